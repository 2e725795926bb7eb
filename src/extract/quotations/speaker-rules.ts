import type { LocalEntity } from '../../model/annotations.ts';
import type { Passage } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../model/token.ts';
import type { Referent } from '../coreference/referent.ts';
import type { Names } from '../mentions/names.ts';
import type { SentenceReading } from '../reading.ts';
import { SAYING } from '../saying.ts';
import type { Quoted } from './find-marks.ts';

/** Who says it, and the word that says so. An empty answer: said by somebody the text does not name. */
export interface Spoken {
  readonly speaker?: LocalEntity;
  readonly cue?: Span;
}

export interface SpeakerContext {
  readonly text: string;
  readonly passage: Passage;
  readonly sentences: {
    readonly own: readonly SentenceReading[];
    readonly before: SentenceReading | undefined;
    readonly behind: SentenceReading | undefined;
  };
  readonly quoted: Quoted;
  readonly others: readonly Quoted[];
  readonly isFirst: boolean;
  readonly referents: ReadonlyMap<SentenceReading, readonly Referent[]>;
  readonly names: Names;
  /** The quotation before this one, at most a passage back. */
  readonly previous: { readonly spoken: Spoken; readonly open: boolean; readonly wholePassage: boolean } | undefined;
  readonly samePassage: boolean;
}

interface SpeakerRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  readonly find: (context: SpeakerContext) => Spoken | undefined;
}

/** The rules that find a quotation's speaker, the surest first. */
export const SPEAKER_RULES: readonly SpeakerRule[] = [
  {
    name: 'cue behind',
    reason: 'a verb of saying follows the closing mark with its subject on either side',
    takes: '“We will rebuild,” the mayor said.',
    leaves: '“The Tempest” said a lot about power.',
    find: context => {
      const { own, behind } = context.sentences;
      const sentence = own.at(-1);
      if (sentence === undefined) return undefined;
      const last = context.text.charAt(context.quoted.end - 1);
      if (!/[,?!—–.…-]/.test(last) && !/[,—–]/.test(context.text.charAt(context.quoted.outer.end))) return undefined;
      const from = firstTokenAt(sentence, context.quoted.outer.end);
      if (from < sentence.tokens.length) return cueFrom(context, sentence, from, nextQuoteStart(context));
      return behind !== undefined && /[?!,]/.test(last) && isSmall(behind.tokens[0])
        ? cueFrom(context, behind, 0, nextQuoteStart(context))
        : undefined;
    },
  },
  {
    name: 'cue before',
    reason: 'a verb of saying stands before the opening mark in the same sentence, however far',
    takes: 'She told the court that the deal was “a mistake”.',
    leaves: 'She lives in a “smart” house.',
    find: context => {
      const sentence = context.sentences.own[0];
      if (sentence === undefined) return undefined;
      return lastCueBefore(context, sentence, firstTokenAt(sentence, context.quoted.outer.start));
    },
  },
  {
    name: 'cue behind the partial quotation',
    reason: 'the sentence that quotes some words ends with who said them',
    takes: 'The two sides “fully agreed” on prices, Okello said.',
    leaves: 'The “fully agreed” prices rose.',
    find: context => {
      const sentence = context.sentences.own.at(-1);
      if (sentence === undefined) return undefined;
      const from = firstTokenAt(sentence, context.quoted.outer.end);
      for (let at = sentence.tokens.length - 1; at >= from; at--) {
        const token = sentence.tokens[at];
        if (token !== undefined && isCue(sentence.tokens, at))
          return subjectOf(context, sentence, at, Math.max(from, 0)) ?? {};
      }
      return undefined;
    },
  },
  {
    name: 'according to',
    reason: '"according to" names the speaker on either side',
    takes: 'The plan is “dead”, according to Ms Haddad.',
    leaves: 'It went according to plan.',
    find: context => {
      const sentence = context.sentences.own.at(-1);
      if (sentence === undefined) return undefined;
      const at = sentence.tokens.findIndex(
        (token, i) => token.folded === 'according' && sentence.tokens[i + 1]?.folded === 'to',
      );
      const referent =
        at < 0 ? undefined : referentsIn(context, sentence).find(({ from }) => from >= at + 2 && from <= at + 8);
      const cue = sentence.tokens[at];
      return referent === undefined || cue === undefined ? undefined : spoken(referent, cue);
    },
  },
  {
    name: 'the words say it',
    reason: 'a verb of saying opens the quoted words themselves, and its subject stands before the mark',
    takes: 'The envoy “welcomed the progress made”.',
    leaves: 'The envoy “welcome mat” was stolen.',
    find: context => {
      const sentence = context.sentences.own[0];
      if (sentence === undefined) return undefined;
      const at = firstTokenAt(sentence, context.quoted.start);
      const token = sentence.tokens[at];
      return token !== undefined && isCue(sentence.tokens, at) ? subjectOf(context, sentence, at, 0) : undefined;
    },
  },
  {
    name: 'goes on in the paragraph',
    reason: 'a quotation that follows another in the paragraph, or an open one, has the same speaker',
    takes: '“Yes,” he said. “We lost.”',
    leaves: '“Yes,” he said. “No,” said his wife.',
    find: ({ previous, samePassage, quoted, text }) => {
      if (previous === undefined) return undefined;
      if (previous.open) return previous.spoken;
      const sentenceLike = /^[\p{Lu}“‘"…]/u.test(text.charAt(quoted.start)) && quoted.end - quoted.start > 20;
      return samePassage && sentenceLike ? previous.spoken : undefined;
    },
  },
  {
    name: 'a paragraph of quotation',
    reason: 'a paragraph that is all quotation goes on with the speaker of the one before',
    takes: '“We also lost the bridge.” (a paragraph of its own)',
    leaves: 'A sentence and “a word”.',
    find: ({ previous, samePassage, quoted, passage }) => {
      if (previous === undefined || samePassage) return undefined;
      return quoted.outer.start <= passage.start && quoted.outer.end >= passage.end - 1 ? previous.spoken : undefined;
    },
  },
];

const isSmall = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital === 'none' || token.folded === 'said');

