import {
  isPersonNounToken,
  isPortfolioToken,
  isTitleHeadToken,
  isTitleModifierToken,
} from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import type { Referent } from '../coreference/referent.ts';
import { ISSUED } from './phrase-behind.ts';
import { isBodyNoun, isDocument, isVoice } from './cue-words.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isTimeWord } from './time-words.ts';
import { isFinite, isGerund } from './verb-group.ts';
import {
  isArticle,
  isPersonName,
  isPreposition,
  startOfNoun,
  startOfPhrase,
  voiceOf,
  voiceOver,
  voiceWith,
  type Voice,
} from './voice.ts';

/** No apposition is looked for further away than this. */
const REACH = 40;
const DEPTH = 3;
/** Of a list’s commas only the nearest may open an apposition. */
const MOST_TRIED = 4;

/** The noun phrase that ends before a token: who it names, or nobody. */
export function phraseEndingAt(speech: SpeechSentence, end: number, least: number, depth = 0): Voice | undefined {
  const { tokens, endingAt, entities } = speech;
  const bare = withoutLetters(speech, end);
  if (bare < end) return phraseEndingAt(speech, bare, least, depth);
  const last = tokens[end - 1];
  if (end <= least || last === undefined || depth > DEPTH) return undefined;
  if (last.kind === 'mark') return behindAside(speech, end - 1, least, depth);
  if (isFinite(tokens, end - 1)) return undefined;
  const referent = endingAt(end);
  if (referent !== undefined && referent.from >= least) return named(speech, referent, least, depth);
  if (isBodyNoun(last)) {
    const body = endingAt(tokens[end - 2]?.folded === 'news' ? end - 2 : end - 1);
    if (body?.kind === 'name' && body.from >= least && entities[body.entities[0] ?? -1]?.type === 'ORG')
      return named(speech, body, least, depth);
  }
  if (isVoice(last)) {
    const owner = tokens[end - 2]?.kind === 'possessive' ? endingAt(end - 2) : endingAt(end - 1);
    if (owner !== undefined && owner.from >= least) return voiceOf(owner, end);
  }
  const phrase = throughPreposition(speech, end, least, depth) ?? {
    entities: [],
    from: startOfNoun(speech, end, least),
    to: end,
  };
  return headOfApposition(speech, phrase, least) ?? phrase;
}

/** "Helen Marsh QC": where the name ends that letters of rank or degree follow. */
function withoutLetters({ tokens, endingAt }: SpeechSentence, end: number): number {
  const isRank = /^(?:qc|kc|sc|mp|mep|msp|mla|td|cbe|obe|mbe|phd|ph\.d\.|md|m\.d\.|jr|jr\.|sr|sr\.|esq|esq\.|ii|iii)$/;
  if (!isRank.test(tokens[end - 1]?.folded ?? '') || tokens[end - 1]?.capital === 'none') return end;
  const name = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
  return endingAt(name)?.kind === 'name' ? name : end;
}

/** "Osei, director of the bank said": an apposition whose second comma is missing. */
function headOfApposition(
  { tokens, endingAt, entities }: SpeechSentence,
  { entities: own, from, to }: Voice,
  least: number,
): Voice | undefined {
  if (own.length > 0 || tokens[from - 1]?.text !== ',') return undefined;
  const head = endingAt(from - 1);
  if (head === undefined || head.from < least || !isPersonName(head, entities)) return undefined;
  return isPersonNounToken(tokens[from]) && to - from > 1 ? voiceOf(head) : undefined;
}

/** A preposition, and not a word that a clause with its own subject may follow: "as Khan said", "after the bank said". */
const governs = (token: Token | undefined): boolean => isPreposition(token) && !opensClause(token);
const opensClause = oneOf('as|after|before|until|since|than');

/** "Wife of Senator Okello": the name behind the preposition is another's. */
const IS_ANOTHERS =
  /^(?:spokes\w+|wife|husband|widow|son|daughter|father|mother|brother|sister|uncle|aunt|lawyer|attorney|aide|advis[eo]r|deputy|counterpart)$/;

const joinsPair = oneOf('and|or|&');

