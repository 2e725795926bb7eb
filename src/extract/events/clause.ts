import { isAttribution } from './attribution.ts';
import { isJoinedOver, isJoinedTo, joinsVerb } from './joined-verbs.ts';
import { hasVerbBetween, isVerbish } from './verb-group.ts';
import type { Token } from '../../text/token.ts';
import { endsRelative } from './relative-clause.ts';
import type { Referent } from '../coreference/referent.ts';
import { isSaying, SAYING } from '../saying.ts';
import { verbAt } from './trigger.ts';
import { isAdverb, isAuxiliary } from './verb-words.ts';
import { oneOf } from '../../text/word-trait.ts';

/** Token indices of a clause, half-open. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** A clause is no longer than this, so that looking around a trigger costs the same everywhere. */
const LONGEST = 60;

const HARD_MARKS = new Set([';', ':', '“', '”', '"', '—', '–', '(', ')', '«', '»', '•']);
const SUBORDINATORS = 'while|because|although|though|when|if|unless|whereas|whether|until|but|despite';
const isSubordinator = oneOf(SUBORDINATORS);
const RELATIVES = 'who|which|whose|where|whom';
const isRelative = oneOf(RELATIVES);
/** "said that", "the charge that". */
const reportsBefore = (token: Token | undefined): boolean =>
  isSaying(token) || isThinking(token) || isNounOfReport(token);
/** Of these only "that" opens what is thought. */
const isThinking = oneOf(
  'believe|believes|believed|believing|hope|hopes|hoped|hoping|fear|fears|feared|fearing|think|thinks|thought|expect|expects|expected|doubt|doubts|doubted|know|knows|knew|feel|feels|felt|suspect|suspects|suspected|find|finds|found|show|shows|showed|shown|prove|proves|proved|reveal|reveals|revealed|learn|learned|learnt|realise|realised|realize|realized|assume|assumed|conclude|concluded|decide|decided|agree|agreed|propose|proposed|recommend|recommended|suggest|suggested|demand|demanded|insist|insisted|ensure|ensured|mean|means|meant|sure|certain|confident|convinced|aware|afraid|optimistic|likely|unlikely|possible|clear',
);
const isNounOfReport = oneOf(
  'charge|charges|claim|claims|allegation|allegations|accusation|accusations|report|reports|news|rumour|rumours|rumor|rumors|statement|statements|fact|belief',
);

const TIES = 'after|before|as|that|so|and';

/** Words at which a clause may begin or end: at all others the rules need not look. */
const mayPart = oneOf([SUBORDINATORS, RELATIVES, TIES, ...SAYING].join('|'));

/** Where the clause of a verb begins: behind a mark, a subordinator, or the "that" of reported speech. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i < LONGEST; i--) {
    const token = tokens[i];
    if (token === undefined) return i + 1;
    const aside = token.text === ')' ? asideStart(tokens, i) : undefined;
    if (aside !== undefined) {
      i = aside;
      continue;
    }
    if (token.kind === 'mark' && HARD_MARKS.has(token.text) && !isNameDash(tokens, i)) return i + 1;
    if (!mayPart(token)) continue;
    if (isSubordinator(token)) return i + 1;
    if (token.folded === 'that' && reportsBefore(tokens[i - 1]) && !isJoinedOver(tokens, i, at)) return i + 1;
    if (
      (token.folded === 'after' || token.folded === 'before' || token.folded === 'as') &&
      hasVerbBetween(tokens, i + 1, at + 1) &&
      !isJoinedTo(tokens, i, at) &&
      (tokens.slice(Math.max(0, i - 4), i).some(({ folded }) => /^(?:comes?|came)$/.test(folded)) ||
        hasVerbBetween(tokens, Math.max(0, i - 25), i))
    )
      return i + 1;
    if (
      isSaying(token) &&
      token.capital === 'none' &&
      tokens[i + 1]?.folded !== ',' &&
      i < at - 1 &&
      hasSubjectBetween(tokens, i + 1, at) &&
      !isJoinedTo(tokens, i, at) &&
      !isJoinedOver(tokens, i, at)
    )
      return i + 1;
  }
  return Math.max(0, at - LONGEST);
}

/** "(TTP)", "(3L)", "(centre)": a short aside belongs to the word before it. */
function asideEnd(tokens: readonly Token[], open: number): number | undefined {
  for (let i = open + 1; i <= open + 3; i++) if (tokens[i]?.text === ')') return i;
  return undefined;
}

/** The closing mark of a work’s title: "The Well". */
function titleEnd(tokens: readonly Token[], open: number): number | undefined {
  const mark = tokens[open]?.text;
  if (mark !== '"' && mark !== '“') return undefined;
  if (tokens[open + 1]?.capital === 'none' || tokens[open - 1]?.kind !== 'word') return undefined;
  for (let i = open + 2; i <= open + 7; i++) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'mark' && !/^["”]$/.test(token.text))) return undefined;
    if (token.kind === 'mark') return i;
  }
  return undefined;
}

function asideStart(tokens: readonly Token[], close: number): number | undefined {
  for (let i = close - 1; i >= close - 3; i--) if (tokens[i]?.text === '(') return i;
  return undefined;
}

