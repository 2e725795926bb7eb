import { around, tokenAt, type Candidate } from './candidate.ts';
import { standsFor } from './join-introduced.ts';
import { isAcronym, size } from './type-rule.ts';

/** Rules that know next to nothing of a name. */
const UNKNOWING = new Set([
  'anything else',
  'two or three unknown words',
  'family or given name alone',
  'common words',
]);

/** "Christian Association of Nigeria (CAN)": letters in brackets that begin the words of the name before are a name of its type, whatever they spell. */
export function settleIntroduced(candidates: readonly Candidate[], text: string): void {
  candidates.forEach((short, i) => {
    const full = candidates[i - 1];
    if (full?.sentence !== short.sentence || size(short) > 1 || size(full) < 2 || full.type === undefined) return;
    if (
      full.type === 'PER' ||
      full.type === 'MISC' ||
      !isAcronym(short.text) ||
      !/^ ?[([]["“]? ?$/.test(text.slice(full.end, short.start))
    )
      return;
    if (!standsFor(short.text, full.folded)) return;
    short.type = full.type;
    short.certainty = 'sure';
    short.rule = 'introduced as the short form';
  });
}

/**
 * "Hardest hit were Gopal, Kaliha and Basai, where …", "a van at Votu, Nadi, killing two": what nothing explains is a place in a list whose first
 * is one, before ", where", or behind a place that a preposition stands before, where a comma or the end follows.
 */
export function settlePlaceLists(candidates: readonly Candidate[]): void {
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i];
    if (
      candidate !== undefined &&
      isUnexplained(candidate) &&
      around(candidate, 1) === ',' &&
      around(candidate, 2) === 'where'
    )
      place(candidate, 'before a clause of place');
  }
  for (let i = 1; i < candidates.length; i++) {
    const before = candidates[i - 1];
    const candidate = candidates[i];
    if (before === undefined || candidate === undefined || !isUnexplained(candidate)) continue;
    if (before.type !== 'LOC' || before.sentence !== candidate.sentence || before.to + 1 !== candidate.from) continue;
    if (around(candidate, -1) !== ',' || before.certainty === 'here') continue;
    const next = around(candidate, 1);
    const lists = next === 'and' || (next === ',' && tokenAt(candidate, 2)?.capital === 'initial');
    const lies =
      /^(?:in|at|near|to|from|off|on|along)$/.test(around(before, -1)) && before.from > 1 && /^(?:,|\.|)$/.test(next);
    if (lists || lies) place(candidate, 'listed with a place');
  }
  for (let i = candidates.length - 2; i >= 0; i--) {
    const candidate = candidates[i];
    const next = candidates[i + 1];
    if (candidate === undefined || next?.sentence !== candidate.sentence || next.from !== candidate.to + 1) continue;
    if (next.type !== 'LOC' || next.rule === 'place of the lists' || !isUnexplained(candidate)) continue;
    const joint = around(candidate, 1);
    if (joint === 'and' || (joint === ',' && /^(?:and|,)$/.test(around(next, 1))))
      place(candidate, 'listed with a place');
  }
}

const isUnexplained = (candidate: Candidate): boolean =>
  candidate.certainty === 'guess' &&
  UNKNOWING.has(candidate.rule) &&
  size(candidate) <= 2 &&
  candidate.rule !== 'common words';

function place(candidate: Candidate, rule: string): void {
  candidate.type = 'LOC';
  candidate.rule = rule;
}
