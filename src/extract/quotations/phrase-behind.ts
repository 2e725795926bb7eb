import { oneOf } from '../../text/word-trait.ts';
import { isTitleHeadToken } from '../gazetteer/word-traits.ts';
import type { Referent } from '../coreference/referent.ts';
import { isDocument, isVoice } from './cue-words.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isFinite } from './verb-group.ts';
import { isPersonName, isPreposition, voiceOf, voiceOver, type Voice } from './voice.ts';

/** A report by a survey by a bank: no deeper. */
const DEPTH = 3;
/** What is done with a document: "a survey conducted by the bank". */
export const ISSUED =
  /^(?:conducted|published|released|issued|commissioned|compiled|prepared|produced|written|signed|read|carried|posted|printed|broadcast|put|made|obtained|distributed|circulated)$/;

const endsPhrase = oneOf('that|if|whether|who|which|and|or|but|to|not');
const joinsNames = oneOf('and|or');

/** The noun phrase that begins at a token: who it names, or nobody. */
export function phraseStartingAt(speech: SpeechSentence, from: number, depth = 0): Voice | undefined {
  const { tokens, startingAt, entities } = speech;
  let at = from;
  for (; at < tokens.length && at - from < 10; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || speech.isQuoted(at)) break;
    const referent = startingAt(at);
    if (referent !== undefined) {
      if (isOwner(speech, referent)) {
        if (isVoice(tokens[referent.to + 1])) return voiceOf(referent, referent.to + 2);
        at = referent.to;
        continue;
      }
      const next = tokens[referent.to];
      // "Foreign Ministry spokesman": the name only says whose.
      const goesOn =
        next?.kind === 'word' &&
        (startingAt(referent.to) !== undefined ||
          isTitleHeadToken(next) ||
          next.folded === 'officials' ||
          next.folded === 'police');
      if (goesOn && startingAt(referent.to) === undefined && !isVoice(next)) {
        const name = firstName(speech, referent.to + 1);
        return name ?? { entities: [], from, to: referent.to + 1 };
      }
      if (goesOn) continue;
      if (next !== undefined && isDocument(next)) return voiceOf(referent, referent.to + 1);
      if (joinsNames(next) && startsName(speech, referent.to + 1)) return { entities: [], from, to: referent.to };
      if (referent.entities.length === 0 || !isPersonName(referent, entities)) {
        const apposed = apposedName(speech, referent.to);
        if (apposed !== undefined && referent.kind === 'office') return apposed;
      }
      return voiceOver(voiceOf(referent), from);
    }
    if (isPreposition(token)) {
      if (at > from && depth < DEPTH && isDocument(tokens[at - 1]) && /^(?:by|from|of)$/.test(token.folded)) {
        const owner = phraseStartingAt(speech, at + 1, depth + 1);
        return owner === undefined ? undefined : voiceOver(owner, from);
      }
      return at === from ? undefined : (apposedName(speech, at) ?? { entities: [], from, to: at });
    }
    if (at > from && depth < DEPTH && isDocument(tokens[at - 1]) && ISSUED.test(token.folded)) {
      const by = tokens.slice(at, at + 8).findIndex(({ folded }) => folded === 'by');
      const owner = by < 0 ? undefined : phraseStartingAt(speech, at + by + 1, depth + 1);
      return owner === undefined ? { entities: [], from, to: at } : voiceOver(owner, from);
    }
    if (endsPhrase(token) || (at > from && isFinite(tokens, at))) break;
  }
  if (at === from) return undefined;
  // "Said one, Mike Dorn."
  const apposed = tokens[at]?.text === ',' ? apposedName(speech, at) : undefined;
  return apposed ?? { entities: [], from, to: at };
}

/** "the head of the union, Paul Biya": a name behind the comma, and nothing more to the clause. */
function apposedName({ tokens, startingAt, entities, isQuoted }: SpeechSentence, from: number): Voice | undefined {
  for (let at = from; at < tokens.length && at - from < 12; at++) {
    if (isQuoted(at)) return undefined;
    if (tokens[at]?.kind !== 'mark') continue;
    const referent = tokens[at]?.text === ',' ? startingAt(at + 1) : undefined;
    const behind = tokens[referent?.to ?? -1];
    return referent !== undefined &&
      isPersonName(referent, entities) &&
      (behind === undefined || /^[.,;]$/.test(behind.text))
      ? voiceOf(referent)
      : undefined;
  }
  return undefined;
}

const isOwner = ({ tokens }: SpeechSentence, referent: Referent): boolean => tokens[referent.to]?.kind === 'possessive';

function firstName({ startingAt, entities }: SpeechSentence, at: number): Voice | undefined {
  const referent = startingAt(at);
  return referent !== undefined && isPersonName(referent, entities) ? voiceOf(referent) : undefined;
}

const startsName = ({ tokens, startingAt }: SpeechSentence, at: number): boolean => {
  for (let i = at; i < at + 5; i++) {
    if (startingAt(i) !== undefined) return true;
    if (tokens[i]?.kind !== 'word') return false;
  }
  return false;
};
