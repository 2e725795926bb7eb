// The people, countries and bodies that the made-up news is about: as many as the news grows to need, the same in every run.
import { fakerEN } from '@faker-js/faker';
import { pick } from './random.mjs';

/** Country, adjective, capital, a province. */
const COUNTRIES =
  `Norway Norwegian Oslo Troms|Kenya Kenyan Nairobi Turkana|Uganda Ugandan Kampala Karamoja|Peru Peruvian Lima Ayacucho
Chile Chilean Santiago Atacama|Vietnam Vietnamese Hanoi Lam_Dong|Nepal Nepalese Kathmandu Gandaki|Ghana Ghanaian Accra Ashanti
Poland Polish Warsaw Silesia|Austria Austrian Vienna Styria|Fiji Fijian Suva Lau|Samoa Samoan Apia Tuamasaga|Egypt Egyptian Cairo Sinai
Jordan Jordanian Amman Karak|Tunisia Tunisian Tunis Sfax|Mexico Mexican Mexico_City Oaxaca|Cuba Cuban Havana Holguin|Brazil Brazilian Brasilia Bahia
Angola Angolan Luanda Cabinda|Zambia Zambian Lusaka Copperbelt|Malaysia Malaysian Kuala_Lumpur Sabah|Japan Japanese Tokyo Hokkaido
Portugal Portuguese Lisbon Algarve|Greece Greek Athens Thessaly|Finland Finnish Helsinki Lapland|Ireland Irish Dublin Kerry
Canada Canadian Ottawa Manitoba|Colombia Colombian Bogota Cauca|Ethiopia Ethiopian Addis_Ababa Tigray|Rwanda Rwandan Kigali Nyagatare
Senegal Senegalese Dakar Casamance|Bolivia Bolivian La_Paz Potosi|Sudan Sudanese Khartoum Kassala|Somalia Somali Mogadishu Puntland
Yemen Yemeni Sanaa Hadramaut|Oman Omani Muscat Dhofar|Georgia Georgian Tbilisi Adjara|Armenia Armenian Yerevan Syunik
Mongolia Mongolian Ulaanbaatar Khovd|Indonesia Indonesian Jakarta Aceh|India Indian New_Delhi Assam|Pakistan Pakistani Islamabad Balochistan
Afghanistan Afghan Kabul Paktika|China Chinese Beijing Yunnan|Iraq Iraqi Baghdad Anbar|Iran Iranian Tehran Fars`
    .split(/[|\n]/)
    .map(line => line.split(' ').map(word => word.replaceAll('_', ' ')))
    .map(([name, adjective, capital, province]) => ({ name, adjective, capital, province }));

const SYLLABLES = 'ba ke lo mi na ru sa te vo zi dar gol han jor mek nus pel qua ras tov'.split(' ');
const FIRST = [...new Set(Object.values(fakerEN.rawDefinitions.person?.first_name ?? {}).flat())].filter(isName).sort();
const LAST = [...new Set(Object.values(fakerEN.rawDefinitions.person?.last_name ?? {}).flat())].filter(isName).sort();

function isName(name) {
  return /^[A-Z][a-z]+$/.test(name);
}

/** The person of a number; every second bears a surname that no list has. @param {number} n */
export function person(n) {
  const given = FIRST[(Math.imul(n + 1, 40503) >>> 0) % FIRST.length] ?? '';
  const family = n % 2 === 0 ? LAST[(n / 2) % LAST.length] : capital(syllables(n));
  return { given, family };
}

const syllables = n => (n < 20 ? '' : syllables(Math.floor(n / 20) - 1)) + SYLLABLES[n % 20];
const capital = word => word.charAt(0).toUpperCase() + word.slice(1);

const BODIES = 'Union|Front|League|Council|Movement|Alliance|Congress|Brigade'.split('|');

/** An armed or political body, with its acronym. @param {number} n */
export function body(n) {
  const words = [
    capital(syllables(n * 7 + 3)),
    pick(() => (n % 97) / 97, ['Popular', 'National', 'Free', 'United']),
    BODIES[n % 8],
  ];
  return {
    name: words.join(' '),
    acronym: words.map(word => word.charAt(0)).join('') + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(n % 26),
  };
}

/** Few are named often and many seldom, and the longer the news goes on the more there are. */
export const draw = (random, met) => Math.floor(met * random() ** 2.2);

/** Three countries, some far more often in the news than others. */
export function countries(random) {
  const chosen = new Set();
  while (chosen.size < 4) chosen.add(COUNTRIES[draw(random, COUNTRIES.length)]);
  return [...chosen];
}
