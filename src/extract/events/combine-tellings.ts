import type { EventTelling } from '../../model/annotations.ts';
import { contains, overlaps } from '../../model/span.ts';
import { foldText } from '../../text/fold-char.ts';
import { headlineOf } from './headline.ts';
import { retold } from './make-telling.ts';
import type { TellingContext } from './telling-context.ts';
import { isTravel } from './trigger.ts';
import { union } from './find-arguments.ts';
import { TELLING } from './telling-rules.ts';

export interface CombineRule {
  readonly name: string;
  readonly reason: string;
  /** A sentence whose two tellings are one. */
  readonly takes: string;
  /** A sentence that tells two events. */
  readonly leaves: string;
  readonly test: (first: EventTelling, second: EventTelling, context: TellingContext) => boolean;
}

const shares = (a: EventTelling, b: EventTelling): boolean => {
  const shared = a.participants.filter(entity => b.participants.includes(entity)).length;
  return shared > 0 && shared === Math.min(a.participants.length, b.participants.length);
};
/** "won seats in Sunday’s election": a noun within the clause with nobody of its own. */
const isOnlyNamed = (noun: EventTelling, clause: EventTelling): boolean =>
  noun.rule.startsWith('noun') &&
  noun.participants.every(entity => clause.participants.includes(entity) || entity === clause.place) &&
  contains(clause.evidence, noun.trigger) &&
  (noun.place === undefined || clause.place === undefined || noun.place === clause.place);
const between = (a: EventTelling, b: EventTelling, { text }: TellingContext): string =>
  a.trigger.end <= b.trigger.start ? text.slice(a.trigger.end, b.trigger.start) : '-';
const isJourney = (telling: EventTelling, context: TellingContext): boolean =>
  telling.rule === TELLING.presence.name || isTravel(wordOf(telling, context));
const wordOf = ({ trigger }: EventTelling, { text }: TellingContext): string =>
  foldText(text.slice(trigger.start, trigger.end));
/** "Typhoon Babs slammed into the coast": what its effect then types. */
const isNamelessOpen = ({ rule, participants }: EventTelling): boolean =>
  rule === TELLING.openVerb.name && participants.length === 0;
const isNominal = ({ rule }: EventTelling): boolean => /^(?:noun|light|presence)/.test(rule);
/** What an attack or a disaster does. */
const EFFECT = /^(?:kill|injur|wound|destroy|damag|devastat|displac|hit|flood|sweep|swept|shook|caus)/;

