import type { EventTelling } from '../../model/annotations.ts';
import { foldText } from '../../text/fold-char.ts';
import { retold } from './make-telling.ts';
import { isDefinite, type Told } from './told.ts';
import { isTravel } from './trigger.ts';
import { TELLING } from './telling-rules.ts';

/** A noun phrase looks back over so many tellings for the event it speaks of. */
const REACH = 12;

/**
 * "Sunday’s meeting", "the attacks": a definite noun phrase with nobody new in it tells again what the source told before, and takes its people
 * and place from there; where nothing before fits and it says neither who nor where, it is a mere mention, and is left out.
 */
export function referBack(all: readonly Told[]): Told[] {
  const kept: Told[] = [];
  for (const told of all) {
    if (!isDefinite(told)) {
      kept.push(told);
      continue;
    }
    const antecedent = kept.slice(-REACH).findLast(other => isToldBy(other, told));
    if (antecedent !== undefined)
      kept.push({ telling: resolved(told.telling, antecedent.telling), context: told.context });
    else if (standsAlone(told)) kept.push(told);
  }
  return kept;
}

const standsAlone = ({ telling }: Told): boolean =>
  telling.participants.length >= 2 ||
  (telling.participants.length === 1 && telling.rule === TELLING.nounAndVerb.name) ||
  (telling.participants.length === 1 &&
    (telling.place !== undefined || !/^(?:CONSULT|AGREE)$/.test(telling.type ?? ''))) ||
  (telling.place !== undefined && !/^(?:CONSULT|AGREE)$/.test(telling.type ?? ''));

/** Whether an earlier telling is of the event that a definite noun phrase means. */
function isToldBy({ telling: earlier, context }: Told, { telling: later }: Told): boolean {
  const word = ({ trigger }: EventTelling): string => foldText(context.text.slice(trigger.start, trigger.end));
  const agree = (): boolean => isTravel(word(earlier)) === isTravel(word(later));
  // "broke off talks … the talks": another kind of event, whose words name this one.
  if (earlier.type !== later.type)
    return (
      later.participants.length === 0 &&
      earlier.participants.length > 1 &&
      foldText(context.text.slice(earlier.evidence.start, earlier.evidence.end)).includes(` ${word(later)} `) &&
      agree()
    );
  if (isPlanned(earlier) !== isPlanned(later)) return false;
  if (earlier.participants.length === 0 && earlier.place === undefined) return false;
  if (!later.participants.every(participant => earlier.participants.includes(participant))) return false;
  if (earlier.place !== undefined && later.place !== undefined && earlier.place !== later.place) return false;
  return !timesClash(earlier, later) && agree();
}

const isPlanned = ({ status }: EventTelling): boolean => status === 'planned' || status === 'called for';

function timesClash(a: EventTelling, b: EventTelling): boolean {
  if (a.time === undefined || b.time === undefined || a.timeInferred === true || b.timeInferred === true) return false;
  if (a.earliest === undefined || b.earliest === undefined || a.latest === undefined || b.latest === undefined)
    return a.time !== b.time;
  return a.latest < b.earliest || b.latest < a.earliest;
}

const resolved = (telling: EventTelling, from: EventTelling): EventTelling => {
  const isSame = from.type === telling.type;
  const dates = isSame && telling.time === undefined && from.time !== undefined ? from : undefined;
  return retold(telling, {
    time: dates?.time,
    earliest: dates?.earliest,
    latest: dates?.latest,
    timeInferred: dates === undefined ? undefined : true,
    place: telling.place ?? from.place,
    participants: from.participants,
    headline: isSame ? from.headline : undefined,
    rule: TELLING.toldBefore.name,
  });
};
