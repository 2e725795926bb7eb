import type { LocalEntity, SourceEntity } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import type { Referent } from '../coreference/referent.ts';
import { isCalendarWord } from '../gazetteer/words.ts';
import { withoutTail } from './headline-tail.ts';

/** A headline is shorter than this. */
export const LONGEST_HEADLINE = 90;

/** Behind these a headline may be cut without losing its sense. */
const BREAKS = new Set([
  'to',
  'in',
  'on',
  'at',
  'after',
  'before',
  'during',
  'for',
  'with',
  'by',
  'from',
  'including',
  'and',
  'as',
  'amid',
  'through',
  'between',
  'under',
  'over',
]);

/** The words of a clause from one token to another as a headline: one line, a capital first, cut at a phrase, no full stop. */
export function headlineOf(text: string, tokens: readonly Token[], from: number, to: number, lead = ''): string {
  let end = to;
  const make = (): string => tidy(lead + text.slice(tokens[from]?.start, tokens[end - 1]?.end));
  end = withoutTail(tokens, from, end);
  const whole = make();
  if (whole.length < LONGEST_HEADLINE) return whole;
  const longest = longestFit(make, value => (end = value), from, end);
  end = longest;
  let cut = longest;
  while (cut > from + 1 && !isBreak(tokens, from, cut)) cut--;
  end = cut;
  // A cut that leaves too little says less than one within a phrase.
  if (make().length < LONGEST_HEADLINE * 0.4) end = longest;
  end = withoutTail(tokens, from, end);
  const headline = make();
  return headline.length < LONGEST_HEADLINE
    ? headline
    : `${headline.slice(0, LONGEST_HEADLINE - 2).replace(/\s+\S*$/, '')}…`;
}

/** The last end by which a headline is short enough. */
function longestFit(make: () => string, set: (end: number) => number, from: number, end: number): number {
  let to = Math.min(end, from + LONGEST_HEADLINE);
  set(to);
  while (to > from + 1 && make().length >= LONGEST_HEADLINE) set(--to);
  return to;
}

/** Before a preposition or comma a headline may be cut; before "and" only where no "between" or "both" waits for it. */
function isBreak(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.folded === 'and')
    return (
      !tokens.slice(Math.max(from, at - 8), at).some(token => token.folded === 'between' || token.folded === 'both') &&
      next.capital === 'none' &&
      tokens[at - 1]?.capital === 'none'
    );
  return BREAKS.has(next.folded) || (next.text === ',' && tokens[at + 1]?.kind !== 'number');
}

/** A mark of quotation whose other half was cut off goes too. */
function withoutLoneQuote(line: string): string {
  if (!/["“”]/.test(line)) return line;
  const at = line.lastIndexOf('"');
  if (at >= 0 && line.split('"').length % 2 === 0) return line.slice(0, at) + line.slice(at + 1);
  const [open, close] = [line.lastIndexOf('“'), line.lastIndexOf('”')];
  if (open > close) return line.slice(0, open) + line.slice(open + 1);
  return close >= 0 && open < 0 ? line.replace('”', '') : line;
}

const isPlainLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

function tidy(words: string): string {
  // Most words have little that is to be tidied: what cannot be there is not looked for.
  let line = /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
  if (line.includes(' also ')) line = line.replace(' also ', ' ');
  if (line.includes(')')) line = line.replace(/^([^()]*)\) ?/, '$1 ');
  // A letter begins most of them, and ends them.
  if (!isPlainLetter(line.charCodeAt(0))) line = line.replace(/^(?:\([^()]*\))?[\s,;:.–—-]+/, '');
  line = line.replace(/^(?:and|but|or|so) /i, '');
  if (!isPlainLetter(line.charCodeAt(line.length - 1))) line = line.replace(/[\s,;:.–—-]+$/, '');
  line = withoutLoneQuote(line);
  if (line.includes('(')) line = line.replace(/\s*\([^)]*$/, '');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The names that stand for subjects which the clause only has as "he" or "the two leaders"; empty where the clause names them itself. */
export function resolvedLead(subjects: readonly Referent[], entities: readonly SourceEntity[]): string | undefined {
  if (subjects.length === 0 || subjects.every(subject => subject.kind === 'name')) return undefined;
  const names: string[] = [];
  for (const subject of subjects)
    for (const entity of subject.entities) {
      const name = entities[entity]?.name;
      if (name !== undefined && !names.includes(name)) names.push(name);
    }
  if (names.length === 0) return undefined;
  return names.length === 1 ? `${names[0]} ` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} `;
}

/** Whether a headline names somebody: a weekday or a month is nobody. */
const hasName = (headline: string): boolean =>
  /^\p{Lu}\p{L}*(?:['’]s|\p{Lu})/u.test(headline) ||
  headline.split(' ').some((word, i) => i > 0 && /^\p{Lu}/u.test(word) && !isCalendarWord(word.toLowerCase()));

/** A noun phrase that names nobody ("Sunday’s meeting") is headed by who took part. */
export function withNames(
  headline: string,
  participants: readonly LocalEntity[],
  entities: readonly SourceEntity[],
): string {
  if (participants.length === 0 || hasName(headline)) return headline;
  const forms = participants.flatMap(entity => entities[entity]?.aliases ?? []);
  const own = headline.toLowerCase();
  if (forms.some(form => own.includes(form.toLowerCase()))) return headline;
  const names = participants
    .slice(0, 3)
    .map(entity => entities[entity]?.name ?? '')
    .join(', ');
  const whole = `${names}: ${headline.charAt(0).toLowerCase()}${headline.slice(1)}`;
  return whole.length < LONGEST_HEADLINE ? whole : headline;
}
