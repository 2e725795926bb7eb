import type { Names } from '../../../src/extract/mentions/names.ts';
import type { Source } from '../../../src/model/source.ts';
import { findNames } from '../../../src/extract/mentions/find-names.ts';
import { readSource, type Reading } from '../../../src/extract/reading.ts';
import { findTimes } from '../../../src/extract/times/find-times.ts';
import { formatOf } from '../../../src/text/formats.ts';

/** All sources of a text, by the extension of its file's name. */
export const sourcesOf = (text: string, fileName: string): Source[] =>
  formatOf(fileName)?.readSources(fileName, text) ?? [];

export interface NamedSource {
  readonly source: Source;
  readonly reading: Reading;
  readonly names: Names;
}

/** The names of each source of a text. */
export const readNames = (text: string, fileName = 'report.md'): NamedSource[] =>
  sourcesOf(text, fileName).map(source => {
    const reading = readSource(text, source);
    return { source, reading, names: findNames(reading, findTimes(reading, undefined)) };
  });

/** The names of a text that is one source. */
export function readOne(text: string): Names {
  const [only] = readNames(text);
  if (only === undefined) throw new Error(`no source in ${text}`);
  return only.names;
}
