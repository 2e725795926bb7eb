/** Marks that turn the direction of what follows; left open they would turn the writer's own words too. Joiners, which many scripts need, are none of them. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;
/** A line break with the blanks around it; a run of blanks is looked through from its beginning only. */
const LINE_BREAK = /(?<![ \t])[ \t]*(?:\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029])[ \t\n\r\u0085\u2028\u2029]*/g;

/** A source's text without what is not to be seen but does something: controls and overrides of direction. Line breaks and tabs stay. */
export const withoutControls = (text: string): string => text.replace(DIRECTIONS, '').replace(CONTROLS, '');

/** A source's text in one line: a line break is one space, and nothing else of what is seen changes. */
export const inOneLine = (text: string): string => withoutControls(text.replace(LINE_BREAK, ' ')).trim();

/** The same with all white space alike, cut at a word where it is longer than `most` units; an omission is shown by "…". */
export function shorten(text: string, most: number): string {
  const line = withoutControls(text.replace(/\s+/g, ' ')).trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, Math.max(0, most - 1));
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
