import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { isBodyNoun, isSpeakingNoun } from './cue-words.ts';
import { subjectBefore } from './find-subject.ts';
import { isCueAt } from './is-cue.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isAdverb, isFinite, isGerund, isPassive, verbGroupStart } from './verb-group.ts';
import { isPreposition, startOfNoun, voiceWith, type Voice } from './voice.ts';

/** A verb of saying that governs speech, and who says. */
export interface Cue {
  readonly at: number;
  /** Absent where the clause has no subject that the rules can see. */
  readonly voice: Voice | undefined;
  /** The subject stands behind the verb: "said Khan". */
  readonly isInverted: boolean;
  /** "Was told", "is said": the subject does not speak. */
  readonly isPassive: boolean;
  /** Where the subject and the verb begin: what a comma before it parts from the reported words. */
  readonly from: number;
}

const hears = oneOf('hear|heard|hears');
const joinsClauses = oneOf('and|but|or|then');

/** So many tokens around a verb of saying are looked at. */
const NEAR = 12;

/** The verbs of saying of a sentence outside its quoted words, in order; every look around one is of bounded length. */
export function findCues(speech: SpeechSentence): readonly Cue[] {
  const cues: Cue[] = [];
  let least = speech.body;
  speech.tokens.forEach((token, at) => {
    if (token.text === ';') least = at + 1;
    if (token.kind !== 'word' || !isCueAt(speech, at)) return;
    const cue = cueAt(speech, at, least, cues.at(-1));
    const cited = citedInstead(speech, cue);
    // A court hears what others say.
    const voice = hears(token) && cue.voice !== undefined ? voiceWith(cue.voice, []) : (cited ?? cue.voice);
    cues.push(cueWith(cue, voice));
  });
  return cues;
}

function cueAt(speech: SpeechSentence, at: number, least: number, previous: Cue | undefined): Cue {
  const { tokens } = speech;
  const from = verbGroupStart(tokens, at);
  if (isPassive(tokens, at)) {
    const by = tokens[at + 1]?.folded === 'by' ? phraseStartingAt(speech, at + 2) : undefined;
    const subject = subjectBefore(speech, at, least);
    return { at, voice: by, isInverted: false, isPassive: true, from: subject?.from ?? from };
  }
  if (isGerund(tokens[at])) return plain(at, speakerOfParticiple(speech, at, least, previous), from);
  const left = tokens[at - 1];
  const behindMark = left === undefined || left.kind === 'mark';
  const subject = left !== undefined && speech.isQuoted(at - 1) ? undefined : subjectBefore(speech, at, least);
  // "… and, on Friday, blamed": the verbs go together.
  const joint = subject !== undefined && subject.to - subject.from === 1 ? tokens[subject.from] : undefined;
  if (joinsClauses(joint)) return plain(at, previous?.voice, from);
  const maySwap = !needsObject(tokens[at]);
  if (behindMark && maySwap && (subject === undefined || subject.entities.length === 0)) {
    const inverted = phraseStartingAt(speech, at + 1);
    const isBetter = subject === undefined || (inverted?.entities.length ?? 0) > 0;
    if (inverted !== undefined && isBetter && endsInversion(speech, inverted.to))
      return { at, voice: inverted, isInverted: true, isPassive: false, from: at };
  }
  // "said two ships were near but denied they were armed": verbs of saying go together.
  const conjunction = tokens[from - 1];
  if (joinsClauses(conjunction) && previous !== undefined && !previous.isPassive && previous.at >= least)
    return plain(at, previous.voice, from);
  const isShared = subject === undefined || subject.from > from || joinsClauses(conjunction);
  return plain(at, subject, isShared ? from : startOfPair(speech, subject.from, least));
}

/** Verbs behind which nobody but those told or judged can stand. */
const needsObject = wordTrait(folded =>
  /^(?:told|tells|tell|assur|inform|remind|commend|laud|applaud|derid|mock|ridicul|berat|rebuk|scold|chid|castigat|lambast|decri|deplor|bemoan|taunt|assail|liken|call|describ|accus|blam|prais|condemn|critici|urg|thank|welcom|hail|denounc|dismiss|reject|express|voic|label|brand|dubb|characteri|cit|quot|blast|slam|disput|doubt)/.test(
    folded,
  ),
);

