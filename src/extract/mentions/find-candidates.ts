import { oneOf } from '../../text/word-trait.ts';
import { isKnownOrganisationInCapitals } from '../gazetteer/organisations.ts';
import {
  isCommonToken,
  isFunctionToken,
  isOrdinaryToken,
  isOrganisationHeadToken,
  isPeopleToken,
  isSurePlaceToken,
  isTitleHeadToken,
} from '../gazetteer/word-traits.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/token.ts';
import { foldText } from '../../text/fold-char.ts';
import { isPeople, placeOfDemonym } from '../gazetteer/demonyms.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import type { Candidate } from './candidate.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { compoundDemonym, compoundParts } from './compounds.ts';
import { isDesk } from './desks.ts';
import { findRuns, TAIL, type Run } from './find-runs.ts';
import { withoutOpening } from './sentence-opening.ts';
import { isSentenceInitial, type SourceEvidence } from './source-evidence.ts';
import { splitRun } from './split-run.ts';

export interface FoundDemonym extends Span {
  readonly place: string;
}

export interface Found {
  readonly candidates: readonly Candidate[];
  readonly demonyms: readonly FoundDemonym[];
}

/** Names of the whole source as far as capitals tell: nothing is typed yet. */
export function findCandidates(reading: Reading, evidence: SourceEvidence): Found {
  const candidates: Candidate[] = [];
  const demonyms: FoundDemonym[] = [];
  for (const sentence of reading.sentences) {
    const { tokens } = sentence;
    const shouted = evidence.isShouted(sentence);
    for (const run of findRuns(sentence)) {
      for (const piece of splitRun(tokens, run)) {
        if (piece.kind === 'demonym') demonyms.push(demonymOf(tokens, piece.from, piece.to, piece.place));
        else if (piece.kind === 'name') {
          const titleFrom = piece.title?.from;
          for (const name of namesIn(reading.text, sentence, piece, titleFrom, shouted, evidence, demonyms))
            candidates.push(name);
        }
      }
    }
    for (const token of tokens) if (token.capital !== 'none' && token.kind === 'word') compoundDemonym(token, demonyms);
  }
  return { candidates, demonyms: demonyms.sort((a, b) => a.start - b.start) };
}

const spanOf = (tokens: readonly Token[], run: Run): Span => ({
  start: tokens[run.from]?.start ?? 0,
  end: tokens[run.to - 1]?.end ?? 0,
});

const demonymOf = (tokens: readonly Token[], from: number, to: number, place: string): FoundDemonym => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
  place,
});

/** The names in a piece without a title: words that only begin the sentence are taken off, compounds are taken apart. */
function namesIn(
  text: string,
  sentence: SentenceReading,
  piece: Run,
  titleFrom: number | undefined,
  shouted: boolean,
  evidence: SourceEvidence,
  demonyms: FoundDemonym[],
): Candidate[] {
  const { tokens } = sentence;
  let { from, to } = piece;
  const initial = isSentenceInitial(tokens, piece.from);
  if (titleFrom === undefined) from = withoutOpening(tokens, from, to, initial, evidence);
  if (shouted) return shoutedNames(text, sentence, { from, to }, evidence);
  const demonym = placeOfDemonym(tokens[from]?.folded ?? '');
  if (from > piece.from && demonym !== undefined && from + 1 <= to && titleFrom === undefined) {
    demonyms.push(demonymOf(tokens, from, from + 1, demonym));
    from++;
  }
  while (
    to > from &&
    !(tokens[to - 1]?.text === ')' && tokens[to - 3]?.text === '(') &&
    (tokens[to - 1]?.kind !== 'word' ||
      (tokens[to]?.kind === 'number' && isNumbered(tokens[to - 1])) ||
      isDeskOfAgency(tokens[to - 1]))
  )
    to--;
  // "A Royal Air Force P-8": what a body flies is no part of its name.
  if (to - from > 2 && /^\p{Lu}{1,2}-?\d/u.test(tokens[to - 1]?.text ?? '') && isOrganisationHeadToken(tokens[to - 2]))
    to--;
  while (to - from > 2 && POST_NOMINALS.has(tokens[to - 1]?.text ?? '')) to--;
  if (to <= from) return [];
  const only = to - from === 1 ? tokens[from] : undefined;
  if (only !== undefined && isPeopleToken(only)) return [];
  const parts =
    only === undefined ? undefined : compoundParts(only, tokens[from - 1]?.text === '(', tokens[to]?.folded);
  if (parts !== undefined) {
    const names: Candidate[] = [];
    for (const span of parts)
      names.push(make(text, sentence, from, to, span, undefined, initial, false, evidence.sport));
    return names;
  }
  const span = { start: tokens[from]?.start ?? 0, end: nameEnd(tokens[to - 1] as Token) };
  return [make(text, sentence, from, to, span, titleFrom, initial && from === piece.from, false, evidence.sport)];
}

