import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ResolvedTelling } from '../../../src/library/event-likeness.ts';
import { createEntityMerger, type EntityMerger } from '../../../src/library/merge-entities.ts';
import { createEventMerger, type EventMerger } from '../../../src/library/merge-events.ts';
import type { EntityDigest, SourceDigest } from '../../../src/library/source-digest.ts';

const sourceOf = (file: number, entities: readonly EntityDigest[]): SourceDigest => ({
  id: `s/${file}.txt#1`,
  file: `s/${file}.txt`,
  number: 1,
  start: 0,
  end: 0,
  details: {},
  language: 'en',
  hash: '',
  anchor: undefined,
  passages: 0,
  sentences: 0,
  entities,
  tellings: [],
  quotations: 0,
  places: new Uint16Array(),
});

/** Names that are spellings, short forms and namesakes of each other, surely or perhaps. */
const NAMES = [
  'Tehrik-i-Nejat Dasht',
  'Tehreek-e-Nejat Dasht',
  'Tehrik-e-Nejat Dashti',
  'TND',
  'T.N.D.',
  'Kestrel',
  'Kestrel Holdings',
];
const entity = fc
  .record({
    name: fc.constantFrom(...NAMES),
    type: fc.constantFrom('PER', 'ORG', 'LOC' as const),
    sure: fc.boolean(),
    here: fc.boolean(),
    introduced: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.subarray(['TND', 'T.N.D.', 'Kestrel']) },
    ),
    mentions: fc.nat(2),
  })
  .map(({ name, type, sure, here, introduced, mentions }): EntityDigest => ({
    name,
    type,
    sure,
    here,
    introduced,
    reasons: [],
    aliases: [name],
    roles: [],
    mentions,
    demonyms: 0,
    placesAt: 0,
  }));

const steps = <T>(content: fc.Arbitrary<T>) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.nat(7), content) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(7), fc.constant(undefined)) },
      { weight: 2, arbitrary: fc.constant('settle' as const) },
      { weight: 1, arbitrary: fc.constant('another session' as const) },
    ),
    { maxLength: 20 },
  );

describe('entities that are merged as sources come and go', () => {
  const tell = (merger: EntityMerger) =>
    [...merger.groups().values()]
      .map(({ id, name, type, locals, reasons }) => ({
        id,
        name,
        type,
        locals: locals.map(({ source, index }) => `${source.id} ${index}`).sort(),
        reasons: [...reasons].sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));

  it('are the same as merged at once, and what changed is told', () => {
    fc.assert(
      fc.property(steps(fc.array(entity, { maxLength: 4 })), all => {
        let grown = createEntityMerger();
        const last = new Map<number, readonly EntityDigest[]>();
        const known = new Map<string, string | undefined>();
        const learn = () => {
          const { sources } = grown.settle();
          for (const id of sources)
            for (const [i] of (last.get(Number(id.slice(2, 3))) ?? []).entries())
              known.set(`${id} ${i}`, grown.idOf(id, i));
        };
        for (const step of all) {
          if (typeof step === 'string') {
            learn();
            if (step === 'settle') continue;
            const own = [...last].map(([file, content]) => sourceOf(file, content));
            const kept = structuredClone(grown.keep(own));
            grown = createEntityMerger();
            grown.open(own, kept);
            continue;
          }
          const [file, content] = step;
          if (last.has(file)) grown.remove(`s/${file}.txt#1`);
          last.delete(file);
          if (content === undefined) continue;
          grown.put(sourceOf(file, content));
          last.set(file, content);
        }
        learn();
        const atOnce = createEntityMerger();
        for (const [file, content] of [...last].sort((a, b) => b[0] - a[0])) atOnce.put(sourceOf(file, content));
        atOnce.settle();
        assert.deepEqual(tell(grown), tell(atOnce));
        for (const [file, content] of last)
          for (const [i] of content.entries()) {
            const id = `s/${file}.txt#1`;
            assert.equal(known.get(`${id} ${i}`), grown.idOf(id, i));
          }
      }),
      { numRuns: 2000 },
    );
  });
});

const telling = fc
  .record({
    participants: fc.subarray(['PER:ada', 'PER:bo', 'LOC:chad', 'LOC:mali']),
    place: fc.constantFrom(undefined, 'LOC:oslo', 'LOC:lima'),
    published: fc.constantFrom(undefined, 9000, 9004, 9300),
    time: fc.constantFrom(undefined, '1994-05-04', '1994-05-05'),
    deed: fc.constantFrom('talk', 'killing', 'journey'),
    words: fc.subarray([1, 2, 3]),
    numbers: fc.subarray(['27', '39']),
    passage: fc.nat(4),
    isSummary: fc.boolean(),
    rule: fc.constantFrom('verb', 'noun, told before'),
    inferred: fc.boolean(),
  })
  .map(({ participants, place, published, time, words, inferred, ...rest }) => ({
    participants,
    place,
    published,
    places: Uint16Array.from(words.flatMap(word => [0, word])),
    telling: {
      ...rest,
      type: 'CONSULT' as const,
      start: rest.passage * 10,
      end: rest.passage * 10 + 9,
      triggerStart: rest.passage * 10,
      headline: 'Ada met Bo',
      time,
      earliest: time,
      latest: time,
      timeInferred: inferred,
      place: undefined,
      status: 'happened' as const,
      figures: [],
      evidenceHash: '',
      participants: 0,
      words: words.length,
      placesAt: 0,
    },
  }));

describe('events that are merged as sources come and go', () => {
  type Told = Omit<ResolvedTelling, 'source' | 'index'>;
  const resolve = (file: number, tellings: readonly Told[]): ResolvedTelling[] =>
    tellings.map((own, index) => ({ ...own, source: `${file}`, index }));
  const put = (merger: EventMerger, file: number, tellings: readonly Told[]) => {
    merger.put(`${file}`, resolve(file, tellings));
  };
  const tell = (merger: EventMerger) =>
    [...merger.events().values()]
      .map(({ id, tellings, reasons }) => ({
        id,
        tellings: tellings.map(({ source, index }) => `${source} ${index}`),
        reasons: [...reasons].sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));

  for (const crowd of [300, 3, 1])
    it(`are the same as merged at once, where more than ${crowd} alike are a crowd`, () => {
      fc.assert(
        fc.property(steps(fc.array(telling, { maxLength: 3 })), all => {
          const limits = { crowd, leaders: Math.min(crowd, 2) };
          let grown = createEventMerger(limits);
          const last = new Map<number, readonly Told[]>();
          for (const step of all) {
            if (typeof step === 'string') {
              grown.settle();
              if (step === 'settle') continue;
              const own = [...last].map(([file, content]) => [`${file}`, resolve(file, content)] as const);
              const kept = structuredClone(grown.keep(own.map(([source]) => source)));
              grown = createEventMerger(limits);
              grown.open(own, kept);
              continue;
            }
            const [file, content] = step;
            put(grown, file, content ?? []);
            if (content === undefined) last.delete(file);
            else last.set(file, content);
          }
          grown.settle();
          const atOnce = createEventMerger(limits);
          for (const [file, content] of [...last].sort((a, b) => b[0] - a[0])) put(atOnce, file, content);
          atOnce.settle();
          assert.deepEqual(tell(grown), tell(atOnce));
        }),
        { numRuns: 1000 },
      );
    });
});
