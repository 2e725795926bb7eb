/** How marks look, by whether they are double or single. */
const SHAPES = {
  curly: { double: ['“', '”'], single: ['‘', '’'] },
  low: { double: ['„', '“'], single: ['‚', '‘'] },
  /** These two are only to be printed: a source's are read as the ones above. */
  lowHigh: { double: ['„', '”'], single: ['‚', '’'] },
  right: { double: ['”', '”'], single: ['’', '’'] },
  straight: { double: ['"', '"'], single: ["'", "'"] },
} as const;

export type MarkShape = keyof typeof SHAPES;

interface OpenMark {
  readonly shape: MarkShape;
  readonly kind: 'double' | 'single';
}

const OPENING_CONTEXT = /^$|[\s([{—–‘“"'„‚-]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** So far behind the apostrophe of a plural ("the players’ union") the mark that really closes is looked for. */
const LOOK_AHEAD = 200;
/** Nobody quotes deeper; what looks so is no quotation, and must not cost more than its length. */
const DEEPEST = 8;

/**
 * Quotation marks inside words that will stand in double marks: those of the outer level become single, those inside it double, and so on by turns;
 * in words that will stand in single marks, the other way round. Straight marks stay straight, unless a shape is wanted; apostrophes and guillemets
 * stay as they are; the text keeps its length. A mark without a partner is taken for what it looks like, because a quotation over several paragraphs
 * closes in the last only.
 */
export function alternateMarks(text: string, isInDouble = true, shape?: MarkShape): string {
  const odd = isInDouble ? 'single' : 'double';
  const even = isInDouble ? 'double' : 'single';
  const open: OpenMark[] = [];
  const lastCurly = text.lastIndexOf('’');
  const lastStraight = text.lastIndexOf("'");
  const opens = (mark: OpenMark): string | undefined => {
    if (open.length >= DEEPEST) return undefined;
    open.push(mark);
    return SHAPES[shape ?? mark.shape][open.length % 2 === 1 ? odd : even][0];
  };
  const closes = (mark: OpenMark): string | undefined => {
    const own = open.findLastIndex(other => other.shape === mark.shape && other.kind === mark.kind);
    if (own < 0) return undefined;
    open.length = own;
    return SHAPES[shape ?? mark.shape][own % 2 === 0 ? odd : even][1];
  };
  const replaced = (char: string, i: number): string | undefined => {
    const before = text.charAt(i - 1);
    const after = text.charAt(i + 1);
    const startsWord = OPENING_CONTEXT.test(before) && after !== '' && !/\s/.test(after);
    switch (char) {
      case '„':
        return opens({ shape: 'low', kind: 'double' });
      case '“':
        return closes({ shape: 'low', kind: 'double' }) ?? opens({ shape: 'curly', kind: 'double' });
      case '”':
        return closes({ shape: 'curly', kind: 'double' }) ?? closes({ shape: 'low', kind: 'double' }) ?? '’';
      case '"':
        // A stray one behind a figure is a sign for inches.
        return startsWord
          ? opens({ shape: 'straight', kind: 'double' })
          : closes({ shape: 'straight', kind: 'double' });
      case '‘':
        return startsWord && i < lastCurly && !/\d/.test(after) ? opens({ shape: 'curly', kind: 'single' }) : undefined;
      case '’':
        return endsQuotation(text, i) ? closes({ shape: 'curly', kind: 'single' }) : undefined;
      case "'":
        if (startsWord && i < lastStraight && !/\d/.test(after)) return opens({ shape: 'straight', kind: 'single' });
        return endsQuotation(text, i) ? closes({ shape: 'straight', kind: 'single' }) : undefined;
      default:
        return undefined;
    }
  };
  return text.replace(/[“”„"‘’']/g, (char, i: number) => replaced(char, i) ?? char);
}

/** Whether a mark that may be an apostrophe closes a quotation: no letter follows, and it is no plural's ("the players’ union’"). */
function endsQuotation(text: string, at: number): boolean {
  if (/\s/.test(text.charAt(at - 1)) || LETTER_OR_DIGIT.test(text.charAt(at + 1))) return false;
  if (text.charAt(at - 1) !== 's' || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return true;
  const ahead = text.slice(at + 1, at + LOOK_AHEAD);
  const next = ahead.search(/[^\s][’'](?![\p{L}\p{N}])/u);
  const other = ahead.search(/[‘“”"]/);
  return next < 0 || (other >= 0 && other < next);
}
