const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Titles, ranks and the like, which stand before a name or a clause and so never end a sentence. */
const NEVER_FINAL = listOf(
  `Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Rev Revd Fr Msgr Hon Gen Lt Col Maj Capt Cmdr Cdr Cpl Sgt Adm Brig Pvt Pfc Gov Sen Rep Reps Sens Pres Supt
  Insp Det Amb Atty Ste Mt ca cf vs viz approx e.g i.e Cllr v Engr Sra Srta Smt Shri`,
);

/** References, which are abbreviations only where their number follows. */
const BEFORE_NUMBER = listOf('No Nos no nos Art Arts Sec Secs Fig Figs Vol Vols pp Ch Chs Para Paras para paras Op Nr');

/** Those that may end a sentence: companies, streets, states, months, days, times. */
const MAYBE_FINAL = listOf(
  `Inc Ltd Corp Co Cos Bros Jr Sr Esq Ave Blvd Rd St Dept Assn Plc Pty Bhd Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec Tue Tues Wed Thu Thurs Fri
  Ala Ariz Ark Calif Colo Conn Fla Ind Kan Ky Md Mich Minn Mont Neb Nev Okla Ore Penn Tenn Tex Va Vt Wis Wyo Ont Que Qld a.m p.m etc al Ph.D inst ult ulto prox`,
);

const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;
const LONGEST = 12;

/** Whether a word without its last full stop is one letter, as an initial is. */
export const isInitial = (word: string): boolean => word.length <= 2 && INITIAL.test(word);

/** What the full stop behind a word is: `inner` never ends a sentence, `shared` may, `end` is none of the word's own. */
export type FullStop = 'inner' | 'shared' | 'end';

/**
 * What the full stop behind a word means.
 * @param word the word without its last full stop
 * @param beforeNumber whether a number follows
 */
export function readFullStop(word: string, beforeNumber: boolean): FullStop {
  if (word.length > LONGEST) return 'end';
  if (NEVER_FINAL.has(word)) return 'inner';
  if (BEFORE_NUMBER.has(word)) return beforeNumber ? 'inner' : 'end';
  const isShort = MAYBE_FINAL.has(word) || isInitial(word) || (word.includes('.') && DOTTED.test(word));
  return isShort ? 'shared' : 'end';
}
