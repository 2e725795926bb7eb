import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildLibrary, putText, REPORTS } from './build-library.ts';

const named = (library: ReturnType<typeof buildLibrary>, name: string) =>
  library.entities().find(entity => entity.name === name);

describe('the library', () => {
  it('knows one entity by name and type, with its sources, aliases and roles', () => {
    const library = buildLibrary(REPORTS);
    const minister = named(library, 'Ruth Nakabuye');
    assert.equal(minister?.type, 'PER');
    assert.ok(minister.aliases.includes('Nakabuye'));
    assert.ok(minister.roles.some(role => role.text === 'Energy Minister'));
    assert.match(minister.id, /^PER:ruth-nakabuye$/);
  });

  it('knows an acronym that one source introduces in all others', () => {
    const council = named(buildLibrary(REPORTS), 'Lake Victoria Basin Council');
    assert.ok(council);
    assert.ok(council.sources.includes('sources/dam-again.txt#1'));
    assert.ok(council.reasons.some(reason => reason.includes('LVBC')));
  });

  it('leads from a people to its place without a mention', () => {
    const uganda = named(buildLibrary(REPORTS), 'Uganda');
    assert.ok(uganda);
    assert.ok(uganda.demonyms.some(({ text }) => text === 'Ugandan'));
    assert.ok(!uganda.mentions.some(({ text }) => text === 'Ugandan'));
  });

  it('tells an event once that two sources report, with evidence from both and the reason', () => {
    const signings = buildLibrary(REPORTS)
      .events()
      .filter(event => event.type === 'AGREE' && event.place === 'LOC:kigali');
    assert.equal(signings.length, 1);
    assert.deepEqual(signings[0]?.sources, ['sources/dam-again.txt#1', 'sources/dam.txt#1']);
    assert.ok((signings[0]?.reasons.length ?? 0) > 0);
  });

  it('keeps two events apart that only share a kind of deed', () => {
    const library = buildLibrary({
      'a.txt': 'Talks in Lima\n\nForeign Minister Rosa Quispe met President Juan Mamani in Lima on 3 May 2001.\n',
      'b.txt': 'Talks in Cusco\n\nForeign Minister Rosa Quispe met President Juan Mamani in Cusco on 9 August 2003.\n',
    });
    assert.equal(
      library.events().filter(event => event.type === 'CONSULT' && event.participants.length >= 2).length,
      2,
    );
  });

  it('never makes two people one for the office that they both held', () => {
    const library = buildLibrary({
      'a.txt': 'A\n\nPublished: 1999-01-01\n\nPresident Tomas Belmonte spoke in Quito.\n',
      'b.txt': 'B\n\nPublished: 2009-01-01\n\nPresident Lucia Aranda spoke in Quito.\n',
    });
    assert.ok(named(library, 'Tomas Belmonte'));
    assert.ok(named(library, 'Lucia Aranda'));
  });

  it('keeps two people of one surname apart, and offers both where only the surname stands', () => {
    const library = buildLibrary({
      'a.txt': 'A\n\nMinister Imran Khan spoke in Lahore. Khan left.\n',
      'b.txt': 'B\n\nSinger Shafi Khan performed in Dhaka. Khan bowed.\n',
    });
    const [hit] = library.findNames('What did Khan say?');
    assert.deepEqual(new Set(hit?.entities), new Set(['PER:imran-khan', 'PER:shafi-khan']));
  });

  it('shows every evidence, mention and quotation as the words that stand there', () => {
    const library = buildLibrary(REPORTS);
    const spans = [
      ...library.entities().flatMap(entity => entity.mentions),
      ...library.events().flatMap(event => event.evidence),
      ...library.quotations(),
    ];
    assert.ok(spans.length > 20);
    for (const span of spans) assert.equal(library.text(span.source)?.slice(span.start, span.end), span.text);
  });

  it('gives the same result whatever the order of the sources', () => {
    const expected = buildLibrary(REPORTS);
    const names = Object.keys(REPORTS);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), order => {
        const library = buildLibrary(Object.fromEntries(order.map(name => [name, REPORTS[name] ?? ''])));
        assert.deepEqual(library.entities(), expected.entities());
        assert.deepEqual(library.events(), expected.events());
      }),
      { numRuns: 12 },
    );
  });

  it('is the same grown file by file, with detours, as built at once', () => {
    const library = buildLibrary({ 'port.txt': 'Something else.', 'gone.txt': 'Minister Anna Gone spoke.' });
    library.entities();
    for (const [name, text] of Object.entries(REPORTS)) {
      putText(library, name, text);
      library.events();
    }
    library.removeFile('sources/gone.txt');
    assert.deepEqual(library.events(), buildLibrary(REPORTS).events());
    assert.deepEqual(library.entities(), buildLibrary(REPORTS).entities());
  });

  it('dates a source’s events and times at once when the writer states its date, by its text wherever its file has moved', () => {
    const library = buildLibrary({
      'x.txt':
        'Bridge closed\n\nMayor Nils Aune closed the bridge on Friday.\nMayor Nils Aune met Governor Eva Dahl in Bergen on Friday.\n',
    });
    const [source] = library.sources();
    const friday = () => library.annotations('sources/x.txt#1')?.times[0]?.value;
    assert.equal(friday(), 'XXXX-WXX-5');
    library.setCorrections({
      version: 1,
      sources: [
        {
          source: 'elsewhere/old.txt#1',
          hash: source?.hash ?? '',
          details: { published: '2011-06-04', title: 'A better title' },
        },
      ],
    });
    assert.equal(friday(), '2011-06-03');
    assert.ok(library.events().some(event => event.date === '2011-06-03'));
    assert.equal(library.sources()[0]?.details.title, 'A better title');
    assert.equal(library.sources()[0]?.read.title, 'Bridge closed');
    library.setCorrections({ version: 1, sources: [] });
    assert.equal(friday(), 'XXXX-WXX-5');
  });
});

