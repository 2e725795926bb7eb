import type { Token } from '../../text/token.ts';
import { wordTrait } from '../../text/word-trait.ts';
import { listOf } from '../gazetteer/word-set.ts';
import { HAPPENS_TO_PLACES } from './common-subject.ts';
import type { Reach } from './find-arguments.ts';
import { presentOf } from './inflect.ts';
import { travels, type Trigger } from './trigger.ts';

/** Whoever does this is somewhere else then. */
const MOVES = new Set(
  listOf(
    'flee|move|return|go|come|head|cross|sail|drive|escape|emigrate|migrate|travel|travell|walk|march|transfer|transferr|relocate|send|ship|shipp|fly|deport|exile|swim|ride|climb|rush|airlift|take|bring|transport|evacuate|divert|lead',
  ),
);

const moves = wordTrait(folded => {
  const present = presentOf(folded);
  return MOVES.has(present.replace(/ed$/, '')) || MOVES.has(present.replace(/d$/, ''));
});

/** Events for which somebody goes somewhere. */
const MOTION: ReadonlySet<string> = new Set(['CONSULT', 'RETREAT', 'MOBILIZE']);

/** What stands behind these is what is talked about, not who takes part. */
const isTopical = wordTrait(folded => /^(?:discuss|negotiat|mediat|exchang)/.test(folded));

/** "mayor of Dunedin", "president of Bolivia": the place belongs to the office. */
const OFFICES: ReadonlySet<string> = new Set(['appointment', 'election', 'birth', 'death']);

/** How what stands behind a verb is read. */
export function reachOf({ type }: Trigger, token: Token): Reach {
  const kind = type ?? '';
  return {
    towards: MOTION.has(kind) || moves(token),
    travels: travels(token),
    topical: isTopical(token),
    ofPlaces: OFFICES.has(kind),
    isOpen: type === undefined,
    onPlaces: HAPPENS_TO_PLACES.has(kind),
  };
}
