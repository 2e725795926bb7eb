import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { marked } from 'marked';

/** The two packages' types name markdown-it's class differently. */
type Plugin = (md: MarkdownIt) => void;

const common = new MarkdownIt({ html: true, linkify: true }).use(footnote as unknown as Plugin);

export const renderWithMarkdownIt = (markdown: string): string => common.render(markdown);
export const renderWithMarked = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of a page: without tags, character references read. */
export const wordsOfHtml = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
      code === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(code)),
    );

/** The names of the elements of a page, in order. */
export const tagsOfHtml = (html: string): string[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name);
