// Makes a library of news-like documents of any size out of seeds/: the first documents of a larger library are those of a smaller one.
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../setup/run.mjs';
import { pick, randomFrom } from './random.mjs';
import { body, countries, draw, person } from './world.mjs';

const SEEDS = readdirSync(path.join(ROOT, 'seeds'))
  .filter(file => file.endsWith('.txt'))
  .sort()
  .flatMap(file => readFileSync(path.join(ROOT, 'seeds', file), 'utf8').split(/\n\n\n\n?/))
  .map(text =>
    text
      .trim()
      .split(/\n\s*\n|\n(?=\S)/)
      .filter(paragraph => paragraph.length > 60),
  );

const PEOPLE =
  'Hamdullah Mohib|Wang Yi|Mohammad Haneef Atmar|Ishaq Dar|Amir Khan Muttaqi|Asif Ali Zardari|Abdul Latif Jamal Rashid|Arif Alvi|Qin Gang|Shafqat Ali Khan|Xi Jinping'.split(
    '|',
  );
const SURNAMES = 'Mohib Wang Atmar Dar Muttaqi Zardari Rashid Alvi Qin Khan Xi'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const PAPERS =
  'Harbor Gazette|Inland Courier|Northern Star|Daily Ledger|Coast Tribune|Valley Times|Morning Post|Evening Herald'.split(
    '|',
  );

const NAMES = new RegExp(
  `\\b(?:${[...PEOPLE, ...SURNAMES, 'Afghanistan', 'Afghans?', 'Pakistanis?', 'Pakistan', 'China', 'Chinese', 'Iraqi?', 'Kabul', 'Islamabad', 'Beijing', 'Baghdad', 'KABUL', 'ISLAMABAD', 'Paktika', 'Taliban', 'Teh\\w+-\\w+-Taliban Pakistan', 'TTP', 'Tehrik-i-Taliban', '\\d[\\d,.]*\\d'].join('|')})\\b`,
  'g',
);

/** What is told: who stands for whom, on which day, with which figures. */
function makeStory(number, documents) {
  const random = randomFrom(number * 7919 + 17);
  const met = Math.floor(80 + 9 * documents ** 0.72);
  const cast = PEOPLE.map(() => person(draw(random, met)));
  const [a, b, c, d] = countries(random);
  const group = body(draw(random, Math.floor(8 + documents ** 0.45)));
  /** @type {Map<string, string>} */
  const names = new Map(
    /** @type {[string, string][]} */ ([
      ...PEOPLE.map((name, i) => [name, `${cast[i].given} ${cast[i].family}`]),
      ...SURNAMES.map((name, i) => [name, cast[i].family]),
      ...[
        ['Afghanistan', 'Afghan', 'Kabul', 'Paktika'],
        ['Pakistan', 'Pakistani', 'Islamabad', ''],
        ['China', 'Chinese', 'Beijing', ''],
        ['Iraq', 'Iraqi', 'Baghdad', ''],
      ].flatMap(([name, adjective, capital, province], i) => {
        const own = [a, b, c, d][i];
        return [
          [name, own.name],
          [adjective, own.adjective],
          [`${adjective}s`, `${own.adjective} people`],
          [capital, own.capital],
          [capital.toUpperCase(), own.capital.toUpperCase()],
          [province || '-', own.province],
        ];
      }),
      ['Taliban', group.name],
      ['TTP', group.acronym],
    ]),
  );
  const day = new Date(Date.UTC(1996, 0, 1) + Math.floor(number * 0.9) * 86_400_000 * (1 + (number % 3)));
  return {
    seed: SEEDS[Math.floor(random() * SEEDS.length)],
    names,
    group,
    day,
    figure: 2 + Math.floor(random() * 900),
  };
}

const tell = (paragraph, { names, group, figure }) =>
  paragraph.replace(NAMES, found => {
    if (/^\d/.test(found)) return /^(?:19|20)\d\d$/.test(found) ? found : String(figure + found.length);
    if (found.includes('-Taliban')) return group.name;
    return names.get(found) ?? found;
  });

/**
 * The documents of a library in the order in which they come.
 *
 * @param {number} count
 * @returns {Generator<{ path: string, text: string }>}
 */
export function* makeDocuments(count) {
  const random = randomFrom(20240229);
  const told = [];
  for (let i = 0; i < count; i++) {
    // Half of the reports go on about what was told lately.
    const goesOn = told.length > 0 && random() < 0.55;
    const story = goesOn ? told[Math.max(0, told.length - 1 - Math.floor(random() * 30))] : makeStory(told.length, i);
    if (!goesOn) told.push(story);
    if (told.length > 60) told[told.length - 61] = undefined;
    const day = new Date(story.day.getTime() + Math.floor(random() * 3) * 86_400_000);
    yield { path: pathOf(i, day), text: report(story, day, random) };
  }
}

const pathOf = (i, day) =>
  `${String(Math.floor(i / 250)).padStart(4, '0')}/${day.toISOString().slice(0, 10)}-${String(i).padStart(6, '0')}.txt`;

function report(story, day, random) {
  const kept = story.seed.filter(() => random() < 0.7);
  const other = pick(random, SEEDS).filter(() => random() < 0.12);
  const [headline, ...rest] = [...kept, ...other].map(paragraph => tell(paragraph, story));
  const dated = random() < 0.85 ? `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}\n\n` : '';
  const title = (headline ?? 'Nothing new').replace(/^[A-Z ]+: /, '').split(/(?<=[a-z])[.,;:]/)[0] ?? '';
  return `${title.slice(0, 110)}\n\n${pick(random, PAPERS)}\n\n${dated}${[headline, ...rest].join('\n\n')}\n`;
}

/** When the files of a library were last written, as far as their folder says. */
const WRITTEN = new Date('2024-01-01T00:00:00Z');

/**
 * Writes a library; returns its bytes.
 *
 * @param {string} folder
 * @param {number} count
 */
export function makeLibrary(folder, count) {
  let bytes = 0;
  let last = '';
  for (const { path: relative, text } of makeDocuments(count)) {
    const file = path.join(folder, relative);
    if (path.dirname(file) !== last) mkdirSync((last = path.dirname(file)), { recursive: true });
    writeFileSync(file, text);
    // Files that have just been written would be read once more: their time cannot tell yet whether they change.
    utimesSync(file, WRITTEN, WRITTEN);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
