import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotateSource } from '../../../src/extract/annotate-source.ts';
import { digestSource, type SourceDigest } from '../../../src/library/source-digest.ts';
import {
  headingAbove,
  isMentionedIn,
  passageOf,
  passagesOf,
  quotationsIn,
  spanOfPassage,
  spansOf,
} from '../../../src/library/source-places.ts';
import type { Annotations } from '../../../src/model/annotations.ts';
import type { Source } from '../../../src/model/source.ts';
import { readSources } from '../../../src/text/read-sources.ts';
import { decodeRecord, encodeRecord } from '../../../src/worker/file-record.ts';
import { createSharedStrings } from '../../../src/worker/shared-strings.ts';

const PARAGRAPHS = [
  '# Findings',
  'The Kenyan minister Jane Orengo met Peter Mwangi in Nairobi on 3 March 1998. “The road is open,” she said.',
  'Orengo denied that Kenya had closed the bridge. According to Mwangi, nobody asked.',
  '- Nairobi was quiet.',
  'Nothing else happened.',
];

function read(text: string): { source: Source; annotations: Annotations; digest: SourceDigest } {
  const [source] = readSources('folder/notes.md', 'notes.md', text);
  assert.ok(source);
  const annotations = annotateSource(text, source, source.details.published);
  return { source, annotations, digest: digestSource(text, source, annotations, source.details.published) };
}

function assertSame(text: string) {
  const { source, annotations, digest } = read(text);
  assert.deepEqual(passagesOf(digest), source.passages);
  source.passages.forEach((passage, i) => {
    assert.deepEqual(passageOf(digest, i), passage);
    assert.deepEqual(spanOfPassage(digest, i), { start: passage.start, end: passage.end });
  });
  assert.equal(passageOf(digest, source.passages.length), undefined);
  assert.equal(spanOfPassage(digest, -1), undefined);
  assert.deepEqual(
    [...quotationsIn(digest)],
    annotations.quotations.map(({ start, end, kind, speaker, cue }) => ({
      start,
      end,
      kind,
      ...(speaker === undefined ? {} : { speaker }),
      ...(cue === undefined ? {} : { cue: { start: cue.start, end: cue.end } }),
    })),
  );
  annotations.entities.forEach(({ mentions }, i) => {
    const entity = digest.entities[i];
    assert.ok(entity);
    const named = mentions.flatMap(mention => annotations.mentions[mention] ?? []);
    assert.deepEqual(
      [...spansOf(digest, entity, 'mentions')],
      named.map(({ start, end }) => ({ start, end })),
    );
    const led = annotations.demonyms.filter(demonym => demonym.entity === i);
    assert.deepEqual(
      [...spansOf(digest, entity, 'demonyms')],
      led.map(({ start, end }) => ({ start, end })),
    );
    for (const passage of source.passages)
      assert.equal(
        isMentionedIn(digest, entity, passage),
        named.some(({ start, end }) => start >= passage.start && end <= passage.end),
      );
  });
}

describe('the places of a source', () => {
  it('are read back as they were, whatever the source holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 8 }), paragraphs => {
        assertSame(paragraphs.join('\n\n'));
      }),
      { numRuns: 40 },
    );
  });

  it('may lie beyond what sixteen bits hold', () => {
    const text = `${'Rain fell on the hills all day. '.repeat(2200)}\n\n${PARAGRAPHS.join('\n\n')}`;
    assert.ok(read(text).digest.places instanceof Uint32Array);
    assertSame(text);
  });

  it('lead to the heading that a passage stands under, and to none before the first', () => {
    const { digest, source } = read(`It begins.\n\n${PARAGRAPHS.join('\n\n')}`);
    assert.deepEqual(headingAbove(digest, 3), spanOfPassage(digest, 1));
    assert.equal(source.passages[1]?.kind, 'heading');
    assert.equal(headingAbove(digest, 0), undefined);
  });

  it('survive being kept as a record', () => {
    for (const filler of ['', 'Rain fell on the hills all day. '.repeat(2200)]) {
      const text = `${filler}\n\n${PARAGRAPHS.join('\n\n')}`;
      const { digest } = read(text);
      const file = { id: digest.file, bytes: text.length, encoding: 'utf-8' as const };
      const kept = decodeRecord(
        encodeRecord({ file, sources: [digest], terms: [{ words: new Uint8Array(), counts: [] }] }, text),
        createSharedStrings(),
      );
      const [back] = kept.digest.sources;
      assert.ok(back);
      assert.deepEqual([...back.places], [...digest.places]);
      assert.deepEqual(back, digest);
    }
  });
});
