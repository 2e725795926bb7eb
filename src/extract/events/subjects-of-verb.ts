import type { Referent } from '../coreference/referent.ts';
import { clauseStart } from './clause.ts';
import { isVerbish, verbGroupStart } from './verb-group.ts';
import { subjectOf } from './find-subject.ts';
import type { VerbForm } from './inflect.ts';
import type { TellingContext } from './telling-context.ts';
import { verbAt, type Trigger } from './trigger.ts';

/** The verb’s subject; where a semicolon or a comma with a participle begins its clause, the subject of the clause before. */
const isVerbInHeadline =
  (tokens: TellingContext['tokens']) =>
  (at: number): boolean =>
    isVerbish(tokens, at) || verbAt(tokens, at)?.form === 'third person';

export function subjectsOf(
  { tokens, referents, isHeadline }: TellingContext,
  { at, form }: Trigger,
  from: number,
): readonly Referent[] {
  const group = verbGroupStart(tokens, at);
  const opened = opensSentence(tokens, group, form) ? behindOpening(tokens, referents, at) : undefined;
  if (opened !== undefined) return [opened];
  const participle = form === 'gerund' && opensParticiple(tokens, group);
  const elided =
    (group === from && tokens[from - 1]?.text === ';') || (form === 'third person' && tokens[group - 1]?.text === ',');
  const isVerb = isHeadline ? isVerbInHeadline(tokens) : undefined;
  if (!participle && !elided) return subjectOf(tokens, referents, at, from, isVerb);
  const before = clauseStart(tokens, from === group ? from - 1 : group - 1);
  for (let i = before + 1; i < group - 1; i++) if (isVerbish(tokens, i)) return subjectOf(tokens, referents, i, before);
  const first = referents.find(referent => referent.from >= before && referent.to <= group && !referent.oblique);
  return first === undefined ? [] : [first];
}

/** "Born in Izmir in 1929, Demir wrote", "Arrested in May, she": a participle that opens the sentence speaks of the subject behind its comma. */
export const opensSentence = (tokens: TellingContext['tokens'], group: number, form: VerbForm | undefined): boolean =>
  group === 0 && (form === 'participle' || form === 'past or participle') && tokens[0]?.capital === 'initial';

function behindOpening(
  tokens: TellingContext['tokens'],
  referents: readonly Referent[],
  at: number,
): Referent | undefined {
  const comma = tokens.findIndex(
    ({ text }, i) => i > at && text === ',' && referents.some(({ from }) => from > i && from <= i + 4),
  );
  return comma < 0 ? undefined : referents.find(({ from, oblique }) => from > comma && from <= comma + 4 && !oblique);
}

/** ", killing six", ", ending a strike": what the subject of the clause before did as well. */
export const opensParticiple = (tokens: TellingContext['tokens'], group: number): boolean =>
  tokens[group - 1]?.text === ',' && group > 3;
