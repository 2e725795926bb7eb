import { isPerson } from './entity-keys.ts';
import type { Likeness, ResolvedTelling } from './event-likeness.ts';

/** When two tellings of one type, of compatible time, place and people, are held to be of one event. */
export interface MergeRule {
  /** Recorded with the event as the reason. */
  readonly name: string;
  readonly reason: string;
  /** Texts whose tellings the rule makes one: one text is one source. */
  readonly takes: readonly string[];
  /** Texts whose tellings stay two events. */
  readonly leaves: readonly string[];
  readonly test: (likeness: Likeness, a: ResolvedTelling, b: ResolvedTelling) => boolean;
}

const both = (a: ResolvedTelling, b: ResolvedTelling, test: (telling: ResolvedTelling) => boolean): boolean =>
  test(a) && test(b);

/** The first that fits gives the reason. Words alone never merge: people or a place are shared in each rule. */
export const MERGE_RULES: readonly MergeRule[] = [
  {
    name: 'the headline or a bullet repeats the text',
    reason: 'a headline and bullets tell again what the body tells: same people, same kind of deed',
    takes: [
      'Norway, Kenya sign fishing accord\n\nOSLO: Norway and Kenya signed a fishing accord on Monday.\n\nIt covers the lake.',
    ],
    leaves: [
      'Norway, Kenya sign fishing accord\n\nOSLO: Norway and Uganda signed a mining treaty on Monday.\n\nIt covers the lake.',
    ],
    test: ({ oneSource, overlap, overlapThere, words, figure }, a, b) =>
      oneSource &&
      (a.telling.isSummary || b.telling.isSummary) &&
      Math.max(overlap, overlapThere) >= (isOneDeed(a, b) && sharePerson(a, b) ? 0.5 : 0.6) &&
      (words >= 0.4 || figure || isOneDeed(a, b)),
  },
  {
    name: 'told again in one source',
    reason: '"the meeting", "Sunday’s talks": a noun phrase that refers back tells the event once more',
    takes: ['Kari Lund met Idriss Haroun in Oslo. The meeting lasted two hours.'],
    leaves: ['Kari Lund met Idriss Haroun in Oslo on Monday. Kari Lund met Pieter Claes in Oslo on the same day.'],
    test: ({ oneSource, shared, overlap, placed }, a, b) =>
      oneSource &&
      ((shared >= 1 && overlap === 1) || (placed && both(a, b, ({ participants }) => participants.length === 0))) &&
      (a.telling.rule === 'noun, told before' || b.telling.rule === 'noun, told before'),
  },
  {
    name: 'same people, time and deed in one source',
    reason: 'a source that tells the same people’s same deed of the same time twice tells one event',
    takes: ['On 4 May 1994 Kari Lund met Idriss Haroun in Oslo. Lund met Haroun in Oslo on 4 May 1994, aides said.'],
    leaves: ['On 4 May 1994 Kari Lund met Idriss Haroun in Oslo. On 9 May 1994 Kari Lund met Idriss Haroun in Oslo.'],
    test: ({ oneSource, shared, overlap, placed, words, time }) =>
      oneSource && shared >= 2 && overlap >= 0.99 && (placed || words >= 0.5) && time === 'same',
  },
  {
    name: 'same place, people and deed in one source',
    reason: 'the place, somebody who takes part and the kind of deed are the same, and the time is or the words are',
    takes: ['Kenya bombed Mogadishu on 4 May 1994. Kenya had bombed Mogadishu on 4 May 1994, officials said.'],
    leaves: ['Kenya bombed rebels in Mogadishu on 4 May 1994. Kenya bombed rebels in Juba on 4 May 1994.'],
    test: ({ oneSource, placed, shared, overlap, time, words }, a, b) =>
      oneSource &&
      placed &&
      shared >= 1 &&
      overlap >= 0.6 &&
      a.telling.deed === b.telling.deed &&
      (time === 'same' || words >= 0.4),
  },
  {
    name: 'same traveller in one source',
    reason: 'a journey that is told again names the traveller, and perhaps where to',
    takes: [
      'Kari Lund and Pieter Claes arrived in Kenya on Monday. A visit by Lund and Claes to the wells in Kenya was short, police said.',
    ],
    leaves: ['Kari Lund arrived in Kenya on Monday. Pieter Claes arrived in Kenya on Tuesday.'],
    test: ({ oneSource, shared, overlap }, a, b) =>
      oneSource &&
      both(a, b, ({ telling }) => telling.deed === 'journey') &&
      shared >= 1 &&
      overlap >= 0.99 &&
      !both(a, b, hasOwnTime),
  },
  {
    name: 'same people and deed in neighbouring paragraphs',
    reason: 'a text goes on about the event it has just told',
    takes: [
      'Norway and Kenya signed a fishing accord in Oslo. Norway and Kenya signed the fishing accord after long delays.',
    ],
    leaves: ['Norway and Kenya signed a fishing accord. Norway and Uganda signed a mining accord.'],
    test: ({ oneSource, shared, overlap, words, time }, a, b) =>
      oneSource &&
      overlap >= 0.99 &&
      a.telling.deed === b.telling.deed &&
      Math.abs(a.telling.passage - b.telling.passage) <= 2 &&
      (shared >= 2
        ? a.telling.deed !== 'accord' || words >= 0.5
        : shared === 1 && words >= 0.3 && time !== 'different' && !both(a, b, hasOwnTime)),
  },
  {
    name: 'same place, deed and figure',
    reason: 'two sources with one place, one kind of deed and one figure (46 killed) report one event',
    takes: ['Kenya bombed 27 trucks in Mogadishu.', 'Jets from Nairobi had bombed 27 trucks in Mogadishu.'],
    leaves: ['Kenya bombed 27 trucks in Mogadishu.', 'Kenya bombed 27 boats in Juba.'],
    test: ({ oneSource, placed, figure, near }, a, b) =>
      !oneSource && placed && figure && near && a.telling.deed === b.telling.deed,
  },
  {
    name: 'same place, people and deed',
    reason: 'two sources with one place, company and kind of deed, of one time or with the same words',
    takes: [
      'Kari Lund met Idriss Haroun in Oslo on 4 May 1994.',
      'In Oslo, Idriss Haroun met Kari Lund on 4 May 1994.',
    ],
    leaves: [
      'Kari Lund met Idriss Haroun in Oslo on 4 May 1994.',
      'Kari Lund met Idriss Haroun in Nairobi on 4 May 1994.',
    ],
    test: ({ oneSource, placed, shared, overlap, time, words, near }, a, b) =>
      !oneSource &&
      placed &&
      shared >= 1 &&
      overlap >= 0.5 &&
      near &&
      a.telling.deed === b.telling.deed &&
      (time === 'same' || words >= 0.4 || (a.telling.deed === 'killing' && !both(a, b, hasOwnTime))),
  },
  {
    name: 'same people, time and deed',
    reason: 'two sources with the same company and kind of deed on one day',
    takes: [
      'Kari Lund telephoned Idriss Haroun on 4 May 1994.',
      'Idriss Haroun spoke with Kari Lund by telephone on 4 May 1994.',
    ],
    leaves: ['Kari Lund telephoned Idriss Haroun on 4 May 1994.', 'Kari Lund telephoned Pieter Claes on 4 May 1994.'],
    test: ({ oneSource, shared, overlap, time, words }, a, b) =>
      !oneSource &&
      shared >= 2 &&
      overlap >= 0.99 &&
      time === 'same' &&
      a.telling.deed === b.telling.deed &&
      (a.telling.deed !== 'accord' || words >= 0.4),
  },
  {
    name: 'same two people in talks of the same days',
    reason:
      'sources of the same days, or without a date, that report talks of the same two people and no other time report one event',
    takes: [
      'Kari Lund had a telephone conversation with Idriss Haroun.',
      'Idriss Haroun spoke with Kari Lund by telephone.',
    ],
    leaves: [
      'Kari Lund had a telephone conversation with Idriss Haroun.',
      'Kari Lund had a telephone conversation with Pieter Claes.',
    ],
    test: ({ shared, overlap, near }, a, b) =>
      near &&
      a.telling.type === 'CONSULT' &&
      a.telling.deed === b.telling.deed &&
      shared >= 2 &&
      overlap >= 0.99 &&
      both(a, b, ({ participants }) => participants.filter(isPerson).length >= 2),
  },
  {
    name: 'same day, deed and words',
    reason:
      'what one did on a stated day, told by two sources in much the same words, is one event; no day has two of it',
    takes: [
      'Kari Lund opened a covered swimming pool on 4 May 1994.',
      'On 4 May 1994 Kari Lund opened a covered swimming pool.',
    ],
    leaves: [
      'Kari Lund opened a covered swimming pool on 4 May 1994.',
      'Kari Lund opened a covered swimming pool on 5 May 1995.',
    ],
    test: ({ oneSource, shared, overlap, words, time }, a, b) =>
      !oneSource &&
      shared >= 1 &&
      overlap >= 0.99 &&
      time === 'same' &&
      a.telling.deed === b.telling.deed &&
      words >= 0.5 &&
      both(a, b, hasOwnTime) &&
      a.telling.time?.length === 10 &&
      a.telling.time === b.telling.time,
  },
  {
    name: 'same people and nearly the same words',
    reason: 'the same company and most words in common, and no other time or place',
    takes: [
      'Norway and Kenya agreed to protect fishing grounds in shallow waters.',
      'Kenya and Norway agreed to protect fishing grounds in shallow waters.',
    ],
    leaves: [
      'Norway and Kenya agreed to protect fishing grounds in shallow waters.',
      'Norway and Kenya agreed to build copper smelters.',
    ],
    test: ({ oneSource, shared, overlap, words, near }) =>
      !oneSource && near && shared >= 2 && overlap >= 0.99 && words >= 0.6,
  },
];

const sharePerson = (a: ResolvedTelling, b: ResolvedTelling): boolean =>
  a.participants.some(one => isPerson(one) && b.participants.includes(one));

/** A headline that says "speaks to" may tell of a call. */
const isOneDeed = (a: ResolvedTelling, b: ResolvedTelling): boolean =>
  a.telling.deed === b.telling.deed || both(a, b, ({ telling: { deed } }) => deed === 'talk' || deed === 'telephone');

const hasOwnTime = ({ telling }: ResolvedTelling): boolean => telling.time !== undefined && !telling.timeInferred;
