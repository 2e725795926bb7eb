import { oneOf } from '../../text/word-trait.ts';
import { isDocument, isOccasion } from './cue-words.ts';
import { GOES_ON, goesSoFar } from './is-cue.ts';
import { phraseEndingAt } from './phrase-before.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isDayWord, isTimeWord } from './time-words.ts';
import { isAdverb, isFinite, isGerund, verbGroupStart } from './verb-group.ts';
import { isPersonName, isPreposition, startOfPhrase, voiceOf, type Voice } from './voice.ts';

const joinsVerbs = oneOf('and|but|or|then|yet');
const isRelative = oneOf('who|which|that');

/** No verb is looked for further away than this. */
const REACH = 40;
const DEPTH = 3;

/** The subject of a verb of saying, left of it and not before token `least`; undefined where nothing stands there. */
export function subjectBefore(speech: SpeechSentence, verb: number, least: number, depth = 0): Voice | undefined {
  const { tokens } = speech;
  // "Used to say", "went on to say"
  if (tokens[verb - 1]?.folded === 'to' && GOES_ON.test(tokens[verb - 2]?.folded ?? '') && depth <= DEPTH)
    return subjectBefore(speech, tokens[verb - 2]?.folded === 'on' ? verb - 3 : verb - 2, least, depth + 1);
  if (goesSoFar(tokens, verb) && depth <= DEPTH) return subjectOfClause(speech, verb - 3, least, depth + 1);
  const group = verbGroupStart(tokens, verb);
  const end = skipAdverbialsLeft(speech, group, least);
  const before = tokens[end - 1];
  if (end <= least || before === undefined || depth > DEPTH) return undefined;
  const { folded } = before;
  if (isGerund(tokens[verb]) && group === verb) {
    if (folded === 'as') return quotedAsSaying(speech, end - 1, least, depth);
    // "Spent six years warning", "issued a statement saying": who did so says.
    const isOther =
      /^(?:years|months|weeks|days|hours|time|decades|life|career)$/.test(folded) ||
      (isDocument(before) && GIVES_OUT.test(tokens[end - 3]?.folded ?? ''));
    if (isOther) return subjectOfClause(speech, end - 1, least, depth);
    if (
      before.kind === 'mark' ||
      isPreposition(before) ||
      isDayWord(tokens[group - 1]) ||
      folded === 'and' ||
      folded === 'while'
    )
      return subjectOfClause(speech, end - 1, least, depth);
  }
  if (joinsVerbs(before)) return subjectOfClause(speech, end - 1, least, depth);
  if (isRelative(before)) {
    const to = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
    return to > least ? namedBeforeRelative(speech, to, least, folded === 'which') : undefined;
  }
  return phraseEndingAt(speech, end, least);
}

const GIVES_OUT = /^(?:issued|issues|released|published|posted|sent|wrote|circulated|distributed|made|gave|put)$/;

/** "Khan, a fellow traveller, who said": whom the relative clause is about, an apposition perhaps between. */
function namedBeforeRelative(speech: SpeechSentence, to: number, least: number, isThing: boolean): Voice | undefined {
  const { tokens, endingAt, entities } = speech;
  const body = isThing ? endingAt(to) : undefined;
  if (body?.kind === 'name' && body.from >= least && entities[body.entities[0] ?? -1]?.type === 'ORG')
    return voiceOf(body);
  const found = lastNamed(speech, to, least) ?? phraseEndingAt(speech, to, least);
  if (found === undefined || found.entities.length > 0 || isThing || tokens[found.from - 1]?.text !== ',') return found;
  const head = endingAt(found.from - 1);
  return head !== undefined &&
    head.from >= least &&
    isPersonName(head, entities) &&
    /^an?$/.test(tokens[found.from]?.folded ?? '')
    ? voiceOf(head)
    : found;
}

/** "He met Khan, who said": the person named last, whatever preposition stands before, unless "of" or "for" makes him another’s. */
function lastNamed(speech: SpeechSentence, end: number, least: number): Voice | undefined {
  const { tokens, endingAt, entities } = speech;
  const referent = endingAt(end);
  if (referent === undefined || referent.from < least || !isPersonName(referent, entities)) return undefined;
  const before = tokens[startOfPhrase(speech, referent.from, least) - 1]?.folded ?? '';
  return /^(?:with|to|by|from|against|between|like|including|on|at|in|near|after|behind)$/.test(before)
    ? voiceOf(referent)
    : undefined;
}

/** "Khan on Monday said", "the bank in a statement said": what stands between the subject and its verb. */
function skipAdverbialsLeft({ tokens, endingAt }: SpeechSentence, from: number, least: number): number {
  let end = from;
  for (let i = 0; i < 6 && end > least; i++) {
    const token = tokens[end - 1];
    if (isAdverb(token)) end--;
    else if (isDayWord(token) || token?.folded === 'here')
      end -= /^(?:on|last|late|early)$/.test(tokens[end - 2]?.folded ?? '') ? 2 : 1;
    else if (isTimeWord(token) && isTimeWord(tokens[end - 2]) && token?.kind !== 'number') end -= 2;
    else if (token !== undefined && isOccasion(token) && endingAt(end) === undefined) {
      let at = end - 2;
      while (at > least && end - at < 6 && !isPreposition(tokens[at])) at--;
      // "in a statement" behind a subject; where it opens the clause, there is no subject before it.
      if (
        !/^(?:in|at|during|on|by|via)$/.test(tokens[at]?.folded ?? '') ||
        at <= least ||
        tokens[at - 1]?.kind === 'mark'
      )
        break;
      end = at;
    } else break;
  }
  return Math.max(end, least);
}

/** "Pakistan has not confirmed it but said", "he arrived, adding": the subject of the clause that the verb goes on with. */
function subjectOfClause(speech: SpeechSentence, before: number, least: number, depth: number): Voice | undefined {
  const { tokens } = speech;
  for (let at = before - 1; at > least && before - at < REACH; at--) {
    if (speech.isQuoted(at) || !isFinite(tokens, at) || isInside(speech, at, least)) continue;
    if (/^(?:said|says|told|added|stated)$/.test(tokens[at]?.folded ?? '') && tokens[at - 1]?.kind === 'mark') {
      const inverted = phraseStartingAt(speech, at + 1);
      if (inverted !== undefined) return inverted;
    }
    return subjectBefore(speech, at, least, depth + 1);
  }
  return undefined;
}

/** A verb of a relative or reported clause, whose subject is not that of the sentence. */
function isInside({ tokens }: SpeechSentence, verb: number, least: number): boolean {
  for (let at = verb - 1; at > least && verb - at < 12; at--) {
    const { folded = '', kind } = tokens[at] ?? {};
    if (kind === 'mark') return false;
    if (/^(?:who|which|that|whose|where|when|whether|if|what|how|why)$/.test(folded)) return true;
  }
  return false;
}

/** "The paper quoted the minister as saying", "he was quoted as saying". */
function quotedAsSaying(speech: SpeechSentence, as: number, least: number, depth: number): Voice | undefined {
  const { tokens } = speech;
  for (let at = as - 1; at > least && as - at < 14; at--) {
    if (!/^(?:quoted|quotes|quoting|cited|cites|citing|reported)$/.test(tokens[at]?.folded ?? '')) continue;
    const passive = /^(?:is|was|were|are|been|being)$/.test(tokens[at - 1]?.folded ?? '');
    return passive ? subjectBefore(speech, at, least, depth + 1) : phraseStartingAt(speech, at + 1);
  }
  return subjectOfClause(speech, as, least, depth);
}
