/** Abbreviations that keep their full stop and hardly ever end a sentence: titles, ranks, months, references. */
const NEVER_FINAL = new Set(
  (
    'Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Fr Sr Br St Ste Hon Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Brig Pvt Gov Sen Rep Reps Sens Pres Supt Insp ' +
    'Det Amb Atty Sec Dept Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri approx ca cf vs v viz No Nos Vol Vols pp Fig Figs Mt Ft'
  ).split(' '),
);

/** Abbreviations that keep their full stop and may end a sentence: companies, places, times. */
const MAYBE_FINAL = new Set('Inc Ltd Corp Co Bros Jr Sr Esq etc al Ave Blvd Rd a.m p.m e.g i.e est'.split(' '));

const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;

/** Whether a word (without its last full stop) is one that keeps the full stop as its own. */
export const isAbbreviation = (word: string): boolean =>
  NEVER_FINAL.has(word) || MAYBE_FINAL.has(word) || (word.length <= 12 && DOTTED.test(word)) || /^\p{Lu}$/u.test(word);

/** Whether a full stop behind this word does not end a sentence, whatever follows. */
export const isNeverFinal = (word: string): boolean => NEVER_FINAL.has(word);
