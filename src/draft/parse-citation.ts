import { unescapeMarkdown } from './draft-markdown.ts';
import type { Citation, NamedSource } from './print-citation.ts';

export { unescapeMarkdown } from './draft-markdown.ts';

/** The key and number of a reference's label: `atnews-2021-levers-2`. */
export function parseCitationId(label: string): { readonly key: string; readonly number: number } | undefined {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)-([1-9]\d{0,5})$/.exec(label);
  return match?.[1] === undefined ? undefined : { key: match[1], number: Number(match[2]) };
}

/** No definition that was printed here is longer; what is longer is none. */
const LONGEST = 20_000;

/**
 * Reads a footnote's definition back; undefined where it is none of ours. A writer may have added words behind it, changed what stands before the
 * link, or straightened the quotation marks: what can still be told is read.
 */
export function parseDefinition(line: string): Citation | undefined {
  if (line.length > LONGEST) return undefined;
  const label = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/.exec(line);
  const id = parseCitationId(label?.[1] ?? '');
  if (label === null || id === undefined) return undefined;
  const source = parseNamedSource(line.slice(label[0].length));
  return source && { ...id, ...source };
}

/** What names a source, without a label before it: `AUTHOR, “TITLE,” DATE, [FILE](link), para. P`. */
export function parseNamedSource(text: string): NamedSource | undefined {
  const linked = findLink(text);
  if (linked === undefined) return undefined;
  const { author, title, date } = readDescription(text.slice(0, linked.start).replace(/,?\s*$/, ''));
  return {
    ...(author === '' ? {} : { author: unescapeMarkdown(author) }),
    ...(title === undefined ? {} : { title: unescapeMarkdown(title) }),
    ...(date === 'n.d.' || date === '' ? {} : { date: unescapeMarkdown(date) }),
    file: unescapeMarkdown(linked.text),
    link: decodeLink(linked.target),
    ...(linked.paragraph === undefined ? {} : { paragraph: linked.paragraph }),
    ...(linked.heading === undefined ? {} : { heading: unescapeMarkdown(linked.heading) }),
  };
}

interface Linked {
  readonly start: number;
  readonly text: string;
  readonly target: string;
  readonly paragraph?: number;
  readonly heading?: string;
}

/** The first link, and the paragraph that is named behind it, with its heading. */
function findLink(text: string): Linked | undefined {
  const middle = /(?<!\\)((?:\\\\)*)\]\(([^()\s]*)\)/.exec(text);
  if (middle?.[2] === undefined) return undefined;
  const close = middle.index + (middle[1]?.length ?? 0);
  let open = text.lastIndexOf('[', close - 1);
  while (open > 0 && isEscaped(text, open)) open = text.lastIndexOf('[', open - 1);
  if (open < 0 || isEscaped(text, open)) return undefined;
  const place = /^,?\s*para(?:graph|\.)?\s*(\d{1,6})(?:,\s*in\s+[“"]([^”"]+)[”"])?/i.exec(
    text.slice(middle.index + middle[0].length),
  );
  const [, paragraph, heading] = place ?? [];
  return {
    start: open,
    text: text.slice(open + 1, close),
    target: middle[2],
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(heading === undefined ? {} : { heading }),
  };
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** `AUTHOR, “TITLE,” DATE`: the title stands between the outermost marks; without one the date is what follows the last comma. */
function readDescription(text: string): { author: string; title?: string; date: string } {
  const open = text.search(/[“"]/);
  const close = Math.max(text.lastIndexOf('”'), text.lastIndexOf('"'));
  if (open < 0 || close <= open) {
    const comma = text.lastIndexOf(', ');
    return comma < 0 ? { author: '', date: text } : { author: text.slice(0, comma), date: text.slice(comma + 2) };
  }
  return {
    author: text.slice(0, open).replace(/,?\s*$/, ''),
    title: text.slice(open + 1, close).replace(/,$/, ''),
    date: text.slice(close + 1).replace(/^[,\s]+/, ''),
  };
}

function decodeLink(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
