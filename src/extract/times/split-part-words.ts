import type { Token } from '../../model/token.ts';

const PART = /^(?:mid|early|late)-/i;
const PERIOD = /^(?:[A-Z][a-z]+\.?|[12]\d{3}(?:'?s)?|\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/;

/** The tokens of a sentence with "mid-May" and "late-1980s" taken apart, so that the rules see the month or year. */
export function splitPartWords(tokens: readonly Token[]): readonly Token[] {
  return tokens.some(isPartWord) ? tokens.flatMap(token => (isPartWord(token) ? apart(token) : [token])) : tokens;
}

const isPartWord = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text.includes('-') &&
  PART.test(token.text) &&
  PERIOD.test(token.text.slice(token.text.indexOf('-') + 1));

function apart(token: Token): Token[] {
  const dash = token.text.indexOf('-');
  const rest = token.text.slice(dash + 1);
  const piece = (from: number, to: number): Pick<Token, 'start' | 'end' | 'text' | 'folded'> => ({
    start: token.start + from,
    end: token.start + to,
    text: token.text.slice(from, to),
    folded: token.text.slice(from, to).toLowerCase(),
  });
  return [
    { ...piece(0, dash), kind: 'word', capital: 'none' },
    { ...piece(dash, dash + 1), kind: 'mark', capital: 'none' },
    /^\d/.test(rest)
      ? { ...piece(dash + 1, token.text.length), kind: 'number', capital: 'none' }
      : { ...piece(dash + 1, token.text.length), kind: 'word', capital: /^[A-Z]/.test(rest) ? 'initial' : 'none' },
  ];
}