/** When two tellings of one sentence are one event; the one that says more is kept, with what the other adds. */
export const COMBINE_RULES: readonly CombineRule[] = [
  {
    name: 'noun is the subject of its verb',
    reason: '"shelling by X had killed six" is one event: the noun names it, the verb says what it did',
    takes: 'Shelling by Chadian forces in Diffa had killed six people.',
    leaves: 'Chadian forces shelled Diffa, and Niger appealed to France.',
    test: (first, second, context) =>
      first.rule.startsWith('noun') &&
      !second.rule.startsWith('noun') &&
      (first.type === second.type || second.rule === TELLING.openVerb.name || EFFECT.test(wordOf(second, context))) &&
      /^(?:\s|,|had|has|have|was|were|been|also|is|will|would|that|which)*$/.test(
        context.text.slice(first.evidence.end, second.trigger.start),
      ),
  },
  {
    name: 'clause and noun phrase',
    reason:
      '"killed in the airstrikes" names the same event twice: same kind of action, same people, one stretch of text',
    takes: 'Six people were killed by Kenya in the Kenyan attack.',
    leaves: 'Chad attacked Niger, and Niger attacked Mali.',
    test: (first, second, context) =>
      overlaps(first.evidence, second.evidence) &&
      first.type === second.type &&
      (isNominal(first) || isNominal(second)) &&
      isJourney(first, context) === isJourney(second, context) &&
      (shares(first, second) || isOnlyNamed(second, first)),
  },
  {
    name: 'light verb and noun',
    reason: 'a light verb with its noun is read as one, so the verb alone says no more',
    takes: 'Norway and Chad signed an agreement on fishing.',
    leaves: 'Norway and Chad signed a letter and thanked Niger.',
    test: (first, second) =>
      overlaps(first.evidence, second.evidence) &&
      shares(first, second) &&
      (first.rule === TELLING.lightVerb.name) !== (second.rule === TELLING.lightVerb.name) &&
      contains(first.evidence, second.trigger) &&
      contains(second.evidence, first.trigger),
  },
  {
    name: 'object of its verb',
    reason: '"broke off talks", "cancelled the visit": what is ended or settled is no event of its own there',
    takes: 'Norway and Chad broke off talks with Niger.',
    leaves: 'Norway condemned the attack by Chad on Niger.',
    test: (first, second, context) =>
      (/^(?:SANCTION|AGREE|business|sport|culture)$/.test(first.type ?? '') ||
        (first.type === 'REJECT' && /^(?:REQUEST|AGREE|business|ACCUSE)$/.test(second.type ?? ''))) &&
      !first.rule.startsWith('noun') &&
      second.rule.startsWith('noun') &&
      /^ (?:off |out |on )?(?:(?:a|an|the|its|his|her|their|all|new|formal|further|final|joint) )*(?:[\p{L}-]+ ){0,2}$/u.test(
        between(first, second, context),
      ),
  },
  {
    name: 'thing that is done',
    reason: 'a noun right behind a verb that no list knows is what was done: "pushed for a ban"',
    takes: 'Norway pushed for a ban on herring nets in Chad.',
    leaves: 'Norway repainted the ferry after the attack by Chad on Niger.',
    test: (first, second, context) =>
      first.rule === TELLING.openVerb.name &&
      isNominal(second) &&
      contains(first.evidence, second.trigger) &&
      /^ (?:for |on |in |at |with )?(?:(?:a|an|the|its|his|her|their|all|new|formal|further|final|joint) )*(?:[\p{L}-]+ ){0,2}$/u.test(
        between(first, second, context),
      ),
  },
  {
    name: 'noun in a headline',
    reason: 'a headline tells one event: the nouns behind its verb are part of it',
    takes: '# Kenya upholds election of Kari Lund',
    leaves: '# Kenya upholds ruling; Chad sues Niger',
    test: (first, second, context) =>
      context.isHeadline && !isNominal(first) && isNominal(second) && contains(first.evidence, second.trigger),
  },
  {
    name: 'one goes, one comes',
    reason: '"appointed X, replacing Y" is one change',
    takes: 'Zentrix appointed Kari Lund treasurer, replacing Bo Adjei.',
    leaves: 'Zentrix appointed Kari Lund treasurer, and Bo Adjei resigned.',
    test: (first, second, context) =>
      first.type === 'appointment' &&
      second.type === 'appointment' &&
      /^(?:replacing|succeeding)$/.test(wordOf(second, context)) &&
      second.participants.some(entity => first.participants.includes(entity)),
  },
  {
    name: 'toll',
    reason: '"were killed and a third was injured" counts the victims of one event',
    takes: 'Two Kenyan pilots were killed and a third was injured near Juba.',
    leaves: 'Two Kenyan pilots were killed in Juba, and Chad appealed to Niger.',
    test: (first, second, context) =>
      /^(?:ASSAULT|disaster|accident|death)$/.test(first.type ?? '') &&
      /^(?:ASSAULT|disaster|accident|death)$/.test(second.type ?? '') &&
      /^(?:kill|injur|wound|hurt|die|drown|miss|displac|destroy|damag)/.test(wordOf(first, context)) &&
      EFFECT.test(wordOf(second, context)) &&
      /^(?:[^.;:,]{0,50},)?[^.;:,]{0,50}\band (?:[\p{L}\d,-]+ ){0,6}$/u.test(between(first, second, context)) &&
      second.participants.every(entity => first.participants.includes(entity)),
  },
  {
    name: 'effect',
    reason: '", killing six" says what the attack or accident did',
    takes: 'Kenya bombed Mogadishu on Monday, killing six people.',
    leaves: 'Kenya bombed Mogadishu on Monday, and Somalia appealed to Uganda.',
    test: (first, second, context) =>
      (/^(?:ASSAULT|disaster|accident)$/.test(first.type ?? '') || isNamelessOpen(first)) &&
      EFFECT.test(wordOf(second, context)) &&
      contains(first.evidence, second.trigger) &&
      (wordOf(second, context).endsWith('ing') || / and (?:[\p{L}]+ly )?$/u.test(between(first, second, context))),
  },
  {
    name: 'joined verbs',
    reason: '"discussed and exchanged views" are two words for one meeting',
    takes: 'Norway and Chad met and discussed views with Niger.',
    leaves: 'Norway met Chad and sued Niger.',
    test: (first, second, context) =>
      first.type === second.type &&
      shares(first, second) &&
      isJourney(first, context) === isJourney(second, context) &&
      /^,? (?:and|or) (?:also )?$/.test(between(first, second, context)),
  },
];

