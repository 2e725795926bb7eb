import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeInMarkdown, unescapeMarkdown } from '../../../src/draft/draft-markdown.ts';
import { escapeFor, escapeLineFor } from '../../../src/draft/escape-draft.ts';
import { escapeMarkdown } from '../../../src/draft/escape-markdown.ts';
import { inOneLine, shorten, withoutControls } from '../../../src/draft/show-text.ts';
import { hostileLine, hostileText } from './hostile-strings.ts';
import { renderWithMarkdownIt, renderWithMarked, tagsOfHtml, wordsOfHtml } from './render.ts';

const RENDERERS = { 'markdown-it': renderWithMarkdownIt, marked: renderWithMarked } as const;

/** Renderers differ in blanks only. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])/;
const blankless = (text: string): string => text.replace(/\s+/g, '');

for (const [name, render] of Object.entries(RENDERERS)) {
  describe(`a source’s words, as ${name} shows them`, () => {
    it('are the same words in a card, and nothing comes to life', () => {
      fc.assert(
        fc.property(hostileText, text => {
          const html = render(`x ${escapeMarkdown(text)}`);
          assert.equal(blankless(wordsOfHtml(html)), blankless(`x${shorten(text, 10_000)}`));
          assert.deepEqual(tagsOfHtml(html), ['p']);
        }),
        { numRuns: 500 },
      );
    });

    it('are no address, whatever stands before the host’s full stop', () => {
      for (const text of ['example.com', '↊.Za@example.org', '✓.com', 'x_.org', '…).net'])
        assert.deepEqual(tagsOfHtml(render(`x ${escapeMarkdown(text)}`)), ['p'], text);
    });

    it('are the same words in a draft’s sentence', () => {
      fc.assert(
        fc.property(hostileLine.map(withoutControls), text => {
          const html = render(`x “${escapeFor('markdown', text)}” y`);
          assert.equal(blankless(wordsOfHtml(html)), blankless(`x“${text}”y`));
          assert.deepEqual(tagsOfHtml(html), ['p']);
        }),
        { numRuns: 500 },
      );
    });

    it('are the same words where they open a line', () => {
      fc.assert(
        fc.property(
          hostileLine.map(text => inOneLine(text)),
          text => {
            fc.pre(text !== '');
            const html = render(`> ${escapeLineFor('markdown', text)}`);
            assert.equal(blankless(wordsOfHtml(html)), blankless(text));
            assert.deepEqual(tagsOfHtml(html), ['blockquote', 'p']);
          },
        ),
        { numRuns: 500 },
      );
    });
  });
}

describe('escapes in drafts', () => {
  it('are taken back whole', () => {
    fc.assert(fc.property(hostileLine, text => assert.equal(unescapeMarkdown(escapeInMarkdown(text)), text)));
  });

  it('leave plain words as they are', () => {
    const plain = 'The anti-strike law: what it’s for (in 2019), he said; “no” – 5% & more!';
    assert.equal(escapeFor('markdown', plain), plain);
    assert.equal(escapeFor('typst', plain), plain);
    assert.equal(escapeFor('asciidoc', plain), plain);
    assert.equal(escapeFor('plaintext', plain), plain);
    assert.equal(escapeFor('latex', plain), plain.replace('%', '\\%').replace('&', '\\&'));
  });

  it('keep plain text as it is, but for controls', () => {
    assert.equal(escapeFor('plaintext', 'a *b* \u202e<c>\u0007'), 'a *b* <c>');
  });

  it('leave no mark that turns the direction or controls a terminal, in any language', () => {
    fc.assert(
      fc.property(
        hostileLine,
        fc.constantFrom('markdown', 'plaintext', 'latex', 'asciidoc', 'typst'),
        (text, language) => {
          assert.ok(!/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u001b]/.test(escapeLineFor(language, text)));
        },
      ),
    );
  });

  for (const [language, text, expected] of [
    [
      'latex',
      '50% of $x_1 {a} #2 & \\input ~ ^',
      '50\\% of \\$x\\_1 \\{a\\} \\#2 \\& \\textbackslash{}input \\textasciitilde{} \\textasciicircum{}',
    ],
    ['latex', "no --- and ``so''", "no -{}-{}- and `{}`so'{}'"],
    ['asciidoc', '*a* link:b[c] -- (C)', '&#42;a&#42; link:b&#91;c&#93; &#45;- &#40;C)'],
    ['typst', '#eval("x") @a $b$ // c -- d', '\\#eval("x") \\@a \\$b\\$ \\// c \\-- d'],
  ] as const)
    it(`${language}: ${text}`, () => assert.equal(escapeFor(language, text), expected));

  for (const [language, text, expected] of [
    ['asciidoc', '. a', '{empty}. a'],
    ['asciidoc', 'A b', 'A b'],
    ['typst', '- a', '\\- a'],
    ['typst', '1. a', '1\\. a'],
    ['typst', 'a - b', 'a - b'],
    ['latex', '[a] b', '{}[a] b'],
  ] as const)
    it(`${language}, where a line opens: ${text}`, () => assert.equal(escapeLineFor(language, text), expected));
});

describe('shortened text', () => {
  it('is one line, no longer than asked, and begins as the text does', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const short = shorten(text, most);
        assert.ok(short.length <= most && !/[\n\r]/.test(short) && !HALF.test(short));
        const whole = withoutControls(text.replace(/\s+/g, ' ')).trim();
        assert.ok(short === whole || whole.startsWith(short.replace(/…$/, '')));
      }),
    );
  });
});
