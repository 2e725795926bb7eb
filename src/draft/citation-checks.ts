import { passageOfSpan, resolveIn, type CitedText } from './citation-card.ts';
import type { DraftCitation } from './draft-citations.ts';
import { lostMessage, type LostPlace } from './find-lost-words.ts';
import { fileNameOf } from './short-name.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

export type CitationCode =
  'unknown-key' | 'missing-definition' | 'unused-definition' | 'doubtful-locator' | 'dead-locator' | 'moved-locator';

/** What a check knows besides the citation. */
export interface CheckedDraft {
  /** The ids that the draft refers to outside code. */
  readonly referred: ReadonlySet<string>;
  /** The text of a source; undefined where it is not at hand, so that nothing can be said of it. */
  readonly textOf: (citation: DraftCitation) => CitedText | undefined;
  /** Where the words of a citation stand whose source is not in the library. */
  readonly lostPlacesOf: (citation: DraftCitation) => readonly LostPlace[];
}

export interface CitationFault {
  readonly message: string;
  /** The paragraph that the words stand in now. */
  readonly paragraph?: number;
  /** Where that is doubtful: the paragraphs that they may stand in, the likeliest first. */
  readonly candidates?: readonly number[];
  /** Where its words stand in other sources, if the source is not in the library. */
  readonly lostPlaces?: readonly LostPlace[];
}

/** One thing that may be wrong with a citation; of several the first in the list is told. */
export interface CitationCheck {
  readonly code: CitationCode;
  readonly severity: Severity;
  readonly reason: string;
  readonly check: (citation: DraftCitation, draft: CheckedDraft) => CitationFault | undefined;
  /** A draft in which something is found, and one in which nothing is. `HARBOUR` is a source of three paragraphs that `lagoon-2019-pilots` was given to. */
  readonly takes: string;
  readonly leaves: string;
}

const said = (message: string, paragraph?: number): CitationFault => ({
  message,
  ...(paragraph === undefined ? {} : { paragraph }),
});

/** The source may be there under another name, with other words. */
function lost(key: string, lostPlaces: readonly LostPlace[]): CitationFault {
  const files = [...new Set(lostPlaces.map(({ source }) => fileNameOf(source)))];
  const where = files.length === 0 ? '' : ` Its words, or most of them, stand in ${files.join(', ')}.`;
  return { message: `${lostMessage(key)}${where}`, lostPlaces };
}

export const CITATION_CHECKS: readonly CitationCheck[] = [
  {
    code: 'unknown-key',
    severity: 'warning',
    reason: 'A key that no source was cited by leads nowhere; most often it is a slip of the keyboard.',
    check: ({ isKnown, definition, key, kind }) =>
      isKnown || definition !== undefined
        ? undefined
        : said(`No source is cited by the key “${key}”${kind === 'pandoc' ? ', and no bibliography has it' : ''}.`),
    takes: 'A[^lagoon-2019-pilot-1].',
    leaves: 'A[^pilots-1].',
  },
  {
    code: 'missing-definition',
    severity: 'warning',
    reason: 'A reference without its definition is printed as it stands, brackets and all.',
    check: ({ kind, definition, id = '' }) =>
      kind !== 'reference' || definition !== undefined ? undefined : said(`The footnote “${id}” has no definition.`),
    takes: 'A[^lagoon-2019-pilots-1].',
    leaves: 'A[^lagoon-2019-pilots-1].\n\n[^lagoon-2019-pilots-1]: [h](HARBOUR), para. 1.',
  },
  {
    code: 'unused-definition',
    severity: 'information',
    reason: 'A footnote that nothing refers to is not printed; its sentence was most often deleted.',
    check: ({ kind, id = '', start, definition }, { referred }) => {
      if (kind !== 'definition') return undefined;
      if (definition?.start !== start) return said(`The footnote “${id}” is defined already; this is not printed.`);
      return referred.has(id) ? undefined : said(`Nothing refers to the footnote “${id}”.`);
    },
    takes: 'A.\n\n[^lagoon-2019-pilots-1]: [h](HARBOUR), para. 1.',
    leaves: 'A[^lagoon-2019-pilots-1].\n\n[^lagoon-2019-pilots-1]: [h](HARBOUR), para. 1.',
  },
  {
    code: 'doubtful-locator',
    severity: 'warning',
    reason:
      'The source was changed, and the words may stand in several places or were changed too: only the writer can tell.',
    check: (citation, draft) => {
      const text = citation.kind === 'reference' ? undefined : draft.textOf(citation);
      const resolved = text && resolveIn(citation, text);
      if (text === undefined || resolved?.kind !== 'doubtful') return undefined;
      const candidates = [
        ...new Set(resolved.candidates.map(span => passageOfSpan(text.passages, span)?.paragraph)),
      ].filter(paragraph => paragraph !== undefined);
      const where = candidates.length === 0 ? '' : ` They may be in para. ${candidates.join(', ')}.`;
      return { message: `${resolved.reason}${where}`, candidates };
    },
    takes: 'A[^lagoon-2019-pilots-4].\n\n[^lagoon-2019-pilots-4]: [h](HARBOUR), para. 12.',
    leaves: 'A[^lagoon-2019-pilots-3].\n\n[^lagoon-2019-pilots-3]: [h](HARBOUR), para. 3.',
  },
  {
    code: 'dead-locator',
    severity: 'warning',
    reason: 'A reader who follows the citation must find its words.',
    check: (citation, draft) => {
      if (citation.kind === 'reference' || citation.entry !== undefined) return undefined;
      if (citation.source === undefined) return lost(citation.key, draft.lostPlacesOf(citation));
      const text = draft.textOf(citation);
      if (text === undefined) return undefined;
      const resolved = resolveIn(citation, text);
      const { paragraph, anchor } = citation;
      const now = resolved.kind === 'gone' ? undefined : passageOfSpan(text.passages, resolved.span)?.paragraph;
      if (paragraph !== undefined && !text.passages.some(passage => passage.paragraph === paragraph))
        return said(
          `The source has no paragraph ${paragraph}${now === undefined ? '' : `: the words stand in para. ${now}`}.`,
          now,
        );
      if (resolved.kind === 'gone') return said(resolved.reason);
      const isOwn = anchor !== undefined && anchor.paragraph === paragraph && resolved.kind === 'paragraph';
      return isOwn ? said('The cited words do not stand in the source any more.') : undefined;
    },
    takes: 'A [@lagoon-2019-pilots, para. 9].',
    leaves: 'A [@lagoon-2019-pilots, para. 2].',
  },
  {
    code: 'moved-locator',
    severity: 'information',
    reason: 'The source was changed: the words are still there, the paragraph that is named is another.',
    check: (citation, draft) => {
      const text = citation.kind === 'reference' ? undefined : draft.textOf(citation);
      if (text === undefined || citation.paragraph === undefined) return undefined;
      const resolved = resolveIn(citation, text);
      if (resolved.kind !== 'moved') return undefined;
      const now = passageOfSpan(text.passages, resolved.span)?.paragraph;
      if (now === undefined || now === citation.paragraph) return undefined;
      return said(`The cited words stand in para. ${now} now, not in para. ${citation.paragraph}.`, now);
    },
    takes: 'A[^lagoon-2019-pilots-2].\n\n[^lagoon-2019-pilots-2]: [h](HARBOUR), para. 1.',
    leaves: 'A[^lagoon-2019-pilots-3].\n\n[^lagoon-2019-pilots-3]: [h](HARBOUR), para. 3.',
  },
];
