import { describeDate } from '../library/describe-date.ts';
import type { CitationAnchor } from '../model/citation.ts';
import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { BibliographyEntry } from '../model/bibliography.ts';
import { detailsOfItem } from './csl/csl-item.ts';
import type { DraftCitation } from './draft-citations.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { lostMessage, type LostPlace } from './find-lost-words.ts';
import type { CommandLink } from './hover-card.ts';
import { resolveCitation, type Resolved } from './resolve-citation.ts';
import { fileNameOf } from './short-name.ts';
import { inOneLine, shorten } from './show-text.ts';

/** The text of the source that is cited. */
export interface CitedText {
  readonly fileText: string;
  readonly passages: readonly PassageHit[];
}

const LONGEST_QUOTE = 800;
const LONGEST_AROUND = 240;

/**
 * Where a citation leads in its source: to the words of its anchor, else to the paragraph that it or its definition names. Drafts of one workspace
 * may count alike: an anchor whose words do not stand in the paragraph that is named here belongs to another draft, or the writer has changed the place.
 */
export function resolveIn({ definition, anchor, ...citation }: DraftCitation, text: CitedText): Resolved {
  const heading = citation.heading ?? definition?.heading;
  const resolve = (by: CitationAnchor | undefined): Resolved =>
    resolveCitation(
      {
        ...citation,
        ...(stated === undefined ? {} : { paragraph: stated }),
        ...(heading === undefined ? {} : { heading }),
      },
      by,
      text.fileText,
      text.passages,
    );
  const stated = citation.paragraph ?? definition?.paragraph;
  if (anchor === undefined || anchor.paragraph === stated) return resolve(anchor);
  if (stated === undefined) return resolve(citation.number === undefined ? undefined : anchor);
  if (!text.passages.some(({ paragraph }) => paragraph === stated)) return resolve(anchor);
  const there = resolve({ ...anchor, paragraph: stated });
  return there.kind === 'exact' ? there : resolve(undefined);
}

/** The passage that a span begins in. */
export const passageOfSpan = (passages: readonly PassageHit[], { start }: Span): PassageHit | undefined =>
  passages.find(passage => passage.start <= start && start < passage.end);

/** What the mouse rests on: a reference, a key between brackets, or the label of a definition. */
export const markOf = ({ kind, start, end, id = '' }: DraftCitation): Span =>
  kind === 'definition' ? { start, end: Math.min(end, start + `[^${id}]`.length) } : { start, end };

/**
 * The card of a citation as Markdown: the reference, the passage with the quoted words in bold, and what has become of them since. Undefined where
 * the source is not known.
 */
export function printCitationCard(
  citation: DraftCitation,
  text: CitedText | undefined,
  commandLink: CommandLink,
): string | undefined {
  const { source } = citation;
  if (source === undefined || text === undefined) return undefined;
  const resolved = resolveIn(citation, text);
  const passage = resolved.kind === 'gone' ? undefined : passageOfSpan(text.passages, resolved.span);
  const target = resolved.kind === 'gone' ? { start: source.span.start, end: source.span.start } : resolved.span;
  const openAt = (span: Span): string => linkTo(source.id, span, commandLink);
  const where = describePlace(passage);
  if (resolved.kind === 'doubtful')
    return [
      describeSource(source),
      `*${escapeMarkdown(resolved.reason)}* They may be:`,
      ...resolved.candidates.map(span => printCandidate(span, text, openAt)),
    ].join('\n\n');
  return [
    describeSource(source),
    ...(passage === undefined ? [] : [`> ${passageText(passage, resolved)}`]),
    ...fateOf(citation, resolved, passage),
    `${where}${openAt(target)}`,
  ].join('\n\n');
}

/** The card of a citation whose source is not in the library: where its words stand now, if anywhere. */
export function printLostCard(key: string, places: readonly LostPlace[], commandLink: CommandLink): string {
  return [
    `*${escapeMarkdown(lostMessage(key))}*${places.length === 0 ? '' : ' Its words may be these:'}`,
    ...places.flatMap(({ source, hit, span }) => [
      describeSource(source),
      `> ${passageText(hit, { kind: 'exact', span })}`,
      `${describePlace(hit)}${linkTo(source.id, span, commandLink)}`,
    ]),
  ].join('\n\n');
}

