/**
 * A 64-bit hash of a text as 16 hex digits: tells texts apart, is no protection against forgery.
 * Two 32-bit lanes of multiply-and-rotate in the manner of MurmurHash3's mixing, which needs no big integers.
 */
export function hashText(text: string): string {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (b << 13) | (b >>> 19);
  }
  // Joined, not added: V8 would keep both halves beside the whole.
  return [hex(mix(a ^ (b >>> 7))), hex(mix(b ^ a))].join('');
}

function mix(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
