import type { LineRule } from './line-rule.ts';

/** The marks of list items, with the space behind them. */
export const BULLET = /^(?:[•·▪▫●○◦■□➤►‣⁃∙]\s*|[*+–—-]\s+|\d{1,2}[.)]\s+|\(?[a-z0-9ivx]{1,3}\)\s+)(?=\S)/;

export const BULLET_RULES: readonly LineRule[] = [
  {
    name: 'bullet',
    kind: 'bullet',
    reason: 'a line behind a bullet or a number is an item of a list',
    takes: '• Two ferries to be bought by June',
    leaves: '-- he said, and left',
    test: text => BULLET.test(text) && !/^[–—] ?\p{Ll}/u.test(text),
  },
];
