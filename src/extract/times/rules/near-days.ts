import { addDays, dayValue, type Day } from '../calendar.ts';
import { isOneOf, wordAt, withArticle, type TimeRule } from '../rule.ts';
import { dayPartOf } from '../time-words.ts';

const STEPS = new Map([
  ['today', 0],
  ['to-day', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['to-morrow', 1],
  ['tonight', 0],
  ['to-night', 0],
]);

const near = (day: Day | undefined, step: number, part = ''): string | undefined =>
  day && dayValue(addDays(day, step)) + part;

/** What "today’s" stands before where it means the present age. */
const OF_THE_AGE =
  ' world society youth generation standards economy market markets children young women men farmers technology students readers voters money prices terms ';

const BEHIND_OVERNIGHT =
  ' in on at to and but as after before by from with for into when while near outside across along around over under because that is was were had has will into between against ';

export const NEAR_DAY_RULES: readonly TimeRule[] = [
  {
    name: 'today for nowadays',
    reason: 'today’s anything general is the present age',
    takes: 'In today’s world nobody writes letters.',
    leaves: 'At today’s meeting nobody spoke.',
    starts: ['today'],
    match: (tokens, at) => {
      const next = tokens[at + 2];
      const ofNow =
        tokens[at + 1]?.kind === 'possessive' &&
        (next?.capital === 'initial' || next?.capital === 'all' || isOneOf(OF_THE_AGE, next?.folded ?? ''));
      return ofNow ||
        (wordAt(tokens, at - 1) === 'of' && isOneOf(' world generation youth children people ', wordAt(tokens, at - 2)))
        ? { to: at + 1, type: 'DATE', value: 'PRESENT_REF' }
        : undefined;
    },
  },
  {
    name: 'today and its neighbours',
    reason: 'days next to the source’s own',
    takes: 'The strike ended yesterday.',
    leaves: 'He writes for Borneo Today of yesteryear.',
    starts: [...STEPS.keys()],
    match: (tokens, at, { anchorDay, anchor }) => {
      const word = wordAt(tokens, at);
      const step = STEPS.get(word) ?? 0;
      const [token, previous] = [tokens[at], tokens[at - 1]];
      if (token?.capital === 'initial' && previous?.kind === 'word' && previous.capital !== 'none') return undefined;
      if (word.endsWith('night')) return { to: at + 1, type: 'TIME', value: near(anchorDay, 0, 'TNI') };
      const part = dayPartOf(wordAt(tokens, at + 1));
      if (part !== undefined && step !== 0) return { to: at + 2, type: 'TIME', value: near(anchorDay, step, part) };
      return {
        to: at + 1,
        type: 'DATE',
        value: near(anchorDay, step) ?? (anchor === undefined || step !== 0 ? undefined : 'PRESENT_REF'),
      };
    },
  },
  {
    name: 'this day',
    reason: 'the source’s own day, solemnly',
    takes: 'On this day we remember them.',
    leaves: 'This day-long march ended.',
    starts: ['this'],
    match: (tokens, at, { anchorDay }) =>
      wordAt(tokens, at + 1) === 'day' && isOneOf(' on to till until from ', wordAt(tokens, at - 1))
        ? { to: at + 2, type: 'DATE', value: near(anchorDay, 0) }
        : undefined,
  },
  {
    name: 'two days off',
    reason: 'the days behind the neighbours',
    takes: 'She fell ill the day before yesterday.',
    leaves: 'It was the day before the vote.',
    starts: ['day'],
    match: (tokens, at, { anchorDay }) => {
      const words = `${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`;
      const step =
        words === 'before yesterday' ? -2 : words === 'after tomorrow' || words === 'after to-morrow' ? 2 : undefined;
      return step === undefined
        ? undefined
        : { to: at + 3, type: 'DATE', value: near(anchorDay, step), from: withArticle(tokens, at) };
    },
  },
  {
    name: 'part of this day',
    reason: 'parts of the source’s day and of the night before',
    takes: 'A bus overturned this morning.',
    leaves: 'This is the last morning post.',
    starts: ['this', 'last'],
    match: (tokens, at, { anchorDay }) => {
      const part = isOneOf(' morning afternoon evening night ', wordAt(tokens, at + 1))
        ? dayPartOf(wordAt(tokens, at + 1))
        : undefined;
      const last = wordAt(tokens, at) === 'last';
      if (part === undefined || wordAt(tokens, at - 1) === 'the' || (last && part !== 'TNI' && part !== 'TEV'))
        return undefined;
      return { to: at + 2, type: 'TIME', value: near(anchorDay, last ? -1 : 0, part) };
    },
  },
  {
    name: 'overnight',
    reason: 'the night before the source’s day, or the one to come',
    takes: 'Shelling went on overnight.',
    leaves: 'The overnight train was late.',
    starts: ['overnight'],
    match: (tokens, at, { anchorDay, direction }) => {
      const next = tokens[at + 1];
      if (isOneOf(' a an the its his her their ', wordAt(tokens, at - 1))) return undefined;
      if (next?.kind === 'word' && !isOneOf(BEHIND_OVERNIGHT, next.folded)) return undefined;
      return { to: at + 1, type: 'TIME', value: near(anchorDay, direction(at) === 'past' ? -1 : 0, 'TNI') };
    },
  },
  {
    name: 'the night before',
    reason: 'a part of the day next to the one last named',
    takes: 'It had frozen the night before.',
    leaves: 'It was the night before the vote.',
    starts: ['morning', 'afternoon', 'evening', 'night'],
    match: (tokens, at, { nearbyDay }) => {
      const word = wordAt(tokens, at + 1);
      const next = tokens[at + 2];
      const part = dayPartOf(wordAt(tokens, at));
      if (part === undefined || wordAt(tokens, at - 1) !== 'the' || !isOneOf(' before after ', word)) return undefined;
      if (next !== undefined && next.kind !== 'mark' && next.folded !== 'and' && next.folded !== 'when')
        return undefined;
      return { to: at + 2, type: 'TIME', value: near(nearbyDay, word === 'before' ? -1 : 1, part), from: at - 1 };
    },
  },
  {
    name: 'part of that day',
    reason: 'parts of the day last named, or of one next to it',
    takes: 'They met again that evening.',
    leaves: 'They liked that evenings are cool.',
    starts: ['that', 'next', 'following', 'previous', 'same'],
    match: (tokens, at, { nearbyDay }) => {
      const word = wordAt(tokens, at);
      const step = word === 'that' || word === 'same' ? 0 : word === 'previous' ? -1 : 1;
      if (
        word !== 'that' &&
        wordAt(tokens, at - 1) !== 'the' &&
        !(word === 'next' && wordAt(tokens, at + 1) === 'morning')
      )
        return undefined;
      const part = isOneOf(' morning afternoon evening night ', wordAt(tokens, at + 1))
        ? dayPartOf(wordAt(tokens, at + 1))
        : undefined;
      return part === undefined
        ? undefined
        : { to: at + 2, type: 'TIME', value: near(nearbyDay, step, part), from: withArticle(tokens, at) };
    },
  },
];
