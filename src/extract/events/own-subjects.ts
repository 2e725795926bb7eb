import type { Referent } from '../coreference/referent.ts';
import { behindLastClause } from './common-subject.ts';
import type { TellingContext } from './telling-context.ts';

/** "Chad halted its output, and shares of Zentrix rose": who stands before the clause that "and" begins is not its subject. */
export function ownSubjects(
  context: TellingContext,
  subjects: readonly Referent[],
  from: number,
  group: number,
): readonly Referent[] {
  if (context.tokens[group - 1]?.folded === 'and' || subjects.length === 0) return subjects;
  const begin = behindLastClause(context, from, group);
  return begin > from &&
    (subjects.at(-1)?.to ?? 0) < begin &&
    /^(?:shares|stocks|prices|sales|exports|troops|police|rebels|soldiers|officials|the|an?)$/.test(
      context.tokens[begin]?.folded ?? '',
    )
    ? []
    : subjects;
}
