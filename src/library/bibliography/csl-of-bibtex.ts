import type { Entry } from '@retorquere/bibtex-parser';
import type { CslItem } from '../../model/citation.ts';
import { cslDate } from './csl-date.ts';

/** CSL's types by BibLaTeX's entry types (biblatex manual, section 2.1; CSL 1.0.2, appendix III). */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  proceedings: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  thesis: 'thesis',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  report: 'report',
  techreport: 'report',
  unpublished: 'manuscript',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
  video: 'motion_picture',
  audio: 'song',
  image: 'graphic',
};

/** CSL's variables by the fields that may hold them, the first that is there. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle', 'eventtitle'],
  publisher: ['publisher', 'institution', 'school', 'organization', 'howpublished'],
  'publisher-place': ['location', 'address'],
  URL: ['url'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  page: ['pages'],
  volume: ['volume'],
  issue: ['issue', 'number'],
  edition: ['edition'],
  genre: ['titleaddon', 'type'],
  archive: ['library'],
  ISSN: ['issn'],
  'collection-title': ['series'],
  note: ['note'],
  abstract: ['abstract'],
};

const NAMES = ['author', 'editor', 'translator'] as const;

/** An entry as an item of CSL-JSON, with what is needed to cite it and to know it again. */
export function cslOfBibtex({ key, type, fields }: Entry): CslItem {
  const values = fields as unknown as Readonly<Record<string, unknown>>;
  const item: Record<string, unknown> = { id: key, type: typeOf(type, values) };
  for (const [variable, names] of Object.entries(VARIABLES)) {
    const value = names.map(name => textOf(values[name])).find(text => text !== '');
    if (value !== undefined) item[variable] = value;
  }
  const address = /^https?:\/\/\S+$/.exec(textOf(values['howpublished']))?.[0];
  if (address !== undefined) {
    item['URL'] ??= address;
    if (item['publisher'] === address) Reflect.deleteProperty(item, 'publisher');
  }
  // A report has a number of its own; what else is numbered so, is an issue.
  if (item['type'] === 'report' && textOf(values['issue']) === '' && item['issue'] !== undefined) {
    item['number'] = item['issue'];
    Reflect.deleteProperty(item, 'issue');
  }
  for (const name of NAMES) {
    const people = values[name];
    if (Array.isArray(people) && people.length > 0) item[name] = people.map(nameOf);
  }
  const issued = dateOf(textOf(values['date'])) ?? dateOf(yearAndMonth(values));
  if (issued !== undefined) item['issued'] = issued;
  const accessed = dateOf(textOf(values['urldate']));
  if (accessed !== undefined) item['accessed'] = accessed;
  return item as unknown as CslItem;
}

function typeOf(type: string, values: Readonly<Record<string, unknown>>): string {
  if (type === 'article' && /newspaper/i.test(textOf(values['entrysubtype']))) return 'article-newspaper';
  if (type === 'article' && /magazine/i.test(textOf(values['entrysubtype']))) return 'article-magazine';
  if (type === 'misc' && textOf(values['url']) !== '') return 'webpage';
  return TYPES[type] ?? 'document';
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter(one => typeof one === 'string').join(', ');
  return typeof value === 'string' ? withoutLinks(value).replace(/\s+/g, ' ').trim() : '';
}

/** CSL knows italics and the like, and no links. */
const withoutLinks = (text: string): string => text.replace(/<\/?a(?:\s[^<>]{0,2000})?>/gi, '');

interface Creator {
  readonly name?: string;
  readonly lastName?: string;
  readonly firstName?: string;
}

function nameOf({ name, lastName, firstName }: Creator): Record<string, string> {
  if (name !== undefined) return { literal: name };
  // “and others” is nobody’s name.
  if (lastName === 'others' && firstName === undefined) return { literal: 'others' };
  return {
    ...(lastName === undefined ? {} : { family: lastName }),
    ...(firstName === undefined ? {} : { given: firstName }),
  };
}

/** `2019-03-04`, `2019-03` or `2019`; of a range its beginning. */
const dateOf = (text: string): ReturnType<typeof cslDate> =>
  cslDate(/^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(text)?.[0] ?? '');

function yearAndMonth(values: Readonly<Record<string, unknown>>): string {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(field => textOf(values[field]));
  if (!/^\d{1,2}$/.test(month)) return year;
  return `${year}-${month.padStart(2, '0')}${/^\d{1,2}$/.test(day) ? `-${day.padStart(2, '0')}` : ''}`;
}
