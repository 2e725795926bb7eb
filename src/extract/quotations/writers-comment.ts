import type { SpeechSentence } from './speech-sentence.ts';

/** "…, a claim that the union denies", "…, something his rivals doubt": what the writer says of the words. */
export function isComment({ tokens, isQuoted }: SpeechSentence, comma: number): boolean {
  if (isQuoted(comma + 1)) return false;
  const first = tokens[comma + 1]?.folded ?? '';
  if (first === 'something' || first === 'which') {
    const to = Math.min(tokens.length, comma + 7);
    for (let at = comma + 2; at < to; at++) if (DOUBTED.test(tokens[at]?.folded ?? '')) return true;
    return false;
  }
  if (!/^(?:a|an|the|another)$/.test(first)) return false;
  for (let at = comma + 2; at < comma + 5; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (COMMENTS.test(token.folded)) return tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.folded !== 'of';
  }
  return false;
}

const COMMENTS =
  /^(?:claim|charge|allegation|accusation|assertion|promise|pledge|suggestion|argument|idea|notion|prediction|threat|warning|position|view|stance|sentiment|statement|remark|comment|complaint|contention|conclusion|proposal|demand|theme|point|message|refrain|line)$/;
const DOUBTED = /^(?:den\w+|disput\w+|reject\w+|dismiss\w+|doubt\w*|question\w*|contest\w*|contradict\w*)$/;
