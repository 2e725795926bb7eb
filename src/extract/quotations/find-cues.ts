import type { Token } from '../../model/token.ts';
import { BASE_FORMS, isCueByMarksOnly, isCueWord, isNounToo } from './cue-words.ts';
import { isArticle, isPreposition, type Voice } from './voice.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import { subjectBefore } from './find-subject.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isAdverb, isAuxiliary, isGerund, isPassive, verbGroupStart } from './verb-group.ts';

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
  let least = 0;
  speech.tokens.forEach((token, at) => {
    if (token.text === ';') least = at + 1;
    if (token.kind === 'word' && isCueAt(speech, at)) cues.push(cueAt(speech, at, least));
  });
  return cues;
}

function cueAt(speech: SpeechSentence, at: number, least: number): Cue {
  const { tokens } = speech;
  const group = verbGroupStart(tokens, at);
  const passive = isPassive(tokens, at);
  if (passive) {
    const by = tokens[at + 1]?.folded === 'by' ? phraseStartingAt(speech, at + 2) : undefined;
    const subject = subjectBefore(speech, at, least);
    return {
      at,
      ...(by === undefined ? {} : { voice: by }),
      isInverted: false,
      isPassive: true,
      from: subject?.from ?? group,
    };
  }
  const left = tokens[at - 1];
  const behindMark = left === undefined || left.kind === 'mark';
  const subject = left !== undefined && speech.isQuoted(at - 1) ? undefined : subjectBefore(speech, at, least);
  if (behindMark && (subject === undefined || subject.entities.length === 0) && !isGerund(tokens[at])) {
    const inverted = phraseStartingAt(speech, at + 1);
    if (inverted !== undefined && endsInversion(speech, inverted.to))
      return { at, voice: inverted, isInverted: true, isPassive: false, from: at };
  }
  const from = subject === undefined || subject.from > group || isGerund(tokens[at]) ? group : subject.from;
  return { at, ...(subject === undefined ? {} : { voice: subject }), isInverted: false, isPassive: false, from };
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
  if (isCueByMarksOnly(folded) && !isNextToMarks(speech, at)) return false;
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
    return /^(?:on|continued|continues)$/.test(tokens[at - 2]?.folded ?? '') && BASE_FORMS.has(folded);
  if (BASE_FORMS.has(folded)) return isPlural(tokens, at);
  if (isNounToo(folded) && !isGerund(token)) return followsSubject(speech, at);
  return true;
}

const isPronounSubject = (token: Token): boolean => /^(?:this|that|these|those|one)$/.test(token.folded);

const isNextToMarks = ({ tokens, isQuoted }: SpeechSentence, at: number): boolean =>
  isQuoted(at - 1) ||
  isQuoted(at + 1) ||
  (/^[,:]$/.test(tokens[at + 1]?.text ?? '') && isQuoted(at + 2)) ||
  (tokens[at - 1]?.text === ',' && isQuoted(at - 2));

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
