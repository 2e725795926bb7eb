import type { LocalEntity, SourceEntity } from '../../model/annotations.ts';
import type { Passage } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { foldText } from '../../text/fold-char.ts';
import { isTitleHead, isTitleModifier } from '../gazetteer/titles.ts';

/** What one speaker says in a transcript, without the label. */
export interface Turn extends Span {
  readonly speaker: LocalEntity | undefined;
}

/** A transcript has so many labelled lines at least; fewer are a list. */
const FEWEST = 3;
const LABEL = /^(?:(Q|A)[:.]|(\p{Lu}[^\n:“”"()]{0,48}):)[ \t]+(?=\S)/u;
const ASKS = new Set(['question', 'answer', 'interviewer', 'q', 'a', 'moderator', 'chair', 'host', 'reporter']);

/**
 * The turns of an interview or a transcript by the passage they stand in: "MWANGI: We have waited." Taken only where several lines
 * bear labels, at least two of them the same, and each label is Q or A or somebody’s name: "Present:" and "Date:" are a form’s.
 */
export function findTurns(
  text: string,
  passages: readonly Passage[],
  entities: readonly SourceEntity[],
): ReadonlyMap<number, readonly Turn[]> {
  const people = peopleByWord(entities);
  const found: { passage: number; label: string; turn: Turn }[] = [];
  passages.forEach((passage, index) => {
    if (passage.kind === 'headline') return;
    const starts = lineStarts(text, passage);
    starts.forEach((start, i) => {
      const end = starts[i + 1] ?? passage.end;
      const match = LABEL.exec(text.slice(start, Math.min(end, start + 60)));
      const label = foldText(match?.[1] ?? match?.[2] ?? '');
      if (match === null || (i > 0 && found.at(-1)?.passage !== index)) return;
      const speaker = people(label);
      if (speaker === undefined && !ASKS.has(label)) return;
      const turn = { start: start + match[0].length, end: trimmed(text, end), speaker };
      if (
        text.slice(turn.start, turn.end).split(' ', 3).length > 2 &&
        /[.?!…”"’)]$/.test(text.slice(turn.end - 1, turn.end))
      )
        found.push({ passage: index, label, turn });
    });
  });
  const labels = new Set(found.map(({ label }) => label));
  const turns = new Map<number, Turn[]>();
  if (found.length < FEWEST || labels.size < 2 || labels.size === found.length) return turns;
  for (const { passage, turn } of found) {
    const own = turns.get(passage);
    if (own === undefined) turns.set(passage, [turn]);
    else own.push(turn);
  }
  return turns;
}

/** Where the lines of a passage begin that may bear a label. */
function lineStarts(text: string, { start, end }: Span): number[] {
  const starts = [start];
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (LABEL.test(text.slice(at + 1, at + 61))) starts.push(at + 1);
  }
  return starts;
}

/** The person whom a label names by the last word of the name: "Ms Mwangi", "PETER OKELLO". */
function peopleByWord(entities: readonly SourceEntity[]): (label: string) => LocalEntity | undefined {
  const byWord = new Map<string, LocalEntity | undefined>();
  entities.forEach((entity, index) => {
    if (entity.type !== 'PER') return;
    const word = foldText(entity.name).split(' ').at(-1) ?? '';
    byWord.set(word, byWord.has(word) ? undefined : index);
  });
  return label => {
    const words = label.split(/\s+/).filter(word => !isTitleHead(word) && !isTitleModifier(word));
    return words.length === 0 || words.length > 4 ? undefined : byWord.get(words.at(-1) ?? '');
  };
}

function trimmed(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
