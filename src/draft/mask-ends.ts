/** Where what an opening begins ends; undefined where it turns out to begin nothing. */
export type EndOf = (opening: RegExpExecArray) => number | undefined;
/** Made for one text and asked in reading order; may remember what it has seen, so that no text is looked through twice. */
export type Closing = (text: string) => EndOf;

type Open = 'may stay open' | 'must close';

const behind = (opening: RegExpExecArray): number => opening.index + opening[0].length;

/** The opening is all there is. */
export const nothing: Closing = () => behind;

/** To a mark, whatever its case; what is not closed goes on to the end of the text, or is nothing. */
export const until =
  (mark: string | ((opening: RegExpExecArray) => string), open: Open = 'may stay open'): Closing =>
  text => {
    let lower: string | undefined;
    const missing = new Set<string>();
    return opening => {
      const wanted = typeof mark === 'string' ? mark : mark(opening);
      lower ??= text.toLowerCase().length === text.length ? text.toLowerCase() : text;
      const at = missing.has(wanted) ? -1 : lower.indexOf(wanted.toLowerCase(), behind(opening));
      if (at >= 0) return at + wanted.length;
      missing.add(wanted);
      return open === 'must close' ? undefined : text.length;
    };
  };

/** To the next character that is like a pattern (flag g), or the end of the text. */
export const before =
  (pattern: RegExp): Closing =>
  text => {
    const own = new RegExp(pattern);
    return opening => {
      own.lastIndex = behind(opening);
      return own.exec(text)?.index ?? text.length;
    };
  };

/** To the end of the next line that closes what the opening began. */
export const lineLike =
  (isEnd: (line: string, opening: RegExpExecArray) => boolean, open: Open = 'may stay open'): Closing =>
  text =>
  opening => {
    for (let at = endOfLine(text, behind(opening) - 1) + 1; at <= text.length && at > 0;) {
      const end = endOfLine(text, at);
      const line = text.slice(at, end).replace(/\r$/, '');
      if (isEnd(line, opening)) return at + line.length;
      at = end + 1;
    }
    return open === 'must close' ? undefined : text.length;
  };

/** A code span ends with a run of as many backticks in the same paragraph (CommonMark 0.31, 6.1). */
export const codeSpanEnd: Closing = text => {
  let ends: ReadonlyMap<number, number> | undefined;
  return opening => (ends ??= codeSpans(text)).get(opening.index);
};

/** For each run of backticks the end of the next run as long, where no empty line stands between them. */
function codeSpans(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  const runs = [...text.matchAll(/`+/g)].reverse();
  const emptyLines = [...text.matchAll(/\n(?=[ \t]*\r?\n)/g)].map(({ index }) => index);
  let emptyAt: number | undefined;
  for (const { 0: run, index } of runs) {
    while ((emptyLines.at(-1) ?? -1) > index) emptyAt = emptyLines.pop();
    const close = next.get(run.length);
    if (close !== undefined && (emptyAt === undefined || close < emptyAt)) ends.set(index, close + run.length);
    next.set(run.length, index);
  }
  return ends;
}

const LIST_ITEM = /^ {0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^[^[\]\n]+\]:)/;

/** To the end of the line, where no list or footnote is open that the indented line could belong to. */
export const indentedCodeEnd: Closing = text => {
  let at = 0;
  let isListOpen = false;
  return opening => {
    while (at < opening.index) {
      const end = endOfLine(text, at);
      const line = text.slice(at, end);
      if (LIST_ITEM.test(line)) isListOpen = true;
      else if (/^\S/.test(line)) isListOpen = false;
      at = end + 1;
    }
    if (isListOpen) return undefined;
    let end = endOfLine(text, opening.index);
    while (/^(?: {4}|\t)/.test(text.slice(end + 1, end + 5))) end = endOfLine(text, end + 1);
    return end;
  };
};

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};
