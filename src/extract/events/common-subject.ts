import type { LocalEntity } from '../../model/annotations.ts';
import { isVerbish, verbGroupStart } from './verb-group.ts';
import { isAdverb, isAuxiliary } from './verb-words.ts';
import type { TellingContext } from './telling-context.ts';

const NO_SUBJECT =
  /^(?:to|in|on|at|by|for|with|from|after|before|during|who|which|that|it|he|she|they|we|i|you|this|these|those|there|where|when|and|or|also|then|not|as|if|while|although|because|since|once|though|despite|unless|than|but|so|until)$/;

/** "Two trains collided", "rebels attacked": a subject that is no name; where it begins, undefined where the verb has none. */
export function commonSubject({ tokens, times }: TellingContext, from: number, group: number): number | undefined {
  // "In Durban, police arrested": the subject stands behind the comma.
  const comma = tokens.slice(from, group).findLastIndex(token => token.text === ',');
  const opens = /^(?:in|on|at|near|after|during|by|for|with)$/.test(tokens[from]?.folded ?? '') && comma > 0;
  // "In 1990 a quake killed": behind the time.
  const opening = opens
    ? undefined
    : times.find(({ start }) => start <= (tokens[from + 1]?.start ?? 0) && start >= (tokens[from]?.start ?? 0));
  const timed = opening === undefined ? from : tokens.findIndex(({ start }) => start >= opening.end);
  let begin = opens ? from + comma + 1 : Math.max(from, timed);
  while (
    begin < group &&
    (isAdverb(tokens[begin]) ||
      /^(?:however|meanwhile|also|but|and|apparently|reportedly|,)$/.test(tokens[begin]?.folded ?? ''))
  )
    begin++;
  const first = tokens[begin];
  const last = tokens[group - 1];
  if (group <= begin || first === undefined || last === undefined) return undefined;
  const isAtLeast = first.folded === 'at' && /^(?:least|most)$/.test(tokens[begin + 1]?.folded ?? '');
  if (first.kind === 'mark' || (NO_SUBJECT.test(first.folded) && !isAtLeast) || isGerund(first)) return undefined;
  if (last.kind === 'mark' || isAuxiliary(last) || NO_SUBJECT.test(last.folded)) return undefined;
  return begin;
}

/** "Resulting in": a participle that opens a clause is no subject. */
const isGerund = ({ folded }: TellingContext['tokens'][number]): boolean =>
  folded.length > 6 &&
  folded.endsWith('ing') &&
  !/^(?:building|meeting|morning|evening|shipping|mining|farming|fishing|flooding|fighting|shelling|bombing|shooting|housing|spring)$/.test(
    folded,
  );

/** A verb’s subject that is no name, token indices. */
export interface CommonPhrase {
  readonly from: number;
  readonly to: number;
}

/** "Two skiers were killed and a third was injured": behind an "and" that a verb stands before. */
export function behindLastClause({ tokens }: TellingContext, from: number, group: number): number {
  for (let i = group - 1; i > from; i--) {
    if (isVerbish(tokens, i)) return from;
    if (tokens[i]?.folded !== 'and') continue;
    for (let verb = i - 1; verb > from; verb--) if (isVerbish(tokens, verb)) return i + 1;
    return from;
  }
  return from;
}

/** The subject that is no name, also behind "and": "The council accepted her resignation and elected" has it before the first verb. */
export function commonPhrase(context: TellingContext, from: number, group: number): CommonPhrase | undefined {
  const { tokens } = context;
  if (tokens[group - 1]?.folded !== 'and') {
    const begin = commonSubject(context, behindLastClause(context, from, group), group);
    return begin === undefined ? undefined : { from: begin, to: group };
  }
  for (let i = from + 1; i < group - 1; i++) {
    if (!isVerbish(tokens, i)) continue;
    const to = verbGroupStart(tokens, i);
    const begin = commonSubject(context, from, to);
    return begin === undefined ? undefined : { from: begin, to };
  }
  return undefined;
}

/** Who acts for the place they are from. */
const REPRESENT =
  /^(?:envoys?|officials?|troops|soldiers|ministers?|diplomats?|delegations?|delegates|representatives?|forces|negotiators|leaders?|fighters)$/;

/** "troops of Eritrea", "shares of Quill Media": the name behind the "of" that ends the subject is who takes part. */
export function ownersOfSubject(
  { tokens, referents, entities, states }: TellingContext,
  from: number,
  group: number,
): LocalEntity[] {
  const owner = referents.find(
    ({ from: start, to, entities: named }) =>
      start > from &&
      to === group &&
      tokens
        .slice(Math.max(from, start - 3), start)
        .some(
          token =>
            token.folded === 'of' ||
            (token.folded === 'by' && /^(?:led|headed|commanded)$/.test(leaderWord(tokens, start))) ||
            (/^(?:at|from)$/.test(token.folded) &&
              (entities[named[0] ?? -1]?.type === 'ORG' || REPRESENT.test(tokens[start - 2]?.folded ?? ''))),
        ),
  );
  return (owner?.entities ?? []).map(entity => states.get(entity) ?? entity);
}

/** "soldiers led by Colonel Ann Obi". */
const leaderWord = (tokens: TellingContext['tokens'], name: number): string => {
  for (let i = name - 1; i >= name - 3; i--) if (tokens[i]?.folded === 'by') return tokens[i - 1]?.folded ?? '';
  return '';
};

/** "Fiji’s parliament passed", "a Zambian court jailed": whose the body that acts is. */
export function possessorOfSubject(
  { tokens, referents, demonyms, states }: TellingContext,
  from: number,
  group: number,
): LocalEntity[] {
  const owner = referents.find(
    ({ from: start, to, kind }) =>
      start >= from &&
      start <= from + 1 &&
      (kind === 'owner'
        ? isPlain(tokens, to, group)
        : kind === 'name' && tokens[to]?.kind === 'possessive' && isPlain(tokens, to + 1, group)),
  );
  if (owner !== undefined) return owner.entities.map(entity => states.get(entity) ?? entity);
  const begin = tokens[from]?.start ?? 0;
  const people = demonyms.find(({ start, end }) => {
    const at = tokens.findIndex((token, i) => i >= from && token.end >= end);
    return start >= begin && at >= from && at <= from + 2 && at < group - 1 && isPlain(tokens, at + 1, group);
  });
  return people === undefined ? [] : [people.entity];
}

/** A noun and its adjectives, no more. */
const isPlain = (tokens: TellingContext['tokens'], from: number, to: number): boolean =>
  to > from &&
  to - from <= 4 &&
  tokens
    .slice(from, to)
    .every(
      ({ kind, folded }) =>
        kind === 'word' && !/^(?:in|on|at|of|to|by|for|with|from|who|which|that|and|or)$/.test(folded),
    );

/** "A jury in Halifax convicted": the place that ends the subject is where it was. */
export function placeOfSubject(
  { tokens, referents, entities }: TellingContext,
  from: number,
  group: number,
): LocalEntity | undefined {
  const place = referents.find(
    ({ from: start, to }) => start > from && to === group && /^(?:in|near|at)$/.test(tokens[start - 1]?.folded ?? ''),
  );
  const [only] = place?.entities ?? [];
  return only !== undefined && entities[only]?.type === 'LOC' ? only : undefined;
}

/** What happens to places: told without anybody’s name where the place is said. */
export const HAPPENS_TO_PLACES: ReadonlySet<string> = new Set([
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'disaster',
  'accident',
  'death',
]);
