import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import { isSaying } from '../saying.ts';
import { formOfPast } from './inflect.ts';
import { isVerbish, verbGroupStart } from './verb-group.ts';
import { isPlainAuxiliary } from './verb-words.ts';

/** Looking back for a pronoun costs the same everywhere. */
const REACH = 30;

const isPronoun = oneOf('who|whom|whose|which|that');
const leads = oneOf('in|on|at|to|for|from|by|under|with|of|about|over|through|against|during|after');
const isModal = oneOf('should|must|can|could|may|might|did|does');

/**
 * The pronoun of a relative clause without commas that has its own verb before another one: "the man who shot Kari Lund was charged", "the law under which
 * Lund was charged should". Nobody who is named in the clause is the subject of the second verb.
 * @param group where the second verb’s auxiliaries begin
 */
export function closedRelative(tokens: readonly Token[], clauseStart: number, group: number): number | undefined {
  if (tokens[group - 1]?.kind === 'mark') return undefined;
  for (let i = group - 2; i > clauseStart && group - i < REACH; i--) {
    const token = tokens[i];
    if (token === undefined || ends(token)) return undefined;
    if (!isPronoun(token)) continue;
    const before = tokens[i - 1];
    if (before?.kind !== 'word' || isSaying(before) || isVerbish(tokens, i - 1)) return undefined;
    return hasOwnVerb(tokens, i + 1, group) ? i : undefined;
  }
  return undefined;
}
const ends = oneOf(',|;|and|but|or|after|before|when|while|as|because');

/** Whether a verb’s clause ends at an auxiliary behind it, which is that of the clause around it: in relative clauses without commas. */
export const endsRelative = (tokens: readonly Token[], at: number, auxiliary: number): boolean =>
  resumes(tokens, auxiliary) &&
  !(isSaying(tokens[at]) && verbGroupStart(tokens, at) === at) &&
  (auxiliary === at + 1 ? isVerbish(tokens, at) && !isPlainAuxiliary(tokens[at]) : isInRelative(tokens, at));

function isInRelative(tokens: readonly Token[], at: number): boolean {
  const group = verbGroupStart(tokens, at);
  const before = tokens[group - 2];
  if (isPronoun(tokens[group - 1]))
    return before?.kind === 'word' && !isSaying(before) && !isVerbish(tokens, group - 2);
  for (let i = group - 1; i > 0 && group - i < 7; i--) {
    const token = tokens[i];
    if (token?.kind === 'mark' || isVerbish(tokens, i)) return false;
    if (token?.folded === 'whose') return true;
    if (token?.folded === 'which' || token?.folded === 'whom') return leads(tokens[i - 1]);
  }
  return false;
}

/** "the letter Kari Lund wrote was found": whoever has a verb of their own right behind the name is not the subject of the next. */
export const hasVerbBehind = (
  tokens: readonly Token[],
  name: { readonly from: number; readonly to: number },
  group: number,
): boolean => {
  const [own, before] = [tokens[name.to], tokens[name.from - 1]];
  return (
    name.to === group - 1 &&
    own !== undefined &&
    isVerbish(tokens, name.to) &&
    !isPlainAuxiliary(own) &&
    !isSaying(own) &&
    before?.kind === 'word' &&
    before.capital === 'none' &&
    !leads(before)
  );
};

/** "…| was charged", "…| should be repealed": an auxiliary that has its subject before the relative clause. */
const resumes = (tokens: readonly Token[], at: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return token !== undefined && (isPlainAuxiliary(token) || isModal(token)) && !continues(before);
};
const continues = oneOf('and|or|but|nor|who|which|that|he|she|it|they|we|i|you|not|as|than|what|there|,');

/**
 * "the aid that China gave Chad", "a statement that the office put out": a clause without an object of its own says which thing is meant, and no more.
 * @param from where the subject begins
 */
export function saysWhichThing(tokens: readonly Token[], from: number, verb: number): boolean {
  const pronoun = tokens[from - 1]?.folded === 'the' ? from - 2 : from - 1;
  const thing = tokens[pronoun - 1];
  if (
    !opensObject(tokens[pronoun]) ||
    thing?.kind !== 'word' ||
    thing.capital !== 'none' ||
    isVerbish(tokens, pronoun - 1)
  )
    return false;
  let at = verb + 1;
  if (isParticle(tokens[at])) at++;
  // "gave Chad": to whom it was given.
  else if (givesTo(tokens[verb])) while (tokens[at]?.kind === 'word' && tokens[at]?.capital !== 'none') at++;
  return tokens[at] === undefined || tokens[at]?.kind === 'mark' || leads(tokens[at]);
}
const opensObject = oneOf('that|which');
const isParticle = oneOf('out|up|off|down|over|back|away');
const givesTo = oneOf('gave|given|sent|offered|lent|sold|granted|paid|promised|handed|brought|showed|shown');

/** "who shot", "that builds", "under which Lund was". */
function hasOwnVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first?.capital === 'none' && (formOfPast(first.folded) !== undefined || /^[a-z]+[^s]s$/.test(first.folded)))
    return true;
  for (let i = from; i < to; i++) if (isVerbish(tokens, i)) return true;
  return false;
}
