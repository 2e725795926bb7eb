import { oneOf } from '../../text/word-trait.ts';
import { listOf } from '../gazetteer/word-set.ts';
import { firstCueAt, type Cue } from './find-cues.ts';
import { subjectBefore } from './find-subject.ts';
import type { Reported } from './indirect-rules.ts';
import { ownerOfNoun } from './owner-of-noun.ts';
import { endOfPhrase } from './phrase-end.ts';
import { clauseEnd } from './clause-end.ts';
import { isClause } from './bare-clause.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isAuxiliary, isFinite, isPassive, verbGroupStart } from './verb-group.ts';
import { isArticle, isPreposition } from './voice.ts';

interface SpotRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  /** What is reported at a word for which `isSpot` holds. */
  readonly find: (speech: SpeechSentence, at: number, cues: readonly Cue[]) => Reported | undefined;
}

const WISHES = new Set(
  listOf(
    'want|wants|wanted|hope|hopes|hoped|expect|expects|expected|intend|intends|intended|wish|wishes|prefer|prefers',
  ),
);
const NOUNS_OF_CLAUSES = new Set(
  listOf(
    'remark|remarks|comments|claim|claims|allegation|allegations|accusation|accusations|assertion|assertions|argument|belief|view|opinion|warning|warnings|promise|promises|pledge|pledges|suggestion|suggestions|statement|statements|report|reports|rumour|rumours|rumor|rumors|speculation|fear|fears|hope|hopes|concern|concerns|worry|worries|suspicion|suspicions|prediction|predictions|contention|insistence|assurance|assurances|announcement|denial|denials|admission|acknowledgment|acknowledgement|conclusion|complaint|complaints|charge|charges|notion|perception|theory|expectation|expectations|criticism|declaration|finding|findings|testimony|confession|threat|threats|demand|demands',
  ),
);
const NOUNS_OF_DEEDS = new Set(
  listOf(
    'promise|promises|pledge|pledges|vow|vows|threat|threats|offer|offers|demand|demands|plea|pleas|commitment|call|calls|appeal|appeals',
  ),
);
export const isSpot = (folded: string): boolean =>
  WISHES.has(folded) || NOUNS_OF_CLAUSES.has(folded) || NOUNS_OF_DEEDS.has(folded);

const opensRelative = oneOf('who|which|that');

/** The rules that find what is reported by a noun, or wished for: none of these words tells that quoted words are speech. */
export const SPOT_RULES: readonly SpotRule[] = [
  {
    name: 'wish',
    reason: 'what somebody wants, hopes or expects to happen is told of him as words would be',
    takes: 'The mayor wants the bridge to be closed.',
    leaves: 'The mayor wants a bridge.',
    find: (speech, at, cues) => {
      const { tokens } = speech;
      const { folded = '' } = tokens[at] ?? {};
      const before = tokens[at - 1];
      if (
        !WISHES.has(folded) ||
        (before?.kind !== 'word' && before?.text !== ',') ||
        isArticle(before) ||
        isPreposition(before)
      )
        return undefined;
      if (isPassive(tokens, at) || before.folded === 'to') return undefined;
      const isBase = /^(?:want|hope|expect|intend|wish|prefer)$/.test(folded);
      const isHelped = verbGroupStart(tokens, at) < at;
      if (isBase && !isHelped && !/[^s]s$|^(?:they|we|i|you|who|people|police|many|some|most)$/.test(before.folded))
        return undefined;
      const from = infinitiveBehind(speech, at, !/^(?:hope|intend)/.test(folded));
      const voice = from === undefined ? undefined : subjectBefore(speech, at, speech.body);
      if (from === undefined || voice === undefined) return undefined;
      const isNameless =
        tokens[from + 1]?.folded === 'be' && /^(?:named|identified|quoted|seen)$/.test(tokens[from + 2]?.folded ?? '');
      if (isNameless || tokens[from + 1]?.folded === 'know') return undefined;
      // "Those who want to leave said": the sentence goes on behind the relative clause.
      const isInside = opensRelative(tokens[verbGroupStart(tokens, at) - 1]);
      const end = clauseEnd(speech, from, cues, at);
      const to = endOfPhrase(speech, { from, to: isInside ? firstVerb(speech, from, end) : end });
      return { clause: { from, to }, voice, cue: { from: at, to: at + 1 } };
    },
  },
  {
    name: 'noun and its clause',
    reason: 'behind "the claim that" stands what is claimed, by the noun’s owner where it has one',
    takes: 'The mayor rejected the claim that the bridge was unsafe.',
    leaves: 'The mayor rejected the claim that he had made in June.',
    find: (speech, at, cues) => {
      const { tokens } = speech;
      if (!NOUNS_OF_CLAUSES.has(tokens[at]?.folded ?? '') || isVerbHere(speech, at, cues)) return undefined;
      const that = tokens[at + 1]?.folded === 'by' ? nextThat(speech, at + 2) : at + 1;
      if (tokens[that ?? -1]?.folded !== 'that' || that === undefined || isFinite(tokens, that + 1)) return undefined;
      if (!isClause(speech, that + 1, false) || isRelative(speech, that + 1)) return undefined;
      const to = endBefore(speech, that + 1, clauseEnd(speech, that + 1, cues, that), at);
      return to - that < 3 ? undefined : reportedBy(speech, at, { from: that + 1, to });
    },
  },
  {
    name: 'noun and what is to be done',
    reason: 'behind "his promise to" stands what somebody promised, threatened or demanded to do',
    takes: 'The strike follows the union’s threat to close the port.',
    leaves: 'The strike follows the threat to the port.',
    find: (speech, at, cues) => {
      const { tokens, startingAt } = speech;
      if (!NOUNS_OF_DEEDS.has(tokens[at]?.folded ?? '') || isVerbHere(speech, at, cues)) return undefined;
      const owned =
        tokens[at - 1]?.kind === 'possessive' ||
        tokens[at - 2]?.kind === 'possessive' ||
        /^(?:his|her|their|its)$/.test(tokens[at - 1]?.folded ?? '');
      const next = tokens[at + 2];
      if (!owned || tokens[at + 1]?.folded !== 'to' || next?.kind !== 'word' || next.capital !== 'none')
        return undefined;
      if (startingAt(at + 2) !== undefined || isArticle(next) || /[^s]s$/.test(next.folded)) return undefined;
      const to = endBefore(speech, at + 1, clauseEnd(speech, at + 1, cues, at), at);
      return to - at < 4 ? undefined : reportedBy(speech, at, { from: at + 1, to });
    },
  },
];

