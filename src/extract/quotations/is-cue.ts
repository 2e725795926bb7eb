import type { Token } from '../../text/token.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { isBaseForm, isCueByMarksOnly, isCueWord, isDocument, isFinding, isNounToo } from './cue-words.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isDayWord, isTimeWord } from './time-words.ts';
import { isAdverb, isAuxiliary, isGerund, verbGroupStart } from './verb-group.ts';
import { isArticle, isPreposition } from './voice.ts';

const isBeforeNoun = oneOf(
  'of|no|any|any|some|such|more|many|few|newly|so-called|widely|in|for|from|into|against|under',
);

const isBeforeParticiple = oneOf('own|when|if|though|where|unless|otherwise');
const isShot = oneOf('shot|fired|struck');
const isRuling = oneOf('ruling|finding|holding');
const cites = wordTrait(folded => /^(?:quot|cit)/.test(folded));

/** Whether a word is a verb of saying here: not a noun ("the report"), not an infinitive ("to say"), not an adjective ("the alleged raid"). */
export function isCueAt(speech: SpeechSentence, at: number): boolean {
  const { tokens } = speech;
  const token = tokens[at];
  if (token === undefined || !isCueWord(token) || speech.isQuoted(at)) return false;
  if (at === speech.body && token.folded === 'asked' && tokens[at + 1]?.folded === 'by') return true;
  if (token.capital !== 'none' && !(speech.isHeadline && at > 0 && token.capital === 'initial')) return false;
  const before = tokens[at - 1];
  const { folded } = token;
  // "Shot back that": without "back" it is no word.
  if (isShot(token)) return tokens[at + 1]?.folded === 'back';
  if (isRuling(token)) return tokens[at + 1]?.folded === 'that' && before?.text === ',';
  if (isCueByMarksOnly(token)) return isNextToMarks(speech, at);
  if (isFinding(token)) return findsThat(tokens, at) && (/^h[eo]ld/.test(folded) || findsForOthers(speech, at));
  if (before === undefined) return !isNounToo(token) && folded !== 'asked';
  if (before.kind === 'possessive' || before.text === '-') return false;
  if (isArticle(before) && !isPronounSubject(before)) return false;
  // "Never tired of saying"
  if (before.folded === 'of' && /^(?:saying|telling)$/.test(folded))
    return /^(?:tired|fond|habit|way)$/.test(tokens[at - 2]?.folded ?? '');
  if (isBeforeNoun(before)) return false;
  if (before.folded === 'to')
    return (
      (GOES_ON.test(tokens[at - 2]?.folded ?? '') || goesSoFar(tokens, at)) &&
      (isBaseForm(token) || /^(?:tell|call|describe|accuse)$/.test(folded))
    );
  if (isPreposition(before) && before.folded !== 'since' && !isGerund(token)) return false;
  const isHeld = isBeforeParticiple(before) || (before.folded === 'once' && tokens[at - 2] === undefined);
  if (isHeld && !isGerund(token)) return false;
  if (isGerund(token) && !opensParticiple(speech, at)) return false;
  if (cites(token)) return isNextToMarks(speech, at);
  if (isBaseForm(token)) return isPlural(tokens, at) || speech.endingAt(at)?.kind === 'name';
  if (isNounToo(token) && !isGerund(token)) return followsSubject(speech, at);
  return true;
}

/** "Used to say", "went on to say": who does so says. */
export const GOES_ON =
  /^(?:on|used|continued|continues|began|begins|started|proceeded|rose|hastened|likes|liked|loves|loved)$/;

/** "Went so far as to call". */
export const goesSoFar = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.folded === 'as' && tokens[at - 3]?.folded === 'far';

/** "found that", "found last year that". */
function findsThat(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.folded === 'that') return true;
  // "A poll found support was falling"
  const first = tokens[verbGroupStart(tokens, at) - 1];
  if (/^(?:found|finds)$/.test(tokens[at]?.folded ?? '') && isDocument(first) && next?.kind === 'word') return true;
  // "…, a tribunal has found."
  const subject = tokens[at - 1]?.folded ?? '';
  if (
    (/^(?:has|have|had)$/.test(subject) || LOOKING_INTO.test(subject)) &&
    /^(?:found|heard)$/.test(tokens[at]?.folded ?? '') &&
    (next === undefined || /^[.,]$/.test(next.text) || isDayWord(next))
  )
    return true;
  const isTimed = isTimeWord(next) || /^(?:last|this|earlier|in|on)$/.test(next?.folded ?? '');
  return isTimed && tokens.slice(at + 2, at + 5).some(({ folded }) => folded === 'that');
}

/** "The survey found that": what documents and those who look into things find, they say; what others find, they see. */
function findsForOthers({ tokens }: SpeechSentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 10; i--) {
    const { folded = '', kind } = tokens[i] ?? {};
    if (kind === 'mark' && folded !== ',') return false;
    if (isDocument(tokens[i]) || LOOKING_INTO.test(folded)) return true;
  }
  return false;
}

