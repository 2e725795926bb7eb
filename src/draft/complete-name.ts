import type { EntitySummary } from '../model/library.ts';
import type { Span } from '../model/span.ts';
import { foldText } from '../text/fold-char.ts';

/** A name that may stand at the cursor, and what of it stands there already. */
export interface NameCompletion {
  readonly entity: EntitySummary;
  readonly range: Span;
}

/** No more of the text before the cursor is looked at. */
const LONGEST_NAME = 80;
const WORD_START = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu;

/**
 * The entities whose name goes on from what stands before the cursor ("Amir Kh"), or has a word that begins so ("Mutt"); all, where no word has been
 * begun. The most mentioned first, `most` at the utmost. Case and diacritics do not matter.
 */
export function completeNames(
  text: string,
  offset: number,
  entities: readonly EntitySummary[],
  most: number,
): NameCompletion[] {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - LONGEST_NAME);
  const before = text.slice(from, offset);
  const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u.exec(before)?.[0] ?? '';
  const starts = [...before.matchAll(WORD_START)].map(({ index }) => ({ index, typed: foldText(before.slice(index)) }));
  const begun = foldText(word);
  const found: NameCompletion[] = [];
  for (const entity of [...entities].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))) {
    if (found.length >= most) break;
    const name = foldText(entity.name);
    const goesOn = starts.find(({ typed }) => name.startsWith(typed) && name !== typed.trim());
    const start = goesOn?.index ?? (hasWord(entity, begun) ? before.length - word.length : undefined);
    if (start !== undefined) found.push({ entity, range: { start: from + start, end: offset } });
  }
  return found;
}

const hasWord = ({ name, aliases }: EntitySummary, begun: string): boolean =>
  begun === '' ||
  [name, ...aliases].some(form =>
    foldText(form)
      .split(/[^\p{L}\p{M}\p{N}'’]+/u)
      .some(word => word.startsWith(begun)),
  );
