import assert from 'node:assert/strict';
import { queryAtCursor } from '../../../src/draft/query-at-cursor.ts';

/** The query at the bar in a Markdown draft. */
function queryIn(draft: string): string {
  const at = draft.indexOf('|');
  return queryAtCursor(draft.replace('|', ''), 'markdown', { start: at, end: at });
}

describe('the query at the cursor', () => {
  it('is the sentence there, without its markup', () => {
    assert.equal(queryIn('The fair opened. The *ferry* to **Hull** |sank. It rained.'), 'The ferry to Hull sank');
  });

  it('is what is selected', () => {
    const text = 'The ferry to Hull sank.';
    assert.equal(queryAtCursor(text, 'markdown', { start: 4, end: 17 }), 'ferry to Hull');
  });

  it('is empty in the front matter, with and without empty lines in it, and in code', () => {
    assert.equal(queryIn('---\ntitle: The |ferry\n---\n\nIt sank.'), '');
    assert.equal(queryIn('---\ntitle: The ferry\n\nauthor: Ada |Obi\n---\n\nIt sank.'), '');
    assert.equal(queryIn('It sank.\n\n```\nlet |ferry\n```\n'), '');
  });
});
