// Annotates the documents of a library with one library, and prints, as JSON, how many megabytes a second it reads.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { annotateSource } from '../../src/extract/annotate-source.ts';
import { readSources } from '../../src/text/read-sources.ts';
import { compromiseNames, winkRuns } from '../quality/peers.mjs';

const [which, folder, most] = process.argv.slice(2);
const texts = readdirSync(folder)
  .sort()
  .flatMap(part =>
    readdirSync(path.join(folder, part))
      .sort()
      .map(name => path.join(folder, part, name)),
  )
  .slice(0, Number(most))
  .map(file => readFileSync(file, 'utf8'));
const READERS = {
  wellsourced: text => {
    for (const source of readSources('bench.txt', 'bench.txt', text))
      annotateSource(text, source, source.details.published);
  },
  compromise: compromiseNames,
  wink: winkRuns,
};
const read = READERS[which];
texts.slice(0, 60).forEach(read);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const before = process.cpuUsage();
texts.forEach(read);
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${JSON.stringify({ which, megabytesPerSecond: bytes / (user + system) })}\n`);
