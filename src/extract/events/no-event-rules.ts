import { foldedWords } from '../../text/folded-words.ts';
import type { Token } from '../../text/token.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { verbGroupStart } from './verb-group.ts';
import type { VerbForm } from './inflect.ts';
import { isCalling, isPlanning } from './lexicon.ts';

/** A verb that may tell an event, with the words by which it is made more or less than a fact. */
export interface VerbCandidate {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** Where its auxiliaries and adverbs begin; of "to visit and meet" those of the first verb. */
  readonly group: number;
  /** The auxiliaries and adverbs. */
  readonly words: readonly string[];
  readonly clauseStart: number;
  readonly form: VerbForm | undefined;
  readonly isHeadline: boolean;
  /** Where its clause ends. */
  readonly end: number | undefined;
  /** Refusals are told by "not" as well. */
  readonly isReject: boolean;
}

export interface NoEventRule {
  readonly name: string;
  readonly reason: string;
  /** A sentence in which the rule finds that nothing happened. */
  readonly takes: string;
  /** A sentence that tells an event all the same. */
  readonly leaves: string;
  readonly test: (candidate: VerbCandidate) => boolean;
}

const charges = wordTrait(folded => folded.startsWith('charg'));
const demonstrates = wordTrait(folded => folded.startsWith('demonstrat'));
const chooses = wordTrait(folded => /^(?:chose|chosen|select)/.test(folded));
const DOUBTFUL = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'cannot', 'ought']);
const USUAL = new Set(['always', 'usually', 'often', 'generally', 'normally', 'regularly', 'rarely', 'seldom', 'typically', 'traditionally', 'sometimes', 'customarily']); // prettier-ignore

const isCondition = oneOf('if|unless|whether');

/** Verbs by which nothing happened, though an event’s verb stands there: the first rule that fits withdraws it. */
export const NO_EVENT_RULES: readonly NoEventRule[] = [
  {
    name: 'possibility',
    reason: 'what can, may, must or should be done has not been done',
    takes: 'Rwanda could sign the treaty with Uganda, a diplomat said.',
    leaves: 'Rwanda signed the treaty with Uganda, a diplomat said.',
    test: ({ words }) => words.some(word => DOUBTFUL.has(word)),
  },
  {
    name: 'negation',
    reason: 'what was not done is no event, unless it is a refusal',
    takes: 'Rwanda has not signed the treaty with Uganda.',
    leaves: 'Rwanda has now signed the treaty with Uganda.',
    test: ({ words, isReject }) =>
      !isReject && words.some(word => word === 'not' || word === 'never' || word.endsWith("n't")),
  },
  {
    name: 'habit',
    reason: 'what is always or often done is a standing fact, no event',
    takes: 'Kari Lund usually visited Niger.',
    leaves: 'Kari Lund quietly visited Niger.',
    test: ({ words }) => words.some(word => USUAL.has(word)),
  },
  {
    name: 'for years',
    reason: 'what went on for years is a state of things, no event',
    takes: 'Kari Lund has coached Chad for years.',
    leaves: 'Kari Lund has coached Chad for a week.',
    test: ({ tokens, at, end = at + 20 }) =>
      tokens
        .slice(at, Math.min(end, at + 20))
        .some(
          ({ folded }, i, own) =>
            folded === 'for' && /^(?:years|decades|centuries|generations|ages)$/.test(own[i + 1]?.folded ?? ''),
        ),
  },
  {
    name: 'standing passive',
    reason: 'what "is built" or "are launched" is so always; news says "was", "has been" or "is being"',
    takes: 'The ferries are built by Lund Shipyards in Norway.',
    leaves: 'The ferries were built by Lund Shipyards in Norway.',
    test: ({ words, form, isHeadline }) =>
      !isHeadline &&
      (form === 'participle' || form === 'past or participle') &&
      words.some(word => word === 'is' || word === 'are') &&
      !words.includes('being') &&
      !words.includes('to'),
  },
  {
    name: 'bare refusal',
    reason: 'a refusal or denial of which nothing is said what was refused is a clause’s tail, no event',
    takes: 'Niger had harboured the rebels, a charge Niamey denied.',
    leaves: 'Niamey denied the charge that Niger had harboured the rebels.',
    test: ({ isReject, at, end, words }) => isReject && end !== undefined && end <= at + 1 && words.length === 0,
  },
  {
    name: 'condition',
    reason: 'behind "if", "unless" and "whether" nothing is said to have happened',
    takes: 'The fund will pay if Chad signed the treaty with Niger.',
    leaves: 'The fund will pay because Chad signed the treaty with Niger.',
    test: ({ tokens, clauseStart }) => isCondition(tokens[clauseStart - 1]),
  },
  {
    name: 'unreal',
    reason: 'what would have been done, had something else been done, was not done, and neither was that',
    takes: 'Norway would have signed the treaty with Chad, Kari Lund wrote.',
    leaves: 'Norway had signed the treaty with Chad, Kari Lund wrote.',
    test: ({ tokens, words, clauseStart, group }) =>
      (words.includes('would') && words.includes('have')) || isInverted(tokens, clauseStart, group),
  },
  {
    name: 'price',
    reason: 'who charges an amount accuses nobody',
    takes: 'Zentrix charged $199 for the ferry.',
    leaves: 'Zentrix was charged with fraud.',
    test: ({ tokens, at }) =>
      charges(tokens[at]) && (/^\p{Sc}$/u.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.kind === 'number'),
  },
  {
    name: 'free choice',
    reason: 'who chooses to do a thing is told with the thing',
    takes: 'Kari Lund chose to stay in Chad.',
    leaves: 'Kari Lund chose a coach from Chad.',
    test: ({ tokens, at, words, isHeadline }) =>
      chooses(tokens[at]) &&
      tokens[at + 1]?.folded === 'to' &&
      !isHeadline &&
      !words.some(word => /^(?:is|are|was|were|be|been)$/.test(word)),
  },
  {
    name: 'shown',
    reason: 'who demonstrates a thing shows it, and does not protest',
    takes: 'Kari Lund demonstrated the new ferry in Oslo.',
    leaves: 'Farmers demonstrated in Oslo.',
    test: ({ tokens, at }) =>
      demonstrates(tokens[at]) && /^(?:the|an?|how|that|its|his|her|their|what)$/.test(tokens[at + 1]?.folded ?? ''),
  },
  {
    name: 'readiness and purpose',
    reason: 'an infinitive tells an event only where somebody plans it, is to do it or is called on to do it',
    takes: 'Norway is always ready to visit Chad.',
    leaves: 'Norway’s Kari Lund plans to visit Chad.',
    test: candidate => candidate.words.includes('to') && !isPlanned(candidate) && !isCalledFor(candidate),
  },
];

