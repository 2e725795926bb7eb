import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/draft/find-citations.ts';
import { printPandoc } from '../../../src/draft/print-pandoc.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { anchorOf } from '../../../src/draft/resolve-citation.ts';
import { NO_CITATIONS } from '../../../src/model/citation.ts';
import { cite, passageOf } from './cite.ts';

/** Our own keys, and those that reference managers make. */
const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/),
  fc.constantFrom('Vaea2019', 'vaea:2019:Reefs', 'doi.org/10.1000', 'Müller_2020', 'a+b', '2019x'),
);
const items = fc.uniqueArray(
  fc.record({ key, paragraph: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }) }),
  { minLength: 1, maxLength: 5, selector: item => `${item.key} ${item.paragraph ?? ''}` },
);

describe('a Pandoc citation', () => {
  it('is read back as it was printed, however many sources it cites', () => {
    fc.assert(
      fc.property(items, wanted => {
        const printed = printPandoc(
          wanted.map(({ key: own, paragraph }) => ({ key: own, ...(paragraph === undefined ? {} : { paragraph }) })),
        );
        const found = findCitations(`Words ${printed} and more.`);
        assert.deepEqual(
          found.map(({ kind, key: own, paragraph }) => ({ kind, key: own, paragraph })),
          wanted.map(item => ({ kind: 'pandoc', ...item })),
        );
      }),
    );
  });

  it('names the heading that a paragraph stands under, and is read back with it', () => {
    const item = { key: 'vaea-2011-reefs', paragraph: 4, heading: 'Storms and tides' };
    assert.equal(printPandoc([item]), '[@vaea-2011-reefs, para. 4, in “Storms and tides”]');
    const [found] = findCitations(`So ${printPandoc([item, { key: 'b', paragraph: 2 }])}.`);
    assert.deepEqual([found?.key, found?.paragraph, found?.heading], Object.values(item));
  });

  for (const heading of ['Storms; tides', 'A [draft]', 'Mail @vaea', 'The “reef”', 'f(x)'])
    it(`names no heading that would be read otherwise: ${heading}`, () =>
      assert.equal(printPandoc([{ key: 'a', paragraph: 4, heading }]), '[@a, para. 4]'));

  it('takes in what it does not cite yet, and all of it is read back', () => {
    const paragraphs = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (there, added) => {
        const own = 'lagoontimes-2019-pilots';
        const text = `It was so ${printPandoc(there.map(paragraph => ({ key: own, paragraph })))}.\n`;
        const at = text.indexOf(']') + 1;
        const { edits } = cite({
          text,
          style: 'pandoc',
          quoting: false,
          cursors: [{ start: at, end: at }],
          passages: added.map(paragraph => passageOf('The pilots will not sail.', undefined, undefined, paragraph)),
        });
        assert.deepEqual(
          findCitations(applyEdits(text, edits)).map(found => `${found.key} ${found.paragraph}`),
          [...new Set([...there, ...added])].map(paragraph => `${own} ${paragraph}`),
        );
      }),
    );
  });

  for (const text of ['[pilots@port.example]', '[\\@harbour]', '[no citation]', '[@]'])
    it(`is not ${text}`, () => assert.deepEqual(findCitations(text), []));

  it('leads to the words that it stands behind, where two of a paragraph are cited', () => {
    const first = passageOf('The pilots will not sail at night.');
    const second = passageOf('Nor will the tugs, “come what may.”');
    const style = 'pandoc' as const;
    const one = cite({ text: '', cursors: [{ start: 0, end: 0 }], passages: [first], style, record: NO_CITATIONS });
    const draft = applyEdits('', one.edits);
    const end = { start: draft.length, end: draft.length };
    const two = cite({ text: draft, cursors: [end], passages: [second], style, record: one.record });
    const after = applyEdits(draft, two.edits);
    assert.deepEqual(
      findCitations(after).map(found => anchorOf(found, two.record, after)?.exact),
      [first.hit.text, second.hit.text],
    );
  });

  it('has no anchor where the writer has changed the locator', () => {
    const { record } = cite({
      text: '',
      cursors: [{ start: 0, end: 0 }],
      passages: [passageOf('The pilots will not sail.')],
      style: 'pandoc',
    });
    const [found] = findCitations('[@lagoontimes-2019-pilots, para. 8]');
    assert.ok(found);
    assert.equal(anchorOf(found, record), undefined);
  });
});
