import assert from 'node:assert/strict';
import fc from 'fast-check';
import { betweenMarks, type Marks, type Punctuation } from '../../../src/draft/mark-styles.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import type { CitationStyle } from '../../../src/draft/citation-style.ts';
import { cite, passageOf } from './cite.ts';

interface How {
  readonly marks?: Marks;
  readonly punctuation?: Punctuation;
  readonly style?: CitationStyle;
}

/** A draft after words were quoted at its bar; numbers of footnotes are shortened. */
function quote(draft: string, words: string, { style = 'footnote', ...how }: How): string {
  const at = draft.indexOf('|');
  const text = draft.replace('|', '');
  const { edits } = cite({ text, cursors: [{ start: at, end: at }], passages: [passageOf(words)], style, ...how });
  return (
    applyEdits(text, edits)
      .split('\n', 1)[0]
      ?.replace(/\[\^[^\]]+\]/g, '[^1]')
      .replace(/@[^,\]]+/g, '@k') ?? ''
  );
}

describe('the marks around quoted words', () => {
  for (const [marks, expected] of Object.entries({
    '“ ”': '“He said ‘no’ to Obi’s men.”',
    '‘ ’': '‘He said “no” to Obi’s men.’',
    '" "': `"He said 'no' to Obi’s men."`,
    '„ “': '„He said ‚no‘ to Obi’s men.“',
    '« »': '«He said “no” to Obi’s men.»',
  }))
    it(`are ${marks}, and those inside alternate`, () => {
      const found = quote('So: |', 'He said “no” to Obi’s men.', { marks: marks as Marks });
      assert.equal(found.replaceAll('\\', ''), `So: ${expected}[^1]`);
    });

  it('are the writer’s where they stand at the cursor already', () => {
    assert.equal(quote('So: «|»', 'He said “no”.', { marks: '„ “' }), 'So: «He said “no”.»[^1]');
  });

  it('change no letter of the words, whatever these are', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Marks>('“ ”', '‘ ’', '" "', '„ “', '« »'), (words, marks) => {
        assert.equal(letters(betweenMarks(words, marks)), letters(words));
      }),
    );
  });
});

describe('a full stop or comma that meets the closing mark', () => {
  const WORDS = 'No ship may leave.';

  it('is kept where it stands', () => {
    assert.equal(quote('So |, and then.', WORDS, {}), 'So “No ship may leave.”[^1], and then.');
  });

  it('goes inside the marks', () => {
    assert.equal(quote('So |, and then.', WORDS, { punctuation: 'inside' }), 'So “No ship may leave,”[^1] and then.');
    assert.equal(quote('So |.', 'No ship', { punctuation: 'inside' }), 'So “No ship.”[^1]');
    assert.equal(quote('So | and then.', WORDS, { punctuation: 'inside' }), 'So “No ship may leave.”[^1] and then.');
  });

  it('goes behind the marks, and behind a citation in brackets', () => {
    const outside = { punctuation: 'outside' } as const;
    assert.equal(quote('So: |', WORDS, outside), 'So: “No ship may leave”.[^1]');
    assert.equal(quote('So: |', WORDS, { ...outside, style: 'pandoc' }), 'So: “No ship may leave” [@k, para. 3].');
    assert.equal(quote('So: |.', WORDS, outside), 'So: “No ship may leave”[^1].');
    assert.equal(quote('So: |', 'No ship may leave…', outside), 'So: “No ship may leave…”[^1]');
  });
});
