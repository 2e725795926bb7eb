/** The line below a table's head: hyphens between bars, with colons for the alignment. */
const BELOW_HEAD = /^[ \t>]*[-:|][ \t|:-]*$/;
const LONGEST_TABLE = 1000;

/** Whether an offset lies in a row of a Markdown table with bars: a block of its own would break the table there. Linear in the lines above it in the table. */
export function isInTable(text: string, offset: number): boolean {
  let line = lineAt(text, offset);
  if (!line.text.includes('|')) return false;
  for (let rows = 0; rows < LONGEST_TABLE; rows++) {
    const above = line.start === 0 ? undefined : lineAt(text, beforeBreak(text, line.start));
    if (above === undefined || !above.text.includes('|')) {
      // This is the head: what is below it tells.
      const below = lineAt(text, behindBreak(text, line.end));
      return below.start > line.end && isBelowHead(below.text);
    }
    line = above;
  }
  return false;
}

const isBelowHead = (line: string): boolean => BELOW_HEAD.test(line) && line.includes('|') && line.includes('-');

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number; readonly text: string } {
  const start = offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const breaks = /[\n\r]/g;
  breaks.lastIndex = offset;
  const end = breaks.exec(text)?.index ?? text.length;
  return { start, end, text: text.slice(start, end) };
}

const beforeBreak = (text: string, start: number): number => start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
const behindBreak = (text: string, end: number): number => end + (text.startsWith('\r\n', end) ? 2 : 1);
