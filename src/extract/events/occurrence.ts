import { oneOf } from '../../text/word-trait.ts';
import { clauseEnd } from './clause.ts';
import type { TellingContext } from './telling-context.ts';

const OCCURS =
  /^(?:began|begun|started|opened|ended|resumed|continued|collapsed|concluded|erupted|broke|took|went|held|happened|occurred|killed|injured|left|displaced|destroyed|damaged|devastated|lasted|struck|hit|convened|kicked)$/;

const TRANSITIVE = /^(?:killed|injured|left|displaced|destroyed|damaged|devastated|struck|hit)$/;

const leadsToVerb = oneOf('that|which|,|had|has|have|was|were|also|then|been');
const isFormOfBe = oneOf('was|were|been');

/** "The talks began on Monday", "a drive that began in 2019": the end of the clause in which the noun’s event is said to have happened. */
export function occurrenceAt({ tokens, referents }: TellingContext, phrase: number): number | undefined {
  let at = phrase;
  while (at < phrase + 4 && leadsToVerb(tokens[at])) at++;
  // "the deal had been killed by": something was done to it.
  if (TRANSITIVE.test(tokens[at]?.folded ?? '') && isFormOfBe(tokens[at - 1])) return undefined;
  return OCCURS.test(tokens[at]?.folded ?? '') ? clauseEnd(tokens, at, referents) : undefined;
}

/** "is set for March 12", "was scheduled to be held next Tuesday". */
const isScheduled = oneOf('set|scheduled|fixed|slated|planned|due|expected|billed|booked|timetabled|pencilled');
const isBe = oneOf('is|are|was|were|been|be');
const leadsToBe = oneOf('has|have|had|will|now|also|tentatively|provisionally|originally|next|already|being');
const opensDate = oneOf('for|on|in|at|to|next|this|tomorrow|later|within|before|early|late');

/** The end of the clause in which a noun’s event is said to be planned for a time. */
export function scheduledAt({ tokens, referents }: TellingContext, phrase: number): number | undefined {
  let at = phrase;
  while (at < phrase + 3 && leadsToBe(tokens[at])) at++;
  if (!isBe(tokens[at])) return undefined;
  for (at++; leadsToBe(tokens[at]);) at++;
  return isScheduled(tokens[at]) && opensDate(tokens[at + 1]) ? clauseEnd(tokens, at, referents) : undefined;
}
