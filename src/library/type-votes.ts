import type { EntityType } from '../model/annotations.ts';
import { remember } from '../base/remember.ts';
import { foldText } from '../text/fold-char.ts';
import type { Local } from './merged-entity.ts';

interface Ballot {
  readonly counts: Map<EntityType, number>;
  readonly guesses: Set<Local>;
  /** What was decided before the change in which it was last touched. */
  before: EntityType | undefined;
  touchedIn: number;
}

/** What type most sources are sure of for a name: the guesses of all others take it. */
export interface TypeVotes {
  /** Counts locals in and types them; gives those of other sources that change their type, with the new one. */
  put(locals: readonly Local[]): (readonly [Local, EntityType])[];
  remove(locals: readonly Local[]): (readonly [Local, EntityType])[];
  /** Counts in a local that has its type already. */
  count(local: Local): void;
}

export function createTypeVotes(): TypeVotes {
  const ballots = new Map<string, Ballot>();

  let changes = 0;

  const folded = remember(foldText);

  const decided = ({ counts }: Ballot): EntityType | undefined => {
    let best: EntityType | undefined;
    let most = 0;
    for (const [type, count] of counts) {
      if (count < most || (count === most && best !== undefined && best < type)) continue;
      best = type;
      most = count;
    }
    return best;
  };

  const ballotOf = (name: string): Ballot => {
    const known = ballots.get(name);
    if (known !== undefined) return known;
    const ballot: Ballot = { counts: new Map(), guesses: new Set(), before: undefined, touchedIn: 0 };
    ballots.set(name, ballot);
    return ballot;
  };

  const change = (locals: readonly Local[], by: 1 | -1): (readonly [Local, EntityType])[] => {
    changes++;
    const touched: Ballot[] = [];
    for (const local of locals) {
      if (local.entity.here) continue;
      const name = folded(local.entity.name);
      const ballot = ballotOf(name);
      if (ballot.touchedIn !== changes) {
        ballot.touchedIn = changes;
        ballot.before = decided(ballot);
        touched.push(ballot);
      }
      if (local.entity.sure) {
        const count = (ballot.counts.get(local.entity.type) ?? 0) + by;
        if (count > 0) ballot.counts.set(local.entity.type, count);
        else ballot.counts.delete(local.entity.type);
      } else if (by > 0) ballot.guesses.add(local);
      else ballot.guesses.delete(local);
      if (ballot.counts.size === 0 && ballot.guesses.size === 0) ballots.delete(name);
    }
    const guessed = touched.filter(({ guesses }) => guesses.size > 0);
    if (guessed.length === 0) return [];
    const own = new Set(locals);
    const moved: (readonly [Local, EntityType])[] = [];
    for (const ballot of guessed) {
      const type = decided(ballot);
      // Where the vote is as it was, only those who have just come take its type.
      const guesses = type === ballot.before ? locals.filter(local => ballot.guesses.has(local)) : ballot.guesses;
      for (const local of guesses) {
        const wanted = type ?? local.entity.type;
        if (own.has(local)) local.type = wanted;
        else if (local.type !== wanted) moved.push([local, wanted]);
      }
    }
    return moved;
  };

  return {
    put: locals => change(locals, 1),
    remove: locals => change(locals, -1),
    count: local => {
      const { entity } = local;
      if (entity.here) return;
      const { counts, guesses } = ballotOf(folded(entity.name));
      if (entity.sure) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
      else guesses.add(local);
    },
  };
}
