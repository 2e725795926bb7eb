import assert from 'node:assert/strict';
import type { DraftLanguage } from '../../../src/draft/draft-language.ts';
import { findProse } from '../../../src/draft/find-prose.ts';
import { buildLibrary, REPORTS } from '../library/build-library.ts';

const library = buildLibrary(REPORTS);

/** The names of the library in a draft's prose, as they stand there, with whom the first means. */
const namesIn = (draft: string, language: DraftLanguage = 'markdown'): string[][] =>
  findProse(draft, language).flatMap(({ start, end }) =>
    library
      .findNames(draft.slice(start, end))
      .map(hit => [
        draft.slice(start + hit.start, start + hit.end),
        library.card(hit.entities[0] ?? '')?.entity.name ?? 'nobody',
      ]),
  );

describe('names in drafts', () => {
  for (const [name, draft, expected] of [
    ['are found by the surname', 'Then Nakabuye left.', [['Nakabuye', 'Ruth Nakabuye']]],
    ['are the longest that fits', 'Then Ruth Nakabuye left.', [['Ruth Nakabuye', 'Ruth Nakabuye']]],
    [
      'end before the possessive',
      "Nakabuye’s dam and Okello's port.",
      [
        ['Nakabuye', 'Ruth Nakabuye'],
        ['Okello', 'Joseph Okello'],
      ],
    ],
    ['go over a line’s end', 'They saw Ruth\nNakabuye speak.', [['Ruth\nNakabuye', 'Ruth Nakabuye']]],
    ['go over a Windows line’s end', 'They saw Joseph\r\nOkello speak.', [['Joseph\r\nOkello', 'Joseph Okello']]],
    ['may have other diacritics', 'They saw Nakabúyé speak.', [['Nakabúyé', 'Ruth Nakabuye']]],
    ['are led to from demonyms', 'A Ugandan firm.', [['Ugandan', 'Uganda']]],
    ['are found in the text of a link', 'See [Okello](x.md).', [['Okello', 'Joseph Okello']]],
    ['are found in emphasis', 'See **Okello** now.', [['Okello', 'Joseph Okello']]],
    [
      'are found in lists and quotations',
      '- Okello\n\n> Nakabuye',
      [
        ['Okello', 'Joseph Okello'],
        ['Nakabuye', 'Ruth Nakabuye'],
      ],
    ],
  ] as const)
    it(name, () => assert.deepEqual(namesIn(draft), expected));

  for (const [where, draft, language] of [
    ['a code span', 'a `Okello` b', 'markdown'],
    ['a code block', 'a\n\n```\nOkello\n```\n', 'markdown'],
    ['indented code', 'a\n\n    Okello\n', 'markdown'],
    ['front matter', '---\nby: Okello\n---\na', 'markdown'],
    ['the target of a link', '[a](Okello.md)', 'markdown'],
    ['a comment', 'a <!-- Okello -->', 'markdown'],
    ['an attribute', 'a <img alt="Okello">', 'markdown'],
    ['LaTeX’s comment', 'a % Okello', 'latex'],
    ['AsciiDoc’s listing', '----\nOkello\n----', 'asciidoc'],
    ['Typst’s comment', 'a // Okello', 'typst'],
    ['part of a longer word', 'a Okellos b', 'markdown'],
  ] as const)
    it(`are not found in ${where}`, () => assert.deepEqual(namesIn(draft, language), []));

  it('are found in the braces of LaTeX’s commands', () => {
    assert.deepEqual(namesIn('\\emph{Okello} \\cite{Nakabuye}', 'latex'), [['Okello', 'Joseph Okello']]);
  });
});
