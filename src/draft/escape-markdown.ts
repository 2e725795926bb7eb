import { shorten } from './show-text.ts';

/** No text that is shown in full is longer; a card or tooltip of more would not be read. */
const MOST = 10_000;

/** All that means something in Markdown, its extensions or VS Code's own (`$(icon)`, `#tag`). Letters, digits and plain punctuation stay readable. */
const ACTIVE = /[\\`*_{}[\]()#+!|<>~$&@:/"'^=-]/g;

/** Before two letters or more a full stop may make a host's name, which many renderers turn into a link: "example.com". Hosts may have symbols, too. */
const DOMAIN_DOT = /(?<=\S)\.(?=\p{L}\p{L})/gu;

/**
 * A source's text as Markdown that shows it as text, in one line: no link, image, command, HTML or icon in it comes to life. Character references
 * instead of backslashes, because VS Code looks for icons in what the parser has already made, where a backslash is gone.
 */
export const escapeMarkdown = (text: string): string =>
  shorten(text, MOST)
    .replace(ACTIVE, mark => `&#${mark.charCodeAt(0)};`)
    .replace(/^(\d+)\./, '$1&#46;')
    .replace(/(www)\./gi, '$1&#46;')
    .replace(DOMAIN_DOT, '&#46;');
