import type { EventTelling } from '../../model/annotations.ts';
import { retold } from './make-telling.ts';
import type { Told } from './told.ts';
import { isFirstSince, isTimeOfDay, isTimeOfSaying } from './telling-context.ts';
import { isVerbish } from './verb-group.ts';
import { TELLING } from './telling-rules.ts';

/** The first paragraphs of a report tell what is new; so do its headline and bullets. */
const LEAD_PARAGRAPHS = 3;

/**
 * Gives tellings without a date the one they are told under, marked as inferred: the date of an earlier sentence of their paragraph, or, where a
 * report's headline, bullets or first paragraphs tell what happened, the day the report is of. What "had" happened, and what is planned, is older
 * or later, and stays without.
 */
export function anchorTimes(all: readonly Told[]): Told[] {
  const bodies = [
    ...new Set(all.filter(({ context }) => !context.isHeadline).map(({ context }) => context.sentence.passageIndex)),
  ];
  const leadEnd = bodies.slice(0, LEAD_PARAGRAPHS).at(-1) ?? -1;
  const datedIn = new Map<number, Told>();
  for (const told of all) {
    const { time, timeInferred, status } = told.telling;
    const { passageIndex } = told.context.sentence;
    if (
      time !== undefined &&
      timeInferred !== true &&
      status === 'happened' &&
      isOfDay(time) &&
      !datedIn.has(passageIndex)
    )
      datedIn.set(passageIndex, told);
  }
  const anchored = (told: Told): Told => {
    const { telling, context } = told;
    if (telling.time !== undefined || telling.status === 'planned' || telling.status === 'called for') return told;
    if (isEarlier(told) || isBackground(told)) return told;
    const only = onlyDayOf(told);
    if (only !== undefined) return { telling: withTime(telling, only), context };
    const dated = datedIn.get(context.sentence.passageIndex);
    const paragraph = dated !== undefined && dated.context.sentence.start < context.sentence.start ? dated : undefined;
    if (paragraph !== undefined) return { telling: withTime(telling, paragraph.telling), context };
    const { published } = context;
    if (published === undefined || !(context.isHeadline || context.sentence.passageIndex <= leadEnd)) return told;
    if (
      context.times.some(
        time => time.type === 'DATE' && !isTimeOfSaying(context.tokens, time) && !isFirstSince(context.tokens, time),
      )
    )
      return told;
    const day = published.length === 10 ? published : undefined;
    return { telling: withTime(telling, { time: published, earliest: day, latest: day }), context };
  };
  const result: Told[] = [];
  for (const told of all) result.push(anchored(told));
  return result;
}

/** The one day that the sentence names, in whatever clause. */
function onlyDayOf({ telling, context }: Told): Pick<EventTelling, 'time' | 'earliest' | 'latest'> | undefined {
  const dates = context.times.filter(({ type, value }) => type === 'DATE' || (type === 'TIME' && !isTimeOfDay(value)));
  const [only] = dates;
  if (only?.value === undefined || dates.length > 1) return undefined;
  const time = only.value.replace(/T.*$/, '');
  if (!isOfDay(time)) return undefined;
  // "sailed, and arrived on 9 June": the day is the other deed’s.
  const goesOn = context.tokens.some(
    ({ start, folded }, i, all) =>
      start > telling.trigger.end && start < only.start && folded === 'and' && isVerbish(all, i + 1),
  );
  if (goesOn) return undefined;
  return { time, earliest: only.earliest, latest: only.latest };
}

/** A day, a weekday or a week: years and months are too wide to pass on. */
const isOfDay = (time: string): boolean => /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|W[\dX]{2}(?:-\d|-WE)?)$/.test(time);

function withTime(telling: EventTelling, from: Pick<EventTelling, 'time' | 'earliest' | 'latest'>): EventTelling {
  if (from.time === undefined) return telling;
  return retold(telling, { time: from.time, earliest: from.earliest, latest: from.latest, timeInferred: true });
}

/** "had signed": before what is being told. */
const isEarlier = ({ telling, context }: Told): boolean =>
  /\b(?:had|previously|earlier|former|formerly|once)\b/.test(
    context.text.slice(Math.max(context.sentence.start, telling.trigger.start - 60), telling.trigger.start),
  );

/** A noun that the sentence only refers to tells of no day. */
const isBackground = ({ telling, context }: Told): boolean => telling.rule === TELLING.noun.name && !context.isHeadline;
