import type { EventTelling } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import { clauseStart } from './clause.ts';
import { headlineOf, resolvedLead } from './headline.ts';
import { subjectOf } from './find-subject.ts';
import { makeTelling } from './make-telling.ts';
import { figuresOf, timeOf, type TellingContext } from './telling-context.ts';
import { TELLING } from './telling-rules.ts';

const STAY = /^(?:visit|trip|tour|stay|mission|talks|meeting|meetings|summit|conference|holiday|pilgrimage)$/;
const PURPOSE = /^(?:to|for|on)$/;

/** What may say where somebody is: each such word is asked of. */
export const isCopula = ({ folded }: Token): boolean =>
  folded === 'is' || folded === 'are' || folded === 'was' || folded === 'were';

/** "Kari Lund is currently in Chad to …", "was in Chad on a short visit": somebody is said to be somewhere for something; that is a visit. */
export function tellPresence(context: TellingContext, at: number): EventTelling | undefined {
  const { tokens, referents, entities, text } = context;
  const copula = tokens[at];
  if (copula === undefined) return undefined;
  let inAt = at + 1;
  while (inAt < at + 4 && tokens[inAt]?.folded !== 'in') {
    if (!/^(?:currently|now|already|also|still|due|reportedly)$/.test(tokens[inAt]?.folded ?? '')) return undefined;
    inAt++;
  }
  if (tokens[inAt]?.folded !== 'in') return undefined;
  const where = referents.find(
    referent => referent.from === inAt + 1 || (referent.from === inAt + 2 && tokens[inAt + 1]?.folded === 'the'),
  );
  const place = where?.entities[0];
  if (where === undefined || place === undefined || entities[place]?.type !== 'LOC') return undefined;
  let to = where.to;
  // "in Doha on Tuesday for talks"
  while (to < where.to + 5 && !isPurpose(context, to)) to++;
  if (!isPurpose(context, to)) return undefined;
  const from = clauseStart(tokens, at);
  const subjects = subjectOf(tokens, referents, at, from);
  const participants = [...new Set(subjects.flatMap(subject => subject.entities))];
  if (!participants.some(entity => entities[entity]?.type === 'PER')) return undefined;
  const begin = subjects[0]?.from ?? at;
  const end = Math.min(tokens.length, tokens[to]?.folded === 'to' ? where.to : stayEnd(context, to));
  const evidence = { start: tokens[begin]?.start ?? copula.start, end: tokens[end - 1]?.end ?? copula.end };
  const lead = resolvedLead(subjects, entities);
  return makeTelling({
    type: 'CONSULT',
    trigger: { start: copula.start, end: tokens[inAt]?.end ?? copula.end },
    headline: headlineOf(text, tokens, lead === undefined ? begin : at, end, lead),
    evidence,
    ...timeOf(context, evidence, copula),
    place,
    participants,
    status: 'happened',
    figures: figuresOf(context, evidence),
    rule: TELLING.presence.name,
  });
}

function isPurpose({ tokens }: TellingContext, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !PURPOSE.test(token.folded)) return false;
  if (token.folded === 'to')
    return tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.capital === 'none' && tokens[at + 1]?.folded !== 'the';
  return tokens.slice(at + 1, at + 6).some(other => STAY.test(other.folded));
}

const stayEnd = ({ tokens }: TellingContext, at: number): number => {
  for (let i = at + 1; i < at + 6; i++) if (STAY.test(tokens[i]?.folded ?? '')) return i + 1;
  return at + 1;
};
