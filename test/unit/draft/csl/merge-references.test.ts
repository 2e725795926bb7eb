import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeReferences } from '../../../../src/draft/csl/merge-references.ts';
import type { CslItem } from '../../../../src/model/citation.ts';

const REEFS: CslItem = { id: 'vaea-2011-reefs', type: 'report', title: 'Reefs', issued: { 'date-parts': [[2011]] } };
const TUGS: CslItem = { id: 'levuka-2014-tugs', type: 'webpage', title: 'Tugs' };
const json = (...items: readonly unknown[]): string => `${JSON.stringify(items, null, 2)}\n`;

/** An item without one of its fields. */
const leaveOut = (item: CslItem, field: string): CslItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== field)) as unknown as CslItem;

/** What the file says afterwards, and what is remembered. */
function merge(
  before: string | undefined,
  cited: readonly CslItem[],
  written: readonly CslItem[] = [],
  elsewhere: readonly string[] = [],
): { text: string | undefined; written: readonly CslItem[] } {
  const keys = new Set([...cited.map(({ id }) => id), ...elsewhere]);
  const merged = mergeReferences(before, cited, written, key => keys.has(key));
  assert.ok(!('problem' in merged));
  return { text: merged.text, written: merged.written };
}

describe('a bibliography that is kept', () => {
  it('begins with the cited sources', () => {
    assert.deepEqual(merge(undefined, [REEFS, TUGS]), { text: json(REEFS, TUGS), written: [REEFS, TUGS] });
  });

  it('is not made where nothing is cited', () => assert.equal(merge(undefined, []).text, undefined));

  it('is not written again where all is there', () => {
    assert.equal(merge(json(REEFS), [REEFS], [REEFS]).text, undefined);
  });

  it('keeps a field that the writer has changed, and takes a newer one that they have not', () => {
    const edited = { ...REEFS, title: 'Reefs of Levuka' };
    const newer = { ...REEFS, title: 'Reefs!', issued: { 'date-parts': [[2012]] } };
    assert.equal(merge(json(edited), [newer], [REEFS]).text, json({ ...newer, title: 'Reefs of Levuka' }));
  });

  it('keeps fields that it does not know, and items that others wrote', () => {
    const annotated = { ...REEFS, annote: 'Ask her', custom: { shelf: 4 } };
    const other = { id: 7, title: 'A number for a key' };
    assert.equal(merge(json(other, annotated), [REEFS, TUGS], [REEFS]).text, json(other, annotated, TUGS));
  });

  it('does not put back a field that the writer took out, however often', () => {
    const without = leaveOut(REEFS, 'title');
    const once = merge(json(without), [REEFS], [REEFS]);
    assert.equal(once.text, undefined);
    assert.equal(merge(json(without), [REEFS], once.written).text, undefined);
  });

  it('takes a field back that is known no more, unless the writer changed it', () => {
    const undated = leaveOut(REEFS, 'issued');
    assert.equal(merge(json(REEFS), [undated], [REEFS]).text, json(undated));
    const edited = { ...REEFS, issued: { 'date-parts': [[1911]] } };
    assert.equal(merge(json(edited), [undated], [REEFS]).text, undefined);
  });

  it('loses an item with its last citation, and has it again with the next', () => {
    const gone = merge(json(REEFS, TUGS), [TUGS], [REEFS, TUGS]);
    assert.deepEqual(gone, { text: json(TUGS), written: [TUGS] });
    assert.equal(merge(json(TUGS), [TUGS, REEFS], gone.written).text, json(TUGS, REEFS));
  });

  it('keeps an item that is cited elsewhere, that the writer has changed, or that others wrote', () => {
    assert.equal(merge(json(REEFS), [], [REEFS], [REEFS.id]).text, undefined);
    assert.equal(merge(json({ ...REEFS, note: 'mine' }), [], [REEFS]).text, undefined);
    assert.equal(merge(json(REEFS), [], []).text, undefined);
  });

  it('keeps indentation, line ends and byte order mark', () => {
    const own = `\ufeff${JSON.stringify([TUGS], null, '\t').replaceAll('\n', '\r\n')}\r\n`;
    assert.equal(
      merge(own, [TUGS, REEFS], [TUGS]).text,
      `\ufeff${JSON.stringify([TUGS, REEFS], null, '\t').replaceAll('\n', '\r\n')}\r\n`,
    );
  });

  for (const [name, text, problem] of [
    ['cut off', '[{"id": "a"', /no valid JSON/],
    ['with marks of a conflict', '[\n<<<<<<< HEAD\n]', /merge conflict that is not settled \(line 2\)/],
    ['of another kind', '{"items": []}', /list of items/],
    ['with something else in it', '[{"id": "a"}, 3]', /place 2/],
    ['with a key twice', '[{"id": "a"}, {"id": "a"}]', /two items with the key “a”/],
  ] as const)
    it(`${name} is not touched`, () => {
      const merged = mergeReferences(text, [REEFS], [], () => true);
      assert.ok('problem' in merged);
      assert.match(merged.problem, problem);
    });

  it('is as before when a citation is made and undone', () => {
    const items = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), title: fc.string(), custom: fc.jsonValue() }),
      { selector: item => item.id, maxLength: 5 },
    );
    fc.assert(
      fc.property(items, mine => {
        const before = json(...mine);
        const done = merge(before, [REEFS]);
        assert.notEqual(done.text, undefined);
        assert.equal(merge(done.text, [], done.written).text, before);
      }),
    );
  });
});