/** "Had Norway signed, Chad": a condition without "if"; the verb’s own auxiliary is before its subject. */
const isInverted = (tokens: readonly Token[], clauseStart: number, group: number): boolean =>
  tokens[clauseStart]?.folded === 'had' && clauseStart < group - 1 && tokens[group]?.folded !== 'had';

const isFormOfBe = oneOf('is|are|was|were');

/** "plans to", "is to", and in headlines "Kenya to". */
export const isPlanned = ({ tokens, group, isHeadline }: VerbCandidate): boolean => {
  const before = tokens[group - 1];
  return (
    isPlanning(before) ||
    isFormOfBe(tokens[group]) ||
    (isHeadline && tokens[group]?.folded === 'to' && before?.kind === 'word' && before.capital !== 'none')
  );
};

/** "urged Chad to": somebody is named between the call and the infinitive. */
export const isCalledFor = ({ tokens, group }: VerbCandidate): boolean => {
  for (let i = group - 2; i >= Math.max(0, group - 9); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'mark') return false;
    if (isCalling(token))
      return tokens.slice(i + 1, group).some(other => other.capital !== 'none' || other.folded === 'the');
  }
  return false;
};

/** The auxiliaries of a verb; those of the first one where "to visit and meet" joins two infinitives. */
export function candidateOf(
  tokens: readonly Token[],
  at: number,
  clauseStart: number,
  form: VerbForm | undefined,
  isHeadline: boolean,
  isReject: boolean,
  end: number | undefined,
): VerbCandidate {
  let group = verbGroupStart(tokens, at);
  let words = foldedWords(tokens, group, at);
  if (form === 'base' && words.length === 0 && /^(?:and|or|,)$/.test(tokens[group - 1]?.folded ?? '')) {
    for (let i = group - 2; i >= Math.max(clauseStart, group - 9); i--) {
      const folded = tokens[i]?.folded ?? '';
      if (folded !== 'to' && folded !== 'will' && !DOUBTFUL.has(folded)) continue;
      group = verbGroupStart(tokens, i + 1);
      words = foldedWords(tokens, group, i + 1);
      break;
    }
  }
  return { tokens, at, group, words, clauseStart, form, isHeadline, isReject, end };
}
