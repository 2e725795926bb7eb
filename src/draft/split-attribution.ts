/** A sentence that quotes somebody, taken apart: what is said, and who says it in the sentence. */
export interface Attributed {
  /** Without its marks, with the comma or mark that ends it. */
  readonly said: string;
  /** What follows the closing mark, without the full stop: `Khan told reporters`. */
  readonly attribution: string;
}

/** An attribution of more words tells something of its own, which the writer should not take over unquoted. */
const MOST_WORDS = 8;
const PRONOUN = /^(?:he|she|they|it)\b|\b(?:he|she|they|it)$/i;

/**
 * Takes apart a sentence that opens with what is said and names the speaker behind it, so that the writer's sentence can do the same. A pronoun
 * becomes the speaker where the library knows one; without, and with any other shape, the sentence is left whole.
 */
export function splitAttribution(sentence: string, speaker?: string): Attributed | undefined {
  const open = sentence.charAt(0);
  if (open !== '“' && open !== '"') return undefined;
  const close = sentence.indexOf(open === '“' ? '”' : '"', 1);
  const said = sentence.slice(1, close);
  if (close < 0 || !/[,?!]$/.test(said)) return undefined;
  const rest = sentence.slice(close + 1);
  if (/["“”]/.test(rest) || !/^\s/.test(rest) || !rest.endsWith('.')) return undefined;
  const attribution = rest.slice(0, -1).trim();
  if (attribution === '' || /[.;:,]/.test(attribution) || attribution.split(/\s+/).length > MOST_WORDS)
    return undefined;
  if (!PRONOUN.test(attribution)) return { said, attribution };
  return speaker === undefined ? undefined : { said, attribution: attribution.replace(PRONOUN, () => speaker) };
}
