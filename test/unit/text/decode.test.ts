import assert from 'node:assert/strict';
import { decode } from '../../../src/text/decode.ts';

const bytesOf = (...values: number[]) => Uint8Array.from(values);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  const TEXTS: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['UTF-8', Buffer.from('Café “quoted”'), 'Café “quoted”', 'utf-8'],
    ['UTF-8 with a mark, which is taken off', Buffer.from('\ufeffCafé'), 'Café', 'utf-8-bom'],
    ['UTF-16 little end first', Buffer.from('\ufeffCafé', 'utf16le'), 'Café', 'utf-16le'],
    ['UTF-16 big end first', swapped('\ufeffCafé'), 'Café', 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from('The ferry sails.', 'utf16le'), 'The ferry sails.', 'utf-16le'],
    ['UTF-16 big end first without a mark', swapped('The ferry sails.'), 'The ferry sails.', 'utf-16be'],
    ['Windows-1252', bytesOf(0x93, 0x54, 0x68, 0x65, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x94), '“The café”', 'windows-1252'],
    ['CRLF, left in place', Buffer.from('a\r\nb\r\n'), 'a\r\nb\r\n', 'utf-8'],
  ];
  for (const [name, bytes, text, encoding] of TEXTS)
    it(name, () => assert.deepEqual(decode(bytes), { text, encoding }));

  it('reads damaged UTF-8 as what it is', () => {
    const good = Buffer.from(
      '“One” “two” “three”, and a good deal of plain text behind them, so that little is lost. ',
    );
    assert.deepEqual(decode(Buffer.concat([good, bytesOf(0xff)])), {
      text: `${good.toString()}\ufffd`,
      encoding: 'utf-8',
    });
  });

  const PROBLEMS: readonly (readonly [string, Uint8Array, string])[] = [
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'binary'],
    ['control characters', bytesOf(1, 2, 3, 4, 0x61, 5, 6, 7), 'binary'],
    ['nothing', bytesOf(), 'empty'],
    ['white space', Buffer.from(' \r\n\t'), 'empty'],
    ['a mark alone', Buffer.from('\ufeff'), 'empty'],
    [
      'an encoding of Chinese that is not known here',
      bytesOf(0xd6, 0xd0, 0xb9, 0xfa, 0xc8, 0xcb, 0xc3, 0xf1, 0xb9, 0xb2),
      'undecodable',
    ],
  ];
  for (const [name, bytes, problem] of PROBLEMS)
    it(`${name} is ${problem}`, () => assert.deepEqual(decode(bytes), { problem }));
});
