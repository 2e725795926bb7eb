import type { Token } from '../../model/token.ts';
import {
  BASE_FORMS,
  isCueByMarksOnly,
  isCueWord,
  isDocument,
  isFinding,
  isNounToo,
  isSpeakingNoun,
} from './cue-words.ts';
import { isArticle, isPreposition, startOfNoun, type Voice } from './voice.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import { subjectBefore } from './find-subject.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isAdverb, isAuxiliary, isFinite, isGerund, isPassive, verbGroupStart } from './verb-group.ts';

/** A verb of saying that governs speech, and who says. */
export interface Cue {
  readonly at: number;
  /** Absent where the clause has no subject that the rules can see. */
  readonly voice?: Voice;
  /** The subject stands behind the verb: "said Khan". */
  readonly isInverted: boolean;
  /** "Was told", "is said": the subject does not speak. */
  readonly isPassive: boolean;
  /** Where the subject and the verb begin: what a comma before it parts from the reported words. */
  readonly from: number;
}

/** The verbs of saying of a sentence outside its quoted words, in order; every look around one is of bounded length. */
export function findCues(speech: SpeechSentence): readonly Cue[] {
  const cues: Cue[] = [];
  let least = speech.body;
  speech.tokens.forEach((token, at) => {
    if (token.text === ';') least = at + 1;
    if (token.kind !== 'word' || !isCueAt(speech, at)) return;
    const cue = cueAt(speech, at, least, cues.at(-1));
    cues.push({ ...cue, ...citedInstead(speech, cue) });
  });
  return cues;
}

function cueAt(speech: SpeechSentence, at: number, least: number, previous: Cue | undefined): Cue {
  const { tokens } = speech;
  const from = verbGroupStart(tokens, at);
  const plain = { at, from, isInverted: false, isPassive: false };
  if (isPassive(tokens, at)) {
    const by = tokens[at + 1]?.folded === 'by' ? phraseStartingAt(speech, at + 2) : undefined;
    const subject = subjectBefore(speech, at, least);
    return { ...plain, ...voiced(by), from: subject?.from ?? from, isPassive: true };
  }
  if (isGerund(tokens[at])) return { ...plain, ...voiced(speakerOfParticiple(speech, at, least, previous)) };
  const left = tokens[at - 1];
  const behindMark = left === undefined || left.kind === 'mark';
  const subject = left !== undefined && speech.isQuoted(at - 1) ? undefined : subjectBefore(speech, at, least);
  const maySwap = !/^(?:told|tells|assured|informed|reminded)$/.test(tokens[at]?.folded ?? '');
  if (behindMark && maySwap && (subject === undefined || subject.entities.length === 0)) {
    const inverted = phraseStartingAt(speech, at + 1);
    const isBetter = subject === undefined || (inverted?.entities.length ?? 0) > 0;
    if (inverted !== undefined && isBetter && endsInversion(speech, inverted.to))
      return { ...plain, voice: inverted, isInverted: true, from: at };
  }
  // "said two ships were near but denied they were armed": verbs of saying go together.
  const conjunction = tokens[from - 1]?.folded ?? '';
  if (
    /^(?:and|but|or|then)$/.test(conjunction) &&
    previous !== undefined &&
    !previous.isPassive &&
    previous.at >= least
  )
    return { ...plain, ...voiced(previous.voice) };
  const isShared =
    subject === undefined || subject.from > from || /^(?:and|but|or|then)$/.test(tokens[from - 1]?.folded ?? '');
  return { ...plain, ...voiced(subject), from: isShared ? from : startOfPair(speech, subject.from, least) };
}

/** "Police and rescue workers said": where the first of two subjects begins. */
function startOfPair(speech: SpeechSentence, from: number, least: number): number {
  const { tokens } = speech;
  const first = tokens[from - 2];
  if (!/^(?:and|or|&)$/.test(tokens[from - 1]?.folded ?? '') || first?.kind !== 'word' || from - 2 < least) return from;
  return isFinite(tokens, from - 2) ? from : startOfNoun(speech, from - 1, least);
}

const voiced = (voice: Voice | undefined): { voice?: Voice } => (voice === undefined ? {} : { voice });

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
function citedInstead(speech: SpeechSentence, cue: Cue): { voice?: Voice } {
  const { tokens, entities } = speech;
  const [medium] = cue.voice?.entities ?? [];
  if (cue.isPassive || (medium !== undefined && entities[medium]?.type !== 'ORG')) return {};
  for (let at = cue.at + 1; at < tokens.length && at - cue.at < 12; at++) {
    if (speech.isQuoted(at)) return {};
    if (!/^(?:citing|quoting)$/.test(tokens[at]?.folded ?? '')) continue;
    const cited = phraseStartingAt(speech, at + 1);
    const [entity] = cited?.entities ?? [];
    const type = entities[entity ?? -1]?.type;
    const canSpeak = type === 'PER' || type === 'ORG' || isSpeakingNoun(tokens[(cited?.to ?? 0) - 1]?.folded ?? '');
    return cited !== undefined && canSpeak && tokens[cited.to]?.kind !== 'possessive' ? { voice: cited } : {};
  }
  return {};
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
    isPreposition(token.folded) ||
    isAdverb(token) ||
    /^(?:who|which|when|as|while|and|but|whose|adding|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|last|through|earlier)$/.test(
      token.folded,
    )
  );
}

