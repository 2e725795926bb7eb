/**
 * Named lists of numbers, and other plain values, as bytes that are read in one piece:
 *
 *     4 bytes, little-endian: length of the head
 *     the head (JSON): for each column its name, its kind and how many bytes it has
 *     the columns
 */
export type Columns = Readonly<Record<string, unknown>>;

/** The numbers are kept in the machine's own order of bytes: what is kept does not leave the machine. */
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float64Array };
type Kind = keyof typeof ARRAYS | 'json';
type Head = readonly (readonly [name: string, kind: Kind, bytes: number])[];

const HEAD_BYTES = 4;

export function encodeColumns(columns: Columns): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(columns).map(([name, column]) => ({ name, ...encodeColumn(column) }));
  const head = Buffer.from(JSON.stringify(parts.map(({ name, kind, bytes }) => [name, kind, bytes.length])));
  const start = HEAD_BYTES + head.length;
  const all = new Uint8Array(parts.reduce((at, { bytes }) => at + bytes.length, start));
  new DataView(all.buffer).setUint32(0, head.length, true);
  all.set(head, HEAD_BYTES);
  let at = start;
  for (const { bytes } of parts) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

function encodeColumn(column: unknown): { kind: Kind; bytes: Uint8Array } {
  for (const kind of ['Uint8Array', 'Uint16Array', 'Uint32Array', 'Float64Array'] as const)
    if (column instanceof ARRAYS[kind])
      return { kind, bytes: new Uint8Array(column.buffer, column.byteOffset, column.byteLength) };
  return { kind: 'json', bytes: Buffer.from(JSON.stringify(column)) };
}

/** Each column is a copy, so that none keeps another in memory. @throws where the bytes are no columns */
export function decodeColumns(bytes: Uint8Array): Record<string, unknown> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headBytes = buffer.readUInt32LE(0);
  const head = JSON.parse(buffer.toString('utf8', HEAD_BYTES, HEAD_BYTES + headBytes)) as Head;
  const columns: Record<string, unknown> = {};
  let at = HEAD_BYTES + headBytes;
  for (const [name, kind, length] of head) {
    if (kind === 'json') columns[name] = JSON.parse(buffer.toString('utf8', at, at + length));
    else columns[name] = new ARRAYS[kind](bytes.slice(at, at + length).buffer);
    at += length;
  }
  return columns;
}
