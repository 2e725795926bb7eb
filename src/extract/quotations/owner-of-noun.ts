import { subjectBefore } from './find-subject.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isFinite } from './verb-group.ts';
import { voiceOf, type Voice } from './voice.ts';

/** Adjectives between an owner and the noun: "Okello’s repeated and quite baseless claim". */
const REACH = 5;

/** Verbs whose subject makes the claim himself: "repeated the claim", "stood by his promise". */
const MAKES =
  /^(?:made|makes|repeated|repeats|reiterated|reiterates|issued|issues|raised|raises|voiced|voices|defended|defends|advanced|floated|renewed|renews|expressed|expresses|rejected|withdrew|broke|kept|dropped|abandoned|retracted)$/;

/** Whose claim it is: "Okello’s claim", "a claim by Okello", "Okello repeated his claim". */
export function ownerOfNoun(speech: SpeechSentence, noun: number): Voice | undefined {
  const { tokens, endingAt } = speech;
  if (tokens[noun + 1]?.folded === 'by' || tokens[noun + 1]?.folded === 'from')
    return phraseStartingAt(speech, noun + 2);
  let isHis = false;
  for (let at = noun - 1; at >= 0 && noun - at <= REACH; at--) {
    const token = tokens[at];
    if (token?.kind === 'possessive') {
      const owner = endingAt(at);
      return owner === undefined ? undefined : voiceOf(owner);
    }
    if (token?.kind !== 'word') return undefined;
    if (/^(?:his|her|their|its)$/.test(token.folded)) isHis = true;
    if (!isFinite(tokens, at)) continue;
    const makes = MAKES.test(token.folded) && (isHis || !/^reject/.test(token.folded));
    return makes ? subjectBefore(speech, at, speech.body) : undefined;
  }
  return undefined;
}
