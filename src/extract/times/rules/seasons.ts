import { isOneOf, withArticle, wordAt, type TimeContext, type TimeMatch, type TimeRule } from '../rule.ts';
import { SEASON_WORDS, seasonOf } from '../time-words.ts';
import { yearExpression } from './year-expression.ts';

const STEPS = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);
const FIRST_MONTH = new Map([
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
  ['WI', 12],
]);

const period = (to: number, value: string, from?: number): TimeMatch => ({
  to,
  type: 'DATE',
  value,
  ...(from === undefined ? {} : { from }),
});

/** The season in the northern reckoning of TIMEX3; a winter bears the year in which it begins. */
function seasonValue(season: string, { anchor }: TimeContext, step: number): string {
  if (anchor?.month === undefined) return `XXXX-${season}`;
  const first = FIRST_MONTH.get(season) ?? 1;
  const begun = anchor.month >= first || (season === 'WI' && anchor.month <= 2);
  const running = season === 'WI' ? begun : begun && anchor.month < first + 3;
  const latest = season === 'WI' && anchor.month <= 2 ? anchor.year - 1 : begun ? anchor.year : anchor.year - 1;
  if (step > 0) return `${latest + 1}-${season}`;
  if (step < 0) return `${running ? latest - 1 : latest}-${season}`;
  return `${season === 'WI' && running ? latest : anchor.year}-${season}`;
}

export const SEASON_RULES: readonly TimeRule[] = [
  {
    name: 'season of a year',
    reason: 'a season with its year',
    takes: 'They met in the summer of 1914.',
    leaves: 'He ran summer camps.',
    starts: SEASON_WORDS,
    match: (tokens, at, context) => {
      const season = seasonOf(wordAt(tokens, at));
      const of = isOneOf(' of in , ', wordAt(tokens, at + 1)) ? 1 : 0;
      const span = /^((?:1\d|20)\d\d)[-/](?:\d{2}|\d{4})$/.exec(tokens[at + 1 + of]?.text ?? '')?.[1];
      const year =
        span === undefined ? yearExpression(tokens, at + 1 + of, context) : { to: at + 2 + of, year: Number(span) };
      if (
        season === undefined ||
        year === undefined ||
        (wordAt(tokens, at) === 'fall' && of === 1 && wordAt(tokens, at + 1) === 'in')
      )
        return undefined;
      return period(year.to, `${year.year ?? 'XXXX'}-${season}`, withArticle(tokens, at));
    },
  },
  {
    name: 'season next to now',
    reason: 'a season by its distance',
    takes: 'Floods came last summer.',
    leaves: 'It was the last summer dress.',
    starts: [...STEPS.keys()],
    match: (tokens, at, context) => {
      const season = seasonOf(wordAt(tokens, at + 1));
      const step = STEPS.get(wordAt(tokens, at));
      const noun = wordAt(tokens, at - 1) === 'the' && tokens[at + 2]?.kind === 'word';
      return season === undefined || step === undefined || noun
        ? undefined
        : period(at + 2, seasonValue(season, context, step));
    },
  },
  {
    name: 'season',
    reason: 'a season alone where a preposition says that it is a time; the nearest the clause’s way',
    takes: 'The pass opens in spring.',
    leaves: 'A fall in prices hurt summer camps.',
    starts: SEASON_WORDS,
    match: (tokens, at, context) => {
      const season = seasonOf(wordAt(tokens, at));
      const article = wordAt(tokens, at - 1) === 'the';
      const before = wordAt(tokens, article ? at - 2 : at - 1);
      if (season === undefined || !isOneOf(' in during by since until till before throughout this that ', before))
        return undefined;
      if (
        isOneOf(' fall spring ', wordAt(tokens, at)) &&
        !article &&
        before !== 'in' &&
        before !== 'by' &&
        before !== 'this'
      )
        return undefined;
      const next = tokens[at + 1];
      if (
        next?.kind === 'word' &&
        !isOneOf(' and or when but as after before while it he she they we to with by at ', next.folded)
      )
        return undefined;
      const past = context.direction(at) === 'past';
      const { anchor } = context;
      const ahead = anchor?.month !== undefined && (FIRST_MONTH.get(season) ?? 1) > anchor.month;
      const value = seasonValue(season, context, past && ahead ? -1 : !past && !ahead ? 1 : 0);
      return period(at + 1, value, article ? at - 1 : at);
    },
  },
];
