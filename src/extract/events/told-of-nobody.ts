import { oneOf } from '../../text/word-trait.ts';
import type { LocalEntity } from '../../model/annotations.ts';
import { HAPPENS_TO_PLACES, type CommonPhrase } from './common-subject.ts';
import type { EventTime, TellingContext } from './telling-context.ts';
import type { Token } from '../../text/token.ts';
import type { Trigger } from './trigger.ts';

/** Nobody is named: "a bus plunged into a ravine in Peru on Monday", "six people were killed". What befalls people or places is told all the same where a place, or how many, or when is said. */
export function isToldOfNobody(
  context: TellingContext,
  trigger: Trigger,
  { time, timeInferred }: EventTime,
  place: LocalEntity | undefined,
  { from, to }: CommonPhrase,
  end: number,
): boolean {
  const isDated = time !== undefined && timeInferred !== true;
  const counts = (): boolean =>
    context.tokens
      .slice(from, end)
      .some((token, i, own) => isCount(token) || isSomebody(token, own[i + 1]) || isSomebody(token, own[i + 2]));
  const { type = '' } = trigger;
  if (HAPPENS_TO_PLACES.has(type)) return place !== undefined || isDated || counts();
  if (place !== undefined && (isDated || counts())) return true;
  if (BEFALLS_SOMEBODY.has(type) && isDated && counts()) return true;
  if (SAVES_OR_FREES.has(type) && counts()) return true;
  return (isDated || counts()) && context.tokens.slice(from, to).some(isInstitution);
}

/** "the government raised the wage on Monday", "police fired 20 shots": bodies of a state, and people who act together. */
const isInstitution = oneOf(
  'government|police|army|navy|troops|soldiers|rebels|militants|gunmen|court|parliament|senate|cabinet|council|ministry|authorities|regulator|regulators|prosecutor|prosecutors|jury|judge|judges|lawmakers|senators|deputies|voters|protesters|demonstrators|workers|union|scientists|researchers|doctors|rescuers|firefighters|officials|mayor|governor|president|minister|premier|king|queen|bank|company|airline|hospital|university|team|club|refugees|people|residents|villagers|passengers|students|farmers|fans|survivors|families|miners|fishermen|traders|men|women|children|pilgrims|prisoners|inmates|migrants|guests|players|crowds|thousands|hundreds|dozens|lawyers|teachers|nurses|drivers|activists|monks|fighters|guerrillas|gunman|guards',
);

/** "a man was charged on Monday". */
const BEFALLS_SOMEBODY = new Set(['ACCUSE', 'COERCE', 'verdict']);

/** "rebels released 27 hostages", "fishermen rescued 211 people". */
const SAVES_OR_FREES = new Set(['AID', 'CONCEDE', 'RETREAT']);

/** "among the 46 who were killed". */
export const isRelative = (tokens: TellingContext['tokens'], from: number, group: number): boolean =>
  tokens.slice(from, group).some(isRelativePronoun);
const isRelativePronoun = oneOf('who|which|that|whose');

/** "a man", "one girl". */
const isSomebody = (token: Token, next: Token | undefined): boolean => isOne(token) && isPerson(next);
const isOne = oneOf('a|an|one');
const isPerson = oneOf(
  'man|woman|boy|girl|person|child|student|soldier|policeman|officer|farmer|protester|teenager|baby|journalist|worker|driver|passenger|tourist',
);

/** "40 people", "dozens". */
const isCount = (token: Token): boolean => token.kind === 'number' || isNumberWord(token);
const isNumberWord = oneOf(
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|scores|hundreds|thousands',
);
