import type { Citation } from './print-citation.ts';

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&#58;/g, ':'],
  [/&#64;/g, '@'],
  [/&#46;/g, '.'],
];

/** Takes back what `escapeMarkdown` did. */
export function unescapeMarkdown(text: string): string {
  const entities = ENTITIES.reduce((line, [entity, char]) => line.replace(entity, char), text);
  return entities.replace(/\\([\\`*_{}[\]()#+!|~$^"'=.-])/g, '$1').replace(/&amp;/g, '&');
}

/** The key and number of a reference's label: `atnews-2021-levers-2`. */
export function parseCitationId(label: string): { readonly key: string; readonly number: number } | undefined {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)-(\d{1,6})$/.exec(label);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { key: match[1], number: Number(match[2]) };
}

/** Reads a footnote's definition back; undefined where it is none of ours. Tolerates what a writer may have changed around it. */
export function parseDefinition(line: string): Citation | undefined {
  const label = /^\s{0,3}\[\^([^\]\s]+)\]:\s*/.exec(line);
  const id = parseCitationId(label?.[1] ?? '');
  if (label === null || id === undefined) return undefined;
  const rest = line.slice(label[0].length);
  const linked = /\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)(?:,\s*para\. (\d+))?\.?\s*$/.exec(rest);
  if (linked?.[1] === undefined || linked[2] === undefined) return undefined;
  const before = rest.slice(0, linked.index).replace(/,\s*$/, '');
  // The marks around the title are the outermost double ones: those inside are escaped to single.
  const open = before.indexOf('“');
  const close = before.lastIndexOf(',”');
  const titled = open >= 0 && close > open;
  const author = titled ? before.slice(0, open).replace(/,\s*$/, '') : authorOf(before);
  const date = (titled ? before.slice(close + 2) : before.slice(author.length)).replace(/^[,\s]+/, '').trim();
  return {
    ...id,
    ...(author === '' ? {} : { author: unescapeMarkdown(author) }),
    ...(titled ? { title: unescapeMarkdown(before.slice(open + 1, close)) } : {}),
    ...(date === 'n.d.' || date === '' ? {} : { date: unescapeMarkdown(date) }),
    file: unescapeMarkdown(linked[1]),
    link: decodeLink(linked[2]),
    ...(linked[3] === undefined ? {} : { paragraph: Number(linked[3]) }),
  };
}

/** Without a title the author ends at the last comma before the date. */
const authorOf = (before: string): string => {
  const comma = before.lastIndexOf(', ');
  return comma < 0 ? '' : before.slice(0, comma);
};

function decodeLink(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
