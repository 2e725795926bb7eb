import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markOf, printCitationCard, type CitedText } from '../../../src/draft/citation-card.ts';
import { readDraftCitations, type DraftCitation } from '../../../src/draft/draft-citations.ts';
import { passageOf } from './cite.ts';
import { anchorAt, citedLibrary, define, PILOTS, PILOTS_KEY } from './footnotes.ts';
import { hostileLine } from './hostile-strings.ts';
import { renderWithMarked, renderWithMarkdownIt, tagsOfHtml, wordsOfHtml } from './render.ts';

const WORDS = 'The pilots met on the quay. They will not sail at night, “come what may.” Nor will the tugs.';
const QUOTED = 'They will not sail at night, “come what may.”';

const textOf = (words: string, paragraph = 3): CitedText => ({
  fileText: `Before.\n\n${words}\n`,
  passages: [{ ...passageOf(words, PILOTS, undefined, paragraph).hit, start: 9, end: 9 + words.length, sentences: [] }],
});

function citationOf(exact: string | undefined, paragraph = 3): DraftCitation {
  const anchors = exact === undefined ? [] : [anchorAt(PILOTS_KEY, 1, exact, paragraph)];
  const draft = `A[^${PILOTS_KEY}-1].\n\n${define(PILOTS_KEY, 1, paragraph)}\n`;
  const [citation] = readDraftCitations(draft, citedLibrary(anchors));
  assert.ok(citation);
  return citation;
}

const cardOf = (exact: string | undefined, text: CitedText, paragraph?: number): string =>
  printCitationCard(
    citationOf(exact, paragraph),
    text,
    (command, argument) => `command:${command}?${JSON.stringify(argument).replace(/[^\w]/g, '')}`,
  ) ?? '';

const bold = (html: string): string[] =>
  [...html.matchAll(/<strong>([^]*?)<\/strong>/g)].map(([, words = '']) => wordsOfHtml(words));

describe('the card of a citation', () => {
  it('shows the reference, and the passage with the quoted words in bold', () => {
    const card = cardOf(QUOTED, textOf(WORDS));
    for (const render of [renderWithMarked, renderWithMarkdownIt]) {
      const html = render(card);
      assert.deepEqual(bold(html), ['Harbour pilots vote to strike', QUOTED]);
      const shown = wordsOfHtml(html).replaceAll('\u200b', '');
      assert.ok(shown.includes(WORDS), shown);
      assert.match(shown, /Lagoon Times · 2 April 2019 · harbour\.txt/);
      assert.match(shown, /para\. 3 · Open/);
    }
  });

  it('marks nothing where the paragraph is cited as a whole', () =>
    assert.deepEqual(bold(renderWithMarked(cardOf(undefined, textOf(WORDS)))), ['Harbour pilots vote to strike']));

  it('says that the words have moved', () =>
    assert.match(cardOf(QUOTED, textOf(WORDS, 8)), /another paragraph now.*\n\npara\. 8/s));
  it('says that the words are gone from the paragraph', () =>
    assert.match(cardOf('Not a word of it.', textOf(WORDS)), /not stand in this paragraph any more/));
  it('shows where words may be that were changed', () => {
    const card = cardOf('They do not sail at night, come what may.', textOf(WORDS, 8));
    assert.match(card, /were changed in the source.*They may be:\n\n>/s);
    assert.deepEqual(bold(renderWithMarked(card)), ['Harbour pilots vote to strike', WORDS]);
  });
  it('says that nothing is left', () =>
    assert.match(cardOf('Not a word of it.', textOf(WORDS, 8)), /do not stand in the source any more/));
  it('says nothing of the sort where all is as it was', () =>
    assert.doesNotMatch(cardOf(QUOTED, textOf(WORDS)), /any more|now/));

  it('is on the mark alone, not on all of a definition', () => {
    const draft = `A[^${PILOTS_KEY}-1].\n\n${define(PILOTS_KEY, 1)}\n`;
    const marks = readDraftCitations(draft, citedLibrary()).map(one => draft.slice(markOf(one).start, markOf(one).end));
    assert.deepEqual(marks, [`[^${PILOTS_KEY}-1]`, `[^${PILOTS_KEY}-1]`]);
  });

  it('brings nothing in a source to life, and marks the words wherever they stand', () => {
    const words = fc.oneof(hostileLine, fc.string({ minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(words, words, words, (before, quoted, after) => {
        const exact = `Pilots ${quoted} sail`;
        const html = renderWithMarked(cardOf(exact, textOf(`${before} ${exact}, ${after}.`)));
        const allowed = new Set(['p', 'strong', 'em', 'blockquote', 'a']);
        assert.deepEqual(
          tagsOfHtml(html).filter(tag => !allowed.has(tag)),
          [],
        );
        assert.equal(html.match(/<a /g)?.length, 1);
      }),
    );
  });
});
