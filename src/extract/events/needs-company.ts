import type { LocalEntity } from '../../model/annotations.ts';
import { wordTrait } from '../../text/word-trait.ts';
import { isFunctionWord } from '../gazetteer/words.ts';
import { meetsOthers } from './meets-others.ts';
import type { TellingContext } from './telling-context.ts';
import { travels, type Trigger } from './trigger.ts';
import { isAdverb } from './verb-words.ts';

/** Who is met or spoken with: these events need somebody beside the subject, or a place. */
const NEEDS_TWO: ReadonlySet<string> = new Set([
  'CONSULT',
  'AGREE',
  'SUPPORT',
  'ACCUSE',
  'REQUEST',
  'COOPERATE',
  'THREATEN',
]);

/** Of these one side is enough where a thing is said that was agreed, condemned or asked for. */
const ONE_SIDED: ReadonlySet<string> = new Set(['AGREE', 'ACCUSE', 'REQUEST']);

/** "signed a contract", "condemned the coup", "appealed for calm": a thing follows. */
function hasObject(tokens: TellingContext['tokens'], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'mark') return /\p{Sc}/u.test(next?.text ?? '');
  if (/\p{Sc}/u.test(next.text)) return true;
  return (
    next.kind === 'number' ||
    /^(?:for|on|to|the|a|an|its|his|her|their|this|these|all|both)$/.test(next.folded) ||
    (next.capital === 'none' && !isFunctionWord(next.folded) && !isAdverb(next))
  );
}

const isOfOneSide = wordTrait(folded => /^(?:host|attend|discuss)/.test(folded));

/** Whether an event that is none without a second side lacks it, told with a subject or none. */
export function needsCompany(
  { tokens }: TellingContext,
  { at, type = '' }: Omit<Trigger, 'type'> & { readonly type: string | undefined },
  hasSubject: boolean,
  place: LocalEntity | undefined,
): boolean {
  if (!NEEDS_TWO.has(type)) return false;
  if (type === 'CONSULT' && (place !== undefined || (hasSubject && meetsOthers(tokens, at)))) return false;
  const token = tokens[at];
  return !(hasSubject && (ONE_SIDED.has(type) || travels(token) || isOfOneSide(token)) && hasObject(tokens, at));
}
