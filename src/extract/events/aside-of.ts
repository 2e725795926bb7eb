import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/token.ts';
import type { TellingContext } from './telling-context.ts';
import { isVerbish } from './verb-group.ts';

/** ", which filed for bankruptcy earlier today,": what stands between a subject and its verb and has a verb itself. */
export function asideOf({ tokens }: TellingContext, from: number | undefined, group: number): Span | undefined {
  if (from === undefined || from >= group || !tokens.slice(from, group).some((_, i) => isVerbish(tokens, from + i)))
    return undefined;
  return { start: tokens[from]?.start ?? 0, end: tokens[group - 1]?.end ?? 0 };
}

/** "The bridge, opened in 1932, was closed": the comma behind a subject that is no name, where another stands before the verb. */
export function commaBehind(tokens: readonly Token[], from: number, group: number): number | undefined {
  if (tokens[group - 1]?.text !== ',') return undefined;
  for (let comma = from + 1; comma < group - 1; comma++) if (tokens[comma]?.text === ',') return comma;
  return undefined;
}
