import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/text/split-sentences.ts';

/** Texts with a bar where a sentence ends. */
const TEXTS: readonly string[] = [
  'The pier was closed.|Nobody knew why.',
  'Dr. Hale met Gen. A. B. Okoro.|They talked.',
  'J. R. Smith said so.|W. E. B. Du Bois did not.',
  'Talks were held in the U.S.|The court sat on Monday.',
  'The U.S. Senate and the U.N. Security Council met.',
  'He works at Tern Inc.|The firm grew.',
  'Tern Inc. shares rose on Jan. 6 to 3.5 dollars.',
  'It ended at 5 p.m.|They left.',
  'It ended at 5 p.m. Monday.',
  'He saw No. 5 and said no.|Then he left.',
  '"Why?" he asked.|"Go!" shouted Moyle.',
  '“Is it true?” Tavake asked reporters.|“Yes!”|Then she left.',
  '“It is over.”|He left.|‘No.’|She nodded.',
  '(He was ill.)|She came.',
  'He said: “It is late.|We must go.”|And he went.',
  'Wait...|Then he said ... President Moi came.',
  'He left…|Nobody saw.',
  'Never?!|Yes.',
  '1. The minutes were read.|2. The pier needs timber.',
  'The port closed.The ships left.'.replace('.The', '.|The'),
  'See example.com and Node.Js for more.',
  'It was so.[3]|Then it was not.[5][6]|It ended.',
  'Er sagte: „Das ist gut.“|Dann ging er.',
  '今天下雨。|我们走了！|好吗？',
  'a headline without a full stop',
  'Vitamin C.|It helps.',
];

describe('splitSentences', () => {
  for (const marked of TEXTS) {
    it(marked, () => {
      const glued = marked.includes('closed.|The') || marked.includes('。');
      const text = marked.replaceAll('|', glued ? '' : ' ');
      const sentences = splitSentences(text, { start: 0, end: text.length });
      assert.deepEqual(
        sentences.map(({ start, end }) => text.slice(start, end)),
        marked.split('|'),
      );
    });
  }

  it('trims the white space around sentences, line ends among it', () => {
    const text = ' \r\nOne is here.\r\n  Two is\r\nthere. ';
    assert.deepEqual(
      splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
      ['One is here.', 'Two is\r\nthere.'],
    );
  });

  it('gives none for white space', () => assert.deepEqual(splitSentences(' \n ', { start: 0, end: 3 }), []));
});
