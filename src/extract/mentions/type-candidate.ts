import type { Candidate } from './candidate.ts';
import { BELONGING_RULES } from './belonging-rules.ts';
import { CONTEXT_RULES } from './context-rules.ts';
import { EMPLOYER_RULES } from './employer-rules.ts';
import { EXAMPLE_RULES } from './example-rules.ts';
import { FORM_RULES } from './form-rules.ts';
import { GUESS_RULES } from './guess-rules.ts';
import { HEAD_RULES } from './head-rules.ts';
import { LIKELY_RULES } from './likely-rules.ts';
import { NEAR_RULES } from './near-rules.ts';
import { NEIGHBOUR_RULES } from './neighbour-rules.ts';
import { NICKNAME_RULES } from './nickname-rules.ts';
import { PLAYER_RULES } from './player-rules.ts';
import { SITE_RULES } from './site-rules.ts';
import { SPORT_RULES } from './sport-rules.ts';
import { PERSON_RULES } from './person-rules.ts';
import { PLACE_FORM_RULES } from './place-form-rules.ts';
import type { TypeRule } from './type-rule.ts';

/** All rules in their order, the surest first. */
export const TYPE_RULES: readonly TypeRule[] = [
  ...SPORT_RULES,
  ...NICKNAME_RULES,
  ...PLAYER_RULES,
  ...FORM_RULES,
  ...PLACE_FORM_RULES,
  ...HEAD_RULES,
  ...CONTEXT_RULES,
  ...EMPLOYER_RULES,
  ...SITE_RULES,
  ...NEAR_RULES,
  ...EXAMPLE_RULES,
  ...LIKELY_RULES,
  ...BELONGING_RULES,
  ...PERSON_RULES,
  ...NEIGHBOUR_RULES,
  ...GUESS_RULES,
];

/** Types a candidate by the first rule that fits. */
export function typeCandidate(candidate: Candidate, text: string): void {
  const rule = TYPE_RULES.find(({ test }) => test(candidate, text));
  candidate.type = rule?.type ?? 'MISC';
  candidate.certainty = rule?.certainty ?? 'guess';
  candidate.rule = rule?.name ?? '';
}
