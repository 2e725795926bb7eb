import type { Token } from '../../text/token.ts';
import { wordTrait } from '../../text/word-trait.ts';
import { formAt } from '../../text/word-forms.ts';

const PART = /^(?:mid|early|late)-/i;
const PERIOD = /^(?:[A-Z][a-z]+\.?|[12]\d{3}(?:'?s)?|\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/;

/** The tokens of a sentence with "mid-May" and "late-1980s" taken apart, so that the rules see the month or year; none stands before `first`. */
export function splitPartWords(tokens: readonly Token[], first: number): readonly Token[] {
  for (let at = first; at < tokens.length; at++)
    if (isPartWord(tokens[at])) return tokens.flatMap(token => (isPartWord(token) ? apart(token) : [token]));
  return tokens;
}

const hasHyphen = wordTrait(folded => folded.includes('-'));

const isPartWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  hasHyphen(token) &&
  token.text.includes('-') &&
  PART.test(token.text) &&
  PERIOD.test(token.text.slice(token.text.indexOf('-') + 1));

function apart(token: Token): Token[] {
  const dash = token.text.indexOf('-');
  const piece = (from: number, to: number, kind: Token['kind']): Token => {
    const form = formAt(token.text, from, to);
    return {
      start: token.start + from,
      end: token.start + to,
      text: form.text,
      folded: form.folded,
      kind,
      capital: kind === 'word' && from > 0 ? form.capital : 'none',
      form,
    };
  };
  const isNumber = /^\d/.test(token.text.slice(dash + 1));
  return [
    piece(0, dash, 'word'),
    piece(dash, dash + 1, 'mark'),
    piece(dash + 1, token.text.length, isNumber ? 'number' : 'word'),
  ];
}
