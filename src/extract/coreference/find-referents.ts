import type { Mention } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { genderOfTitle } from './gender.ts';
import { followsOblique, isGovernment, isOblique, isPreposition } from './is-oblique.ts';
import { createMemory, type Memory } from './memory.ts';
import { mayBeginNounPhrase, nounPhraseAt } from './noun-phrases.ts';
import type { Phrase, Referent } from './referent.ts';

const PERSON_PRONOUNS = new Set(['he', 'she', 'him']);

/** What each sentence's noun phrases refer to, in their order. */
export type Referents = ReadonlyMap<SentenceReading, readonly Referent[]>;

/**
 * Who or what each sentence refers to, in the order of its tokens. Pronouns and offices go to the last fitting entity;
 * where none or several fit, the referent is there without an entity.
 */
export function findReferents(reading: Reading, names: Names): Referents {
  const result = new Map<SentenceReading, readonly Referent[]>();
  const memory = createMemory(names);
  const quote = { isOpen: false };
  let passage = -1;
  let next = 0;
  for (const sentence of reading.sentences) {
    const own: Mention[] = [];
    while (next < names.mentions.length && (names.mentions[next]?.start ?? Infinity) < sentence.end) {
      const mention = names.mentions[next++];
      if (mention !== undefined && mention.start >= sentence.start) own.push(mention);
    }
    if (sentence.passageIndex < 0) continue;
    if (sentence.passageIndex !== passage) quote.isOpen = false;
    passage = sentence.passageIndex;
    result.set(sentence, referentsOf(sentence, own, memory, quote));
    memory.endSentence();
  }
  return result;
}

/** Those of whom the text leaves no doubt. */
export function sureReferents(all: Referents): Referents {
  const sure = new Map(all);
  for (const [sentence, referents] of all)
    if (referents.some(({ isGuess }) => isGuess))
      sure.set(
        sentence,
        referents.filter(({ isGuess }) => !isGuess),
      );
  return sure;
}

/** Marks of quotation open and close: whom somebody speaks of is no subject of the text’s own. */
function follow(quote: { isOpen: boolean }, { text }: Token): void {
  if (text === '"') quote.isOpen = !quote.isOpen;
  else if (text === '“' || text === '«') quote.isOpen = true;
  else if (text === '”' || text === '»') quote.isOpen = false;
}

function referentsOf(
  sentence: SentenceReading,
  mentions: readonly Mention[],
  memory: Memory,
  quote: { isOpen: boolean },
): Referent[] {
  const { tokens } = sentence;
  const referents: Referent[] = [];
  let mention = 0;
  memory.listen(quote.isOpen);
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') {
      follow(quote, token);
      memory.listen(quote.isOpen);
    }
    while ((mentions[mention]?.end ?? Infinity) <= token.start) mention++;
    const named = mentions[mention];
    if (named !== undefined && named.start >= token.start && named.start < token.end) {
      const to = endOf(tokens, at, named.end);
      const owns = tokens[to]?.kind === 'possessive';
      const oblique = isOblique(tokens, at) || followsOblique(referents.at(-1), named.entity, tokens, at, memory);
      const gender = genderOfTitle(tokens[at - 1]);
      if (gender !== undefined) memory.learn(named.entity, gender);
      memory.see(
        named.entity,
        (!oblique || isGovernment(tokens, at)) && !owns && !quote.isOpen && !isObject(tokens, at),
      );
      referents.push({
        from: at,
        to,
        entities: [named.entity],
        kind: 'name',
        isGuess: false,
        oblique: oblique || owns,
      });
      at = to;
      continue;
    }
    const whose = at === 0 ? ownerAt(token, memory) : undefined;
    if (whose !== undefined) {
      for (const entity of whose.entities) memory.see(entity, true);
      referents.push(whose);
      at = 1;
      continue;
    }
    const referent = mayRefer(token)
      ? (pronounAt(tokens, at, memory) ?? beforeName(nounPhraseAt(tokens, at, memory), tokens, named))
      : undefined;
    if (referent === undefined) {
      at++;
      continue;
    }
    const oblique = token.folded === 'him' || token.folded === 'her' || isOblique(tokens, at);
    const { to, entities, kind, isGuess } = referent;
    referents.push({ from: at, to, entities, kind, isGuess, oblique });
    const [only] = entities;
    if (only !== undefined && entities.length === 1) memory.see(only, !oblique && !quote.isOpen);
    at = to;
  }
  return referents;
}