/** The card of a key that stands in a bibliography and describes no source of the library: the reference, and where it stands. */
export function printEntryCard({ item, at = '', line }: BibliographyEntry): string {
  const { title, author, editor, container, publisher, published } = detailsOfItem(item);
  const said = [author ?? editor, container, publisher, published === undefined ? 'n.d.' : describeDate(published)]
    .filter(part => part !== undefined && part !== '')
    .map(part => escapeMarkdown(part ?? ''));
  const place = at.slice(Math.max(at.lastIndexOf('/'), at.lastIndexOf('\\')) + 1);
  const where = place === '' ? [] : [`*${escapeMarkdown(`${place}, line ${line}`)}*`];
  return [[`**${escapeMarkdown(inOneLine(title ?? '') || item.id)}**`, ...said].join(' · '), ...where].join('\n\n');
}

function linkTo(source: SourceId, { start, end }: Span, commandLink: CommandLink): string {
  const link = commandLink('wellsourced.openSource', { source, start, end });
  return `[Open](${link.replace(/[()]/g, mark => (mark === '(' ? '%28' : '%29'))})`;
}

/** A place where the cited words may be, with what stands there. */
function printCandidate(span: Span, { fileText, passages }: CitedText, openAt: (span: Span) => string): string {
  const passage = passageOfSpan(passages, span);
  const where = describePlace(passage);
  const around =
    passage === undefined
      ? escapeMarkdown(shorten(fileText.slice(span.start, span.end), LONGEST_QUOTE))
      : passageText(passage, { kind: 'exact', span });
  return `> ${around}\n\n${where}${openAt(span)}`;
}

function describePlace(passage: PassageHit | undefined): string {
  if (passage?.paragraph === undefined) return '';
  return `para. ${passage.paragraph}${passage.heading === undefined ? '' : `, in “${escapeMarkdown(passage.heading)}”`} · `;
}

function describeSource(source: SourceSummary): string {
  const { title, author, publisher, published } = source.details;
  const file = fileNameOf(source);
  const rest = [author, publisher, published === undefined ? 'n.d.' : describeDate(published), title && file];
  const said = rest
    .filter(part => part !== undefined)
    .filter(part => part !== '')
    .map(part => escapeMarkdown(part));
  return [`**${escapeMarkdown(inOneLine(title ?? '') || file)}**`, ...said].join(' · ');
}

/** The words in bold only where the citation quotes them: a paragraph that is cited as a whole has no mark. */
function passageText({ text, start }: PassageHit, resolved: Resolved): string {
  if (resolved.kind !== 'exact' && resolved.kind !== 'moved') return escapeMarkdown(shorten(text, LONGEST_QUOTE));
  const from = Math.max(0, resolved.span.start - start);
  const to = Math.min(text.length, resolved.span.end - start);
  const [before, words, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  return [
    escapeMarkdown(shortenFront(before)),
    gap(before, words),
    `**${escapeMarkdown(shorten(words, LONGEST_QUOTE))}**`,
    gap(words, after),
    escapeMarkdown(shorten(after, LONGEST_AROUND)),
  ].join('');
}

/** A blank as in the text; without one, nothing that is seen, because bold does not begin or end between a letter and a mark. */
const gap = (before: string, behind: string): string => {
  if (before === '' || behind === '') return '';
  return /\s$/.test(before) || /^\s/.test(behind) ? ' ' : '&#8203;';
};

function shortenFront(text: string): string {
  const line = inOneLine(text);
  if (line.length <= LONGEST_AROUND) return line;
  const cut = line.slice(-LONGEST_AROUND);
  return `…${cut.slice(cut.indexOf(' ')).replace(/^[\udc00-\udfff]/, '')}`;
}

function fateOf({ anchor }: DraftCitation, resolved: Resolved, passage: PassageHit | undefined): string[] {
  switch (resolved.kind) {
    case 'doubtful':
    case 'gone':
      return [`*${escapeMarkdown(resolved.reason)}*`];
    case 'moved':
      return passage?.paragraph === anchor?.paragraph ? [] : ['*The words stand in another paragraph now.*'];
    case 'paragraph':
      return anchor === undefined ? [] : ['*The cited words do not stand in this paragraph any more.*'];
    case 'exact':
      return [];
  }
}
