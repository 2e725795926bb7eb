import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DraftLanguage } from '../../../src/draft/draft-language.ts';
import { findProse, maskText } from '../../../src/draft/find-prose.ts';
import { PROSE_RULES } from '../../../src/draft/prose-rules.ts';

const LANGUAGES = Object.keys(PROSE_RULES) as DraftLanguage[];

const proseOf = (text: string, language: DraftLanguage = 'markdown'): string =>
  findProse(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('what is no prose', () => {
  for (const language of LANGUAGES)
    for (const rule of PROSE_RULES[language]) {
      it(`${language}, ${rule.name}: takes its example`, () => {
        assert.equal(maskText(rule.takes, [rule]).length, 1);
        assert.ok(!/suva|lagi/i.test(proseOf(rule.takes, language)));
      });
      it(`${language}, ${rule.name}: leaves its other example`, () => {
        assert.deepEqual(maskText(rule.leaves, [rule]), []);
      });
    }

  for (const [name, text, expected] of [
    ['the first mark counts: a comment in code is none', '`<!--` Suva `-->` Nadi', '| Suva | Nadi'.slice(1)],
    ['the first mark counts: code in a comment is none', '<!-- ` --> Suva ` Nadi', ' Suva ` Nadi'],
    ['a code span stays in its paragraph', 'a ` b\n\nSuva ` c', 'a ` b\n\nSuva ` c'],
    ['a code span may go over a line’s end', 'a `b\nSuva` c', 'a | c'],
    ['longer runs of backticks hold shorter ones', 'a ``Suva ` Nadi`` c', 'a | c'],
    ['a fence is closed by one as long only', '````\nSuva\n```\nNadi\n````\nLabasa', '\nLabasa'],
    ['a fence that is not closed goes on to the end', 'a\n~~~\nSuva\n\nNadi', 'a\n'],
    ['a fence in a list', '- a\n  ```\n  Suva\n  ```\n  Nadi', '- a\n|\n  Nadi'],
    [
      'Windows line ends',
      '---\r\nby: Suva\r\n---\r\nNadi\r\n\r\n```\r\nSuva\r\n```\r\nLabasa',
      '\r\nNadi\r\n\r\n|\r\nLabasa',
    ],
    ['front matter stands at the beginning only', 'Nadi\n\n---\nby: Suva\n---\n', 'Nadi\n\n---\nby: Suva\n---\n'],
    ['front matter without an end is none', '---\nby: Suva\n', '---\nby: Suva\n'],
    ['the text of a link is prose, its target is not', '[Suva](Nadi "Labasa") x', '[Suva]| x'],
    ['a target with parentheses', '[Suva](a_(Nadi)) x', '[Suva]| x'],
    ['a footnote’s words are prose, its mark is not', '[^suva-1]: Nadi, 2010.', ' Nadi, 2010.'],
    ['a list’s continuation is prose', '- a\n\n    Suva', '- a\n\n    Suva'],
    ['indented code goes over several lines', 'a\n\n    Suva\n    Nadi\nb', 'a\n\n|\nb'],
    ['sums of money are prose', 'from $5m in Suva to $6m', 'from $5m in Suva to $6m'],
  ] as const)
    it(name, () => assert.equal(proseOf(text), expected));

  it('reads the words of LaTeX’s commands', () => {
    assert.equal(proseOf('\\emph{Suva} \\cite{Nadi}% Labasa\nLevuka', 'latex'), '{Suva} |\nLevuka');
  });
  it('knows that a Typst address is no comment', () => {
    assert.equal(proseOf('a https://example.org/x Suva', 'typst'), 'a | Suva');
  });
});

describe('stretches of prose', () => {
  const marks = fc.constantFrom(
    ...'`~$<>!-[](){}\\%/*#@|.:+= \n\r\tab1'.split(''),
    '```',
    '<!--',
    '-->',
    '$$',
    '\n\n',
    '    ',
  );
  const hostile = fc.array(marks, { maxLength: 60 }).map(parts => parts.join(''));
  for (const language of LANGUAGES)
    it(`${language}: stand in order, inside the text, none empty, none touching`, () => {
      fc.assert(
        fc.property(hostile, text => {
          let at = -1;
          for (const { start, end } of findProse(text, language)) {
            assert.ok(start > at && end > start && end <= text.length);
            at = end;
          }
        }),
      );
    });
});