function firstTokenAt(sentence: SentenceReading, offset: number): number {
  const at = sentence.tokens.findIndex(token => token.start >= offset);
  return at < 0 ? sentence.tokens.length : at;
}

const referentsIn = ({ referents }: SpeakerContext, sentence: SentenceReading): readonly Referent[] =>
  referents.get(sentence) ?? [];
const nextQuoteStart = ({ others, quoted }: SpeakerContext): number =>
  others.find(other => other.start > quoted.end)?.outer.start ?? Infinity;
const isQuoted = ({ others }: SpeakerContext, offset: number): boolean =>
  others.some(other => other.outer.start <= offset && offset < other.outer.end);

/** A form of a verb of saying that can govern speech here: "to say" and nouns like "a report" do not. */
function isCue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !SAYING.has(token.folded) || token.capital !== 'none') return false;
  const before = tokens[at - 1]?.folded ?? '';
  if (/^(?:a|an|the|its|his|their|her|of|this|that|no|any|these|those)$/.test(before) && token.folded !== 'said')
    return false;
  return !(
    token.folded.endsWith('s') &&
    [
      'claims',
      'reports',
      'comments',
      'charges',
      'calls',
      'notes',
      'demands',
      'states',
      'points',
      'answers',
      'details',
    ].includes(token.folded) &&
    tokens[at - 1]?.kind !== 'word'
  );
}

function spoken(referent: Referent, cue: Token): Spoken {
  const [only] = referent.entities;
  return {
    ...(referent.entities.length === 1 && only !== undefined ? { speaker: only } : {}),
    cue: { start: cue.start, end: cue.end },
  };
}

/** A cue in the words behind a quotation, up to the next one. */
function cueFrom(context: SpeakerContext, sentence: SentenceReading, from: number, limit: number): Spoken | undefined {
  const { tokens } = sentence;
  for (let at = from; at < tokens.length && at < from + 25; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= limit) return undefined;
    if (!isCue(tokens, at)) continue;
    // "said Khan": the subject follows the verb directly where nothing stands between mark and verb.
    const inverted =
      at - from <= 1
        ? referentsIn(context, sentence).find(
            referent =>
              referent.from > at &&
              referent.from <= at + 6 &&
              referent.kind !== 'pronoun' &&
              between(tokens, at + 1, referent.from),
          )
        : undefined;
    if (inverted !== undefined) return spoken(inverted, token);
    return subjectOf(context, sentence, at, from);
  }
  return undefined;
}

/** Between an inverted verb and its subject only titles and articles may stand. */
const between = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      token => token.kind !== 'mark' && !/^(?:in|on|at|to|that|during|after|before|of|with|by|for)$/.test(token.folded),
    );

/** The subject of a cue: the nearest referent to its left that is no object of a preposition, not before token `least`. */
function subjectOf(
  context: SpeakerContext,
  sentence: SentenceReading,
  cueAt: number,
  least: number,
): Spoken | undefined {
  const cue = sentence.tokens[cueAt];
  if (cue === undefined) return undefined;
  const left = referentsIn(context, sentence).filter(
    ({ from, to }) => from >= least && to <= cueAt && !isQuoted(context, sentence.tokens[from]?.start ?? 0),
  );
  const owner = officeOwner(sentence.tokens, left, cueAt);
  if (owner !== undefined) return spoken(owner, cue);
  const subject = left.findLast(referent => !referent.oblique && !inParenthesis(sentence.tokens, referent, cueAt));
  if (subject !== undefined) return spoken(subject, cue);
  return { cue: { start: cue.start, end: cue.end } };
}

/** "Mohib’s office said": the owner of a voice speaks. */
function officeOwner(tokens: readonly Token[], left: readonly Referent[], cueAt: number): Referent | undefined {
  const last = left.findLast(referent => tokens[referent.to]?.kind === 'possessive' && cueAt - referent.to === 2);
  const noun = last === undefined ? '' : (tokens[cueAt - 1]?.folded ?? '');
  return /^(?:office|team|camp|campaign|lawyer|lawyers|statement|aides|administration)$/.test(noun) ? last : undefined;
}

/** Inside an apposition that ends before the cue: "Haddad, who lives in Tyre, said". */
function inParenthesis(tokens: readonly Token[], referent: Referent, cueAt: number): boolean {
  let commas = 0;
  for (let i = referent.to; i < cueAt; i++) if (tokens[i]?.text === ',') commas++;
  if (commas !== 1 || tokens[cueAt - 1]?.text !== ',') return false;
  return tokens.slice(0, referent.from).some(token => token.text === ',');
}

/** The last cue before a token, with its subject; a participle ("saying") takes the subject of its clause. */
function lastCueBefore(context: SpeakerContext, sentence: SentenceReading, before: number): Spoken | undefined {
  for (let at = before - 1; at >= 0; at--) {
    const token = sentence.tokens[at];
    if (token === undefined || isQuoted(context, token.start) || !isCue(sentence.tokens, at)) continue;
    const found = subjectOf(context, sentence, at, 0);
    if (found?.speaker !== undefined || !token.folded.endsWith('ing')) return found;
  }
  return undefined;
}