/** Whether a word is a verb of saying here: not a noun ("the report"), not an infinitive ("to say"), not an adjective ("the alleged raid"). */
export function isCueAt(speech: SpeechSentence, at: number): boolean {
  const { tokens } = speech;
  const token = tokens[at];
  if (token === undefined || !isCueWord(token.folded) || speech.isQuoted(at)) return false;
  if (token.capital !== 'none' && !(speech.isHeadline && at > 0 && token.capital === 'initial')) return false;
  const before = tokens[at - 1];
  const { folded } = token;
  if (isCueByMarksOnly(folded)) return isNextToMarks(speech, at);
  if (isFinding(folded)) return tokens[at + 1]?.folded === 'that' && findsForOthers(speech, at);
  if (before === undefined) return !isNounToo(folded) && folded !== 'asked';
  if (before.kind === 'possessive' || before.text === '-') return false;
  if (isArticle(before.folded) && !isPronounSubject(before)) return false;
  if (
    /^(?:of|no|any|any|some|such|more|many|few|newly|so-called|widely|in|for|from|into|against|under)$/.test(
      before.folded,
    )
  )
    return false;
  if (before.folded === 'to')
    return /^(?:on|used|continued|continues)$/.test(tokens[at - 2]?.folded ?? '') && BASE_FORMS.has(folded);
  if (isPreposition(before.folded) && before.folded !== 'since' && !isGerund(token)) return false;
  if (/^(?:own|when|if|once|though|where|unless|otherwise)$/.test(before.folded) && !isGerund(token)) return false;
  if (isGerund(token) && !opensParticiple(speech, at)) return false;
  if (/^quot/.test(folded) || /^cit/.test(folded)) return isNextToMarks(speech, at);
  if (BASE_FORMS.has(folded)) return isPlural(tokens, at) || speech.endingAt(at)?.kind === 'name';
  if (isNounToo(folded) && !isGerund(token)) return followsSubject(speech, at);
  return true;
}

/** "The survey found that": what documents and those who look into things find, they say; what others find, they see. */
function findsForOthers({ tokens }: SpeechSentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 10; i--) {
    const { folded = '', kind } = tokens[i] ?? {};
    if (kind === 'mark' && folded !== ',') return false;
    if (isDocument(folded) || LOOKING_INTO.test(folded)) return true;
  }
  return false;
}

const LOOKING_INTO =
  /^(?:researchers?|scientists?|investigators?|inquiry|enquiry|commission|panel|court|jury|judges?|auditors?|tribunal|inspectors?|review|audit|investigation|committee|team|experts?|papers?|surveys?|polls?)$/;

/** "Boeing saying that", ", adding": no "US writing pencils", no "a warning shot". */
function opensParticiple({ tokens, isQuoted }: SpeechSentence, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'mark' || isPreposition(before.folded) || isAdverb(before)) return true;
  if (/^(?:and|but|or|while|when|is|are|was|were|been|kept|not)$/.test(before.folded)) return true;
  return (
    /^(?:that|how|why|whether)$/.test(tokens[at + 1]?.folded ?? '') ||
    isQuoted(at + 1) ||
    tokens[at]?.folded === 'saying'
  );
}

const isPronounSubject = (token: Token): boolean => /^(?:this|that|these|those|one)$/.test(token.folded);

/** Quoted words stand directly behind, or before with nothing but a short subject between: "“Of course,” she laughed". */
function isNextToMarks({ tokens, isQuoted }: SpeechSentence, at: number): boolean {
  if (isQuoted(at + 1) || (/^[,:]$/.test(tokens[at + 1]?.text ?? '') && isQuoted(at + 2))) return true;
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    if (isQuoted(i) || (tokens[i]?.text === ',' && isQuoted(i - 1))) return true;
    if (tokens[i]?.kind !== 'word') return false;
  }
  return false;
}

/** "They say", "officials also say", "some who say", and not "so to say". */
function isPlural(tokens: readonly Token[], at: number): boolean {
  let before = verbGroupStart(tokens, at) - 1;
  const auxiliary = tokens.slice(before + 1, at).some(token => isAuxiliary(token.folded));
  if (tokens[before]?.text === ',') before = at - 1;
  const { folded = '', kind } = tokens[before] ?? {};
  return (
    auxiliary ||
    kind === 'mark' ||
    /^(?:they|we|i|you|people|police|who|some|many|others|most|both|critics|and|or|media|men|women)$/.test(folded) ||
    /[^s]s$/.test(folded)
  );
}

/** A word that may be a noun in the plural counts as a verb behind a name, a pronoun or an office in the singular. */
function followsSubject({ tokens, endingAt }: SpeechSentence, at: number): boolean {
  const before = verbGroupStart(tokens, at);
  const referent = endingAt(before);
  const { folded = '', kind } = tokens[before - 1] ?? {};
  const next = tokens[at + 1];
  const opensClause =
    next === undefined ||
    next.kind === 'mark' ||
    isArticle(next.folded) ||
    /^(?:that|it|he|she|they|there|his|her|its)$/.test(next.folded) ||
    next.capital !== 'none';
  if (kind === 'mark' || /^(?:and|or)$/.test(folded)) return /^(?:that|he|she)$/.test(next?.folded ?? '');
  return (
    (/^(?:he|she|it|who|which)$/.test(folded) ||
      referent !== undefined ||
      /^(?:group|company|report|study|official|minister|spokesman|spokeswoman|government|army|police|lawyer|union|agency|paper)$/.test(
        folded,
      )) &&
    opensClause
  );
}
