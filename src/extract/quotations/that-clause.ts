import { oneOf } from '../../text/word-trait.ts';
import { takesAddressee } from './cue-words.ts';
import { firstCueAt, type Cue } from './find-cues.ts';
import { isPreposition } from './voice.ts';
import { isVerbBehindTo, skipBehind } from './skip-behind.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isTimeWord } from './time-words.ts';
import { isFinite, isPastForm } from './verb-group.ts';

/** So far behind the verb of saying "that" is looked for. */
const REACH = 20;

const opensOtherClause = oneOf('whether|if|because|and|but|who|which|while|when|where');

/** The clause behind "that": its first token, or undefined. */
export function thatClause(speech: SpeechSentence, cue: Cue, cues: readonly Cue[]): number | undefined {
  const { tokens, isQuoted } = speech;
  const direct = skipBehind(speech, cue);
  if (cue.isPassive && direct > cue.at + 1 && direct !== cue.voice?.to && !isTimeWord(tokens[direct - 1]))
    return undefined;
  // "Told a meeting that began at dawn that …": the first is a relative.
  const isRelative = direct > cue.at + 1 && (isFinite(tokens, direct + 1) || isPastForm(tokens[direct + 1]));
  if (tokens[direct]?.folded === 'that' && isRelative) {
    for (let at = direct + 2; at < direct + 12; at++) {
      if (tokens[at]?.kind !== 'word') return undefined;
      if (tokens[at]?.folded === 'that') return behindThat(speech, cue, at);
    }
  }
  if (tokens[direct]?.folded === 'that')
    return direct > cue.at + 1 && isPreposition(tokens[direct - 1]) ? undefined : behindThat(speech, cue, direct);
  // Behind a longer adverbial; a noun directly behind the verb has a relative clause of its own: "announced the plan that".
  const start = cue.isPassive ? (cue.voice?.to ?? cue.at + 1) : cue.at + 1;
  const first = tokens[start];
  const mayBeFar =
    first !== undefined &&
    (first.text === ',' || isTimeWord(first) || isPreposition(first) || takesAddressee(tokens[cue.at]));
  if (cue.isPassive && tokens[start]?.folded !== 'that') return undefined;
  if (!mayBeFar || (first.folded === 'to' && isVerbBehindTo(speech, start + 1))) return undefined;
  const limit = Math.min(tokens.length, cue.at + REACH, cues[firstCueAt(cues, cue.at + 1)]?.at ?? Infinity);
  for (let at = start; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined || isQuoted(at) || token.text === ';' || token.text === ':' || token.text === '.')
      return undefined;
    if (token.folded === 'that') return isPreposition(tokens[at - 1]) ? undefined : behindThat(speech, cue, at);
    // "reported, after he had left, that": an aside is passed over.
    const aside = token.text === ',' ? endOfAside(tokens, at) : undefined;
    if (aside !== undefined) at = aside;
    if (at > start && isFinite(tokens, at)) return undefined;
    if (opensOtherClause(token)) return undefined;
  }
  return undefined;
}

/** The comma before "that" which closes the aside that a comma opens. */
function endOfAside(tokens: SpeechSentence['tokens'], comma: number): number | undefined {
  for (let at = comma + 1; at < tokens.length && at - comma < 15; at++) {
    if (tokens[at]?.text === ',') return tokens[at + 1]?.folded === 'that' ? at : undefined;
  }
  return undefined;
}

/** "said that was wrong": a pronoun directly behind the verb belongs to the clause; further away it is a relative. */
function behindThat({ tokens, isQuoted }: SpeechSentence, cue: Cue, that: number): number | undefined {
  const next = tokens[that + 1];
  if (next === undefined || (next.kind === 'mark' && !isQuoted(that + 1) && !/^[$£€,]$/.test(next.text)))
    return undefined;
  if (isFinite(tokens, that + 1)) return that === cue.at + 1 ? that : undefined;
  // "If she believed that, she smiled": a single comma ends the clause, two enclose an aside.
  if (next.text === ',' && !tokens.slice(that + 2, that + 14).some(({ text }) => text === ',')) return undefined;
  return next.folded === 'that' || next.text === ',' ? that + 2 : that + 1;
}
