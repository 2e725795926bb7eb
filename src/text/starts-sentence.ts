/**
 * Words that begin a sentence far more often than they go on behind an abbreviation ("in the U.S. The court", but "U.S. Court").
 * Function words, and plural nouns that reports like to begin with.
 */
const STARTERS: ReadonlySet<string> = new Set(
  `The A An In On At It He She They We You I This That These Those There Here But And Or Nor So Yet However When While After Before Since Until As If
  Although Though Because Its His Her Their Our My Your For From With Without Under Over Between By To Of Some Many Most All Both Each Every Several Few
  One Two Three Other Others Another No Not Now Then Also Still Even Only Once Later Earlier Meanwhile Moreover Nevertheless Nonetheless Instead Despite During
  Officials Authorities Police Witnesses Critics Experts Analysts Residents Critics Supporters Opponents Soldiers Troops Workers Nobody Everybody Who What Why How Where Is Was Are Were Did Does Do Has Have Had Will Would Can Could
  According About Among Against Last Next Such Unlike Asked Speaking Under Up Today Yesterday Tomorrow`
    .split(/\s+/)
    .filter(word => word !== ''),
);

const WORD = /^\p{Lu}\p{Ll}*(?=[^\p{L}\p{M}\p{N}]|$)/u;
const LONGEST = 16;

/** Whether the word at an offset is one that begins sentences. */
export function startsSentence(text: string, at: number): boolean {
  const word = WORD.exec(text.slice(at, at + LONGEST))?.[0];
  return word !== undefined && STARTERS.has(word);
}
