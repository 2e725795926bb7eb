import type { LineRule } from './line-rule.ts';

const ROW = /^([-=_–—━═─])(?:\s?\1){4,}$/;

/** Lines that stand between documents, or between parts of one. */
export const SEPARATOR_RULES: readonly LineRule[] = [
  {
    name: 'row',
    kind: 'separator',
    reason: 'a row of dashes or equals signs stands between the documents of an export',
    takes: '----------',
    leaves: '- a bullet',
    test: text => ROW.test(text),
  },
  {
    name: 'count of documents',
    kind: 'separator',
    reason: 'archives count the documents they export',
    takes: 'Document 3 of 12',
    leaves: 'Document 3 of the inquiry was withheld for a year',
    test: text =>
      text.length <= 60 &&
      /^(?:(?:document|article|item|record|story) )?\d+ of \d+(?: documents?| articles?| records?)?$|^\[?end(?: of (?:document|article|story))?\]?$|^(?:-+ ?)?(?:document|article|item) \d+(?: ?-+|:)?$/i.test(
        text,
      ),
  },
  {
    name: 'ornament',
    kind: 'break',
    reason: 'a few asterisks or dashes part the sections of one text; between two documents stands more',
    takes: '* * *',
    leaves: '* Two ferries',
    test: text =>
      text.length <= 80 && (/^(?:[*#~•⁂§+.][ \t]?){3,}$/.test(text) || /^([-=_–—])(?: ?\1){2,3}$/.test(text)),
  },
];
