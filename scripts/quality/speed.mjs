// Prints, as JSON, how fast news-like text is read, and how the time grows; scripts/quality.mjs bundles and runs it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { annotateSource } from '../../src/extract/annotate-source.ts';
import { readSources } from '../../src/text/read-sources.ts';
import { ROOT } from '../setup/run.mjs';
import { compromiseNames, winkRuns } from './peers.mjs';

const MEGABYTE = 1_000_000;
const ROUNDS = 5;

/** The sample library over and over, with other years, figures and names each time, so that nothing is read from a memory of it. */
function makeText(bytes) {
  const seeds = readdirSync(path.join(ROOT, 'seeds'))
    .filter(file => file.endsWith('.txt'))
    .map(file => readFileSync(path.join(ROOT, 'seeds', file), 'utf8'));
  const documents = [];
  for (let size = 0, round = 0; size < bytes; round++) {
    const text = vary(seeds[round % seeds.length] ?? '', round);
    documents.push(text);
    size += text.length;
  }
  return documents;
}

const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'na', 'ru', 'sa', 'te', 'vo', 'zi'];

const vary = (text, round) =>
  text
    .replace(/\b20\d\d\b/g, year => String(1900 + ((Number(year) + round * 7) % 120)))
    .replace(/\b(Dar|Khan|Wang|Mohib|Atmar|Zardari|Rashid)\b/g, name => name + syllables(round));

const syllables = n => (n < 10 ? '' : syllables(Math.floor(n / 10))) + (SYLLABLES[n % 10] ?? '');

/**
 * Megabytes a second of several readers, the median of a few rounds in which each reads in turn, so that a busy moment of the machine
 * slows them alike.
 *
 * @param {readonly { documents: readonly string[], read: (text: string) => void }[]} readers
 * @returns {number[]}
 */
function measure(readers) {
  for (const { documents, read } of readers) documents.slice(0, 50).forEach(read);
  const rounds = Array.from({ length: ROUNDS }, () => readers.map(megabytesPerSecond));
  return readers.map((_, reader) => median(rounds.map(speeds => speeds[reader] ?? 0)));
}

function megabytesPerSecond({ documents, read }) {
  const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const start = process.hrtime.bigint();
  documents.forEach(read);
  return bytes / MEGABYTE / (Number(process.hrtime.bigint() - start) / 1e9);
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const documents = makeText(5 * MEGABYTE);
const readNews = text => {
  for (const source of readSources('speed.txt', 'speed.txt', text))
    annotateSource(text, source, source.details.published);
};
const [wellsourced, compromise, wink] = measure([
  { documents, read: readNews },
  { documents: documents.slice(0, documents.length / 20), read: compromiseNames },
  { documents: documents.slice(0, documents.length / 5), read: winkRuns },
]);

/** Texts made to be slow, each of one mark or word over and over. */
const HOSTILE = {
  'opening brackets': '(',
  'quotation marks of all kinds': '“"‘\'”’«»',
  'capital letters': 'ABC ',
  digits: '1 ',
  'one line without a space': 'Ab,c.',
};

function timeNews(some) {
  const start = process.hrtime.bigint();
  some.forEach(readNews);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Reads a text as if it were English, whatever it looks like; in seconds. */
function timeHostile(unit, bytes) {
  const text = unit.repeat(bytes / unit.length);
  const start = process.hrtime.bigint();
  for (const source of readSources('speed.txt', 'speed.txt', text))
    annotateSource(text, { ...source, language: 'en' }, '2020-05-17');
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const growth = [
  {
    text: 'the news-like text',
    half: timeNews(documents.slice(0, documents.length / 2)),
    seconds: timeNews(documents),
  },
  ...Object.entries(HOSTILE).map(([text, unit]) => {
    timeHostile(unit, MEGABYTE);
    return { text, half: timeHostile(unit, 5 * MEGABYTE), seconds: timeHostile(unit, 10 * MEGABYTE) };
  }),
];
process.stdout.write(JSON.stringify({ wellsourced, compromise, wink, growth }));
