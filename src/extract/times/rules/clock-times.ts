import type { Token } from '../../../text/token.ts';
import { numberOf } from '../number-words.ts';
import { isOneOf, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { dayPartOf, weekdayOfToken } from '../time-words.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const time = (to: number, value: string, more: Partial<TimeMatch> = {}): TimeMatch => ({
  to,
  type: 'TIME',
  value,
  ...more,
});

const ZONE =
  /^(?:GMT|UTC?|[ECPM][SD]?T|AK[SD]T|HST|CES?T|EES?T|WES?T|BST|IST|PKT|NPT|AFT|A[CEW][SD]T|NZ[SD]T|WAT|EAT|CAT|SAST|JST|KST|HKT|SGT|MYT|PHT|ICT|WIB|WITA|MSK|BRT|ART|CLT|GST|Z)$/;
/** Numbers with a colon that count a race, a verse or a share. */
const BEFORE_NO_CLOCK = ' in of ratio score verse time record ';

/** What noon and midnight stand before where they only describe it. */
const MIDDAY_THINGS =
  ' oil mass sun meal meals prayer prayers news train express deadline feast snack snacks break breaks show shift oath rush heat raid raids vigil service ';

/** `T` and hours and minutes of a clock; a Z where the zone is universal time. */
function clockValue(
  hour: number,
  minute: number,
  half: string | undefined,
  zone: string | undefined,
): string | undefined {
  if (hour > 24 || minute > 59 || (half !== undefined && hour > 12)) return undefined;
  const whole = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  return `T${pad(whole)}:${pad(minute)}${zone !== undefined && /^(?:GMT|UTC|Z)$/.test(zone) ? 'Z' : ''}`;
}

/** "local time", "London time", "Eastern Standard Time", "(local)". */
function zoneInWords(tokens: readonly Token[], at: number): number {
  for (let length = 1; length <= 3; length++) {
    if (wordAt(tokens, at + length) === 'time') return length + 1;
    if (tokens[at + length - 1]?.capital !== 'initial') break;
  }
  return 0;
}

const halfOf = (word: string): string | undefined => /^([ap])\.?m\.?$/.exec(word)?.[1]?.concat('m');

