import type { EventTelling } from '../model/annotations.ts';
import type { EntityId } from '../model/library.ts';
import type { IsoDate, SourceId } from '../model/source.ts';
import { foldText } from '../text/fold-char.ts';
import { isFunctionWord } from '../extract/gazetteer/words.ts';
import { MERGE_RULES } from './merge-rules.ts';

/** A telling with its entities resolved to the library's. */
export interface ResolvedTelling {
  readonly source: SourceId;
  /** The day its source is of. */
  readonly published?: IsoDate;
  readonly telling: EventTelling;
  readonly participants: readonly EntityId[];
  /** Who claims each of the telling’s figures. */
  readonly claimants: readonly (EntityId | undefined)[];
  readonly place?: EntityId;
  /** Stands in the headline or a bullet: it repeats the body. */
  readonly isSummary: boolean;
  /** The number of its passage in the source. */
  readonly passage: number;
  /** The telling words of its evidence, folded and stemmed a little, names left out. */
  readonly words: ReadonlySet<string>;
  /** The kind of action by its word: journeys, talks by telephone, killings, deportations; the bare stem for the rest. */
  readonly deed: string;
}

/** The content words of an evidence's text, cut to stems so that "agreed" and "agree" meet. */
export function contentWords(text: string): Set<string> {
  const words = foldText(text).match(/[\p{L}]{4,}/gu) ?? [];
  return new Set(words.filter(word => !isFunctionWord(word)).map(stem));
}

export const stem = (word: string): string =>
  word.replace(/(?:ations?|ings?|ments?|ed|es|s|ion|ions|e)$/, '').slice(0, 8);

/** Words for one kind of action; by PLOVER alone a journey would be the same as a talk. */
const DEEDS: readonly (readonly [string, RegExp])[] = [
  ['journey', /^(?:visit|trip|tour|arriv|le(?:ft|av)|fl(?:y|ew|own)|travel|depart|return|(?:is|are|was|were) )/],
  ['telephone', /^(?:telephon|phon|call)/],
  [
    'talk',
    /^(?:met|meet|talk|summit|conference|discuss|negotiat|dialogue|consult|conversation|sp(?:eak|oke)|confer|host|exchang|forum|brief)/,
  ],
  [
    'killing',
    /^(?:kill|attack|air ?strike|strike|struck|bomb|shell|sh[oo]t|massacre|assault|raid|explo|blast|murder|ambush|gun|fir)/,
  ],
  ['expulsion', /^(?:deport|expel|expul|repatriat|evict)/],
  ['accord', /^(?:agree|sign|accord|treaty|deal|pact|pledg|commit|settle|conclu)/],
  ['purchase', /^(?:buy|bought|acqui|purchas|takeover|merg|order|contract)/],
  ['delivery', /^deliver/],
];

export function deedOf(word: string, evidence: string): string {
  const folded = foldText(word);
  const deed = DEEDS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (deed === 'talk' && /\b(?:tele)?phon(?:e|ic)|\btelephonic/i.test(evidence)) return 'telephone';
  return deed ?? stem(folded);
}

/** How much two tellings have in common. */
export interface Likeness {
  /** Whether the days they may mean have one in common; unknown times contradict nothing. */
  readonly time: 'same' | 'open' | 'different';
  /** People and bodies of both. */
  readonly shared: number;
  /** Their share of the smaller company. */
  readonly overlap: number;
  /** Share of the smaller stock of telling words. */
  readonly words: number;
  /** Both say the same place. */
  readonly placed: boolean;
  readonly figure: boolean;
  readonly oneSource: boolean;
  /** Both sources are known to be of the same days, or it is not known. */
  readonly near: boolean;
}

function sharedShare<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : shared / least;
}

function timesAgree(a: EventTelling, b: EventTelling): 'same' | 'open' | 'different' {
  if (a.time !== undefined && a.time === b.time) return 'same';
  if (a.earliest === undefined || b.earliest === undefined || a.latest === undefined || b.latest === undefined) {
    const bothStated =
      a.time !== undefined && b.time !== undefined && a.timeInferred !== true && b.timeInferred !== true;
    return bothStated && a.time.startsWith('XXXX') && b.time.startsWith('XXXX') ? 'different' : 'open';
  }
  return a.earliest <= b.latest && b.earliest <= a.latest
    ? 'same'
    : a.timeInferred === true || b.timeInferred === true
      ? 'open'
      : 'different';
}

/** Sources are of the same days where their dates lie within so many days, or one has none. */
const NEAR_DAYS = 10;

function areNear(a: IsoDate | undefined, b: IsoDate | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const distance = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isNaN(distance) || distance <= NEAR_DAYS;
}

const isPlanned = ({ status }: EventTelling): boolean => status === 'planned' || status === 'called for';

const peopleOf = ({ participants }: ResolvedTelling): readonly EntityId[] =>
  participants.filter(id => id.startsWith('PER:'));

/** Named people on both sides, and on each side one whom the other has not: two talks, two appointments. */
export function areOtherPeople(a: ResolvedTelling, b: ResolvedTelling): boolean {
  const [mine, theirs] = [peopleOf(a), peopleOf(b)];
  return mine.some(person => !theirs.includes(person)) && theirs.some(person => !mine.includes(person));
}

/** Why two tellings are held to be of one event; undefined where they are not. In doubt they are two. */
export function sameEventReason(a: ResolvedTelling, b: ResolvedTelling): string | undefined {
  if (a.telling.type !== b.telling.type) return undefined;
  if (isPlanned(a.telling) !== isPlanned(b.telling) && !(a.isSummary || b.isSummary)) return undefined;
  if ((a.deed === 'journey') !== (b.deed === 'journey')) return undefined;
  if (areOtherPeople(a, b)) return undefined;
  const time = timesAgree(a.telling, b.telling);
  if (time === 'different') return undefined;
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return undefined;
  const [mine, theirs] = [new Set(a.participants), new Set(b.participants)];
  const likeness: Likeness = {
    time,
    shared: [...mine].filter(participant => theirs.has(participant)).length,
    overlap: sharedShare(mine, theirs),
    words: sharedShare(a.words, b.words),
    placed: a.place !== undefined && a.place === b.place,
    figure: a.telling.figures.some(one => b.telling.figures.some(other => sameFigure(one.text, other.text))),
    oneSource: a.source === b.source,
    near: areNear(a.published, b.published),
  };
  return MERGE_RULES.find(rule => rule.test(likeness, a, b))?.name;
}

const sameFigure = (a: string, b: string): boolean => firstNumber(a) !== undefined && firstNumber(a) === firstNumber(b);
const firstNumber = (text: string): string | undefined => /\d[\d,.]*\d|\d\d/.exec(text)?.[0];
