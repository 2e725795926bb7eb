import type { Token } from './token.ts';

/** The folded words of the tokens from one index to before another. */
export function foldedWords(tokens: readonly Token[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    words.push(token.folded);
  }
  return words;
}

/** The same with a space between them, as lists of names have them. */
export function foldedText(tokens: readonly Token[], from: number, to: number): string {
  let text = tokens[from]?.folded ?? '';
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    text += ` ${token.folded}`;
  }
  return text;
}
