import type { Annotations, EventStatus, EventTelling, EventType, Figure, LocalEntity } from '../model/annotations.ts';
import type { IsoDate, Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { hashText } from '../text/hash-text.ts';
import { compactList } from './compact-list.ts';
import { contentWords, deedOf } from './telling-words.ts';

/**
 * A telling of an event with what can be known of it from its source alone. One flat object, of one shape: a library has hundreds of thousands. `start` and
 * `end` are its evidence.
 */
export interface TellingDigest extends Span {
  readonly type: EventType | undefined;
  readonly headline: string;
  readonly triggerStart: number;
  readonly time: string | undefined;
  readonly earliest: IsoDate | undefined;
  readonly latest: IsoDate | undefined;
  readonly timeInferred: boolean;
  readonly place: LocalEntity | undefined;
  readonly status: EventStatus;
  readonly figures: readonly Figure[];
  /** The first number of two digits or more of each figure. */
  readonly numbers: readonly string[];
  readonly rule: string;
  /** The kind of action by its word: journeys, talks by telephone, killings; the bare stem for the rest. */
  readonly deed: string;
  /** The number of its passage in the source. */
  readonly passage: number;
  /** Stands in the headline or a bullet: it repeats the body. */
  readonly isSummary: boolean;
  readonly evidenceHash: string;
  /** How many take part, and how many telling words it has; they stand in the source's places from `placesAt` on. */
  readonly participants: number;
  readonly words: number;
  readonly placesAt: number;
}

/** A telling with what is kept in the source's places: who takes part, and hashes of the telling words of its evidence, names left out, in ascending order. */
export interface ReadTelling {
  readonly digest: TellingDigest;
  readonly participants: readonly LocalEntity[];
  readonly words: readonly number[];
}

export function digestTelling(
  telling: EventTelling,
  text: string,
  { passages }: Pick<Source, 'passages'>,
  { mentions }: Pick<Annotations, 'mentions'>,
  placesAt: number,
): ReadTelling {
  const { evidence, trigger, participants, figures } = telling;
  const said = text.slice(evidence.start, evidence.end);
  let own = said;
  for (let i = firstFrom(mentions, evidence.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= evidence.end) break;
    if (mention.end <= evidence.end) own = own.replaceAll(mention.text, ' ');
  }
  const before = firstFrom(passages, evidence.start + 1) - 1;
  const holding = passages[before];
  const passage = holding !== undefined && evidence.end <= holding.end ? before : -1;
  const kind = passages[passage]?.kind;
  const words = contentWords(own);
  return {
    digest: {
      start: evidence.start,
      end: evidence.end,
      type: telling.type,
      headline: telling.headline,
      triggerStart: trigger.start,
      time: telling.time,
      earliest: telling.earliest,
      latest: telling.latest,
      timeInferred: telling.timeInferred === true,
      place: telling.place,
      status: telling.status,
      figures: compactList(figures),
      numbers: compactList(firstNumbers(figures)),
      rule: telling.rule,
      deed: deedOf(text.slice(trigger.start, trigger.end), own),
      passage,
      isSummary: kind === 'headline' || kind === 'list item' || kind === 'caption',
      evidenceHash: hashText(said),
      participants: participants.length,
      words: words.length,
      placesAt,
    },
    participants,
    words,
  };
}

function firstNumbers(figures: readonly Figure[]): string[] {
  const numbers: string[] = [];
  for (const { text } of figures) {
    const number = /\d[\d,.]*\d|\d\d/.exec(text)?.[0];
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

/** The index of the first span in reading order that starts at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
