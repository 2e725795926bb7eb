import type { Token } from '../model/token.ts';
import { foldText } from './fold-char.ts';
import { noTraits } from './word-trait.ts';

/** What a word, number or mark is wherever it stands; what is found out of it once is kept with it. */
export interface WordForm extends Pick<Token, 'text' | 'folded' | 'capital'> {
  /** What was found out of it, in bits; `word-trait.ts` says how. */
  readonly traits: number[];
  /** Whether it was met again since another word wanted its slot. */
  isMetAgain: boolean;
}

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Texts say the same words over and over: a word has one slot, and gives way to another that hashes to it where it was not met again meanwhile. */
const SLOTS = 1 << 15;
const FORMS: (WordForm | undefined)[] = new Array<WordForm | undefined>(SLOTS).fill(undefined);
/** Longer words are hardly met again, and would fill the memory. */
const LONGEST_KEPT = 32;

/** The form of the word between two offsets. */
export function formAt(text: string, start: number, end: number): WordForm {
  if (end - start > LONGEST_KEPT) return makeForm(unique(text.slice(start, end)));
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = FORMS[slot];
  if (known !== undefined && known.text.length === end - start && text.startsWith(known.text, start)) {
    known.isMetAgain = true;
    return known;
  }
  const form = makeForm(unique(text.slice(start, end)));
  if (known?.isMetAgain === true) known.isMetAgain = false;
  else FORMS[slot] = form;
  return form;
}

function makeForm(text: string): WordForm {
  const lower = foldText(text);
  const folded = lower === text ? text : unique(lower);
  return { text, folded, capital: lower === text ? 'none' : capitalOf(text), traits: noTraits(), isMetAgain: false };
}

/** The engine keeps one copy of each property's name: it is compared with the words of the code by its address, and keeps no file's text alive. */
const unique = (text: string): string => Object.keys({ [text]: true })[0] ?? text;

function capitalOf(word: string): Token['capital'] {
  const first = word.charAt(0);
  if (first >= 'a' && first <= 'z') return word === word.toLowerCase() ? 'none' : 'mixed';
  if (!/\p{Lu}|\p{Lt}/u.test(first)) return UPPER.test(word) ? 'mixed' : 'none';
  const rest = word.slice(1);
  if (!UPPER.test(rest)) return 'initial';
  return LOWER.test(rest) ? 'mixed' : 'all';
}
