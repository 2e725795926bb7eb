import type { Token } from '../../text/token.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { listOf } from '../gazetteer/word-set.ts';

export const isAuxiliary = oneOf(
  "has|have|had|is|are|was|were|be|been|being|will|would|shall|did|does|do|not|never|can|could|may|might|must|should|cannot|hasn't|haven't|hadn't|isn't|aren't|wasn't|weren't|won't|wouldn't|shan't|didn't|doesn't|don't|can't|couldn't|mightn't|mustn't|shouldn't",
);
const isInfinite = oneOf('be|been|being|not|never');
const isFormOfBe = oneOf("is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|get|got|gets");
const isPlainAdverb = oneOf(
  'also|aloud|then|now|already|still|again|soon|once|later|since|just|both|all|even|twice|first|further|too|so|however|meanwhile|though|therefore|earlier|always|often|ever|instead|rather|himself|herself|itself|themselves',
);
const isDeterminer = oneOf(
  'the|a|an|its|his|her|their|our|my|your|of|this|that|these|those|by|newly|so-called|no|any|some|many|several|few|such|each|every|more|most|with|without|for|in|on|at|to|from|under|against|into',
);
/** Past forms without -ed that news often has. */
const IRREGULAR_PAST = new Set(
  listOf(
    'owed|used|died|lied|vied|axed|arose|awoke|bled|bred|blew|clung|crept|dug|dreamt|drank|dwelt|fed|flung|forbade|foresaw|forgave|froze|hung|knelt|knit|leapt|learnt|lent|lit|overcame|oversaw|overtook|partook|pled|quit|rang|shone|shrank|slept|slid|sped|spat|sprang|stank|stuck|stung|strode|strove|swung|trod|undertook|underwent|upheld|wept|wrung|misled|mistook|outsold|rebuilt|reread|resold|went|came|took|made|gave|found|left|lost|won|began|became|held|met|saw|kept|fell|rose|grew|ran|got|said|told|knew|thought|brought|bought|built|spent|sent|paid|led|stood|understood|felt|meant|heard|sold|broke|chose|drew|drove|ate|flew|forgot|fought|hid|rode|sang|sank|shot|shook|spoke|stole|swam|taught|threw|wore|wrote|withdrew|sought|caught|dealt|fled|struck|swept|swore|tore|woke|beat|bore|laid|lay|showed|agreed|exceeded|succeeded|proceeded|freed|guaranteed|needs|wants|remains|seems|means|includes|faces|plans|expects|hopes|supports|opposes|requires|owes|deserves|wants|continues|seeks|rejects|takes|gives|makes|comes|goes|knows|thinks|believes|needed|agree|agrees|fails|shows|leaves|poses|depends|belongs|lacks|uses|holds|runs|works|allows|accepts|considers|views|welcomes|regards|appears|feels|gets',
  ),
);

/** "calmly", "angrily". */
const isMadeAdverb = wordTrait(
  folded =>
    folded.endsWith('ly') &&
    folded.length > 4 &&
    !/^(?:family|daily|weekly|monthly|assembly|reply|supply|ally|italy|rally|july|only)$/.test(folded),
);
export const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (isPlainAdverb(token) || (token.capital === 'none' && isMadeAdverb(token)));

/** The first token of the auxiliaries and adverbs that stand before a verb. */
export function verbGroupStart(tokens: readonly Token[], verb: number): number {
  let start = verb;
  while (start > 0 && verb - start < 8) {
    const before = tokens[start - 1];
    if (before === undefined || !(isAuxiliary(before) || isAdverb(before))) break;
    start--;
  }
  return start;
}

/** "by telephone", "by then", "by Friday": nobody did it. */
const isMeansOrTime = oneOf(
  'phone|telephone|email|e-mail|fax|letter|video|text|radio|satellite|then|now|next|way|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
);

/** "was told", "been accused": somebody else speaks. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  const by = tokens[verb + 1]?.folded === 'by' && !isGerund(tokens[verb]);
  if (by && !isMeansOrTime(tokens[verb + 2])) return true;
  const start = verbGroupStart(tokens, verb);
  for (let i = start; i < verb; i++) if (isFormOfBe(tokens[i])) return !isGerund(tokens[verb]);
  return false;
}

export const isGerund = wordTrait(folded => folded.endsWith('ing'));

/** Whether a token is a verb that a clause may be built on, as far as its form and the word before it tell. */
export function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'possessive')
    return /^(?:he|she|it|that|there|who|what|here)$/.test(tokens[at - 1]?.folded ?? '');
  if (token?.kind !== 'word' || token.capital !== 'none') return false;
  if (isAuxiliary(token) && !isInfinite(token)) return true;
  if (isContracted(token)) return true;
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'possessive' || isDeterminer(before)) return false;
  return isPastForm(token);
}

/** "she'll", "they've": a subject with its auxiliary. */
const isContracted = wordTrait(
  folded => /'(?:s|re|ve|ll|d|m)$/.test(folded) && /^(?:he|she|it|they|we|i|you|that|there|who)'/.test(folded),
);

export const isPastForm = wordTrait(
  folded => IRREGULAR_PAST.has(folded) || (folded.length > 4 && folded.endsWith('ed') && !folded.endsWith('eed')),
);