const joinsPair = oneOf('and|or|&');

/** "Police and rescue workers said": where the first of two subjects begins. */
function startOfPair(speech: SpeechSentence, from: number, least: number): number {
  const { tokens } = speech;
  const first = tokens[from - 2];
  if (!joinsPair(tokens[from - 1]) || first?.kind !== 'word' || from - 2 < least) return from;
  return isFinite(tokens, from - 2) ? from : startOfNoun(speech, from - 1, least);
}

/** The same with another voice; all cues have one shape, for they are looked at often. */
export const cueWith = ({ at, isInverted, isPassive, from }: Cue, voice: Voice | undefined): Cue => ({
  at,
  voice,
  isInverted,
  isPassive,
  from,
});

const plain = (at: number, voice: Voice | undefined, from: number): Cue => ({
  at,
  voice,
  isInverted: false,
  isPassive: false,
  from,
});

/** "Khan said the road was closed, adding …": who spoke before goes on; with "saying" it may be somebody in his report. */
function speakerOfParticiple(
  speech: SpeechSentence,
  at: number,
  least: number,
  previous: Cue | undefined,
): Voice | undefined {
  const { tokens } = speech;
  const goesOn = tokens[at - 1]?.text === ',' && previous !== undefined && previous.at >= least && !previous.isPassive;
  const isSaying = /^(?:saying|telling|claiming|arguing)$/.test(tokens[at]?.folded ?? '');
  if (goesOn && !isSaying) return previous.voice;
  const subject = subjectBefore(speech, at, least);
  const unclear = subject === undefined || /^(?:he|she|they|it)$/.test(tokens[subject.from]?.folded ?? '');
  return goesOn && unclear ? previous.voice : subject;
}

/** "Radio Goma reported, citing the governor, that …": the words are the governor’s, where a medium cites somebody who can speak. */
function citedInstead(speech: SpeechSentence, cue: Cue): Voice | undefined {
  const { tokens, entities } = speech;
  const { voice } = cue;
  const at = voice === undefined || cue.isPassive ? undefined : citingNear(speech, cue.at);
  if (voice === undefined || at === undefined) return undefined;
  const isMedium = tokens.slice(Math.max(voice.from, voice.to - NEAR), voice.to).some(isBodyNoun);
  if (entities[voice.entities[0] ?? -1]?.type === 'PER' && !isMedium) return undefined;
  const cited = phraseStartingAt(speech, at + 1);
  const [entity] = cited?.entities ?? [];
  const type = entities[entity ?? -1]?.type;
  const canSpeak = type === 'PER' || type === 'ORG' || isSpeakingNoun(tokens[(cited?.to ?? 0) - 1]);
  return cited !== undefined && canSpeak && tokens[cited.to]?.kind !== 'possessive' ? cited : undefined;
}

const isCiting = oneOf('citing|quoting');

/** "citing" or "quoting" behind a verb of saying, or behind a comma shortly before it. */
function citingNear({ tokens, isQuoted }: SpeechSentence, cue: number): number | undefined {
  for (let at = cue + 1; at < tokens.length && at - cue < NEAR && !isQuoted(at); at++)
    if (isCiting(tokens[at])) return at;
  for (let at = cue - 1; at >= 0 && cue - at < NEAR && !isQuoted(at); at--)
    if (isCiting(tokens[at])) return at === 0 || tokens[at - 1]?.text === ',' ? at : undefined;
  return undefined;
}

/** The index of the first cue at a token or behind it; found by halving. */
export function firstCueAt(cues: readonly Cue[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.at ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What may follow an inverted subject: a mark, a time, a place, "who", or nothing. */
function endsInversion({ tokens, isQuoted }: SpeechSentence, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || isQuoted(at)) return true;
  return (
    isPreposition(token) ||
    isAdverb(token) ||
    /^(?:who|which|when|as|while|and|but|whose|adding|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|last|through|earlier)$/.test(
      token.folded,
    )
  );
}
