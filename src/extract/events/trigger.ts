import type { EventType } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { formsOf, type VerbForm } from './inflect.ts';
import { EVENT_NOUNS, EVENT_VERBS, LIGHT_VERBS, MARKET_VERBS } from './lexicon.ts';

/** A word that may tell an event. */
export interface Trigger {
  readonly at: number;
  readonly kind: 'verb' | 'noun';
  /** Absent where the lexicon does not know the verb: something was done, and what kind of thing is left open. */
  readonly type: EventType | undefined;
  readonly form: VerbForm | undefined;
  /** The noun names an event only behind a light verb: "posted a loss". */
  readonly needsVerb: boolean;
}

/** A noun of the lexicon always says what kind of event it names. */
export interface NounTrigger extends Trigger {
  readonly type: EventType;
}

interface Entry {
  readonly type: EventType;
  readonly form: VerbForm;
  /** A word that must stand shortly behind the verb. */
  readonly particle: string | undefined;
}

interface NounEntry {
  readonly type: EventType;
  /** A word that must stand beside the noun; `*` for a light verb. */
  readonly partner: string | undefined;
}

const VERBS = verbIndex();
const NOUNS = nounIndex();
const LIGHT: ReadonlyMap<string, VerbForm> = new Map(LIGHT_VERBS.flatMap(verb => [...formsOf(verb)]));

export const isLightVerb = (folded: string): boolean => LIGHT.has(folded);
export const lightFormOf = (folded: string): VerbForm | undefined => LIGHT.get(folded);

/** A journey, not a talk: both are consultations by PLOVER, but no journey is the same event as a talk. */
export const isTravel = (folded: string): boolean =>
  /^(?:visit|visit(?:s|ed|ing)|trips?|tour(?:s|ed|ing)?|arriv(?:e|es|ed|ing|al)|left|leav(?:e|es|ing)|fl(?:y|ies|ew|own|ying)|travel(?:s|led|ed|ling|ing)?|depart(?:s|ed|ing)?|return(?:s|ed|ing)?)$/.test(
    folded,
  );

export const travels = wordTrait(isTravel);

function verbIndex(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const [type, verbs] of Object.entries(EVENT_VERBS) as [EventType, string][]) {
    for (const verb of type === 'business' ? [...verbs.split(' '), ...MARKET_VERBS] : verbs.split(' ')) {
      const [base = '', particle] = verb.split('~');
      for (const [form, kind] of formsOf(base)) {
        const entry: Entry = { type, form: kind, particle };
        const others = index.get(form);
        if (others === undefined) index.set(form, [entry]);
        else others.push(entry);
      }
    }
  }
  // A verb with its particle is told apart before the bare one.
  for (const entries of index.values())
    entries.sort((a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined));
  return index;
}

function nounIndex(): ReadonlyMap<string, readonly NounEntry[]> {
  const index = new Map<string, NounEntry[]>();
  for (const [type, nouns] of Object.entries(EVENT_NOUNS) as [EventType, string][]) {
    for (const noun of nouns.split(' ').filter(word => word !== '')) {
      const [word = '', partner] = noun.split('~');
      const entry = { type, partner };
      for (const form of word.endsWith('s') ? [word] : [word, plural(word)]) {
        const others = index.get(form);
        if (others === undefined) index.set(form, [entry]);
        else others.push(entry);
      }
    }
  }
  return index;
}

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const isDeterminer = oneOf(
  "a|an|the|this|that|these|those|its|his|her|their|our|my|any|no|some|such|each|every|both|all|several|many|more|further|first|second|third|last|next|'s|s'|’s",
);

const mayBeVerb = wordTrait(folded => VERBS.has(folded));
const mayBeNoun = wordTrait(folded => NOUNS.has(folded));

/** The trigger at a token as a verb: its particle near enough behind it, and no article before it. */
export function verbAt(tokens: readonly Token[], at: number): Trigger | undefined {
  const token = tokens[at];
  const entries = token?.kind === 'word' && mayBeVerb(token) ? VERBS.get(token.folded) : undefined;
  if (entries === undefined) return undefined;
  const before = tokens[at - 1];
  const nominal = before !== undefined && (isDeterminer(before) || before.kind === 'possessive');
  for (const { type, form, particle } of entries) {
    if (nominal && form !== 'past') continue;
    if (particle !== undefined && !particleFollows(tokens, at, particle)) continue;
    return { at, kind: 'verb', type, form, needsVerb: false };
  }
  return undefined;
}

const OF_AMOUNTS = '-%$£€¥';

function particleFollows(tokens: readonly Token[], at: number, particle: string): boolean {
  if (particle === 'born') return tokens[at]?.folded === 'born';
  const near =
    particle === 'to' ||
    particle === 'with' ||
    particle === 'for' ||
    particle === 'in' ||
    particle === 'on' ||
    particle === 'at' ||
    particle === 'out' ||
    particle === 'off' ||
    particle === 'down'
      ? 4
      : 8;
  for (let i = at + 1; i < tokens.length && i <= at + near; i++) {
    const word = tokens[i];
    if (word === undefined || (word.kind === 'mark' && !OF_AMOUNTS.includes(word.text))) return false;
    if (word.folded === particle || word.folded === `${particle}s`) return true;
  }
  return false;
}

/** The trigger at a token as a noun. */
export function nounAt(tokens: readonly Token[], at: number): NounTrigger | undefined {
  const token = tokens[at];
  const entries = token?.kind === 'word' && mayBeNoun(token) ? NOUNS.get(token.folded) : undefined;
  if (entries === undefined || isOther(`${tokens[at - 1]?.folded ?? ''} ${token?.folded ?? ''}`)) return undefined;
  for (const { type, partner } of entries) {
    if (partner !== undefined && partner !== '*' && !hasPartner(tokens, at, partner)) continue;
    return { at, kind: 'noun', type, form: undefined, needsVerb: partner === '*' };
  }
  return undefined;
}

/** With the word before it the noun names something else: an illness, a quarrel of firms. */
const OTHERS = new Set(
  'heart attack|heart attacks|asthma attack|panic attack|panic attacks|anxiety attack|camp fire|price war|price wars|trade war|trade wars|bidding war|turf war|smear attack|fire drill|death march|open fire'.split(
    '|',
  ),
);
const isOther = (pair: string): boolean => OTHERS.has(pair);

/** The word that makes a noun an event’s name stands right behind it, or shortly before. */
function hasPartner(tokens: readonly Token[], at: number, partner: string): boolean {
  if (tokens[at + 1]?.folded === partner) return true;
  for (let i = Math.max(0, at - 3); i < at; i++) if (tokens[i]?.folded.startsWith(partner) === true) return true;
  return false;
}
