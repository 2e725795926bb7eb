import type { Line } from './line.ts';

const NAME =
  '(?:p|div|br|hr|h[1-6]|li|ul|ol|dl|dd|dt|table|tbody|tr|td|th|blockquote|article|section|header|footer|main|center|span|font|b|i|u|em|strong|small|a|doc|docno|docid|dd|hl|headline|title|dateline|text|body|html|byline|lp|so|slug|header|trailer|s)';
const OPENING = new RegExp(`^</?${NAME}(?:\\s[^<>]{0,200})?/?>\\s*`, 'i');
const CLOSING = new RegExp(`\\s*</?${NAME}(?:\\s[^<>]{0,200})?/?>$`, 'i');
const INLINE = /^<\/?(?:span|font|b|i|u|em|strong|small|a)\b/i;
/** So many tags are taken off either end of a line, and the last is looked for in so much of its end. */
const MOST_TAGS = 8;
const END = 240;

/** Lines of a page that was saved as text with its tags: those at the ends of a line belong to no passage, and those of a block part paragraphs. */
export function withoutTags(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(hasTag)) return lines;
  let parted = false;
  return lines.flatMap(line => {
    if (!hasTag(line)) {
      const whole = parted ? { ...line, blanksBefore: Math.max(1, line.blanksBefore) } : line;
      parted = false;
      return [whole];
    }
    let { start, end, text } = line;
    let block = parted;
    parted = false;
    for (let i = 0; i < MOST_TAGS; i++) {
      const tag = OPENING.exec(text.slice(0, END))?.[0];
      if (tag === undefined) break;
      block ||= !INLINE.test(tag);
      start += tag.length;
      text = text.slice(tag.length);
    }
    for (let i = 0; i < MOST_TAGS; i++) {
      const tag = CLOSING.exec(text.slice(-END))?.[0];
      if (tag === undefined) break;
      parted ||= !INLINE.test(tag.trimStart());
      end -= tag.length;
      text = text.slice(0, -tag.length);
    }
    if (text === '') {
      parted = true;
      return [];
    }
    return [{ ...line, start, end, text, blanksBefore: block ? Math.max(1, line.blanksBefore) : line.blanksBefore }];
  });
}

const hasTag = ({ text }: Line): boolean => text.startsWith('<') || text.endsWith('>');