/** A referent as a subject: not behind a preposition, not one of two. */
function named(speech: SpeechSentence, referent: Referent, least: number, depth: number): Voice | undefined {
  const { tokens, entities } = speech;
  if (referent.kind === 'pronoun') return voiceOf(referent);
  const start = startOfPhrase(speech, referent.from, least);
  const from = startOfNoun(speech, referent.from + 1, least);
  const preposition = start - 1;
  // "With the mayor saying": the preposition governs the whole clause.
  const isWith = tokens[preposition]?.folded === 'with' && isGerund(tokens[referent.to]);
  if (preposition >= least && !isWith && governs(tokens[preposition])) {
    const office = tokens[preposition - 1];
    const isPerson = entities[referent.entities[0] ?? -1]?.type === 'PER';
    const between = tokens.slice(start, referent.from);
    // "Minister for Health Jane Doe": the words between are the office's own.
    // "Leader of Opposition Peter Banda", where the name took a word of the office.
    if (
      isPerson &&
      isTitleHeadToken(office) &&
      !between.some(({ folded }) => folded !== 'the') &&
      isTitleModifierToken(tokens[referent.from])
    )
      return voiceOf(referent);
    const isMatter =
      between.some(token => isPortfolioToken(token) || token.folded === 'state') ||
      (between.length > 0 && between.every(({ capital }) => capital !== 'none'));
    if (
      isPerson &&
      isTitleHeadToken(office) &&
      !IS_ANOTHERS.test(office?.folded ?? '') &&
      isMatter &&
      !between.some(isPersonNounToken)
    )
      return voiceOf(referent);
    if (isDocument(office) && /^(?:by|from|of)$/.test(tokens[preposition]?.folded ?? ''))
      return voiceOver(voiceOf(referent), preposition - 1);
    if (tokens[preposition]?.folded === 'by' && isIssued(speech, preposition, least)) return voiceOf(referent);
    if (preposition > least) {
      const head = phraseEndingAt(speech, preposition, least, depth + 1);
      const whole = head && voiceOver(head, head.from, referent.to);
      if (whole !== undefined) return headOfApposition(speech, whole, least) ?? whole;
    }
    return undefined;
  }
  // "Lawyers representing Khan": who does so stands before.
  const doer = tokens[start - 1];
  const isDone =
    isGerund(doer) &&
    doer?.capital === 'none' &&
    tokens[start - 2]?.kind === 'word' &&
    start - 2 >= least &&
    !isPreposition(tokens[start - 2]);
  if (isDone) return { entities: [], from: startOfNoun(speech, start - 1, least), to: referent.to };
  const joined = joinsPair(tokens[start - 1]) && start - 1 > least && joins(speech, start - 1, referent);
  return joined ? { entities: [], from, to: referent.to } : voiceOver(voiceOf(referent), from);
}

/** "A poll released on Monday by the bank": the bank says what the poll says. */
function isIssued({ tokens }: SpeechSentence, by: number, least: number): boolean {
  for (let at = by - 1; at > least && by - at < 5; at--) {
    if (tokens[at]?.kind === 'mark') return false;
    if (ISSUED.test(tokens[at]?.folded ?? '')) return isDocument(tokens[at - 1]);
  }
  return false;
}

/** "Khan and Singh said", "the minister and Singh said": two speak; "Councillor and Foreign Minister Osei" is one. */
function joins(speech: SpeechSentence, and: number, referent: Referent): boolean {
  const { tokens, endingAt } = speech;
  if (endingAt(and)?.kind === 'name') return true;
  if (tokens[and - 1]?.kind !== 'word' || !isTitleHeadToken(tokens[and - 1])) return endingAt(and) !== undefined;
  const hasTitle = tokens.slice(and + 1, referent.from).some(token => isTitleHeadToken(token));
  return !hasTitle || isArticle(tokens[startOfNoun(speech, and, 0)]);
}

const opensClauseOfItsOwn = oneOf('that|who|which|whose|whom|what|where|when|while');