const LOOKING_INTO =
  /^(?:researchers?|scientists?|investigators?|inquiry|enquiry|commission|panel|court|jury|judges?|auditors?|tribunal|inspectors?|review|audit|investigation|committee|team|experts?|papers?|surveys?|polls?|inquest|hearing)$/;

/** "Boeing saying that", ", adding": no "US writing pencils", no "a warning shot". */
function opensParticiple({ tokens, isQuoted, endingAt }: SpeechSentence, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'mark' || isPreposition(before) || isAdverb(before) || isDayWord(before))
    return true;
  if (/^(?:and|but|or|while|when|is|are|was|were|been|kept|not)$/.test(before.folded)) return true;
  // "With the mayor, Ann Bell, declaring the tower “the wrong building”"
  if (endingAt(at)?.kind === 'name') for (let i = at + 2; i < at + 6; i++) if (isQuoted(i)) return true;
  return (
    /^(?:that|how|why|whether)$/.test(tokens[at + 1]?.folded ?? '') ||
    isQuoted(at + 1) ||
    tokens[at]?.folded === 'saying'
  );
}

const isPronounSubject = (token: Token): boolean => /^(?:this|that|these|those|one)$/.test(token.folded);

/** Quoted words stand directly behind, or before with nothing but a short subject between: "“Of course,” she laughed". */
function isNextToMarks(speech: SpeechSentence, at: number): boolean {
  const { tokens, isQuoted } = speech;
  if (tokens[at + 1]?.folded === 'it' && tokens[at + 2]?.text === ',' && isQuoted(at + 3)) return true;
  if (JUDGES.test(tokens[at]?.folded ?? '') && isQuotedBehindAs(speech, at)) return true;
  if (isQuoted(at + 1) || (/^[,:]$/.test(tokens[at + 1]?.text ?? '') && isQuoted(at + 2))) return true;
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    if (isQuoted(i) || (tokens[i]?.text === ',' && isQuoted(i - 1))) return true;
    if (tokens[i]?.kind !== 'word') return false;
  }
  return false;
}

/** "Rejected the offer as “an insult”": what is judged stands between the verb and the quoted words. */
function isQuotedBehindAs({ tokens, isQuoted }: SpeechSentence, at: number): boolean {
  for (let i = at + 1; i < tokens.length && i - at < 14 && !isQuoted(i); i++)
    if (tokens[i]?.folded === 'as') return isQuoted(i + 1) || (isArticle(tokens[i + 1]) && isQuoted(i + 2));
  return false;
}

const JUDGES =
  /^(?:reject|describ|dismiss|denounc|condemn|characteri|criti|portray|depict|see|saw|view|regard|hail|paint|derid|mock|decr|lambast|rid|praise|remember|recall|defend|tout)/;

/** "They say", "officials also say", "some who say", and not "so to say". */
function isPlural(tokens: readonly Token[], at: number): boolean {
  let before = verbGroupStart(tokens, at) - 1;
  const auxiliary = tokens.slice(before + 1, at).some(token => isAuxiliary(token));
  if (tokens[before]?.text === ',') before = at - 1;
  const { folded = '', kind } = tokens[before] ?? {};
  return (
    auxiliary ||
    kind === 'mark' ||
    /^(?:they|we|i|you|people|police|who|some|many|others|most|both|critics|and|or|media|men|women)$/.test(folded) ||
    /[^s]s$|men$|people$|folk$/.test(folded) ||
    hasPluralHead(tokens, before) ||
    isPluralBeforeWho(tokens, before)
  );
}

/** "Villagers who would be displaced say": the head of the relative clause. */
function isPluralBeforeWho(tokens: readonly Token[], end: number): boolean {
  for (let at = end - 1; at > 0 && end - at < 12; at--) {
    if (tokens[at]?.kind === 'mark') return false;
    if (tokens[at]?.folded === 'who') return /[^s]s$|men$|people$/.test(tokens[at - 1]?.folded ?? '');
  }
  return false;
}

/** "Aides to the governor", "sources close to the talks": the word before the first preposition, where the phrase opens the clause. */
function hasPluralHead(tokens: readonly Token[], end: number): boolean {
  for (let at = end - 1; at > 0 && end - at < 9; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (!isPreposition(token)) continue;
    const head = tokens[at - 1];
    const opens = at < 4 || tokens[at - 2]?.kind === 'mark' || isArticle(tokens[at - 2]);
    if (head !== undefined && opens && /(?:[^s]s|people|men|women)$/.test(head.folded)) return true;
    if (/^(?:close|familiar|near|loyal|opposed)$/.test(head?.folded ?? ''))
      return /[^s]s$/.test(tokens[at - 2]?.folded ?? '');
  }
  return false;
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
    isArticle(next) ||
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
