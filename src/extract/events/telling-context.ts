import type { Figure, TimeExpression } from '../../model/annotations.ts';
import type { IsoDate } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { contains } from '../../model/span.ts';
import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import type { ArgumentContext } from './find-arguments.ts';
import type { SentenceReading } from '../reading.ts';
import { isSaying } from '../saying.ts';
import { monthOf } from '../times/time-words.ts';

/** What the telling of an event is made from: one sentence and all that was read of it. */
export interface TellingContext extends ArgumentContext {
  readonly text: string;
  readonly sentence: SentenceReading;
  /** The sentence’s time expressions. */
  readonly times: readonly TimeExpression[];
  readonly published: IsoDate | undefined;
  /** A headline, bullet or caption, where the present tense tells what happened. */
  readonly isHeadline: boolean;
}

/** The time of an event and whether it was said of the event itself. */
export interface EventTime {
  readonly time: string | undefined;
  readonly earliest: IsoDate | undefined;
  readonly latest: IsoDate | undefined;
  readonly timeInferred: true | undefined;
}

const NO_TIME: EventTime = { time: undefined, earliest: undefined, latest: undefined, timeInferred: undefined };

/** "at 8.15 pm", and nobody says of which day: it does not date an event. */
export const isTimeOfDay = (value: string | undefined): boolean => value?.startsWith('XXXX-XX-XXT') === true;

/**
 * The time in the clause that is nearest to the trigger; else one that opens the sentence; else when it was said, marked as inferred.
 * @param aside words between the subject and its verb that tell something else; their times are not the event’s
 */
export function timeOf(
  { times, tokens, sentence }: TellingContext,
  clause: Span,
  trigger: Span,
  aside?: Span,
): EventTime {
  if (times.length === 0) return NO_TIME;
  const dates = times.filter(
    time =>
      (time.type === 'DATE' || time.type === 'TIME') &&
      time.value !== undefined &&
      !time.value.endsWith('_REF') &&
      !isTimeOfDay(time.value),
  );
  const reported = (time: TimeExpression): boolean => isTimeOfSaying(tokens, time, trigger);
  const inside = dates.filter(
    time =>
      contains(clause, time) &&
      !reported(time) &&
      !isFirstSince(tokens, time) &&
      (aside === undefined || !contains(aside, time)),
  );
  const distance = (time: TimeExpression): number =>
    Math.min(Math.abs(time.start - trigger.end), Math.abs(trigger.start - time.end));
  // "a loss for 2010 on Thursday": the year is what the loss is of.
  const isSpan = (time: TimeExpression): number => {
    const before = tokens.findLast(token => token.end <= time.start);
    return before !== undefined && /^(?:for|of|since|until)$/.test(before.folded) ? 1 : 0;
  };
  const nearest = inside.sort((a, b) => isSpan(a) - isSpan(b) || distance(a) - distance(b))[0];
  const opening = dates.find(time => time.start - sentence.start < 14 && !reported(time));
  const said = dates.find(time => reported(time));
  const stated = nearest ?? opening;
  const time = stated ?? said;
  if (time?.value === undefined) return NO_TIME;
  return {
    time: time.type === 'TIME' ? time.value.replace(/T.*$/, '') : time.value,
    earliest: time.earliest,
    latest: time.latest,
    timeInferred: stated === undefined ? true : undefined,
  };
}

/** "its first loss since 1992", "the highest since May": a measure of what happened, not its day. */
export function isFirstSince(tokens: readonly Token[], time: Span): boolean {
  const at = tokens.findIndex(token => token.start >= time.start) - 1;
  return (
    tokens[at]?.folded === 'since' &&
    tokens
      .slice(Math.max(0, at - 6), at)
      .some(({ folded }) =>
        /^(?:first|lowest|highest|biggest|largest|worst|best|only|most|strongest|weakest|steepest)$/.test(folded),
      )
  );
}

const isBetweenSayingAndTime = oneOf(
  'on|in|late|early|reporters|journalists|the|a|statement|here|media|parliament|earlier|last',
);

/** "said on Thursday", "told reporters Monday": the time of the saying. */
export function isTimeOfSaying(tokens: readonly Token[], time: Span, trigger?: Span): boolean {
  let at = tokens.findIndex(token => token.start >= time.start) - 1;
  for (let steps = 0; at >= 0 && steps < 5; at--, steps++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.text !== ',')) return false;
    // "agreed on Tuesday that": the deed itself is in the word.
    if (isSaying(token) && token.capital === 'none') return token.start !== trigger?.start;
    if (token.kind === 'word' && !isBetweenSayingAndTime(token)) return false;
  }
  return false;
}

const CURRENCY = /^[$£€¥₹]$/;

/** Figures in a stretch of text with what they count: "46 people", "$268 million". Years and days are none. */
export function figuresOf({ text, tokens, times }: TellingContext, clause: Span): Figure[] {
  const figures: Figure[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'number' || !contains(clause, token) || times.some(time => contains(time, token))) return;
    if (monthOf(tokens[i - 1]) !== undefined || /^\d+(?:st|nd|rd|th)$/.test(token.text)) return;
    const before = tokens[i - 1];
    const start = before !== undefined && CURRENCY.test(before.text) ? before.start : token.start;
    let to = i + 1;
    while (
      to <= i + 3 &&
      tokens[to]?.kind === 'word' &&
      tokens[to]?.capital === 'none' &&
      !/^(?:in|on|at|of|to|and|were|was|had|have|from|by|for|with|who|that|are|is|people's)$/.test(
        tokens[to]?.folded ?? '',
      )
    )
      to++;
    if (tokens[to]?.text === '%') to++;
    const end = tokens[to - 1]?.end ?? token.end;
    if (end > token.end || start < token.start) figures.push({ start, end, text: text.slice(start, end) });
  });
  return figures;
}