/** The half of the day, "o’clock" and the zone behind a clock's figures. */
function behindFigures(tokens: readonly Token[], at: number, grown: string | undefined) {
  let to = at;
  const half = grown ?? halfOf(wordAt(tokens, to));
  if (half !== undefined && grown === undefined) to++;
  const oclock = wordAt(tokens, to) === "o'clock";
  if (oclock) to++;
  const zone = ZONE.test(tokens[to]?.text ?? '') ? tokens[to]?.text : undefined;
  if (zone !== undefined) to++;
  else to += zoneInWords(tokens, to);
  const part =
    oclock && wordAt(tokens, to) === 'in' && wordAt(tokens, to + 1) === 'the'
      ? dayPartOf(wordAt(tokens, to + 2))
      : undefined;
  return {
    to: part === undefined ? to : to + 3,
    half: half ?? (part === 'TAF' || part === 'TEV' ? 'pm' : undefined),
    oclock,
    zone,
  };
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

export const CLOCK_RULES: readonly TimeRule[] = [
  {
    name: 'clock',
    reason: 'hours and minutes with a colon, a half of the day, "o’clock" or a zone',
    takes: 'The quake struck at 10:30 GMT.',
    leaves: 'He read John 3:16 for 2.30 dollars in 10 days.',
    starts: ['#number'],
    match: (tokens, at) => {
      const match = /^(\d{1,2})(?:([:.])(\d{2})(?::\d{2})?)?(am|pm|z)?$/.exec(tokens[at]?.folded ?? '');
      if (match === null) return undefined;
      const { to, half, oclock, zone } = behindFigures(tokens, at + 1, match[4] === 'z' ? undefined : match[4]);
      const sure = half !== undefined || oclock || (zone !== undefined && match[3] !== undefined);
      const previous = tokens[at - 1];
      const named =
        previous?.kind === 'word' && previous.capital === 'initial' && at > 1 && weekdayOfToken(previous) === undefined;
      if (!sure && (match[2] !== ':' || named || isOneOf(BEFORE_NO_CLOCK, previous?.folded ?? ''))) return undefined;
      const value = clockValue(Number(match[1]), Number(match[3] ?? 0), half, zone);
      return value === undefined ? undefined : time(to, value);
    },
  },
  {
    name: 'clock in words',
    reason: 'an hour in words with "o’clock", and halves and quarters of it',
    takes: 'Supper was at nine o’clock.',
    leaves: 'Nine clocks stopped.',
    starts: [...HOURS, 'half', 'half-past', 'quarter'],
    match: (tokens, at) => {
      const words = `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`;
      const minutes =
        words === 'half past' || words.startsWith('half-past ')
          ? 30
          : words === 'quarter past'
            ? 15
            : words === 'quarter to'
              ? -15
              : 0;
      const skip = minutes === 0 ? 0 : words.startsWith('half-past ') ? 1 : 2;
      const hour = numberOf(tokens[at + skip]);
      if (hour === undefined || hour < 1 || hour > 12 || !Number.isInteger(hour)) return undefined;
      const { to, half, oclock, zone } = behindFigures(tokens, at + skip + 1, undefined);
      if (!oclock && half === undefined && (skip === 0 || wordAt(tokens, at) === 'quarter')) return undefined;
      const total = hour * 60 + minutes;
      const value = clockValue(Math.floor(total / 60), total % 60, half, zone);
      return value === undefined ? undefined : time(to, value);
    },
  },
  {
    name: 'hour of a part of the day',
    reason: 'an hour alone needs the part of the day that it belongs to',
    takes: 'She rose at five in the morning and slept at 10 at night.',
    leaves: 'Four in the evening class failed.',
    starts: ['#number', ...HOURS],
    match: (tokens, at) => {
      const hour = numberOf(tokens[at]);
      const night = wordAt(tokens, at + 1) === 'at' && wordAt(tokens, at + 2) === 'night';
      const words = wordAt(tokens, at + 1) === 'in' && wordAt(tokens, at + 2) === 'the';
      const part = night ? 'TNI' : words ? dayPartOf(wordAt(tokens, at + 3)) : undefined;
      const next = tokens[at + (night ? 3 : 4)];
      if (hour === undefined || !Number.isInteger(hour) || hour < 1 || hour > 12 || part === undefined)
        return undefined;
      if (!night && next?.kind === 'word' && !isOneOf(' on of and to until when he she they we it i ', next.folded))
        return undefined;
      const value = clockValue(hour, 0, part === 'TMO' ? 'am' : hour === 12 && night ? 'am' : 'pm', undefined);
      return value === undefined ? undefined : time(at + (night ? 3 : 4), value);
    },
  },
  {
    name: 'clock of four figures',
    reason: 'hours and minutes without a mark, as forces and agencies write',
    takes: 'The signal came at 1430 GMT.',
    leaves: 'All 1430 men marched.',
    starts: ['#number'],
    match: (tokens, at) => {
      const match = /^([01]\d|2[0-4])([0-5]\d)$/.exec(tokens[at]?.text ?? '');
      const next = tokens[at + 1]?.text ?? '';
      if (match === null || !(ZONE.test(next) || isOneOf(' hours hrs ', next.toLowerCase()))) return undefined;
      const value = clockValue(Number(match[1]), Number(match[2]), undefined, next);
      return value === undefined ? undefined : time(at + 2, value);
    },
  },
  {
    name: 'noon and midnight',
    reason: 'the day’s halves behind a preposition of time',
    takes: 'The truce began at midnight.',
    leaves: 'They burnt midnight oil.',
    starts: ['noon', 'midnight', 'midday'],
    match: (tokens, at) => {
      const twelve = tokens[at - 1]?.text === '12';
      if (
        !(twelve || isOneOf(' at by before after around until till about since from ', wordAt(tokens, at - 1))) ||
        isOneOf(MIDDAY_THINGS, wordAt(tokens, at + 1))
      )
        return undefined;
      return time(at + 1, wordAt(tokens, at) === 'midnight' ? 'T24:00' : 'T12:00', twelve ? { from: at - 1 } : {});
    },
  },
];
