import type { EventStatus } from '../../model/annotations.ts';
import type { Token } from '../../model/token.ts';
import { verbGroupStart } from './clause.ts';
import { ALLEGING, CALLING, DENYING, PLANNING } from './lexicon.ts';

const DOUBTFUL = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'cannot']);

/** The status of what a verb tells; undefined where it tells of nothing that happened or is to happen. */
export function verbStatus(
  tokens: readonly Token[],
  at: number,
  clauseStart: number,
  isReject: boolean,
): EventStatus | undefined {
  const group = verbGroupStart(tokens, at);
  const words = tokens.slice(group, at).map(token => token.folded);
  if (words.some(word => DOUBTFUL.has(word))) return undefined;
  if (words.some(word => word === 'not' || word === 'never' || word.endsWith("n't")) && !isReject) return undefined;
  if (words.includes('to')) return infinitiveStatus(tokens, group);
  if (words.includes('will') || words.includes('shall') || (words.includes('would') && !words.includes('have')))
    return 'planned';
  return reportedStatus(tokens, at, clauseStart);
}

/** "plans to", "is due to": planned; "urged … to": called for; any other infinitive tells no event. */
function infinitiveStatus(tokens: readonly Token[], group: number): EventStatus | undefined {
  for (let i = group - 1; i >= Math.max(0, group - 1); i--) if (PLANNING.has(tokens[i]?.folded ?? '')) return 'planned';
  const first = tokens[group]?.folded ?? '';
  return /^(?:is|are|was|were)$/.test(first) ? 'planned' : undefined;
}

/** Within somebody’s allegation or denial the event is no more than that. */
export function reportedStatus(tokens: readonly Token[], at: number, clauseStart: number): EventStatus {
  for (let i = at - 1; i >= Math.max(0, clauseStart - 6); i--) {
    const word = tokens[i]?.folded ?? '';
    if (DENYING.has(word) && i < at - 1) return 'denied';
    if (ALLEGING.has(word)) return 'alleged';
    if (CALLING.has(word) && i < at - 1 && tokens.slice(i, at).some(token => token.folded === 'for'))
      return 'called for';
  }
  return 'happened';
}

const PLANNED_WORDS = new Set([
  'upcoming',
  'planned',
  'scheduled',
  'forthcoming',
  'proposed',
  'next',
  'coming',
  'future',
  'expected',
]);
const VAGUE_WORDS = new Set([
  'any',
  'no',
  'such',
  'possible',
  'potential',
  'every',
  'each',
  'more',
  'regular',
  'frequent',
  'daily',
  'annual',
  'many',
  'further',
  'some',
]);

/** The status of what a noun names, by the words of its phrase; undefined where they make it no single event. */
export function nounStatus(tokens: readonly Token[], phraseStart: number, at: number): EventStatus | undefined {
  const words = tokens.slice(phraseStart, at).map(token => token.folded);
  if (words.some(word => VAGUE_WORDS.has(word))) return undefined;
  if (words.some(word => PLANNED_WORDS.has(word))) return 'planned';
  return words.some(word => ALLEGING.has(word)) ? 'alleged' : 'happened';
}
