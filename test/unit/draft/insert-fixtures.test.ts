import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { DraftLanguage } from '../../../src/draft/draft-language.ts';
import { isMarks, type Punctuation } from '../../../src/draft/mark-styles.ts';
import type { CitationStyle } from '../../../src/draft/insert-citation.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { NO_CITATIONS } from '../../../src/model/citation.ts';
import { cite, HARBOUR, passageOf, readCursors, sourceOf } from './cite.ts';

const FOLDER = new URL('../../fixtures/citations/', import.meta.url);
/** Set to 1, the drafts that are expected are written anew, to be read through by a person. */
const IS_WRITING = process.env['WRITE_FIXTURES'] === '1';

interface Case {
  readonly name: string;
  /** As written: fields, then the sections. */
  readonly fields: ReadonlyMap<string, string>;
  readonly passages: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Cases begin with `=== name`; fields follow, then `--- passage` (one or more), `--- before` and `--- after`. A draft that ends with `␃` has no last line end. */
function readCases(file: string): Case[] {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map(block => {
      const [head = '', ...sections] = block.split(/^--- /m);
      const [name = '', ...fields] = head.trim().split('\n');
      const named = (wanted: string): string[] =>
        sections.filter(section => section.startsWith(`${wanted}\n`)).map(section => section.slice(wanted.length + 1));
      return {
        name,
        fields: new Map(
          fields.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
        ),
        passages: named('passage').map(section => section.trimEnd()),
        before: named('before')[0] ?? '',
        after: named('after')[0] ?? '',
      };
    });
}

function run(file: string, { fields, passages, before }: Case): string {
  const isWindows = fields.get('line ends') === 'Windows';
  const lines = (text: string): string => (isWindows ? text.replaceAll('\n', '\r\n') : text);
  const { text, cursors } = readCursors(lines(before.replace(/␃\n$/, '')));
  const details = {
    ...HARBOUR,
    ...Object.fromEntries([...fields].filter(([key]) => ['title', 'author', 'publisher', 'published'].includes(key))),
  };
  const cited = passages.map(marked => {
    const { text: words, cursors: quote } = readCursors(lines(marked));
    const speaker = fields.get('speaker');
    return {
      ...passageOf(words, sourceOf(fields.has('unknown') ? {} : details), quote[0]),
      ...(speaker === undefined ? {} : { speaker }),
    };
  });
  const marks = fields.get('marks');
  const wanted = {
    text,
    cursors,
    passages: cited,
    language: (fields.get('language') ?? file.replace('.txt', '')) as DraftLanguage,
    style: (fields.get('style') ?? 'footnote') as CitationStyle,
    quoting: fields.get('quoting') !== 'no',
    blockFrom: Number(fields.get('block from') ?? 0),
    ...(isMarks(marks) ? { marks } : {}),
    punctuation: (fields.get('punctuation') ?? 'kept') as Punctuation,
    eol: isWindows ? ('\r\n' as const) : ('\n' as const),
  };
  // Cited before, elsewhere: the record knows the words.
  const known = fields.has('cited before')
    ? cite({ ...wanted, text: '', cursors: [{ start: 0, end: 0 }] }).record
    : undefined;
  const { edits } = cite({ ...wanted, record: known ?? NO_CITATIONS });
  const after = applyEdits(text, edits);
  if (isWindows) assert.ok(!/(?<!\r)\n/.test(after), 'a line end without its carriage return');
  const shown = after.replaceAll('\r\n', '\n');
  return shown.endsWith('\n') ? shown : `${shown}␃\n`;
}

describe('citations in drafts', () => {
  for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.txt'))) {
    describe(file, () => {
      const cases = readCases(file);
      for (const one of cases)
        it(one.name, () => {
          assert.notEqual(one.after, '', 'the case expects nothing');
          assert.equal(run(file, one), one.after);
        });
      if (IS_WRITING) {
        const source = readFileSync(new URL(file, FOLDER), 'utf8').split(/^(?==== )/m);
        const rest = source.filter(block => !block.startsWith('=== '));
        const blocks = source.filter(block => block.startsWith('=== '));
        const written = blocks.map((block, i) => {
          const own = cases[i];
          const head = block.split(/^--- after\n/m)[0] ?? '';
          return own === undefined ? block : `${head.trimEnd()}\n--- after\n${run(file, own)}`;
        });
        writeFileSync(new URL(file, FOLDER), rest.join('') + written.join(''));
      }
    });
  }
});