/** Tellings of one sentence, each event once. */
export function combineTellings(tellings: readonly EventTelling[], context: TellingContext): EventTelling[] {
  const kept: EventTelling[] = [];
  for (const telling of tellings) {
    const twin = kept.findIndex(
      other => COMBINE_RULES.some(rule => rule.test(other, telling, context)) && statusesAgree(other, telling),
    );
    if (twin < 0) kept.push(telling);
    else kept[twin] = combined(kept[twin] as EventTelling, telling, context);
  }
  return kept;
}

const statusesAgree = (a: EventTelling, b: EventTelling): boolean =>
  a.status === b.status || a.rule.startsWith('noun') || b.rule.startsWith('noun');

const weight = (telling: EventTelling): number =>
  telling.participants.length * 2 +
  (telling.place === undefined ? 0 : 1) +
  (telling.time === undefined ? 0 : 1) +
  (telling.rule === TELLING.lightVerb.name ? 1 : 0);

function combined(first: EventTelling, second: EventTelling, context: TellingContext): EventTelling {
  const isSubject = first.evidence.end <= second.trigger.start && first.rule.startsWith('noun');
  if (!isSubject) {
    const [more, less] = weight(second) > weight(first) ? [second, first] : [first, second];
    const place = more.place ?? less.place;
    const type = more.type ?? (isNamelessOpen(more) ? less.type : undefined);
    return retold(more, { type, place, status: statusOf(more, less) });
  }
  const evidence = { start: first.evidence.start, end: Math.max(first.evidence.end, second.evidence.end) };
  const place = first.place ?? second.place;
  const from = context.tokens.findIndex(token => token.start >= evidence.start);
  const to = context.tokens.findLastIndex(token => token.end <= evidence.end) + 1;
  const participants = union(first.participants, second.participants).filter(entity => entity !== place);
  return retold(first, {
    type: first.type ?? second.type,
    time: second.time,
    earliest: second.earliest,
    latest: second.latest,
    timeInferred: first.timeInferred ?? second.timeInferred,
    headline: headlineOf(context.text, context.tokens, from, to),
    evidence,
    place,
    participants,
    status: second.status,
    figures: [
      ...first.figures,
      ...second.figures.filter(figure => !first.figures.some(own => own.start === figure.start)),
    ],
    rule: TELLING.nounAndVerb.name,
  });
}

/** Of a verb and a noun the verb says whether it happened. */
const statusOf = (more: EventTelling, less: EventTelling): EventTelling['status'] =>
  more.rule.startsWith('noun') ? less.status : more.status;
