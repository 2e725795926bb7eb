import type { Encoding } from '../model/source.ts';

/** A file's text, or why it has none. `undecodable`: its bytes are no encoding that is known here. */
export type Decoded =
  { readonly text: string; readonly encoding: Encoding } | { readonly problem: 'binary' | 'empty' | 'undecodable' };

/** So many bytes, or units, tell what a file is. */
const SAMPLE = 64 * 1024;
/** Control characters hardly occur in a text; a file with a greater share of them is something else. */
const MOST_CONTROL = 0.02;
/** A text in a Western language has fewer letters beyond ASCII than this share of its bytes. */
const MOST_HIGH = 0.4;
/** A file with so many times more valid than broken sequences is damaged UTF-8 rather than another encoding. */
const DAMAGED = 4;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * The text of a file. A byte-order mark is taken off, so that offset 0 is the first character a reader sees; line ends stay as they are.
 * UTF-16 is taken where a mark or the zero bytes say so, UTF-8 where all of the file is valid (or nearly all: then U+FFFD stands for what is broken),
 * otherwise Windows-1252, if the bytes could be that.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return checked(decodeAs('utf-8', bytes.subarray(3)), 'utf-8-bom');
  if (startsWith(bytes, 0xff, 0xfe)) return checked(decodeAs('utf-16le', bytes.subarray(2)), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return checked(decodeAs('utf-16be', bytes.subarray(2)), 'utf-16be');
  const zeros = guessByZeros(bytes.subarray(0, SAMPLE));
  if (zeros === 'binary') return { problem: 'binary' };
  if (zeros !== undefined) return checked(decodeAs(zeros, bytes), zeros);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== undefined) return checked(utf8, 'utf-8');
  const { valid, broken, high, undefinedBytes } = countSequences(bytes);
  if (valid > broken * DAMAGED) return checked(decodeAs('utf-8', bytes), 'utf-8');
  const western = high < bytes.length * MOST_HIGH && undefinedBytes === 0;
  const read = checked(decodeWindows1252(bytes), 'windows-1252');
  return western || 'problem' in read ? read : { problem: 'undecodable' };
}

/** English in UTF-16 has a zero in nearly every second byte, and hardly one in the others; zeros anywhere else belong to no text. */
function guessByZeros(sample: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return undefined;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return 'binary';
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const decodeAs = (label: string, bytes: Uint8Array): string =>
  new TextDecoder(label, { ignoreBOM: true }).decode(bytes);

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 (WHATWG Encoding Standard, index windows-1252). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some releases of Node.js decode Windows-1252 as Latin-1; the difference is made up for here. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  decodeAs('windows-1252', bytes).replace(/[\x80-\x9f]/g, char => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));

/** How many UTF-8 sequences of several bytes are whole, and how many bytes beyond ASCII belong to none. */
function countSequences(bytes: Uint8Array): { valid: number; broken: number; high: number; undefinedBytes: number } {
  let valid = 0;
  let broken = 0;
  let high = 0;
  let undefinedBytes = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    high++;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) undefinedBytes++;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let k = 1;
    while (k <= more && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k++;
    if (more > 0 && k > more) {
      valid++;
      i += more;
    } else broken++;
  }
  return { valid, broken, high, undefinedBytes };
}

function checked(text: string, encoding: Encoding): Decoded {
  if (text.trim() === '') return { problem: 'empty' };
  return isText(text.slice(0, SAMPLE)) ? { text, encoding } : { problem: 'binary' };
}

/** Whether a sample has no more control characters, other than white space, than a text may have. */
function isText(sample: string): boolean {
  let strange = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x09 || (unit > 0x0d && unit < 0x20 && unit !== 0x1a) || unit === 0x7f || unit === 0xfffd) strange++;
  }
  return strange <= sample.length * MOST_CONTROL;
}
