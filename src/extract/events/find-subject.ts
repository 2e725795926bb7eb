import { isCalendarToken } from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import type { Referent } from '../coreference/referent.ts';
import { isVerbish, verbGroupStart } from './verb-group.ts';
import { looksPast } from './inflect.ts';
import { isAuxiliary } from './verb-words.ts';
import { beforeAttribution } from './attribution.ts';
import { closedRelative, hasVerbBehind } from './relative-clause.ts';
import { isTitled } from './who-takes-part.ts';

const isRelative = oneOf('who|which|that');
const joinsVerbs = oneOf('and|or|then');

/** The referents that are a verb's subject: one, or several joined by "and"; empty where it has none that is named. */
export function subjectOf(
  tokens: readonly Token[],
  referents: readonly Referent[],
  verb: number,
  clauseStart: number,
  isVerb: (at: number) => boolean = at => isVerbish(tokens, at),
): readonly Referent[] {
  const group = beforeAttribution(tokens, verbGroupStart(tokens, verb));
  const relative = isRelative(tokens[group - 1]);
  const left = referents.filter(({ from, to }) => to <= group && from >= clauseStart);
  if (relative) {
    // "the 46 people who": what stands before the pronoun is named, or nobody is.
    const antecedent = left.at(-1);
    const isNear = tokens
      .slice(antecedent?.to ?? 0, group - 1)
      .every(({ kind, capital }) => kind !== 'word' || capital !== 'none');
    return antecedent !== undefined && isNear ? [antecedent] : [];
  }
  const joined = joinsVerbs(tokens[group - 1]);
  if (joined) {
    let first = group - 2;
    while (first > clauseStart && !isVerb(first)) first--;
    if (first > clauseStart) return subjectOf(tokens, referents, first, clauseStart, isVerb);
  }
  const pronoun = closedRelative(tokens, clauseStart, group);
  if (pronoun !== undefined) {
    const antecedent = left.findLastIndex(({ to }) => to === pronoun || to === pronoun - 1);
    return antecedent < 0 || (left[antecedent]?.oblique ?? true) ? [] : chainOf(tokens, left, antecedent);
  }
  const nearest = left.at(-1);
  if (nearest !== undefined && hasVerbBehind(tokens, nearest, group)) return [];
  const apposed = beforeApposition(tokens, left, group, clauseStart);
  if (apposed !== undefined) return chainOf(tokens, left, apposed);
  const head = left.findLast(
    (referent, i) =>
      (!referent.oblique ||
        isBehindTime(tokens, left, i) ||
        isTitled(tokens, referent) ||
        opensClause(tokens, referent, clauseStart)) &&
      !isObject(tokens, referent, clauseStart, group) &&
      !isGreaterPlace(tokens, left, i) &&
      !isAside(tokens, left, i, group, clauseStart) &&
      !isEnclosed(tokens, referent, group, clauseStart),
  );
  if (head === undefined) return [];
  // "General Motors (GM) has": the name before its short form.
  const index = left.indexOf(head);
  const full = left[index - 1];
  if (tokens[head.from - 1]?.text === '(' && tokens[head.to]?.text === ')' && full?.to === head.from - 1)
    return chainOf(tokens, left, index - 1);
  return chainOf(tokens, left, index);
}

/** "On 4 May 1994 Kari Lund met", "In 1992 Kenya and Norway signed": the preposition is the time’s. */
function isBehindTime(tokens: readonly Token[], left: readonly Referent[], index: number): boolean {
  let first = index;
  const isJoined = (at: number): boolean => {
    const [one, other] = [left[at - 1], left[at]];
    return one !== undefined && one.to + 1 === other?.from && /^(?:and|,)$/.test(tokens[one.to]?.folded ?? '');
  };
  while (isJoined(first)) first--;
  const before = tokens[(left[first]?.from ?? 0) - 1];
  return before?.kind === 'number' || isCalendarToken(before);
}

/** "as Deputy Prime Minister Ishaq Dar was": a conjunction that looks like a preposition stands before the subject. */
const opensClause = (tokens: readonly Token[], referent: Referent, clauseStart: number): boolean =>
  /^(?:as|after|before|since|until)$/.test(tokens[clauseStart - 1]?.folded ?? '') &&
  tokens
    .slice(clauseStart, referent.from)
    .every(token => token.capital !== 'none' || token.folded === 'the' || token.kind === 'possessive') &&
  tokens[referent.to]?.kind !== 'possessive';

function previousVerb(tokens: readonly Token[], from: number, clauseStart: number): number | undefined {
  for (let i = from - 1; i > clauseStart; i--) if (isVerbish(tokens, i)) return i;
  return undefined;
}