function reportedBy(speech: SpeechSentence, at: number, clause: Reported['clause']): Reported {
  return { clause, voice: ownerOfNoun(speech, at), cue: { from: at, to: at + 1 } };
}

/** A verb of saying, which has rules of its own. */
const isVerbHere = ({ tokens, isQuoted }: SpeechSentence, at: number, cues: readonly Cue[]): boolean =>
  isQuoted(at) ||
  tokens[at]?.capital !== 'none' ||
  cues[firstCueAt(cues, at)]?.at === at ||
  tokens[at - 1]?.folded === 'to';

/** "To leave", "the bridge to be closed": where the words begin, with a subject of their own where they may have one. */
function infinitiveBehind(
  { tokens, isQuoted, startingAt }: SpeechSentence,
  at: number,
  mayHaveSubject: boolean,
): number | undefined {
  for (let to = at + 1; to < tokens.length && to - at < (mayHaveSubject ? 9 : 2); to++) {
    const token = tokens[to];
    if (token?.kind !== 'word' || isQuoted(to) || isFinite(tokens, to) || /^(?:that|from|for)$/.test(token.folded))
      return undefined;
    const next = tokens[to + 1];
    if (token.folded !== 'to' || next?.kind !== 'word') continue;
    return next.capital === 'none' && startingAt(to + 1) === undefined && !isArticle(next) ? at + 1 : undefined;
  }
  return undefined;
}

function firstVerb({ tokens }: SpeechSentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (isFinite(tokens, at) || tokens[at]?.text === ',') return at;
  return to;
}

/** "By the union that": the word behind whoever made the claim. */
function nextThat({ tokens }: SpeechSentence, from: number): number | undefined {
  for (let at = from; at < from + 10; at++) {
    if (tokens[at]?.folded === 'that') return at;
    if (tokens[at]?.kind !== 'word' || isFinite(tokens, at)) return undefined;
  }
  return undefined;
}

/** "The claim that he made in June", "the promise that they kept": the clause tells of the noun instead of saying what it says. */
function isRelative({ tokens }: SpeechSentence, from: number): boolean {
  for (let at = from; at < from + 8; at++) {
    if (isFinite(tokens, at) && !isAuxiliary(tokens[at])) {
      const next = tokens[at + 1];
      return next === undefined ||
        next.kind === 'mark' ||
        /^(?:in|at|on|to|about|during|last|yesterday)$/.test(next.folded)
        ? HANDLED.test(tokens[at]?.folded ?? '')
        : false;
    }
  }
  return false;
}

const HANDLED =
  /^(?:made|issued|gave|kept|broke|faced|faces|brought|filed|heard|received|wrote|published|read|repeated|rejected|raised|makes|voiced|carried|dropped|denied|met|put|quoted|released|signed|used)$/;

/** Where the noun opens its clause, the verb of that clause ends what it reports: "The claim that it fell | is false". */
function endBefore({ tokens, isQuoted, body }: SpeechSentence, from: number, to: number, noun: number): number {
  // "Amid fears that the dam would burst, people fled": the clause itself begins behind the comma.
  if (
    /^(?:amid|despite|after|following|with|given|because|in|on|by)$/.test(tokens[body]?.folded ?? '') &&
    noun - body < 10
  )
    for (let at = from + 2; at < to; at++) if (tokens[at]?.text === ',' && !isQuoted(at)) return at;
  for (let at = noun - 1; at >= 0 && noun - at < 14; at--) {
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== "'") break;
    if (isFinite(tokens, at) || isPreposition(tokens[at])) return to;
    if (at < noun - 6) return to;
  }
  let verbs = 0;
  const isInfinitive = tokens[from]?.folded === 'to';
  if (isInfinitive) verbs = 1;
  for (let at = from + 1; at < to; at++) {
    if (!isFinite(tokens, at)) continue;
    if (isQuoted(at)) {
      verbs = Math.max(verbs, 1);
      continue;
    }
    if (isAuxiliary(tokens[at - 1])) continue;
    const group = verbGroupStart(tokens, at);
    const before = tokens[group - 1];
    if (before?.kind === 'mark' || /^(?:who|which|that|and|but|or|he|she|it|they|we)$/.test(before?.folded ?? '')) {
      verbs = Math.max(verbs, 1);
      continue;
    }
    if (++verbs > 1) return Math.max(from, group);
  }
  return to;
}
