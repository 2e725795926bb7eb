import type { LocalEntity, SourceEntity } from '../../model/annotations.ts';
import { genderOf, genderOfTitle } from '../coreference/gender.ts';
import { isOrganisationHeadToken, isPersonNounToken } from '../gazetteer/word-traits.ts';
import { isBodyNoun, isDocument } from './cue-words.ts';
import { cueWith, type Cue } from './find-cues.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isFinite } from './verb-group.ts';
import { isPersonName, isPreposition, voiceOver, voiceWith, type Voice } from './voice.ts';

/** A pronoun means somebody without a name for so many sentences. */
const REACH = 2;

/**
 * Follows who speaks without being named: "a spokesman said … he added" leaves open who "he" is, whoever was named before;
 * "the 34-year-old said" goes on with the person named last. Sentences are to be given in order.
 */
export function followUnnamed(): (speech: SpeechSentence, cues: readonly Cue[]) => readonly Cue[] {
  let stranger: { readonly since: number; readonly gender: 'he' | 'she' | undefined } | undefined;
  let last: { readonly since: number; readonly person: LocalEntity } | undefined;
  let spoke: typeof last;
  /** What the pronouns before told of those who spoke. */
  const told = new Map<LocalEntity, 'he' | 'she'>();
  let sentence = 0;
  /** "Petric said Ruiz had lied. “He knew,” she said": whoever spoke in the sentence before goes on, whomever she spoke of. */
  const mayGoOn = (
    { person, since }: { readonly since: number; readonly person: LocalEntity },
    pronoun: 'he' | 'she',
    own: SourceEntity | undefined,
  ): boolean =>
    sentence - since === 1 && own !== undefined && (told.get(person) ?? genderOf(own) ?? pronoun) === pronoun;
  return (speech, cues) => {
    // A sentence in the middle of somebody's words is none of the text's own.
    if (!speech.isQuoted(0) || !speech.isQuoted(speech.tokens.length - 1)) sentence++;
    const unnamed = unnamedSubject(speech);
    const named = unnamed === undefined ? subjectOf(speech) : undefined;
    if (named !== undefined) stranger = undefined;
    if (unnamed !== undefined) stranger = { since: sentence, gender: genderOfTitle(speech.tokens[unnamed]) };
    if (named !== undefined) last = { person: named, since: sentence };
    const heard = (cue: Cue): Cue => {
      const { voice } = cue;
      if (voice === undefined) return cue;
      const pronoun = pronounOf(speech, voice);
      if (pronoun !== undefined) {
        const isStranger =
          stranger !== undefined &&
          sentence - stranger.since <= REACH &&
          // "The president, she said, would wait": who says so is another.
          !(stranger.since === sentence && speech.tokens[cue.from - 1]?.text === ',') &&
          (stranger.gender === undefined || stranger.gender === pronoun);
        if (
          !isStranger &&
          named === undefined &&
          spoke !== undefined &&
          mayGoOn(spoke, pronoun, speech.entities[spoke.person])
        )
          return cueWith(cue, voiceWith(voice, [spoke.person]));
        const [meant] = voice.entities;
        if (!isStranger && meant !== undefined && (told.get(meant) ?? pronoun) !== pronoun) {
          // "He" was said of that one before: whoever spoke last may be meant.
          const other =
            spoke !== undefined &&
            spoke.person !== meant &&
            sentence - spoke.since <= 3 &&
            (told.get(spoke.person) ?? pronoun) === pronoun
              ? [spoke.person]
              : [];
          return cueWith(cue, voiceWith(voice, other));
        }
        if (!isStranger && meant !== undefined) told.set(meant, pronoun);
        if (!isStranger || meant === undefined) return cue;
        stranger = { since: sentence, gender: pronoun };
        return cueWith(cue, voiceWith(voice, []));
      }
      const [speaker] = voice.entities;
      if (speaker !== undefined) {
        if (speech.entities[speaker]?.type !== 'PER') return cue;
        stranger = undefined;
        last = { person: speaker, since: sentence };
        spoke = last;
        return cue;
      }
      if (isByAge(speech, voice) && last !== undefined && sentence - last.since <= REACH)
        return cueWith(cue, voiceWith(voice, [last.person]));
      const noun = personNoun(speech, voice) ?? somebody(speech, voice);
      const isAside = /^(?:as|while|when|because|after|before|that|who)$/.test(
        speech.tokens[voice.from - 1]?.folded ?? '',
      );
      if (
        noun !== undefined &&
        !(isAside && named !== undefined) &&
        !/^(?:ask|shout|want)/.test(speech.tokens[cue.at]?.folded ?? '')
      )
        stranger = { since: sentence, gender: genderOfTitle(speech.tokens[noun]) };
      return cue;
    };
    const followed: Cue[] = [];
    for (const cue of cues) followed.push(heard(cue));
    return followed;
  };
}

