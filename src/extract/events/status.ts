import { foldedText } from '../../text/folded-words.ts';
import { oneOf } from '../../text/word-trait.ts';
import type { EventStatus } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import { isAlleging, isCalling, isDenying } from './lexicon.ts';
import { isCalledFor, isPlanned, NO_EVENT_RULES, type VerbCandidate } from './no-event-rules.ts';

export interface StatusRule {
  readonly name: EventStatus;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  readonly test: (candidate: VerbCandidate) => boolean;
}

/** What a verb tells is a fact, unless one of these says otherwise; the first that fits. */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    name: 'planned',
    reason: '"will", "is to", "plans to" tell what is still to come',
    takes: 'Kari Lund will visit Chad on Monday.',
    leaves: 'Kari Lund visited Chad on Monday.',
    test: candidate =>
      (candidate.words.includes('to') && isPlanned(candidate)) ||
      (candidate.words.some(word => word === 'will' || word === 'shall' || word === 'would') &&
        !candidate.words.includes('have')),
  },
  {
    name: 'called for',
    reason: 'what somebody is urged to do is called for, not done',
    takes: 'Norway urged Chad to release the pilots.',
    leaves: 'Chad released the pilots in Abéché.',
    test: candidate => (candidate.words.includes('to') && isCalledFor(candidate)) || isWithin(candidate, 'called for'),
  },
  {
    name: 'denied',
    reason: 'within a denial nothing is stated but the denial',
    takes: 'Chad denied that its troops had attacked Niger.',
    leaves: 'Chad said that its troops had attacked Niger.',
    test: candidate => isWithin(candidate, 'denied'),
  },
  {
    name: 'alleged',
    reason: 'within an allegation the event is no more than that',
    takes: 'Niger alleged that Chad had attacked Diffa.',
    leaves: 'Radio reports said that Chad had attacked Diffa.',
    test: candidate => isWithin(candidate, 'alleged') || isClaimed(candidate),
  },
];

/** The status of what a verb tells; undefined where it tells of nothing that happened or is to happen. */
export function verbStatus(candidate: VerbCandidate): EventStatus | undefined {
  if (NO_EVENT_RULES.some(rule => rule.test(candidate))) return undefined;
  return STATUS_RULES.find(rule => rule.test(candidate))?.name ?? 'happened';
}

/** "…, a rebel spokesman claimed": who says so stands behind. */
function isClaimed({ tokens, end }: VerbCandidate): boolean {
  if (end === undefined || tokens[end]?.text !== ',') return false;
  for (let i = end + 2; i <= end + 6; i++) {
    const folded = tokens[i]?.folded ?? '';
    if (/^(?:alleged|alleges|claimed|claims)$/.test(folded)) return true;
    if (tokens[i]?.kind !== 'word') return false;
  }
  return false;
}

const isWithin = ({ tokens, at, clauseStart }: VerbCandidate, status: EventStatus): boolean =>
  reportedStatus(tokens, at, clauseStart) === status;

/** Within somebody’s allegation or denial the event is no more than that. */
export function reportedStatus(tokens: readonly Token[], at: number, clauseStart: number): EventStatus {
  for (let i = at - 1; i >= Math.max(0, clauseStart - 6); i--) {
    const token = tokens[i];
    // "denied it and accused": behind "and" goes on who denied.
    if (
      isDenying(token) &&
      i < at - 1 &&
      !/^(?:an?|the|his|her|its|their)$/.test(tokens[i - 1]?.folded ?? '') &&
      !(i >= clauseStart && tokens[at - 1]?.folded === 'and')
    )
      return 'denied';
    if (isAlleging(token)) return 'alleged';
    if (isCalling(token) && i < at - 1 && tokens.slice(i, at).some(token => token.folded === 'for'))
      return 'called for';
  }
  return 'happened';
}

const isYetToCome = oneOf('upcoming|planned|scheduled|forthcoming|proposed|next|coming|future|expected');
const isVague = oneOf('any|no|such|possible|potential|every|each|more|regular|frequent|daily|annual|many|further|some');

/** The status of what a noun names, by the words of its phrase; undefined where they make it no single event. */
export function nounStatus(tokens: readonly Token[], phraseStart: number, at: number): EventStatus | undefined {
  const words = tokens.slice(phraseStart, at);
  const before = foldedText(tokens, Math.max(0, phraseStart - 2), phraseStart);
  if (/^(?:calls?|called|calling|appeals?|appealed|demands?|demanded) for$/.test(before)) return 'called for';
  if (
    /^(?:agree(?:d|s|ing)? (?:to|on)|plans? for|planned for|preparations for|ahead of|invitation to|prepar(?:e|es|ed|ing) for|invited to)$/.test(
      before,
    )
  )
    return 'planned';
  if (words.some(isVague)) return undefined;
  if (words.some(isYetToCome)) return 'planned';
  return words.some(isAlleging) ? 'alleged' : 'happened';
}