const mayBePronoun = wordTrait(folded => folded === 'it' || folded === 'her' || PERSON_PRONOUNS.has(folded));

/** Most words can begin nothing that refers. */
const mayRefer = (token: Token): boolean =>
  token.kind === 'possessive' || mayBePronoun(token) || mayBeginNounPhrase(token);

const isRelativeWord = oneOf('where|when|whom');

/** A pronoun for a person or a body, and whom it means. */
function pronounAt(tokens: readonly Token[], at: number, memory: Memory): Phrase | undefined {
  const token = tokens[at];
  if (token === undefined || !mayBePronoun(token)) return undefined;
  const { folded } = token;
  // "her house": whose, not who.
  if (folded === 'her' && !isAlone(tokens, at)) return undefined;
  const isPerson = folded === 'her' || PERSON_PRONOUNS.has(folded);
  if (!isPerson && !(folded === 'it' && at + 1 < tokens.length)) return undefined;
  const isInRelative = isRelativeWord(tokens[at - 1]);
  if (
    folded === 'it' &&
    at > 2 &&
    /^(?:before|after|when|while|until|as|because|since)$/.test(tokens[at - 1]?.folded ?? '') &&
    !memory.isInSentence()
  )
    return { from: at, to: at + 1, entities: [], kind: 'pronoun', isGuess: false };
  const entity = isPerson
    ? memory.person(
        isInRelative,
        folded === 'she' || folded === 'her' ? 'she' : 'he',
        folded === 'her' || folded === 'him',
      )
    : memory.body();
  return { from: at, to: at + 1, entities: entity === undefined ? [] : [entity], kind: 'pronoun', isGuess: false };
}

/** "Its shares rose", "His lawyer denied": whose the subject is. */
function ownerAt({ folded }: Token, memory: Memory): Referent | undefined {
  if (folded !== 'its' && folded !== 'his' && folded !== 'her') return undefined;
  const entity = folded === 'its' ? memory.body() : memory.person(false, folded === 'her' ? 'she' : 'he');
  if (entity === undefined) return undefined;
  return { from: 0, to: 1, entities: [entity], kind: 'owner', isGuess: true, oblique: true };
}

const isAlone = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next === undefined || next.kind === 'mark' || isPreposition(next) || next.folded === 'and';
};

/** "The University of Otago": a noun phrase that runs into a name leaves the reference to the name. */
const beforeName = (
  phrase: Phrase | undefined,
  tokens: readonly Token[],
  name: Mention | undefined,
): Phrase | undefined =>
  phrase !== undefined && (tokens[phrase.to - 1]?.start ?? Infinity) >= (name?.start ?? Infinity) ? undefined : phrase;

function endOf(tokens: readonly Token[], from: number, end: number): number {
  let to = from + 1;
  while ((tokens[to]?.start ?? Infinity) < end) to++;
  return to;
}

/** Verbs of saying that stand before their subject: "said Khan". */
const SWAPPED = new Set([
  'said',
  'added',
  'explained',
  'warned',
  'insisted',
  'replied',
  'asked',
  'continued',
  'concluded',
  'noted',
  'recalled',
  'joked',
  'admitted',
  'argued',
  'claimed',
  'wrote',
  'stressed',
  'announced',
  // "A teacher named Khan left"
  'named',
]);

const takesPerson = oneOf('met|told|beat|saw|sent|shot|joined');

/** Directly behind a verb in the past, titles perhaps between: "met President Osei". */
function isObject(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > 0 && from - at < 6 && tokens[at]?.kind === 'word' && tokens[at]?.capital !== 'none') at--;
  const verb = tokens[at];
  if (verb?.kind !== 'word' || verb.capital !== 'none' || SWAPPED.has(verb.folded)) return false;
  return takesPerson(verb) || (verb.folded.length > 4 && /[^e]ed$/.test(verb.folded));
}
