import type { Encoding } from '../model/source.ts';

export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly problem: 'binary' | 'empty' };

/** So many bytes tell what a file is. */
const SAMPLE_BYTES = 64 * 1024;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * The text of a file. A byte-order mark is taken off, so that offset 0 is the first character a reader sees; line ends stay as they are.
 * UTF-8 is taken where all of the file is valid UTF-8, UTF-16 where a mark or the zero bytes say so, otherwise Windows-1252.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [encoding, skipped] = guessEncoding(bytes);
  if (encoding === undefined) return { problem: 'binary' };
  const text = decodeAs(encoding, bytes.subarray(skipped));
  if (text.trim() === '') return { problem: 'empty' };
  return isText(text) ? { text, encoding } : { problem: 'binary' };
}

function guessEncoding(bytes: Uint8Array): [Encoding | undefined, number] {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return ['utf-8-bom', 3];
  if (startsWith(bytes, 0xff, 0xfe)) return ['utf-16le', 2];
  if (startsWith(bytes, 0xfe, 0xff)) return ['utf-16be', 2];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) {
    // English in UTF-16 has a zero in nearly every second byte, and none in the others.
    const half = sample.length / 2;
    if (bytes.length % 2 === 0 && odd > half * 0.7 && even < half * 0.05) return ['utf-16le', 0];
    if (bytes.length % 2 === 0 && even > half * 0.7 && odd < half * 0.05) return ['utf-16be', 0];
    return [undefined, 0];
  }
  return [isUtf8(bytes) ? 'utf-8' : 'windows-1252', 0];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** Control characters other than white space hardly occur in a text; a file with many of them is something else. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  let strange = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if ((unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1b) || unit === 0xfffd) strange++;
  }
  return strange <= sample.length * 0.02;
}
