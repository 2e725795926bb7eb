import { slug } from '../library/slug.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words without a meaning of their own. */
const FUNCTION_WORDS = list(`
  a about above after again against ago all almost along already also although always am amid among an and another any are around as at away back be because been before behind being
  below beside between beyond both but by can cannot could did do does doing done down during each either else ever every few first for from further had has have having he her here
  hers him his how however i if in including inside instead into is it its itself just last least less let like many may me might more most much must my near neither never next no nor
  not now of off often on once one only onto or other others our out outside over own per rather same second several shall she should since so some soon still such than that the their
  them then there these they third this those though three through throughout till to together too toward towards two under until up upon us very via was we well were what when where
  whether which while who whom whose why will with within without would yet you your
`);

/** Words of titles that tell one report from another no better, by their stem: what is reported, said, wanted, done everywhere. */
const PALE = list(`
  accord address agree aim allow amend announce annual answer appear ask attempt back base become begin believe big book boost bring build call cause chapter claim close come comment condemn confirm
  consider continue could day deal decide declare deliver demand document draft edit email expect express face fact file final find follow full fully get give go good great help high hit
  hold hope hour important information induce influence interview introduction issue join keep key know large late latest launch lead learn leave letter look main major make meet memo
  minute month move name need new news note number offer office official old open order page part people place plan pledge point post prepare press provide public push put question reach ready real
  receive reject release remain report reveal review right say section see seek send set share show sign sound source speak special stand start state statement stay story strong support take talk
  tell text thing think thousand time title today told untitled update urge use version view vow want warn way week welcome word work world write year
`);

/** A regular form to its stem, as far as the list above needs it. */
const stems = (word: string): string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/(?:es|ed|er|ing)$/, ''),
  word.replace(/(?:ed|ing)$/, 'e'),
  word.replace(/ies$|ied$/, 'y'),
];

export interface TitleWord {
  /** In lower-case ASCII letters and digits. */
  readonly word: string;
  /** Written with a capital. */
  readonly isCapital: boolean;
}

/** The words of a title that tell what it is about, in order: no stop words, no figures, none that every other title has. */
export function tellingWords(title: string): TitleWord[] {
  const words = (title.match(/[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu) ?? []).map(written => ({
    word: slug(written.replace(/['’]s?$/, '')).replace(/[^a-z0-9]/g, ''),
    isCapital: /^[^\p{L}]*\p{Lu}/u.test(written),
  }));
  const telling = words.filter(({ word }) => word.length > 2 && /[a-z]{2}/.test(word) && !FUNCTION_WORDS.has(word));
  const strong = telling.filter(({ word }) => !stems(word).some(stem => PALE.has(stem)));
  return strong.length > 0 ? strong : telling;
}
