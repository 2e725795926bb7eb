/** The first line, from 1, in which Git marks a conflict that nobody has settled; undefined where there is none. */
export function conflictLine(text: string): number | undefined {
  const mark = /^(?:<{7}|>{7}) /m.exec(text);
  return mark === null ? undefined : text.slice(0, mark.index).split('\n').length;
}

/** What is said of a file with such a mark. */
export const conflictMessage = (line: number): string =>
  `has a merge conflict that is not settled (line ${line}): choose one side, and take the marks out`;