/** Where the name in a word ends: "New York City-based" is of New York City. */
const nameEnd = ({ text, end }: Token): number => (text.includes('-') ? end - (TAIL.exec(text)?.[0].length ?? 0) : end);

/** "David Kambalame MP": an office or honour behind a person’s name. */
const POST_NOMINALS = new Set([
  'MP',
  'MEP',
  'MSP',
  'MLA',
  'QC',
  'KC',
  'SC',
  'SAN',
  'OBE',
  'MBE',
  'CBE',
  'KBE',
  'PhD',
  'MD',
]);

/** "London Newsroom": where an agency's reports come from. */
const isDeskOfAgency = oneOf('newsroom|newsdesk|q1|q2|q3|q4|h1|h2');

/** "Air Zaire Flight 12": the number's noun is no part of the name before it. */
const isNumbered = oneOf(
  'flight|no|no.|number|article|chapter|section|volume|vol|vol.|page|room|lot|clause|paragraph|figure|table',
);

function make(
  text: string,
  sentence: SentenceReading,
  from: number,
  to: number,
  span: Span,
  titleFrom: number | undefined,
  initial: boolean,
  shouted: boolean,
  sport: boolean,
): Candidate {
  const { tokens } = sentence;
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const { start, end, kind } = token;
    const isWhole = span.start <= start && end <= span.end;
    const folded = isWhole
      ? token.folded
      : foldText(token.text.slice(Math.max(0, span.start - start), span.end - start));
    // A possessive inside is part of the word before it: "people's party".
    if (kind === 'possessive' && words.length > 0) words.push(`${words.pop() ?? ''}${folded}`);
    else words.push(folded);
  }
  const { start, end } = span;
  return {
    start,
    end,
    sentence,
    from,
    to,
    text: text.slice(start, end),
    folded: words.join(' '),
    words,
    titleFrom,
    initial,
    shouted,
    sport,
    type: undefined,
    certainty: 'guess',
    rule: '',
  };
}

/** "Elmtree Town Council Agenda": in title case a body’s own last word, up to three words behind a name, belongs to it. */
function headBehind(tokens: readonly Token[], end: number, limit: number): number {
  for (let at = end; at < limit && at < end + 3 && tokens[at]?.capital === 'initial'; at++)
    if (BODIES.has(tokens[at]?.folded ?? '')) return at + 1;
  return end;
}
const BODIES = new Set(
  'council committee bank party university college ministry commission association federation authority hospital society court company corporation airlines'.split(
    ' ',
  ),
);

/** In a headline in capitals a name is what the body writes as a name, or what a list of places or bodies knows. */
function shoutedNames(text: string, sentence: SentenceReading, run: Run, evidence: SourceEvidence): Candidate[] {
  const { tokens } = sentence;
  const names: Candidate[] = [];
  const isKnown = (token: Token): boolean => {
    const written = evidence.written.get(token.folded);
    if (written !== undefined && written.capital > 0) return written.capital > written.small;
    if (isFunctionToken(token) || token.text.length === 1 || /^vs?\.?$/.test(token.folded) || isDesk(token.folded))
      return false;
    if (isSurePlaceToken(token) && !isCommonToken(token)) return true;
    if (isKnownOrganisationInCapitals(token.folded) && !isCommonToken(token)) return true;
    return !isOrdinaryToken(token) && !isTitleHeadToken(token) && !isCommonWord(token.folded.split('-', 1)[0] ?? '');
  };
  let at = run.from;
  while (at < run.to) {
    const token = tokens[at];
    let end = at;
    while (
      end < run.to &&
      tokens[end]?.kind === 'word' &&
      tokens[end]?.capital !== 'none' &&
      isKnown(tokens[end] as Token)
    )
      end++;
    if (end > at && tokens[at]?.capital === 'initial') end = headBehind(tokens, end, run.to);
    if (token !== undefined && end > at)
      names.push(
        make(text, sentence, at, end, spanOf(tokens, { from: at, to: end }), undefined, false, true, evidence.sport),
      );
    at = Math.max(end, at + 1);
  }
  return names.filter(name => placeOfDemonym(name.folded) === undefined && !isPeople(name.folded));
}
