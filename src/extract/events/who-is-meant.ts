import type { Referent } from '../coreference/referent.ts';
import { isCalling } from './lexicon.ts';
import type { TellingContext } from './telling-context.ts';
import type { Trigger } from './trigger.ts';

/** "police questioned Ann Obi", "the organisers gave Chebet a prize": somebody is named right behind the verb. */
export const hasNamedObject = ({ tokens, referents, entities }: TellingContext, at: number): boolean =>
  referents.some(
    ({ from, entities: named }) =>
      from > at &&
      from <= at + 3 &&
      entities[named[0] ?? -1]?.type === 'PER' &&
      tokens
        .slice(at + 1, from)
        .every(({ kind, folded }) => kind === 'word' && !/^(?:to|for|with|of|by|in|on|as|from)$/.test(folded)),
  );

/** A body or an office that the rules can put no name to is a common noun like any other: "military aircraft". */
export const known = (subjects: readonly Referent[]): readonly Referent[] =>
  subjects.every(({ kind, entities }) => entities.length === 0 && kind !== 'pronoun') ? [] : subjects;

/** "It had filed", "they met": where a pronoun is left open, who did it is not known, and nothing is told. */
export const isUnknown = ({ tokens }: TellingContext, subjects: readonly Referent[], group: number): boolean =>
  subjects.length === 0
    ? /^(?:it|he|she|they|this|these|those)$/.test(tokens[group - 1]?.folded ?? '')
    : subjects.every(({ kind, entities }) => kind === 'pronoun' && entities.length === 0);

/** "urged Chad to sign": whoever stands between the call and the infinitive is to do it. */
export function calledOn({ tokens, referents }: TellingContext, group: number): readonly Referent[] {
  for (let i = group - 1; i >= Math.max(0, group - 9); i--)
    if (isCalling(tokens[i])) {
      const passive = /^(?:is|are|was|were|been|being)$/.test(tokens[i - 1]?.folded ?? '');
      return passive
        ? referents.filter(({ to, oblique }) => to <= i && !oblique).slice(-1)
        : referents.filter(({ from, to }) => from > i && to <= group && tokens[to]?.kind !== 'possessive');
    }
  return [];
}

/** Who stands in an infinitive takes part in what is to follow, not in the deed: "urged Chad to sign with Niger". Aid is given to whom it is to help. */
export function argumentsEnd({ tokens }: TellingContext, { at, type }: Trigger, end: number): number {
  if (type === 'AID') return end;
  for (let i = at + 1; i < end; i++) {
    const next = tokens[i + 1];
    if (tokens[i]?.folded === 'that' && tokens[i - 1]?.kind === 'word') return i;
    // "approved Rivanor, a thinner made by Baum": an aside says more of a name.
    if (tokens[i]?.text === ',' && /^(?:an?|which|who)$/.test(next?.folded ?? '')) return i;
    if (tokens[i]?.folded !== 'to' || next?.kind !== 'word' || next.capital !== 'none') continue;
    if (
      !/^(?:the|a|an|its|his|her|their|this|that|these|those|all|some|both|two|three|each|other|more|several|many)$/.test(
        next.folded,
      ) &&
      !/(?:s|tion|ment)$/.test(next.folded)
    )
      return i;
  }
  return end;
}

/** "Pakistani aircraft bombed": where no name is the subject, the adjective of its noun leads to who acts. */
export function adjectivesBefore(
  { tokens, demonyms }: TellingContext,
  from: number,
  at: number,
  subjects: number,
): readonly number[] {
  if (subjects > 0) return [];
  const start = tokens[from]?.start ?? 0;
  const end = tokens[at]?.start ?? 0;
  return demonyms
    .filter(demonym => demonym.start >= start && demonym.end <= end)
    .slice(-1)
    .map(demonym => demonym.entity);
}
