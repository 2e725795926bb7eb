import type { DraftEdit } from './cited-passage.ts';

const DEFINITION = /^ {0,3}\[\^[^\]\s]+\]:/;

/** The edit that puts footnotes' definitions at the end of the draft as it will be with the other edits made: a blank line before the first. */
export function placeDefinitions(
  text: string,
  edits: readonly DraftEdit[],
  definitions: readonly string[],
  eol: string,
): DraftEdit {
  const edited = applyEdits(text, edits);
  const body = edited.trimEnd();
  const tail = edited.slice(body.length);
  const lastLine = body.slice(Math.max(body.lastIndexOf('\n'), body.lastIndexOf('\r')) + 1);
  const wanted = body === '' ? 0 : DEFINITION.test(lastLine) ? 1 : 2;
  const breaks = tail.match(/\r\n|\n|\r/g)?.length ?? 0;
  // Blanks that the draft ends with would indent the definition.
  const missing = Math.max(wanted - breaks, /[^\r\n]$/.test(tail) ? 1 : 0);
  const insert = `${eol.repeat(missing)}${definitions.join(eol)}${eol}`;
  return { start: text.length, end: text.length, insert };
}

/** A draft with edits made that are in reading order and do not overlap. */
export function applyEdits(text: string, edits: readonly DraftEdit[]): string {
  let at = 0;
  let edited = '';
  for (const { start, end, insert } of edits) {
    edited += text.slice(at, start) + insert;
    at = end;
  }
  return edited + text.slice(at);
}

/** Edits in reading order without overlap: two that touch become one, so that their order is not left to chance; of two that overlap the first is made. */
export function joinEdits(edits: readonly DraftEdit[]): DraftEdit[] {
  const joined: DraftEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || edit.start > last.end) joined.push(edit);
    else if (edit.start === last.end)
      joined[joined.length - 1] = { start: last.start, end: edit.end, insert: last.insert + edit.insert };
  }
  return joined;
}