/** "A resident of a small town": the head stands before the preposition. "In the capital officials": it does not. */
function throughPreposition(speech: SpeechSentence, end: number, least: number, depth: number): Voice | undefined {
  const { tokens, endingAt } = speech;
  for (let at = end - 1; at > least && end - at < 10; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || isFinite(tokens, at)) return undefined;
    // "A race that strategists in both parties say": the clause of its own begins here.
    if (opensClauseOfItsOwn(token)) return undefined;
    if (!isPreposition(token)) continue;
    const head = phraseEndingAt(speech, at, least, depth + 1);
    // A name or office before the preposition may be the head only where it opens the clause.
    const opens =
      head !== undefined &&
      (head.from <= least ||
        tokens[head.from - 1]?.kind === 'mark' ||
        /^(?:that|and|but|as|while|when)$/.test(tokens[head.from - 1]?.folded ?? ''));
    // "The Minister for Women": another than the one whom "the minister" would mean.
    const isOther =
      /^(?:for|of)$/.test(token.folded) &&
      /^(?:minister|secretary|commissioner|director|head|chair|chairman)$/.test(tokens[at - 1]?.folded ?? '') &&
      endingAt(at)?.kind === 'office';
    return head === undefined
      ? undefined
      : { entities: opens && !isOther ? head.entities : [], from: head.from, to: end };
  }
  return undefined;
}

/** "Haddad, who lives in Tyre, said", "Osei (42) said", "The mayor, Jan Novak, said": the phrase before an aside, or the name that is the aside. */
function behindAside(speech: SpeechSentence, mark: number, least: number, depth: number): Voice | undefined {
  const { tokens, endingAt, entities } = speech;
  const closing = tokens[mark]?.text ?? '';
  const opening = closing === ')' ? '(' : closing === ']' ? '[' : closing;
  if (!/^[,)\]—–-]$/.test(closing)) return undefined;
  const own = withoutPlace(speech, endingAt(withoutLetters(speech, mark)));
  let tried = 0;
  for (let at = mark - 1; at > least && mark - at < REACH; at--) {
    const text = tokens[at]?.text ?? '';
    if (text === ';' || text === ':' || speech.isQuoted(at)) return undefined;
    if (text !== opening || ++tried > MOST_TRIED) continue;
    // "The man who shared it, a plumber, told us": an object is nobody's name.
    if (/^(?:it|him|them|us|me)$/.test(tokens[at - 1]?.folded ?? '')) return { entities: [], from: at - 1, to: mark };
    // "Ruth Amdahl, 71, a retired teacher, said": an age is none of the phrases.
    if (closing === ',' && tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.text === ',') continue;
    const outer = endingAt(at);
    // "A spokesman for Ms Pell, Dan Whitcomb, said": the person before the comma only says whose.
    const isOfPerson =
      outer !== undefined &&
      isPersonName(outer, entities) &&
      phraseEndingAt(speech, at, least, depth + 1)?.entities[0] === outer.entities[0];
    if (
      closing === ',' &&
      !isOfPerson &&
      own !== undefined &&
      own.kind === 'name' &&
      entities[own.entities[0] ?? -1]?.type !== 'LOC' &&
      startOfPhrase(speech, own.from, least) === at + 1
    )
      return voiceOver(voiceOf(own), phraseEndingAt(speech, at, least, depth + 1)?.from ?? own.from);
    const before = phraseEndingAt(speech, at, least, depth + 1);
    if (before !== undefined && (before.entities.length > 0 || closing !== ',')) return before;
    // "In March, residents, who had waited, said": the aside belongs to a phrase without a name.
    if (before !== undefined && !isOpeningAdverbial(speech, before, least)) return voiceWith(before, []);
    if (closing !== ',') return undefined;
  }
  // "On Monday, Khan, …" had its chance above: "After talks in Rome, said".
  return undefined;
}

/** "Senator Mark Okello of Ohio": the person before the place. */
function withoutPlace(
  { tokens, endingAt, entities }: SpeechSentence,
  referent: Referent | undefined,
): Referent | undefined {
  if (referent === undefined || entities[referent.entities[0] ?? -1]?.type !== 'LOC') return referent;
  const person = /^(?:of|from|in)$/.test(tokens[referent.from - 1]?.folded ?? '')
    ? endingAt(referent.from - 1)
    : undefined;
  return person !== undefined && isPersonName(person, entities) ? person : referent;
}

const isOpeningAdverbial = ({ tokens }: SpeechSentence, phrase: Voice, least: number): boolean =>
  phrase.from <= least + 1 && (isPreposition(tokens[least]) || isTimeWord(tokens[least]));
