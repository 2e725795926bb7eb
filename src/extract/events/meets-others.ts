import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';

/** "met the striking nurses", "talked with leaders of the opposition": nobody is named, but somebody was met. */
export const meetsOthers = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.folded === 'with'
    ? (meets(tokens[at]) || talks(tokens[at])) && tokens[at + 2]?.kind === 'word' && !isPronoun(tokens[at + 2])
    : meets(tokens[at]) && opensOthers(tokens[at + 1]);
const meets = oneOf('met|meets|meet');
const talks = oneOf('talked|talks|spoke|spoken|negotiated|conferred');
const isPronoun = oneOf('him|her|it|them|us|me|you|each');
const opensOthers = oneOf(
  'the|his|her|their|its|two|three|four|five|six|several|some|many|local|senior|opposition|foreign|families|residents|leaders|officials|members|representatives|survivors|workers|reporters|journalists|students|villagers|relatives|veterans|victims|community',
);
