import type { EventTelling } from '../model/annotations.ts';
import type { EntityId } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { foldText } from '../text/fold-char.ts';
import { isFunctionWord } from '../extract/gazetteer/words.ts';

/** A telling with its entities resolved to the library's. */
export interface ResolvedTelling {
  readonly source: SourceId;
  readonly telling: EventTelling;
  readonly participants: readonly EntityId[];
  readonly place?: EntityId;
  /** Stands in the headline or a bullet: it repeats the body. */
  readonly isSummary: boolean;
  /** The number of its passage in the source. */
  readonly passage: number;
  /** The telling words of its evidence, folded and stemmed a little, names left out. */
  readonly words: ReadonlySet<string>;
}

/** The content words of an evidence's text, cut to stems so that "agreed" and "agree" meet. */
export function contentWords(text: string): Set<string> {
  const words = foldText(text).match(/[\p{L}]{4,}/gu) ?? [];
  return new Set(words.filter(word => !isFunctionWord(word)).map(stem));
}

const stem = (word: string): string => word.replace(/(?:ations?|ings?|ments?|ed|es|s|ion|ions|e)$/, '').slice(0, 8);

function sharedShare<T>(a: Iterable<T>, b: ReadonlySet<T>, sizeA: number): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  const least = Math.min(sizeA, b.size);
  return least === 0 ? 0 : shared / least;
}

/** Whether the days two tellings may mean have one in common; unknown times contradict nothing. */
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

/** Why two tellings are held to be of one event; undefined where they are not. In doubt they are two. */
export function sameEventReason(a: ResolvedTelling, b: ResolvedTelling): string | undefined {
  if (a.telling.type !== b.telling.type) return undefined;
  const planned = (telling: EventTelling): boolean => telling.status === 'planned' || telling.status === 'called for';
  if (planned(a.telling) !== planned(b.telling) && !(a.isSummary || b.isSummary)) return undefined;
  const time = timesAgree(a.telling, b.telling);
  if (time === 'different') return undefined;
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return undefined;
  const people = new Set(b.participants);
  const overlap = sharedShare(a.participants, people, a.participants.length);
  const shared = a.participants.filter(participant => people.has(participant)).length;
  const words = sharedShare(a.words, b.words, a.words.size);
  const placed = a.place !== undefined && a.place === b.place;
  const figure = a.telling.figures.some(mine =>
    b.telling.figures.some(
      other => firstNumber(mine.text) !== undefined && firstNumber(mine.text) === firstNumber(other.text),
    ),
  );
  if (a.source === b.source) {
    if ((a.isSummary || b.isSummary) && shared >= 1 && overlap >= 0.6 && words >= 0.4)
      return 'the headline or a bullet repeats the text';
    if (shared >= 2 && overlap >= 0.99 && (placed || words >= 0.5) && time !== 'open')
      return 'same people, time and deed in one source';
    if (shared >= 2 && overlap >= 0.99 && words >= 0.5) return 'same people and words in one source';
    if (placed && shared >= 1 && overlap >= 0.6 && (time === 'same' || words >= 0.4))
      return 'same place and people in one source';
    if (shared >= 2 && overlap >= 0.99 && Math.abs(a.passage - b.passage) <= 2)
      return 'same people and kind of deed in neighbouring paragraphs';
    return undefined;
  }
  if (placed && figure) return 'same place, deed and figure';
  if (placed && shared >= 1 && overlap >= 0.5 && (time === 'same' || words >= 0.4))
    return 'same place, people and deed';
  if (shared >= 2 && overlap >= 0.66 && time === 'same' && words >= 0.3) return 'same people, time and deed';
  if (shared >= 2 && overlap >= 0.99 && words >= 0.6) return 'same people and nearly the same words';
  return undefined;
}

const firstNumber = (text: string): string | undefined => /\d[\d,.]*\d|\d\d/.exec(text)?.[0];