/** "Afghanistan – China – Pakistan": dashes between names join them. */
const isNameDash = (tokens: readonly Token[], at: number): boolean =>
  /^[–—-]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.capital !== 'none' &&
  tokens[at + 1]?.capital !== 'none' &&
  tokens[at - 1]?.kind === 'word' &&
  tokens[at + 1]?.kind === 'word' &&
  at > 1;

/** "resigned as chief of Zentrix and was replaced": the verb behind "and" is not of the words behind "as". */
function joinAfter(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < at + 9; i++) if (tokens[i]?.folded === 'and' && isVerbish(tokens, i + 1)) return i;
  return Infinity;
}

/** "resigned as chair of the board after it was closed": the verb is of the words behind the second. */
function nextTie(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.folded !== 'as') return Infinity;
  for (let i = at + 1; i < at + 9; i++) if (isTie(tokens[i])) return i;
  return Infinity;
}
const isTie = oneOf('after|before|when|while|because|since|until');

/** "denied that they had fired and accused": a plain past behind it has another subject. */
const isPluperfect = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.folded === 'had';

/** A hyphen with spaces on both sides is a dash. */
const isSpaced = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0) && (tokens[at]?.end ?? 0) < (tokens[at + 1]?.start ?? 0);

const isWhenOrWhere = oneOf('in|on|at|to|during|by|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,');

/** "said bombardment by … had killed": a reported clause without "that" has its own subject behind the verb of saying. */
const hasSubjectBetween = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(token => token.kind === 'word' && !isAuxiliary(token) && !isAdverb(token)) &&
  !isWhenOrWhere(tokens[from]);

/** Where the clause of a trigger ends. */
export function clauseEnd(tokens: readonly Token[], at: number, referents: readonly Referent[]): number {
  const limit = Math.min(tokens.length, at + LONGEST);
  for (let i = at + 1; i < limit; i++) {
    const token = tokens[i];
    if (token === undefined) return i;
    const aside = token.text === '(' ? asideEnd(tokens, i) : undefined;
    if (aside !== undefined) {
      i = aside;
      continue;
    }
    const title = titleEnd(tokens, i);
    if (title !== undefined) {
      i = title;
      continue;
    }
    if (token.kind === 'mark') {
      if ((token.text === '-' || token.text === '--') && isSpaced(tokens, i) && !isNameDash(tokens, i)) return i;
      if (token.text === '.' && i === tokens.length - 1) return i;
      if (HARD_MARKS.has(token.text) && !isNameDash(tokens, i)) return i;
      if (token.text === ',' && endsAtComma(tokens, i, referents)) return i;
      continue;
    }
    if (endsRelative(tokens, at, i)) return i;
    if (!mayPart(token)) continue;
    if (isSubordinator(token)) return i;
    if (isRelative(token) && i > at + 1) return i;
    if (token.folded === 'so' && tokens[i + 1]?.folded === 'that') return i;
    if (
      (token.folded === 'after' || token.folded === 'before' || token.folded === 'as') &&
      hasVerbBetween(tokens, i + 1, Math.min(tokens.length, i + 9, joinAfter(tokens, i), nextTie(tokens, i)))
    )
      return i;
    if (
      token.folded === 'and' &&
      !joinsParties(tokens, at, i, referents) &&
      (startsClause(tokens, i + 1, referents) || ((i > at + 1 || isPluperfect(tokens, at)) && joinsVerb(tokens, i + 1)))
    )
      return i;
  }
  return limit;
}

const opensParties = oneOf('of|between');

/** "the merger of X and Y was", "talks between X and Y were": the parties of a noun are joined, no clause begins. */
const joinsParties = (tokens: readonly Token[], at: number, and: number, referents: readonly Referent[]): boolean =>
  opensParties(tokens[at + 1]) && referents.some(({ from, to }) => from === at + 2 && to === and);

const opensAside = oneOf('with|saying|as|however|meanwhile|nevertheless');

function endsAtComma(tokens: readonly Token[], comma: number, referents: readonly Referent[]): boolean {
  const next = tokens[comma + 1];
  if (next === undefined || isAttribution(tokens, comma)) return true;
  if (next.folded.endsWith('ing') && next.capital === 'none') return true;
  if (verbAt(tokens, comma + 1)?.form === 'third person') return true;
  if (isRelative(next) || opensAside(next)) return true;
  if (next.folded === 'and' || next.folded === 'or')
    return startsClause(tokens, comma + 2, referents) || isVerbish(tokens, comma + 2);
  if (isVerbish(tokens, comma + 1)) return true;
  return startsClause(tokens, comma + 1, referents);
}

/** Whether a subject with its verb begins at a token: "…, the ministry said". */
function startsClause(tokens: readonly Token[], at: number, referents: readonly Referent[]): boolean {
  const subject = referents.find(
    referent =>
      referent.from >= at &&
      referent.from <= at + 4 &&
      tokens.slice(at, referent.from).every(token => token.kind === 'word'),
  );
  const end = subject?.to ?? at;
  for (let i = end; i <= end + 2; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'mark') return false;
    if (isVerbish(tokens, i) || isSaying(token)) return subject !== undefined || i > at;
  }
  return false;
}
