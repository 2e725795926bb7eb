import type { Quotation } from '../../../src/model/annotations.ts';
import { findQuotations } from '../../../src/extract/quotations/find-quotations.ts';
import { readNames } from '../mentions/read-names.ts';

export interface ReadQuotation extends Quotation {
  /** The speaker’s fullest name. */
  readonly by: string | undefined;
  readonly cueText: string | undefined;
}

/** The quotations of all sources of a text, with the names of their speakers. */
export const quotationsIn = (text: string, fileName = 'report.md'): ReadQuotation[] =>
  readNames(text, fileName).flatMap(({ reading, names }) =>
    findQuotations(reading, names).map(quotation => ({
      ...quotation,
      by: names.entities[quotation.speaker ?? -1]?.name,
      cueText: quotation.cue && text.slice(quotation.cue.start, quotation.cue.end),
    })),
  );

/** “content” — Speaker (cue) kind; a dash for what is unknown. */
export const describeQuotation = ({ text, by, cueText, kind }: ReadQuotation): string =>
  `“${text.replace(/\s+/g, ' ')}” — ${by ?? '-'} (${cueText ?? '-'}) ${kind}`;
