/** A hash of a short text (FNV-1a), cut to 30 bits, which V8 keeps as a small integer: of a million different texts some hundreds share theirs. */
export function hashWord(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash & 0x3fffffff;
}
