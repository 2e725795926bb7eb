// The annotated collections that quality is measured on. None of them is part of the repository.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../setup/run.mjs';

export const SHARED = path.resolve(ROOT, '../shared');
const WORK = path.join(ROOT, 'out/quality');

/** @typedef {{ name: string, text: string, gold: string, about: string }} Corpus */

/** @type {readonly Corpus[]} */
export const CORPORA = [
  {
    name: 'seeds',
    text: path.join(SHARED, 'seeds'),
    gold: path.join(SHARED, 'gold/seeds.json'),
    about: 'five files with six reports on South Asian diplomacy, 2021 to 2025; the rules were developed on them',
  },
  {
    name: 'MEANTIME',
    text: path.join(SHARED, 'benchmarks/meantime/text'),
    gold: path.join(SHARED, 'benchmarks/meantime/gold.json'),
    about:
      '60 Wikinews articles on business and technology, 2004 to 2011; its errors were looked at, and the gazetteer of firms grew on the way, so that its names are no test of unseen text',
  },
  {
    name: 'wikigold',
    text: path.join(SHARED, 'benchmarks/wikigold/text'),
    gold: path.join(SHARED, 'benchmarks/wikigold/gold.json'),
    about: '145 passages of Wikipedia; kinds of errors on it were looked at',
  },
];

export const haveCorpora = () => CORPORA.every(({ text, gold }) => existsSync(text) && existsSync(gold));

/** What Wellsourced's command line reads in a corpus, in the exchange format. */
export function extract({ text }) {
  const output = execFileSync(process.execPath, ['dist/cli.cjs', 'extract', text, '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output);
}

/** Scores a prediction against a corpus's gold. */
export function score({ name, gold }, who, prediction) {
  mkdirSync(WORK, { recursive: true });
  const file = path.join(WORK, `${name}-${who}.json`);
  writeFileSync(file, JSON.stringify(prediction));
  const scorer = path.join(SHARED, 'eval/score.mjs');
  const output = execFileSync(process.execPath, [scorer, gold, file, '--json', '--errors'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output);
}

/** The texts of a corpus by the name of their file, for libraries that are given one text after the other. */
export const readTexts = ({ text }) =>
  new Map(
    readdirSync(text)
      .filter(file => file.endsWith('.txt'))
      .map(file => [file, readFileSync(path.join(text, file), 'utf8')]),
  );

export const readGold = ({ gold }) => JSON.parse(readFileSync(gold, 'utf8'));
