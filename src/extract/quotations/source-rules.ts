import { listOf } from '../gazetteer/word-set.ts';
import { isPersonNoun } from '../gazetteer/titles.ts';
import { isDocument, isSpeakingNoun } from './cue-words.ts';
import { firstCueAt, type Cue } from './find-cues.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import type { Voice } from './voice.ts';
import type { Reported } from './indirect-rules.ts';
import { clauseEnd, trimEnd } from './clause-end.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isFinite } from './verb-group.ts';

interface SourceRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  readonly find: (speech: SpeechSentence, cues: readonly Cue[]) => Reported | undefined;
}

/** The rules that find reported words without a verb of saying: by "according to", and by a label in a headline. */
export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: 'according to, in front',
    reason: 'the clause behind "according to" and its comma is what the one named says',
    takes: 'According to the bank, prices will rise.',
    leaves: 'According to plan, the bridge opened.',
    find: (speech, cues) => {
      const at = accordingTo(speech);
      if (at === undefined || at - speech.body > 2) return undefined;
      const voice = phraseStartingAt(speech, at + 2);
      const comma = voice && closingComma(speech, voice);
      if (comma === undefined) return undefined;
      const to = clauseEnd(speech, comma + 1, cues, at);
      const cutShort =
        cues.some(cue => cue.from === to + 1) &&
        /^(?:in|on|at|during|after|before)$/.test(speech.tokens[comma + 1]?.folded ?? '');
      return to - comma > 2 && !cutShort
        ? { clause: { from: comma + 1, to }, voice, cue: { from: at, to: at + 2 } }
        : undefined;
    },
  },
  {
    name: 'according to, behind',
    reason: 'the clause before "according to" is what the one named says',
    takes: 'Prices will rise, according to the bank.',
    leaves: 'The bridge was built according to the rules.',
    find: (speech, cues) => {
      const at = accordingTo(speech);
      if (at === undefined || at - speech.body < 2 || saysBefore(speech, cues, at)) return undefined;
      const { tokens } = speech;
      const voice = phraseStartingAt(speech, at + 2);
      const floor = floorBefore(speech, at);
      if (tokens[at - 1]?.text === ',' && /^(?:which|who|that|and|but|where)$/.test(tokens[at - 2]?.folded ?? '')) {
        const close = voice && closingComma(speech, voice);
        const to = close === undefined ? 0 : clauseEnd(speech, close + 1, cues, at);
        return close === undefined || to - close < 3
          ? undefined
          : { clause: { from: close + 1, to }, voice, cue: { from: at, to: at + 2 } };
      }
      const hasVerb = tokens.slice(floor, at).some((_, i) => i > 0 && isFinite(tokens, floor + i));
      const comma = voice && tokens[at - 1]?.text === ',' ? closingComma(speech, voice) : undefined;
      const whole = comma !== undefined && !hasVerb ? clauseEnd(speech, comma + 1, cues, at) : undefined;
      if (!hasVerb && whole === undefined && !speech.isHeadline) return undefined;
      return {
        clause: { from: floor, to: whole ?? trimEnd(speech, floor, at) },
        voice,
        cue: { from: at, to: at + 2 },
      };
    },
  },
  {
    name: 'label in front',
    reason: 'a headline names who says it, then a colon',
    takes: '# Minister: dam to open in May',
    leaves: '# Analysis: dam to open in May',
    find: speech => {
      if (!speech.isHeadline) return undefined;
      const colon = speech.tokens.findIndex((token, i) => i < 8 && token.text === ':');
      const voice = colon < 1 ? undefined : labelAt(speech, 0, colon);
      const to = trimEnd(speech, colon + 1, speech.tokens.length);
      return voice !== undefined && tellsSomething(speech, colon + 1, to)
        ? { clause: { from: colon + 1, to }, voice, cue: undefined }
        : undefined;
    },
  },
  {
    name: 'label behind',
    reason: 'a headline ends with a colon or a dash and who says it',
    takes: '# Dam to open in May: minister',
    leaves: '# Dam to open in May: what to know',
    find: speech => {
      if (!speech.isHeadline) return undefined;
      const { tokens } = speech;
      const mark = tokens.findLastIndex((token, i) => i >= tokens.length - 7 && isLabelMark(token.text, tokens, i));
      const voice = mark < 3 ? undefined : labelAt(speech, mark + 1, tokens.length);
      const to = trimEnd(speech, 0, mark);
      return voice !== undefined && tellsSomething(speech, 0, to)
        ? { clause: { from: 0, to }, voice, cue: undefined }
        : undefined;
    },
  },
];

