import type { Referent } from '../coreference/referent.ts';
import type { TellingContext } from './telling-context.ts';
import type { Trigger } from './trigger.ts';

/** When, said before the verb: "Apple today announced". */
const BETWEEN =
  /^(?:today|yesterday|tonight|on|late|early|last|this|week|month|year|earlier|recently|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Who did what the lexicon has no word for must be named right before it, or in an aside’s distance. */
export function isOpenDeed(
  { tokens, entities }: TellingContext,
  subjects: readonly Referent[],
  { at }: Trigger,
  group: number,
): boolean {
  const last = subjects.at(-1);
  if (last === undefined || subjects.every(subject => subject.entities.length === 0)) return false;
  if (subjects.flatMap(subject => subject.entities).every(entity => entities[entity]?.type === 'MISC')) return false;
  if (tokens[last.to]?.kind === 'possessive') return false;
  const between = tokens.slice(last.to, group);
  const isNear =
    between.every(({ kind, folded }) => kind === 'word' && BETWEEN.test(folded)) ||
    tokens[last.to]?.kind === 'mark' ||
    between.some(({ folded }) => folded === 'and' || folded === 'who' || folded === 'which');
  // "those who attack Chad will answer": the name belongs to the relative clause.
  const before = tokens.slice(Math.max(0, last.from - 6), last.from);
  if (before.some(({ folded }) => folded === 'who' || folded === 'which') && !before.some(({ text }) => text === ','))
    return false;
  // "powder that it had sold to food companies": the thing stands before.
  const that = tokens[(subjects[0]?.from ?? 0) - 1]?.folded;
  if ((that === 'that' || that === 'which') && /^(?:to|in|for|from|on|at|with)$/.test(tokens[at + 1]?.folded ?? ''))
    return false;
  return isNear && tokens[at + 1] !== undefined && tokens[at + 1]?.text !== '.';
}
