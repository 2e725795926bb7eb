import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLibrary, type Library } from '../../../src/library/create-library.ts';
import { buildLibrary, putText } from './build-library.ts';

/** Sentences that make entities join and part: short forms, spellings, guesses, shared surnames, one event told by several. */
const SENTENCES = [
  'The Tovran National Union (TNU) denied the raid.',
  'The Torvan Northern Ushers (TNU) sang in Accra.',
  'TNU fighters left Accra on 4 May 1994.',
  'Minister Mohammed Abdulrahim met Governor Akua Mensah in Accra on 4 May 1994.',
  'In Accra, Akua Mensah met Muhammad Abdulrahim on 4 May 1994.',
  'Muhammad Abdul-Rahim telephoned Akua Mensah.',
  'Mensah told reporters: “We have waited ten years for this dam.”',
  'Singer Kofi Mensah performed in Kumasi. Mensah bowed.',
  'Tehrik-i-Nejat Dasht attacked 27 trucks in Kumasi on 9 May 1994.',
  'Tehreek-e-Nejat Dasht bombed 27 trucks in Kumasi.',
  'Kestrel said nothing. Kestrel Holdings Inc. bought mines in Peru.',
  'President Kestrel visited Lima in June 1993.',
  'Ghana and Peru signed a fishing accord in Lima on 3 March 1996.',
  'Peru, Ghana sign fishing accord',
  'Ghana and Peru agreed to protect fishing grounds in shallow waters.',
  'Peruvian farmers protested. A Ghanaian company runs the port.',
  'The visit to Lima by President Kestrel was short, police said.',
  'The U.N. Council met in Lima. UN Council members spoke.',
];
const DATES = ['', 'Published: 1994-05-05\n\n', 'Published: 1996-03-04\n\n', 'Published: 2003-09-01\n\n'];

const sentences = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 });
const text = fc
  .tuple(
    fc.constantFrom('Report', 'Talks in Lima', 'Peru, Ghana sign fishing accord'),
    fc.constantFrom(...DATES),
    sentences,
  )
  .map(([title, date, own]) => `${title}\n\n${date}${own.join('\n\n')}\n`);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ file: fc.nat(9), text }) },
  { weight: 1, arbitrary: fc.record({ file: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant({ file: -1 }) },
);
const stepOrSession = fc.oneof(
  { weight: 5, arbitrary: step },
  { weight: 1, arbitrary: fc.constant('another session' as const) },
);

function apply(library: Library, { file, text }: { file: number; text?: string }): void {
  if (file < 0) library.settle();
  else if (text === undefined) library.removeFile(`sources/${file}.txt`);
  else putText(library, `${file}.txt`, text);
}

/** All that a library says. */
const tell = (library: Library) => ({
  entities: library.entities(),
  events: library.events(),
  quotations: library.quotations(),
  sources: library.sources(),
  names: library.findNames('Mensah and the TNU met Muhammad Abdulrahim, Kestrel and a Peruvian in Accra.'),
  found: new Set(library.search('accord', 99).map(({ source, start }) => `${source} ${start}`)),
  phrase: new Set(library.search('"fishing accord" lima', 99).map(({ source, start }) => `${source} ${start}`)),
});

describe('a library that is grown', () => {
  it('is the same file by file, with changes and removals in any order, as built at once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const grown = createLibrary();
        const last = new Map<number, string>();
        for (const one of steps) {
          apply(grown, one);
          if (one.file < 0) continue;
          if ('text' in one) last.set(one.file, one.text);
          else last.delete(one.file);
        }
        const atOnce = createLibrary();
        for (const [file, own] of [...last].sort((a, b) => b[0] - a[0])) apply(atOnce, { file, text: own });
        assert.deepEqual(tell(grown), tell(atOnce));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same where sessions end in between', () => {
    fc.assert(
      fc.property(fc.array(stepOrSession, { maxLength: 25 }), steps => {
        const texts = new Map<string, string>();
        const opened = () => createLibrary({ readText: id => texts.get(id) ?? '' });
        const atOnce = createLibrary();
        let grown = opened();
        for (const one of steps) {
          if (one === 'another session') {
            grown.settle();
            const kept = structuredClone(grown.keep());
            grown = opened();
            assert.deepEqual(grown.open(kept), []);
            assert.deepEqual(tell(grown), tell(atOnce));
            const { entities, events } = grown.settle();
            assert.deepEqual(new Set(entities.changed), new Set(atOnce.entities().map(({ id }) => id)));
            assert.deepEqual(new Set(events.changed), new Set(atOnce.events().map(({ id }) => id)));
            continue;
          }
          if ('text' in one) texts.set(`sources/${one.file}.txt`, one.text);
          apply(grown, one);
          apply(atOnce, one);
        }
        assert.deepEqual(tell(grown), tell(atOnce));
      }),
      { numRuns: 150 },
    );
  });

  it('makes ready what is opened bit by bit, or when it is changed', () => {
    const texts = { 'a.txt': `Report\n\n${SENTENCES.join('\n\n')}\n`, 'b.txt': 'Talks\n\nPeru, Ghana sign accord.\n' };
    const built = buildLibrary(texts);
    built.settle();
    const [first, second] = [0, 1].map(() => {
      const library = createLibrary({ readText: id => texts[id === 'sources/a.txt' ? 'a.txt' : 'b.txt'] });
      library.open(structuredClone(built.keep()));
      return library;
    });
    assert.ok(first !== undefined && second !== undefined);
    while (first.prepareSome());
    for (const library of [built, first, second])
      putText(library, 'b.txt', 'Talks\n\nMuhammad Abdulrahim left Lima.\n');
    assert.deepEqual(tell(first), tell(built));
    assert.deepEqual(tell(second), tell(built));
  });

  it('names the files of which the writer says something else than when it was kept', () => {
    const built = buildLibrary({
      'a.txt': 'Report\n\nKestrel left Lima on Monday.\n',
      'b.txt': 'Talks\n\nNo one came.\n',
    });
    built.settle();
    const kept = built.keep();
    const [own] = built.sources();
    const library = createLibrary({ readText: id => built.text(`${id}#1`) ?? '' });
    const stated = { source: 'sources/a.txt#1', hash: own?.hash ?? '', details: { published: '1994-05-05' } };
    library.setCorrections({ version: 1, sources: [stated] });
    assert.deepEqual(library.open(kept), ['sources/a.txt']);
  });

  it('tells with each settling what another would have to learn to know the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const library = createLibrary();
        const [entities, events] = [new Map<string, unknown>(), new Map<string, unknown>()];
        for (const one of [...steps, { file: -1 }]) {
          apply(library, one);
          const changes = library.settle();
          for (const id of changes.entities.removed) entities.delete(id);
          for (const id of changes.entities.changed) entities.set(id, library.entitySummary(id));
          for (const id of changes.events.removed) events.delete(id);
          for (const id of changes.events.changed) events.set(id, library.eventSummary(id));
        }
        const inOrder = (known: ReadonlyMap<string, unknown>) =>
          [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
        assert.deepEqual(
          inOrder(entities),
          library.entities().map(({ id }) => library.entitySummary(id)),
        );
        assert.deepEqual(
          inOrder(events),
          library.events().map(({ id }) => library.eventSummary(id)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
