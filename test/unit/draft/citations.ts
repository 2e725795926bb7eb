import fc from 'fast-check';
import { citationOf, type Citation } from '../../../src/draft/print-citation.ts';
import { sourceOf } from './cite.ts';
import { hostileLine } from './hostile-strings.ts';

const key = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Citations as sources with hostile details give them. */
export const citationsOfHostileSources: fc.Arbitrary<Citation> = fc
  .record({
    key,
    number: fc.integer({ min: 1, max: 999_999 }),
    author: optional(hostileLine),
    title: optional(hostileLine),
    published: optional(fc.constantFrom('2019', '2019-04', '2019-04-02')),
    file: hostileLine.map(name => `sources/${name.replaceAll('/', '')}`),
    link: hostileLine.map(path => `../${path}`),
    paragraph: optional(fc.integer({ min: 1, max: 9999 })),
    heading: optional(hostileLine),
  })
  .map(({ author, title, published, file, paragraph, heading, ...rest }) => {
    const details = {
      ...(author === undefined ? {} : { author }),
      ...(title === undefined ? {} : { title }),
      ...(published === undefined ? {} : { published }),
    };
    const place = {
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(heading === undefined ? {} : { heading }),
    };
    return citationOf({ ...sourceOf(details), file }, rest.key, rest.number, rest.link, place);
  });
