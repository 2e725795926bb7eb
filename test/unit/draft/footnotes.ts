import type { CitedLibrary } from '../../../src/draft/draft-citations.ts';
import type { CitationAnchor, FrozenKey } from '../../../src/model/citation.ts';
import type { BibliographyEntry } from '../../../src/model/bibliography.ts';
import type { SourceId } from '../../../src/model/source.ts';
import type { SourceSummary } from '../../../src/model/library.ts';
import { sourceOf } from './cite.ts';

/** Two reports that drafts of these tests cite, invented. */
export const PILOTS = sourceOf();
export const DAM = sourceOf(
  { author: 'Ruth Nakabuye', title: 'Dam at Karuma opens its gates', published: '2022-09' },
  'sources/dam.txt#1',
  'h2',
);
export const PILOTS_KEY = 'lagoontimes-2019-harbour';
export const DAM_KEY = 'ruthnakabuye-2022-gates';

export const frozen = (key: string, { id, hash }: SourceSummary): FrozenKey => ({ key, source: id, hash });

export const anchorAt = (key: string, number: number, exact: string, paragraph?: number): CitationAnchor => ({
  citation: `${key}-${number}`,
  key,
  source: key === DAM_KEY ? DAM.id : PILOTS.id,
  exact,
  prefix: '',
  suffix: '',
  ...(paragraph === undefined ? {} : { paragraph }),
});

/** The library with both reports, both cited before. */
export const citedLibrary = (
  anchors: readonly CitationAnchor[] = [],
  keys: readonly FrozenKey[] = [frozen(PILOTS_KEY, PILOTS), frozen(DAM_KEY, DAM)],
  sources: readonly SourceSummary[] = [PILOTS, DAM],
  entries: readonly (readonly [SourceId, BibliographyEntry])[] = [],
): CitedLibrary => ({
  record: { version: 1, keys, anchors },
  sources,
  atLink: link => sources.filter(({ file }) => file === link),
  entries: new Map(entries.map(([source, entry]) => [source, entry])),
  bibliography: entries.map(([, entry]) => entry),
  hasAllKeys: false,
});

/** The line that defines a footnote. */
export const define = (key: string, number: number, paragraph = 3): string =>
  key === DAM_KEY
    ? `[^${key}-${number}]: Ruth Nakabuye, “Dam at Karuma opens its gates,” Sept 2022, [dam.txt](sources/dam.txt), para. ${paragraph}.`
    : `[^${key}-${number}]: Lagoon Times, “Harbour pilots vote to strike,” 2 April 2019, [harbour.txt](sources/harbour.txt), para. ${paragraph}.`;
