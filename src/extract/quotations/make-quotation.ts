import type { Quotation } from '../../model/annotations.ts';
import type { Span } from '../../model/span.ts';
import type { Voice } from './voice.ts';

/** All quotations have one shape, whatever is known of them: they are looked at often. */
export const makeQuotation = (
  text: string,
  { start, end }: Span,
  kind: Quotation['kind'],
  voice: Voice | undefined,
  cue: Span | undefined,
  rule: string,
): Quotation => ({
  start,
  end,
  text: text.slice(start, end),
  kind,
  // Where several speak, nobody in particular does.
  speaker: voice?.entities.length === 1 ? voice.entities[0] : undefined,
  cue,
  rule,
});
