import type { TimeExpression } from '../../model/annotations.ts';
import type { IsoDate } from '../../model/source.ts';
import type { Token } from '../../text/token.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { parseDay, parseValue, type Day, type PartialDay } from './calendar.ts';
import { isReference, referenceOf } from './references.ts';
import { dayRangeOf } from './day-range.ts';
import { isNoTime } from './no-times.ts';
import { refineTimes } from './refine-times.ts';
import { indexRules, longestMatch, type FoundTime, type NamedMatch } from './rule-index.ts';
import type { TimeContext } from './rule.ts';
import { COMPOSED_RULES, PLAIN_RULES } from './rules/time-rules.ts';
import { splitPartWords } from './split-part-words.ts';
import { wordTrait } from '../../text/word-trait.ts';
import { directionAt, tenseAt } from './tense.ts';

const PLAIN = indexRules(PLAIN_RULES);
const COMPOSED = indexRules(COMPOSED_RULES);
const STARTS: ReadonlySet<string> = new Set([...PLAIN.keys(), ...COMPOSED.keys()]);

/** How many sentences further a date still is what "two days later" counts from. */
const NEARBY_SENTENCES = 2;

/** Time expressions of a source in reading order, anchored to `published` where it is known, else symbolic. */
export function findTimes(reading: Reading, published: IsoDate | undefined): readonly TimeExpression[] {
  const context = createContext(published);
  const expressions: TimeExpression[] = [];
  let nearby: PartialDay | undefined;
  let nearbyDay: Day | undefined;
  let [age, dayAge] = [0, 0];
  for (const sentence of reading.sentences) {
    if (++age > NEARBY_SENTENCES) nearby = undefined;
    if (++dayAge > NEARBY_SENTENCES) nearbyDay = undefined;
    const first = sentence.tokens.findIndex(mayBegin);
    if (first < 0) continue;
    const tokens = splitPartWords(sentence.tokens, first);
    context.tokens = tokens;
    const inBody = sentence.passageIndex >= 0;
    context.openingYear = undefined;
    context.nearby = inBody ? nearby : undefined;
    context.nearbyDay = inBody ? nearbyDay : undefined;
    const { times, last } = timesOf(tokens, first, context);
    for (const time of times) expressions.push(expressionOf(reading.text, tokens, time));
    if (last === undefined || !inBody) continue;
    nearby = last;
    age = 0;
    if (context.nearbyDay === nearbyDay) continue;
    nearbyDay = context.nearbyDay;
    dayAge = 0;
  }
  return expressions;
}

/** Most tokens can begin no time. */
const mayBegin = (token: Token): boolean => token.kind === 'number' || (token.kind === 'word' && startsTime(token));
const startsTime = wordTrait(folded => STARTS.has(folded) || folded.includes('-'));

/** One for the whole source: the sentence changes, and the date that is near. */
type MovingContext = { -readonly [K in keyof TimeContext]: TimeContext[K] } & { tokens: readonly Token[] };

function createContext(published: IsoDate | undefined): MovingContext {
  const context: MovingContext = {
    anchor: published === undefined ? undefined : parseValue(published),
    anchorDay: parseDay(published),
    nearby: undefined,
    nearbyDay: undefined,
    openingYear: undefined,
    tokens: [],
    direction: at => directionAt(context.tokens, at),
    tense: at => tenseAt(context.tokens, at),
    read: at => longestMatch(PLAIN, context.tokens, at, context),
  };
  return context;
}

/** The times of a sentence, none of which begins before the token `first`. */
function timesOf(
  tokens: SentenceReading['tokens'],
  first: number,
  context: MovingContext,
): { times: readonly FoundTime[]; last: PartialDay | undefined } {
  let last: PartialDay | undefined;
  const found: FoundTime[] = [];
  const { anchorDay, nearbyDay: before } = context;
  let end = 0;
  for (let at = first; at < tokens.length;) {
    const match = matchAt(tokens, at, context);
    const from = Math.max(match?.from ?? at, end);
    if (match === undefined || isNoTime(tokens, match, from)) {
      at = Math.max(at + 1, match?.to ?? 0);
      continue;
    }
    const { to, type, value, mod, name } = match;
    found.push({ to, type, value, mod, from, name });
    if (from <= 1 && /^\d{4}$/.test(match.value ?? '')) context.openingYear = Number(match.value);
    at = end = match.to;
    if (isReference(tokens, match, from, context)) last = referenceOf(tokens, match, from, context.nearby) ?? last;
    if (match.name === 'ago' && /^\d{4}-(?:W|\d\d-)/.test(match.value ?? ''))
      context.nearby = context.nearbyDay = undefined;
    context.nearby = last ?? context.nearby;
    if (last?.month !== undefined && last.day !== undefined)
      context.nearbyDay = { year: last.year, month: last.month, day: last.day };
  }
  return {
    times: found.length === 0 ? found : refineTimes(found, { anchorDay, before, tokens, direction: context.direction }),
    last,
  };
}

function matchAt(tokens: readonly Token[], at: number, context: TimeContext): NamedMatch | undefined {
  const token = tokens[at];
  if (token === undefined || !mayBegin(token)) return undefined;
  const plain = longestMatch(PLAIN, tokens, at, context);
  const composed = longestMatch(COMPOSED, tokens, at, context);
  return composed === undefined || (plain !== undefined && plain.to > composed.to) ? plain : composed;
}

function expressionOf(text: string, tokens: readonly Token[], time: FoundTime): TimeExpression {
  const start = tokens[time.from]?.start ?? 0;
  const end = tokens[time.to - 1]?.end ?? start;
  const days = time.type === 'DATE' || time.type === 'TIME' ? dayRangeOf(time.value) : undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    type: time.type,
    value: time.value,
    mod: time.mod,
    earliest: days?.earliest,
    latest: days?.latest,
    rule: time.name,
  };
}