/** The person whose name is the first subject of the sentence. */
function subjectOf({ startingAt, entities, tokens, isQuoted, body }: SpeechSentence): LocalEntity | undefined {
  for (let at = body; at < body + 20; at++) {
    if (isQuoted(at)) return undefined;
    const referent = startingAt(at);
    if (
      referent !== undefined &&
      isPersonName(referent, entities) &&
      !referent.oblique &&
      (!isFinite(tokens, at - 1) || tokens[at - 1]?.folded === 'named')
    )
      return referent.entities[0];
  }
  return undefined;
}

/** The noun for one person that opens the sentence, where the source names nobody for it: "The president, asked about Khan, …". */
function unnamedSubject(speech: SpeechSentence): number | undefined {
  const { tokens, body, isQuoted, startingAt, entities } = speech;
  if (isQuoted(body)) return undefined;
  const voice = phraseStartingAt(speech, body);
  if (voice === undefined || voice.entities.length > 0 || isPreposition(tokens[body])) return undefined;
  // "Chelimo's coach and husband, Amos, was blunt": the name follows.
  for (let at = voice.to; at < voice.to + 9 && (!isFinite(tokens, at) || tokens[at]?.folded === 'named'); at++) {
    const referent = startingAt(at);
    if (referent !== undefined && isPersonName(referent, entities) && !referent.oblique) return undefined;
  }
  return personNoun(speech, voiceOver(voice, body));
}

const pronounOf = ({ tokens }: SpeechSentence, { from, to }: Voice): 'he' | 'she' | undefined => {
  const { folded } = tokens[from] ?? {};
  return to - from === 1 && (folded === 'he' || folded === 'she') ? folded : undefined;
};

/** "The 34-year-old mother of five": the age may be cut into tokens of its own. */
function isByAge({ tokens }: SpeechSentence, { from, to }: Voice): boolean {
  for (let at = from; at < to && at - from < 5; at++) {
    const { folded = '' } = tokens[at] ?? {};
    if (folded === 'year-old') return tokens[at - 3]?.folded === 'the';
    if (/^\d+-year-old$/.test(folded)) return tokens[at - 1]?.folded === 'the';
  }
  return false;
}

/** "A shop assistant", "the harbour master": somebody who is no body or document. */
function somebody({ tokens }: SpeechSentence, { from, to }: Voice): number | undefined {
  if (!/^(?:an?|one|another|the|his|her|my|our|their)$/.test(tokens[from]?.folded ?? '')) return undefined;
  for (let at = from + 1; at < to && at - from < 6; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token?.kind !== 'word') return undefined;
    if (at + 1 < to && next?.kind === 'word' && !isPreposition(next)) continue;
    const isThing = isDocument(token) || isBodyNoun(token) || isOrganisationHeadToken(token);
    return isThing || /[^s]s$/.test(token.folded) ? undefined : at;
  }
  return undefined;
}

/** The noun for one person in a phrase: "a ministry spokesman", "one aid worker in the camp". */
function personNoun({ tokens }: SpeechSentence, { from, to }: Voice): number | undefined {
  for (let at = from; at < to && at - from < 8; at++) {
    const token = tokens[at];
    if (token === undefined || isPreposition(token) || token.kind === 'mark') return undefined;
    const ends = at + 1 >= to || tokens[at + 1]?.kind === 'mark' || isPreposition(tokens[at + 1]);
    if (ends)
      return /[^s]s$/.test(token.folded) || !(isPersonNounToken(token) || token.folded === 'source') ? undefined : at;
  }
  return undefined;
}
