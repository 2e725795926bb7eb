import type { Token } from '../../../text/token.ts';
import { isVagueNumber, numberOf } from '../number-words.ts';
import { isOneOf, wordAt } from '../rule.ts';
import { unitOf } from '../time-words.ts';

/** So many units of time; `count` is absent where the text gives no figure. */
export interface CountOfUnits {
  readonly to: number;
  readonly count?: number;
  readonly code: string;
  readonly plural: boolean;
  /** Counted by "a" or "one": a length only where something beside it says so. */
  readonly single: boolean;
}

const BETWEEN =
  ' consecutive straight successive full whole entire more long short calendar working business trading solid further additional ';

/** "three weeks", "a few days", "two and a half years", "half an hour", "six to eight weeks" (the later figure counts). */
export function countOfUnits(tokens: readonly Token[], at: number): CountOfUnits | undefined {
  if (tokens !== last.tokens || at !== last.at) last = { tokens, at, units: readCount(tokens, at) };
  return last.units;
}
/** Half a dozen rules ask the same of one token after the other. */
let last: { readonly tokens: readonly Token[]; readonly at: number; readonly units: CountOfUnits | undefined } = {
  tokens: [],
  at: -1,
  units: undefined,
};

function readCount(tokens: readonly Token[], at: number): CountOfUnits | undefined {
  const number = countAt(tokens, at);
  if (number === undefined) return undefined;
  let to = number.to;
  let count = number.count;
  if (count !== undefined && isOneOf(' to or - – ', wordAt(tokens, to))) {
    const upper = countAt(tokens, to + 1);
    if (upper?.count !== undefined && upper.count > count && !upper.article) {
      count = upper.count;
      to = upper.to;
    }
  }
  const half = halfBehind(tokens, to);
  if (half && count !== undefined) {
    count += 0.5;
    to += 3;
  }
  if (isOneOf(BETWEEN, wordAt(tokens, to))) to++;
  const unit =
    tokens[to]?.kind === 'word' && tokens[to]?.capital !== 'initial' ? unitOf(tokens[to]?.folded ?? '') : undefined;
  if (unit === undefined || (unit.plural ? number.article : count === undefined || (count > 1 && !half)))
    return undefined;
  to++;
  if (count !== undefined && halfBehind(tokens, to)) {
    count += 0.5;
    to += 3;
  }
  return {
    to,
    ...(count === undefined ? {} : { count }),
    code: unit.code,
    plural: unit.plural,
    single: !unit.plural && count === 1,
  };
}

const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** "2 1/2 years". */
const FRACTIONS = new Map([
  ['1/2', 0.5],
  ['½', 0.5],
  ['1/4', 0.25],
  ['3/4', 0.75],
]);

const halfBehind = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at) === 'and' && wordAt(tokens, at + 1) === 'a' && wordAt(tokens, at + 2) === 'half';

function countAt(tokens: readonly Token[], at: number): { to: number; count?: number; article?: boolean } | undefined {
  const word = wordAt(tokens, at);
  if (word === 'half' && isOneOf(' a an ', wordAt(tokens, at + 1))) return { to: at + 2, count: 0.5 };
  const article = isOneOf(' a an ', word);
  const next = article ? at + 1 : at;
  const vague = wordAt(tokens, next);
  if (article && vague === 'half') return { to: next + 1, count: 0.5 };
  if (isVagueNumber(vague)) return { to: wordAt(tokens, next + 1) === 'of' ? next + 2 : next + 1 };
  const count = article ? (isOneOf(' hundred dozen ', vague) ? numberOf(tokens[next]) : 1) : numberOf(tokens[at]);
  if (count === undefined) return undefined;
  let to = article && count !== 1 ? next + 1 : at + 1;
  let scaled = count;
  for (let scale = SCALES.get(wordAt(tokens, to)); scale !== undefined; scale = SCALES.get(wordAt(tokens, ++to))) {
    scaled *= scale;
    if (to > at + 3) break;
  }
  const fraction = article ? undefined : FRACTIONS.get(tokens[to]?.text ?? '');
  if (fraction !== undefined) return { to: to + 1, count: scaled + fraction };
  return { to, count: scaled, article: article && scaled === 1 };
}
