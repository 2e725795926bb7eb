import type { EventTelling } from '../../model/annotations.ts';
import type { Told } from './told.ts';
import { isTimeOfSaying } from './telling-context.ts';

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
  return all.map(told => {
    const { telling, context } = told;
    if (telling.time !== undefined || telling.status === 'planned' || telling.status === 'called for') return told;
    if (isEarlier(told) || isBackground(told)) return told;
    const paragraph = all.find(
      other =>
        other.context.sentence.passageIndex === context.sentence.passageIndex &&
        other.context.sentence.start < context.sentence.start &&
        other.telling.time !== undefined &&
        other.telling.timeInferred !== true &&
        other.telling.status === 'happened',
    );
    if (paragraph !== undefined) return { ...told, telling: withTime(telling, paragraph.telling) };
    const { published } = context;
    if (published === undefined || !(context.isHeadline || context.sentence.passageIndex <= leadEnd)) return told;
    if (context.times.some(time => time.type === 'DATE' && !isTimeOfSaying(context.tokens, time))) return told;
    return {
      ...told,
      telling: withTime(
        telling,
        published.length === 10 ? { time: published, earliest: published, latest: published } : { time: published },
      ),
    };
  });
}

function withTime(telling: EventTelling, from: Pick<EventTelling, 'time' | 'earliest' | 'latest'>): EventTelling {
  if (from.time === undefined) return telling;
  return {
    ...telling,
    time: from.time,
    ...(from.earliest === undefined ? {} : { earliest: from.earliest }),
    ...(from.latest === undefined ? {} : { latest: from.latest }),
    timeInferred: true,
  };
}

/** "had signed": before what is being told. */
const isEarlier = ({ telling, context }: Told): boolean =>
  /\b(?:had|previously|earlier|former|formerly|once)\b/.test(
    context.text.slice(Math.max(context.sentence.start, telling.trigger.start - 60), telling.trigger.start),
  );

/** A noun that the sentence only refers to tells of no day. */
const isBackground = ({ telling }: Told): boolean => telling.rule === 'noun';