/** "Zentrix, a firm that sells Orla clones, was": the name before a long apposition or relative clause that the comma before the verb closes. */
function beforeApposition(
  tokens: readonly Token[],
  left: readonly Referent[],
  group: number,
  clauseStart: number,
): number | undefined {
  if (tokens[group - 1]?.text !== ',') return undefined;
  const at = left.findIndex(
    ({ kind, oblique, to }) =>
      kind === 'name' &&
      !oblique &&
      tokens[to]?.text === ',' &&
      to < group - 3 &&
      /^(?:an?|the|one|who|which|whose|where|formerly|based)$/.test(tokens[to + 1]?.folded ?? ''),
  );
  const head = left[at];
  if (head === undefined || previousVerb(tokens, head.from, clauseStart) !== undefined) return undefined;
  // "Chad, the Niger and Mali, met": a list has its "and" before the last.
  const opens = tokens[head.to + 1]?.folded ?? '';
  const inner = tokens.slice(head.to + 2, group - 1);
  if (inner.some(({ text }) => text === ',') && /^(?:an?|the|one)$/.test(opens)) return undefined;
  return inner.some(({ folded }) => folded === 'and') && !/^(?:who|which|whose|where)$/.test(opens) ? undefined : at;
}

/** Directly behind another verb, and nothing but that verb’s objects up to here; or what a purpose is about: "plans for rebuilding Kenya were". */
function isObject(tokens: readonly Token[], referent: Referent, clauseStart: number, group: number): boolean {
  const before = referent.from - 1;
  const purpose = tokens[before];
  if (
    purpose?.capital === 'none' &&
    /^[a-z]{3,}ing$/.test(purpose.folded) &&
    /^(?:for|of|about|on|at|against|in|and|or)$/.test(tokens[before - 1]?.folded ?? '') &&
    before > clauseStart + 1
  )
    return true;
  return (
    before > clauseStart &&
    isVerbish(tokens, before) &&
    group - referent.to > 0 &&
    previousVerb(tokens, before + 1, clauseStart) !== undefined &&
    tokens[referent.to]?.kind === 'mark'
  );
}

/** "Lauck, from Lincoln, Nebraska, was": directly behind a place of which something is said already. */
function isGreaterPlace(tokens: readonly Token[], left: readonly Referent[], index: number): boolean {
  const [place, greater] = [left[index - 1], left[index]];
  return (
    place !== undefined &&
    greater !== undefined &&
    place.oblique &&
    place.to === greater.from - 1 &&
    tokens[place.to]?.text === ',' &&
    tokens[greater.to]?.text === ','
  );
}

/** In an apposition between commas whose head stands before it: "Haddad, mayor of Tyre, opened", "Orla, another US firm, closed". */
function isAside(
  tokens: readonly Token[],
  left: readonly Referent[],
  index: number,
  group: number,
  clauseStart: number,
): boolean {
  const referent = left[index];
  const head = left[index - 1];
  if (referent === undefined || head === undefined || tokens[group - 1]?.text !== ',') return false;
  return (
    tokens[head.to]?.text === ',' &&
    (!head.oblique || opensClause(tokens, head, clauseStart)) &&
    head.kind === 'name' &&
    (referent.kind !== 'name' || tokens[referent.to]?.text !== ',')
  );
}

/** "a pact on the farmers, the Campesinos, was": between commas behind a common noun that begins the clause. */
function isEnclosed(tokens: readonly Token[], { from }: Referent, group: number, clauseStart: number): boolean {
  const before = tokens[from - 1]?.folded === 'the' ? from - 2 : from - 1;
  return (
    tokens[group - 1]?.text === ',' &&
    tokens[before]?.text === ',' &&
    before > clauseStart &&
    hasComplement(tokens, clauseStart, before) &&
    /^(?:an?|the|his|her|its|their|this|that|these|those|some|no)$/.test(tokens[clauseStart]?.folded ?? '')
  );
}

/** "a pact on the farmers,": not only "its chief executive," or "the railway,", which the name behind the comma names. */
const hasComplement = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ folded }) => /^(?:on|in|with|for|by|from|to|about|over|between|against)$/.test(folded));

/** "and Dutch rival Hoogmans", "and neighbouring Niger": a noun or adjective before the name, and nothing that governs it. */
const isModifier = (token: Token): boolean =>
  token.folded.length > 3 && !looksPast(token.folded) && !isAuxiliary(token) && !governs(token);
const governs = oneOf(
  'with|from|into|over|after|before|near|than|against|between|among|while|when|where|which|whose|that|about|under|through|during|said|says|his|then|also|both|saying|including|upon|within|without|toward|towards',
);

/** A referent with those that are joined to it on its left: "China, Pakistan and Iran". */
function chainOf(tokens: readonly Token[], left: readonly Referent[], index: number): Referent[] {
  const chain = [left[index] as Referent];
  for (let i = index - 1; i >= 0; i--) {
    const before = left[i];
    const [first] = chain;
    if (before === undefined || first === undefined) break;
    const between = tokens.slice(before.to, first.from);
    const joins = between.some(
      token =>
        token.folded === 'and' ||
        token.text === ',' ||
        token.text === '&' ||
        token.text === '–' ||
        token.text === '-' ||
        token.folded === 'or',
    );
    const plain = between.every(
      token =>
        token.kind === 'mark' ||
        token.folded === 'and' ||
        token.folded === 'or' ||
        token.folded === 'the' ||
        token.capital !== 'none' ||
        token.folded === 'both' ||
        isModifier(token),
    );
    if (!joins || !plain || between.length > 6 || (before.oblique && !isBehindTime(tokens, left, i))) break;
    const isList =
      between.some(token => token.folded === 'and') ||
      chain.length > 1 ||
      between.every(token => token.kind === 'mark');
    if (!isList) break;
    chain.unshift(before);
  }
  return chain;
}
