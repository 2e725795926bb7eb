import { foldedWords } from '../../text/folded-words.ts';
import { isOrganisationHeadToken, isTitleHeadToken, isTitleModifierToken } from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import { looksPast } from '../events/inflect.ts';
import type { Memory } from './memory.ts';
import type { Phrase } from './referent.ts';

/** Nouns for a group of two. */
const PERSON_GROUPS = new Set([
  'leaders',
  'presidents',
  'ministers',
  'men',
  'women',
  'officials',
  'premiers',
  'rivals',
  'candidates',
  'diplomats',
  'kings',
  'brothers',
]);
const PLACE_GROUPS = new Set([
  'countries',
  'nations',
  'sides',
  'states',
  'neighbours',
  'neighbors',
  'governments',
  'capitals',
  'parties',
  'republics',
  'powers',
  'allies',
]);

/** Common nouns for a body that was named before. */
const isBodyNoun = oneOf(
  'ministry|office|company|firm|party|council|commission|committee|agency|bank|union|court|university|airline|association|corporation|group|department|organisation|organization|newspaper|institute|institution|foundation|academy|federation|league|alliance|coalition|movement|museum|hospital|society|chamber|authority|tribunal|centre|center|school|college|fund|trust|bureau|board|club',
);

/** Common nouns for the firm, club or body that the text is about, whatever its name. */
const isCompanyNoun = oneOf(
  'company|firm|carmaker|automaker|chipmaker|planemaker|drugmaker|retailer|lender|insurer|broadcaster|publisher|manufacturer|operator|airline|bank|club|team|conglomerate|start-up|startup|brewer|miner|group|corporation|agency|party|union|newspaper|charity|university|organisation|organization|supplier|carrier|automobile maker|developer',
);

const isPair = oneOf('couple|pair|duo');
const isArticleOrNumber = oneOf('the|both|these');
/** Whether such a phrase may begin with a word; a possessive begins one as well. */
export const mayBeginNounPhrase = (token: Token): boolean =>
  isArticleOrNumber(token) || isTitleModifierToken(token) || isTitleHeadToken(token);

/** The common noun phrase that begins at a token and means something named: "the minister", "both countries", "Afghanistan’s acting foreign minister". */
export function nounPhraseAt(tokens: readonly Token[], at: number, memory: Memory): Phrase | undefined {
  const word = tokens[at]?.folded ?? '';
  if (word === 'the' && tokens[at + 1]?.folded.endsWith('-year-old') === true) {
    const entity = isNounBehind(tokens, at + 2) ? undefined : memory.anybody();
    return { from: at, to: at + 2, entities: entity === undefined ? [] : [entity], kind: 'office', isGuess: true };
  }
  if (word === 'the' && isPair(tokens[at + 1]))
    return { from: at, to: at + 2, entities: memory.lastTwo('PER'), kind: 'group', isGuess: true };
  if (word === 'both' || ((word === 'the' || word === 'these') && tokens[at + 1]?.folded === 'two'))
    return groupAt(tokens, at, word === 'both' ? at + 1 : at + 2, memory);
  const owner = tokens[at]?.kind === 'possessive';
  if (word !== 'the' && !owner && !startsOffice(tokens, at)) return undefined;
  const start = word === 'the' || owner ? at + 1 : at;
  let end = start;
  while (end < tokens.length && end - start < 6 && isOfficeWord(tokens[end])) end++;
  if (end === start) return undefined;
  const words = foldedWords(tokens, start, end);
  const head = words.at(-1) ?? '';
  // A name behind it is the office's holder: the name itself refers.
  if (tokens[end]?.kind === 'word' && tokens[end]?.capital !== 'none' && isTitleHeadToken(tokens[end - 1]))
    return undefined;
  const ownerEntity = owner ? memory.latest() : undefined;
  const main = words.filter(other => !LEFT_OUT.has(other));
  if (isTitleHeadToken(tokens[end - 1]) && head !== 'office') {
    const entity = memory.byOffice(main, ownerEntity);
    return { from: at, to: end, entities: entity === undefined ? [] : [entity], kind: 'office', isGuess: false };
  }
  // "A Hamburg court" is not the one that was named.
  if (word !== 'the' && !owner) return undefined;
  if (
    isBodyNoun(tokens[end - 1]) ||
    (words.length === 1 && isCompanyNoun(tokens[end - 1])) ||
    (isOrganisationHeadToken(tokens[end - 1]) && words.length > 1)
  ) {
    const named = memory.byHead(main, ownerEntity);
    const guessed =
      named === undefined && !owner && words.length === 1 && isCompanyNoun(tokens[end - 1])
        ? memory.company()
        : undefined;
    if (guessed !== undefined) return { from: at, to: end, entities: [guessed], kind: 'body', isGuess: true };
    const entity = named;
    return entity === undefined && words.length === 1
      ? undefined
      : { from: at, to: end, entities: entity === undefined ? [] : [entity], kind: 'body', isGuess: false };
  }
  return undefined;
}

/** "the 12-year-old dispute": the years are a thing’s. */
function isNounBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next?.kind === 'word' &&
    !/^(?:who|was|is|has|had|will|and|from|in|of|said|told)$/.test(next.folded) &&
    !looksPast(next.folded)
  );
}

const LEFT_OUT = new Set(['acting', 'former', 'then', 'new', 'outgoing', 'senior', 'top']);

const isOfficeWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (isTitleModifierToken(token) ||
    isTitleHeadToken(token) ||
    isBodyNoun(token) ||
    isCompanyNoun(token) ||
    (isOrganisationHeadToken(token) && token.capital === 'none'));

/** An office without an article: "Taliban foreign minister’s visit", "Prime Minister said". */
const startsOffice = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    at > 0 &&
    token?.kind === 'word' &&
    (token.capital !== 'none' || tokens[at - 1]?.capital !== 'none') &&
    (isTitleModifierToken(token) || isTitleHeadToken(token))
  );
};

function groupAt(tokens: readonly Token[], from: number, at: number, memory: Memory): Phrase | undefined {
  for (let noun = at; noun < at + 3; noun++) {
    const word = tokens[noun]?.folded ?? '';
    if (PERSON_GROUPS.has(word))
      return { from, to: noun + 1, entities: memory.lastTwo('PER'), kind: 'group', isGuess: false };
    if (PLACE_GROUPS.has(word))
      return { from, to: noun + 1, entities: memory.lastTwo('LOC'), kind: 'group', isGuess: false };
  }
  return undefined;
}
