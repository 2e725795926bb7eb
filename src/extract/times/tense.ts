import type { Token } from '../../text/token.ts';
import { SAYING } from '../saying.ts';
import { isOneOf, type Direction } from './rule.ts';
import { monthOf } from './time-words.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MODALS = words("will shall won't should must may might upcoming forthcoming ahead deadline tomorrow");
/** Present forms that announce what is on the timetable. */
const TIMETABLE = words(
  'begins begin starts start opens open closes close ends end expires expire resumes resume meets meet arrives arrive departs depart sails sail leaves faces face returns convenes due plays play hosts host travels travel flies fly visits visit tours takes take votes vote chooses choose elects elect goes go comes come',
);
/** They point ahead where "to" or "for" or "on" follows. */
const PLANS = words(
  'set due going plans plan planned planning intends intend hopes hope aims aim expected expects expect scheduled slated agreed ready likely vowed pledged promised invited about wants want threatened is are',
);
const SCHEDULED = words('scheduled slated planned expected due earmarked fixed arranged booked');
/** "Resolved that a meeting be held in May": what they bring lies ahead. */
const RESOLVED = words('resolved agreed recommended ordered proposed demanded urged requested insisted suggested');
/** They move what they speak of to the time that "to" or "until" brings. */
const POSTPONED = words(
  'postponed delayed adjourned extended suspended rescheduled moved pushed deferred remanded closed put',
);
/** Present forms that look ahead. */
const FORESEEING = words(
  'expects expect forecasts predicts predict foresees anticipates anticipate hopes plans aims promises',
);
const PAST = words(
  'was were had did went came took made gave got met began left won lost fell rose saw found became kept brought sent led ran stood spoke wrote told held killed signed hit struck shot broke drew flew grew knew threw chose paid sold bought built fought caught taught felt sat slept spent forecast has have',
);
const BOUNDARIES = words('; : — – ( ) “ ” " that which who whom when while because although if but whereas');
const BEFORE_ADJECTIVE = words('the a an this these his her its their our of in with by more most');
const BEFORE_PARTICIPLE = words('be being to is are');

/** Goods are sold "for March delivery". */
const AHEAD_THINGS = ' delivery shipment shipments loading loadings settlement elections polls ';

const at = (tokens: readonly Token[], i: number): string => tokens[i]?.folded ?? '';

const DETERMINERS =
  ' the a an this that his her its their our my your no any in on of for at state official first second last next brief ';

/** How far a verb is looked for: a clause of a report is seldom longer. */
const REACH_BACK = 25;
const REACH_AHEAD = 15;

/** Reports tell the past, so without a signal it is the past, unless "by" or "until" stands before the time. */
export function directionAt(tokens: readonly Token[], time: number): Direction {
  const part = isOneOf(' - mid early late the ', at(tokens, time - 1)) ? (at(tokens, time - 2) === 'mid' ? 2 : 1) : 0;
  const before = at(tokens, time - 1 - part);
  if (before === 'for' && monthOf(tokens[time]) !== undefined && isOneOf(AHEAD_THINGS, at(tokens, time + 1)))
    return 'future';
  if (before === 'since') return 'past';
  return tenseAt(tokens, time) ?? (before === 'by' || before === 'until' || before === 'till' ? 'future' : 'past');
}

/** Whether a clause speaks of what was or what will be: by the nearest signal before the token, else the first behind it; what only may be ("if it rains on Friday") lies ahead. */
export function tenseAt(tokens: readonly Token[], time: number): Direction | undefined {
  for (let i = time - 1; i >= 0 && i >= time - REACH_BACK; i--) {
    if (isBoundary(tokens[i])) {
      if (at(tokens, i) === 'that' && RESOLVED.has(at(tokens, i - 1))) return 'future';
      if (at(tokens, i) === 'if') return 'future';
      break;
    }
    const signal = signalAt(tokens, i);
    if (signal !== undefined) return signal;
  }
  for (let i = time + 1; i < tokens.length && i <= time + REACH_AHEAD; i++) {
    if (isBoundary(tokens[i])) break;
    const signal = signalAt(tokens, i);
    if (signal !== undefined) return signal;
  }
  return undefined;
}

const isBoundary = (token: Token | undefined): boolean =>
  BOUNDARIES.has(token?.text ?? '') || BOUNDARIES.has(token?.folded ?? '');

function signalAt(tokens: readonly Token[], i: number): Direction | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word' || (token.capital !== 'none' && i > 0)) return undefined;
  const word = token.folded;
  const next = at(tokens, i + 1);
  if (MODALS.has(word)) return next === 'have' ? 'past' : 'future';
  if (word === 'would') return next === 'have' ? 'past' : 'future';
  if (
    SCHEDULED.has(word) &&
    isOneOf(' for on in by to before until till around during early late sometime within soon next this ', next)
  )
    return 'future';
  if (PLANS.has(word) && (next === 'to' || (word === 'set' && next === 'for'))) return 'future';
  if (POSTPONED.has(word) && [1, 2, 3].some(k => /^(?:until|till|to)$/.test(at(tokens, i + k)))) return 'future';
  if (FORESEEING.has(word)) return isNoun(tokens, i) ? undefined : 'future';
  if (TIMETABLE.has(word)) return isNoun(tokens, i) ? undefined : 'future';
  if ((word === 'has' || word === 'have') && next === 'been')
    return SCHEDULED.has(at(tokens, i + 2)) ? 'future' : 'past';
  if (PAST.has(word) || (SAYING.has(word) && word.endsWith('d'))) return isParticiple(tokens, i) ? undefined : 'past';
  if (word.length > 4 && word.endsWith('ed'))
    return isParticiple(tokens, i) || BEFORE_ADJECTIVE.has(at(tokens, i - 1)) ? undefined : 'past';
  return undefined;
}

/** "the start of", "his visit", "in last week's vote": what may be a verb is a noun. */
const isNoun = (tokens: readonly Token[], i: number): boolean =>
  isOneOf(' of in for by to ', at(tokens, i + 1)) &&
  !isOneOf(' arrives departs leaves returns due faces ', at(tokens, i))
    ? at(tokens, i + 1) === 'of' || !/s$/.test(at(tokens, i))
    : isOneOf(DETERMINERS, at(tokens, i - 1)) || tokens[i - 1]?.kind === 'possessive';

/** "to be held", "is signed": such a form says nothing of past or future itself. */
const isParticiple = (tokens: readonly Token[], i: number): boolean =>
  BEFORE_PARTICIPLE.has(at(tokens, i - 1)) || at(tokens, i - 2) === 'be';

/** "it said on Friday": the time is that of a report, not of what is reported. */
export function datesReport(tokens: readonly Token[], time: number): boolean {
  for (let i = time - 1; i >= 0 && i >= time - 3; i--) {
    const word = at(tokens, i);
    if (SAYING.has(word) && word.endsWith('d')) return true;
    if (tokens[i]?.kind === 'mark') return false;
  }
  return false;
}
