import { oneOf } from '../../text/word-trait.ts';
import type { EventTelling } from '../../model/annotations.ts';
import { clauseStart } from './clause.ts';
import { verbGroupStart } from './verb-group.ts';
import { subjectOf } from './find-subject.ts';
import { candidateOf } from './no-event-rules.ts';
import { verbStatus } from './status.ts';
import type { TellingContext } from './telling-context.ts';
import { isPlanning } from './lexicon.ts';
import { isLightVerb, lightFormOf } from './trigger.ts';

export interface Governor {
  readonly subjects: ReturnType<typeof subjectOf>;
  readonly light: boolean;
  readonly isUnreal?: boolean;
  readonly from?: number;
  readonly verb?: number;
  readonly status?: EventTelling['status'];
}

const bringsToEvent = oneOf(
  'is|was|are|were|arrived|arrives|left|leaves|travelled|traveled|flew|came|went|returned|met|speaks|spoke|said|attended',
);

/** The verb that governs the noun, and its subject: "held talks", "is in Pakistan for talks"; "In talks with X, Y said". */
export function governorOf(context: TellingContext, start: number, at: number): Governor {
  const { tokens, referents } = context;
  const clause = clauseStart(tokens, at);
  for (let i = start - 1; i >= Math.max(clause, start - 12); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'possessive') break;
    const light = token.kind === 'word' && isLightVerb(token.folded) && token.capital === 'none';
    if (tokens[i - 1]?.folded === 'to' && isPlanning(token)) return { subjects: [], light: false, isUnreal: true };
    const moves = bringsToEvent(token) && i < start - 1;
    if (!light && !moves) continue;
    if (light && start - i > 4) continue;
    const form = lightFormOf(token.folded);
    const status = verbStatus(candidateOf(tokens, i, clause, form, context.isHeadline, false, undefined));
    // "to launch attacks", "could hold talks": nothing is told to have happened.
    const bare = verbGroupStart(tokens, i) === i && (form === 'base' || form === 'third person');
    if (light && ((status === undefined && form !== 'gerund') || (bare && !context.isHeadline)))
      return { subjects: [], light: false, isUnreal: true };
    const subjects = subjectOf(tokens, referents, i, clause);
    if (subjects.length === 0)
      return { subjects: [], light, from: i, verb: i, ...(status === undefined ? {} : { status }) };
    return {
      subjects,
      light,
      from: subjects[0]?.from ?? i,
      verb: i,
      ...(status === undefined || !light ? {} : { status }),
    };
  }
  if (start - clause <= 2 && /^(?:in|during|at|after)$/.test(tokens[start - 1]?.folded ?? '')) {
    const next = referents.find(
      referent => referent.from > at && tokens[referent.from - 1]?.text === ',' && !referent.oblique,
    );
    if (next !== undefined) return { subjects: [next], light: false };
  }
  const before = /^(?:in|during|at|on|for)$/.test(tokens[start - 1]?.folded ?? '')
    ? referents.findLast(referent => referent.to <= start - 1 && start - referent.to <= 4 && !referent.oblique)
    : undefined;
  return before === undefined
    ? { subjects: [], light: false }
    : { subjects: [before], light: false, from: before.from };
}
