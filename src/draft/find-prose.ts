import type { Span } from '../model/span.ts';
import type { DraftLanguage } from './draft-language.ts';

interface Masks {
  /** Blocks that are no prose, found first. */
  readonly blocks: readonly RegExp[];
  /** Stretches inside lines that are no prose. */
  readonly inline: readonly RegExp[];
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?!---|\.\.\.).*\r?\n){0,400}(?:---|\.\.\.)[ \t]*$/m;

/** What is no prose, by language. Each pattern is linear: no part of it can match what its neighbour does. */
const MASKS: Readonly<Record<DraftLanguage, Masks>> = {
  markdown: {
    blocks: [
      /^(?: {0,3})(`{3,}|~{3,}).*\r?\n(?:(?!(?: {0,3})\1).*(?:\r?\n|$))*(?:(?: {0,3})\1[`~]*[ \t]*)?$/gm,
      /<!--(?:(?!-->)[^])*(?:-->|$)/g,
      /\$\$(?:(?!\$\$)[^])*\$\$/g,
    ],
    inline: [
      /(`+)(?!`)(?:(?!\1)[^])*?\1(?!`)/g,
      /(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)/g,
      /^ {0,3}\[[^\]\n]+\]:[ \t]*\S*/gm,
      /\[\^[^\]\n]+\]/g,
      /\[[^\]\n]*@[^\]\n]*\]/g,
      /<[a-z][a-z+.-]*:[^<>\s]*>/gi,
      /<\/?[a-z][^<>\n]*>/gi,
      /\bhttps?:\/\/[^\s<>)\]]+/gi,
      /(?<![\\$\w])\$(?![\s$])[^$\n]*(?<!\s)\$(?!\d)/g,
    ],
  },
  plaintext: { blocks: [], inline: [/\bhttps?:\/\/[^\s<>)\]]+/gi] },
  latex: {
    blocks: [
      /\\begin\{(verbatim|lstlisting|equation\*?|align\*?|minted|comment|tikzpicture)\}(?:(?!\\end\{\1\})[^])*(?:\\end\{\1\}|$)/g,
      /(?<!\\)%.*$/gm,
      /\$\$(?:(?!\$\$)[^])*\$\$/g,
    ],
    inline: [
      /\\(?:cite\w*|ref|label|url|href|input|include|includegraphics|usepackage|documentclass|bibliography\w*|addbibresource|begin|end)\*?(?:\[[^\]\n]*\])*\{[^}\n]*\}/g,
      /\\[a-zA-Z]+\*?/g,
      /(?<!\\)\$[^$\n]*\$/g,
    ],
  },
  asciidoc: {
    blocks: [
      /^(-{4,}|\.{4,}|\+{4,}|\/{4,})[ \t]*\r?\n(?:(?!\1[ \t]*$).*(?:\r?\n|$))*(?:\1[ \t]*)?$/gm,
      /^:[\w-]+:.*$/gm,
      /^\/\/.*$/gm,
      /^\[[^\]\n]*\][ \t]*$/gm,
    ],
    inline: [
      /`[^`\n]*`/g,
      /\b(?:https?|link|image|xref|include|cite|footnote):{1,2}[^\s[\]]*(?=\[|\s|$)/g,
      /<<[^>\n]*>>/g,
    ],
  },
  typst: {
    blocks: [/```(?:(?!```)[^])*(?:```|$)/g, /\/\/.*$/gm, /\/\*(?:(?!\*\/)[^])*(?:\*\/|$)/g],
    inline: [
      /`[^`\n]*`/g,
      /#(?:import|include|let|set|show|cite|link|image|bibliography)\b[^\n[]*/g,
      /#[a-zA-Z][\w.-]*/g,
      /\$[^$\n]*\$/g,
      /@[\w:-]+/g,
    ],
  },
};

/** The stretches of a draft that are prose: outside code, front matter, targets of links, comments, mathematics and commands. Linear in the text. */
export function findProse(text: string, language: DraftLanguage): Span[] {
  const masked: Span[] = [];
  const front = language === 'markdown' ? FRONT_MATTER.exec(text) : null;
  if (front?.index === 0) masked.push({ start: 0, end: front[0].length });
  const { blocks, inline } = MASKS[language];
  for (const pattern of blocks)
    for (const match of text.matchAll(pattern)) masked.push({ start: match.index, end: match.index + match[0].length });
  const prose = complement(masked, text.length);
  const rest = prose.flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    return inline.flatMap(pattern =>
      [...part.matchAll(pattern)].map(match => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    );
  });
  return complement([...masked, ...rest], text.length);
}

function complement(spans: readonly Span[], length: number): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) gaps.push({ start: at, end: length });
  return gaps;
}