/** "…, he said, according to two aides": what is said has its speaker. */
function saysBefore({ tokens }: SpeechSentence, cues: readonly Cue[], at: number): boolean {
  const last = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  return cues[firstCueAt(cues, last)]?.at === last;
}

/** What one goes by without anybody speaking: "according to plan". */
const NO_SPEAKERS = new Set(
  listOf(
    'plan|plans|schedule|law|laws|custom|customs|tradition|traditions|size|age|need|needs|rule|rules|taste|weight|ability|merit|height|rank|season|weather|whether|how|what|where|which|type|colour|color|income|price|circumstances|principle|principles|procedure|procedures|instructions|wishes|script|timetable|demand|quality|distance|gender|sex|race|religion|alphabet',
  ),
);

/** The place of "according to" with somebody behind it. */
export function accordingTo(speech: SpeechSentence): number | undefined {
  const { tokens } = speech;
  const at = speech.accordingTo;
  if (at < 0) return undefined;
  for (let i = at + 2; i < at + 6; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || speech.startingAt(i)?.entities.length) break;
    if (NO_SPEAKERS.has(token.folded)) return undefined;
  }
  return at;
}

/** The comma that closes the phrase, behind an apposition where there is one. */
function closingComma({ tokens, isQuoted }: SpeechSentence, voice: Voice): number | undefined {
  let first: number | undefined;
  for (let at = voice.to; at < tokens.length && at - voice.to < 40; at++) {
    if (tokens[at]?.text !== ',' || isQuoted(at)) {
      if (first !== undefined && (isFinite(tokens, at) || isQuoted(at) || isPresent(tokens, at))) return first;
      continue;
    }
    if (first !== undefined) return at;
    first = at;
  }
  return first;
}

/** "Okello leads in": the present of a verb directly behind a name. */
const isPresent = (tokens: SpeechSentence['tokens'], at: number): boolean =>
  tokens[at]?.capital === 'none' && /[^s']s$/.test(tokens[at].folded) && tokens[at - 1]?.capital === 'initial';

function floorBefore({ tokens, body }: SpeechSentence, at: number): number {
  for (let i = at - 1; i > body && at - i < 120; i--) if (tokens[i]?.text === ';') return i + 1;
  return Math.max(body, at - 120);
}

/** Who a headline's label names; undefined where it names nobody who can speak. */
function labelAt(speech: SpeechSentence, from: number, to: number): Voice | undefined {
  const { tokens, startingAt, entities } = speech;
  if (to - from > 6 || to <= from) return undefined;
  const referent = startingAt(from) ?? startingAt(to - 1) ?? startingAt(to - 2);
  const type = entities[referent?.entities[0] ?? -1]?.type;
  const last = tokens[to - 1]?.folded ?? '';
  const isNoun = isSpeakingNoun(tokens[to - 1]) || isPersonNoun(last) || isDocument(tokens[to - 1]);
  if (referent !== undefined && referent.to === to && (type === 'PER' || type === 'ORG'))
    return { entities: referent.entities, from, to };
  return isNoun && last !== 'analysis' && last !== 'editorial' && last !== 'star' && last !== 'champion'
    ? { entities: referent?.to === to ? referent.entities : [], from, to }
    : undefined;
}

const isLabelMark = (text: string, tokens: SpeechSentence['tokens'], at: number): boolean =>
  text === ':' ||
  (/^[–—-]$/.test(text) &&
    (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0) &&
    (tokens[at]?.end ?? 0) < (tokens[at + 1]?.start ?? 0));

/** Words with a verb: a headline's infinitive, a form in -s or a finite verb. */
const tellsSomething = ({ tokens }: SpeechSentence, from: number, to: number): boolean =>
  to - from >= 3 &&
  tokens
    .slice(from, to)
    .some(
      (token, i) =>
        i > 0 &&
        (token.folded === 'to' ||
          isFinite(tokens, from + i) ||
          (/[^s]s$/.test(token.folded) && token.capital === 'none') ||
          /^(?:not|must|will|should|need)$/.test(token.folded)),
    );
