import type { LocalEntity } from '../../model/annotations.ts';
import type { Referent } from '../coreference/referent.ts';
import type { CommonPhrase } from './common-subject.ts';
import { isVerbish } from './verb-group.ts';
import { headlineOf, resolvedLead } from './headline.ts';
import type { TellingContext } from './telling-context.ts';
import { verbAt } from './trigger.ts';

/** What a headline is made of: token indices, and who acts. */
export interface HeadlineParts {
  readonly subjects: readonly Referent[];
  /** The subject that is no name. */
  readonly common?: CommonPhrase | undefined;
  /** Who is named where the words name nobody. */
  readonly participants: readonly LocalEntity[];
  /** Where the telling begins, its verb’s auxiliaries begin, its trigger stands, and it ends. */
  readonly begin: number;
  readonly group: number;
  readonly at: number;
  readonly end: number;
}

/**
 * A verb’s headline: its subject, then the verb and what follows, in the source’s words. What stands between the two is left out where it is an
 * aside, a relative clause or another verb; a pronoun gives way to the name, and a subject that the clause lacks is put back.
 */
export function wordHeadline(
  { text, tokens, entities, referents }: TellingContext,
  { subjects, common, participants, begin, group, at, end }: HeadlineParts,
): string {
  const trigger = text.slice(tokens[at]?.start, tokens[at]?.end);
  // "Born in Izmir, Demir wrote": who stands behind is put before.
  const behind =
    subjects[0] !== undefined && subjects[0].from > at ? `${nameOf(subjects[0], entities)} was ` : undefined;
  // "The council accepted it and elected": behind "and" the subject is said again.
  const again =
    common !== undefined && common.to < group
      ? `${text.slice(tokens[common.from]?.start, tokens[common.to - 1]?.end)} `
      : undefined;
  const owner = common === undefined || common.to < group ? undefined : ownerLead(referents, entities, common.from);
  if (owner !== undefined) return headlineOf(text, tokens, begin + 1, end, owner);
  const lead =
    behind ??
    again ??
    beforeRelative({ text, tokens }, begin, group, subjects) ??
    resolvedLead(subjects, entities) ??
    ownLead({ text, tokens }, subjects, group);
  const whole = headlineOf(text, tokens, lead === undefined ? begin : group, end, lead);
  if (behind !== undefined) return behind + whole.charAt(behind.length).toLowerCase() + whole.slice(behind.length + 1);
  if (whole.includes(trigger) || whole.toLowerCase().includes(trigger.toLowerCase())) return whole;
  const [first] = participants;
  const name = first === undefined ? '' : `${entities[first]?.name ?? ''} `;
  return headlineOf(text, tokens, group, end, name);
}

/** "Flight 200, which killed": the words before the pronoun are the subject. */
function beforeRelative(
  { text, tokens }: Pick<TellingContext, 'text' | 'tokens'>,
  begin: number,
  group: number,
  subjects: readonly Referent[],
): string | undefined {
  if (subjects[0]?.kind !== 'name' || !/^(?:which|who)$/.test(tokens[group - 1]?.folded ?? '')) return undefined;
  const to = tokens[group - 2]?.text === ',' ? group - 2 : group - 1;
  return to > begin ? `${text.slice(tokens[begin]?.start, tokens[to - 1]?.end)} ` : undefined;
}

/** "His engine had cleared": whose, by name. */
function ownerLead(
  referents: readonly Referent[],
  entities: TellingContext['entities'],
  from: number,
): string | undefined {
  const owner = referents.find(({ kind, from: start }) => kind === 'owner' && start === from);
  const name = owner === undefined ? '' : nameOf(owner, entities);
  return name === '' ? undefined : `${name}’s `;
}

const nameOf = ({ entities: [only] }: Referent, entities: TellingContext['entities']): string =>
  only === undefined ? '' : (entities[only]?.name ?? '');

/** The words of the subject, where something that is no part of it stands between it and its verb. */
function ownLead(
  { text, tokens }: Pick<TellingContext, 'text' | 'tokens'>,
  subjects: readonly Referent[],
  group: number,
): string | undefined {
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (first === undefined || last === undefined || last.to >= group) return undefined;
  const parts =
    tokens[last.to]?.kind === 'mark' ||
    /^(?:who|which|that|and|or)$/.test(tokens[last.to]?.folded ?? '') ||
    hasVerb(tokens, last.to, group);
  if (!parts || tokens[last.to]?.kind === 'possessive') return undefined;
  return `${text.slice(tokens[first.from]?.start, tokens[last.to - 1]?.end)} `;
}

function hasVerb(tokens: TellingContext['tokens'], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      isVerbish(tokens, i) ||
      verbAt(tokens, i)?.form === 'third person' ||
      tokens[i]?.folded === 'and' ||
      tokens[i]?.text === ';'
    )
      return true;
  return false;
}