describe('names in a text', () => {
  const library = buildLibrary(REPORTS);
  const found = (text: string) =>
    library.findNames(text).map(({ start, end, entities }) => [text.slice(start, end), entities[0]]);

  it('takes the longest name, through possessives, line ends and missing accents', () => {
    assert.deepEqual(found('The Lake Victoria\nBasin Council’s roads'), [
      ['Lake Victoria\nBasin Council', 'ORG:lake-victoria-basin-council'],
    ]);
    assert.deepEqual(found('as Nakabuyé’s aides said'), [['Nakabuyé', 'PER:ruth-nakabuye']]);
  });

  it('takes no word that is written small', () => {
    assert.deepEqual(found('the port of call and the uganda of old'), []);
  });

  it('leads from a people to its place', () => {
    assert.deepEqual(
      library.findNames('Ugandan farmers').map(({ demonym, entities }) => [demonym, entities]),
      [[true, ['LOC:uganda']]],
    );
  });
});

describe('search', () => {
  const library = buildLibrary(REPORTS);

  it('finds passages by words, the best first, and forgives a typing error', () => {
    assert.match(library.search('waited ten years dam', 5)[0]?.text ?? '', /waited ten years/);
    assert.match(library.search('Nakabuje reporters', 5)[0]?.text ?? '', /Nakabuye/);
  });

  it('keeps words in quotes together', () => {
    assert.equal(library.search('"ten years"', 5).length, 1);
    assert.equal(library.search('"years ten"', 5).length, 0);
  });

  it('finds nothing for nothing', () => {
    assert.deepEqual(library.search('', 5), []);
    assert.deepEqual(library.search('"', 5), []);
  });

  it('forgets a file that is removed', () => {
    const own = buildLibrary(REPORTS);
    own.removeFile('sources/port.txt');
    assert.deepEqual(own.search('Mtwara', 5), []);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        library.search(text, 5);
        library.findNames(text);
      }),
      { numRuns: 300 },
    );
  });
});
