import { foldedWords } from '../../text/folded-words.ts';
import { isPastToo } from './inflect.ts';
import { verbGroupStart } from './verb-group.ts';
import { opensParticiple, opensSentence } from './subjects-of-verb.ts';
import type { TellingContext } from './telling-context.ts';
import { verbAt, type Trigger } from './trigger.ts';

/** Whether the form can carry a clause here: past, perfect, progressive or future; the present in headlines only. */
export function isFinite(context: TellingContext, { at, form }: Trigger): boolean {
  const { tokens, isHeadline, referents } = context;
  const group = verbGroupStart(tokens, at);
  const words = foldedWords(tokens, group, at);
  const has = (...some: string[]) => words.some(word => some.includes(word));
  if (form === 'gerund' && tokens[at + 1]?.kind === 'mark') return false;
  if (form === 'gerund')
    return has('is', 'are', 'was', 'were', 'been') || opensParticiple(tokens, group) || isAbsolute(context, group);
  if (form === 'base')
    return (
      (isPastToo(tokens[at]?.folded ?? '') && words.length === 0 && referents.some(referent => referent.to <= group)) ||
      has('will', 'would', 'shall', 'did', 'to') ||
      (isHeadline &&
        (referents.some(referent => referent.to === group && !referent.oblique) ||
          (/[^s]s$/.test(tokens[group - 1]?.folded ?? '') && verbAt(tokens, group - 1) === undefined)))
    );
  if (form === 'third person')
    return isHeadline && group > 0 && !referents.some(referent => referent.to === group && referent.oblique);
  if (opensSentence(tokens, group, form)) return true;
  if (form === 'participle')
    return has('has', 'have', 'had', 'was', 'were', 'is', 'are', 'be', 'been', 'being', 'having');
  if (has('to')) return has('be', 'have');
  return true;
}

export function isPassive({ tokens }: TellingContext, { at, form }: Trigger): boolean {
  if (form === 'gerund' || form === 'past' || form === 'base' || form === 'third person') return false;
  const words = foldedWords(tokens, verbGroupStart(tokens, at), at);
  return words.some(word => /^(?:is|are|was|were|be|been|being|got)$/.test(word)) || tokens[at + 1]?.folded === 'by';
}

/** ", Lockheed ultimately winning the contest": a name of its own before the participle. */
const isAbsolute = ({ tokens, referents }: TellingContext, group: number): boolean =>
  referents.some(({ from, to, kind }) => kind === 'name' && to === group && from > 3 && tokens[from - 1]?.text === ',');
