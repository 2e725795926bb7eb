import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inRanges } from '../../src/editor/row-ranges.ts';
import type { Row } from '../../src/editor/row.ts';

const rowOf = (name: string, parent: Row | undefined): Row => ({
  item: new vscode.TreeItem(name),
  copied: name,
  ...(parent === undefined ? {} : { parent }),
});
const names = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `Name ${String(i).padStart(4, '0')}`);

describe('a long list in a view', () => {
  for (const count of [0, 1, 250])
    it(`is listed one by one where it has ${count} rows`, () => {
      const all = names(count);
      const { rows, parentOf } = inRanges(all, { id: 'names', labelOf: name => name, rowOf });
      assert.deepEqual(
        rows().map(({ copied }) => copied),
        all,
      );
      assert.equal(parentOf(0), undefined);
    });

  for (const count of [251, 1000, 100_000])
    it(`comes in ranges, none of them long, where it has ${count} rows`, async () => {
      const all = names(count);
      const { rows, parentOf } = inRanges(all, { id: 'names', labelOf: name => name, rowOf });
      const ranges = rows();
      assert.ok(ranges.length > 1 && ranges.length <= 250);
      const held = await Promise.all(ranges.map(async range => (await range.children?.()) ?? []));
      assert.ok(held.every(own => own.length <= Math.max(250, count / 250)));
      assert.deepEqual(
        held.flat().map(({ copied }) => copied),
        all,
      );
      assert.equal(held.flat().at(-1)?.parent, parentOf(count - 1));
      assert.equal(ranges[0]?.item.label, `${all[0] ?? ''} – ${held[0]?.at(-1)?.copied ?? ''}`);
      assert.equal(new Set(ranges.map(({ item }) => item.id)).size, ranges.length);
    });
});
