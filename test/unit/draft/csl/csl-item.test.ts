import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cslDate, isoOfCslDate } from '../../../../src/library/bibliography/csl-date.ts';
import { cslItem, detailsOfItem } from '../../../../src/draft/csl/csl-item.ts';
import { cslNames, printName } from '../../../../src/draft/csl/csl-name.ts';
import { SOURCE_TYPES } from '../../../../src/draft/csl/source-types.ts';
import { HARBOUR, sourceOf } from '../cite.ts';

describe('a source as an item of a bibliography', () => {
  it('is a newspaper’s article where it has a publisher', () => {
    assert.deepEqual(cslItem(sourceOf({ ...HARBOUR, author: 'Litia Vaea and Ben Noa' }), 'k', 'sources/harbour.txt'), {
      id: 'k',
      type: 'article-newspaper',
      title: 'Harbour pilots vote to strike',
      'container-title': 'Lagoon Times',
      author: [
        { family: 'Vaea', given: 'Litia' },
        { family: 'Noa', given: 'Ben' },
      ],
      issued: { 'date-parts': [[2019, 4, 2]] },
      archive_location: 'sources/harbour.txt',
    });
  });

  it('says of an unknown one where it is', () => {
    assert.deepEqual(cslItem(sourceOf({}, 'sources/a.txt#2'), 'k', 'sources/a.txt'), {
      id: 'k',
      type: 'document',
      archive_location: 'sources/a.txt#2',
    });
  });

  it('has a stated kind with its own fields', () => {
    const details = {
      type: 'personal_communication',
      author: 'Litia Vaea',
      recipient: 'Harbour Board',
      archive: 'Levuka',
    };
    const { recipient, archive, type } = cslItem(sourceOf(details), 'k', 'a.txt');
    assert.deepEqual(
      { recipient, archive, type },
      {
        recipient: [{ literal: 'Harbour Board' }],
        archive: 'Levuka',
        type: 'personal_communication',
      },
    );
  });

  it('takes over what an entry of the writer’s says, but for what is stated otherwise', () => {
    const listed = {
      id: 'theirs',
      type: 'book',
      title: 'The <i>Reefs</i>',
      author: [{ family: 'Noa', given: 'Ludwig', 'dropping-particle': 'van der' }],
      translator: [{ family: 'Tui' }],
      'collection-title': 'Harbour studies',
      publisher: 'Quay Press',
    };
    const details = { ...detailsOfItem(listed), publisher: 'Second Harbour' };
    assert.deepEqual(cslItem(sourceOf(details), 'k', 'a.txt', listed), {
      ...listed,
      id: 'k',
      publisher: 'Second Harbour',
      archive_location: 'a.txt',
    });
    assert.equal(details.title, 'The Reefs');
  });

  it('gives back as details what it was made of, whatever the kind', () => {
    const text = fc.constantFrom('Quay', 'Second Harbour', '12');
    const details = fc
      .record({
        type: fc.constantFrom(...SOURCE_TYPES.map(({ id }) => id)),
        title: text,
        author: fc.constantFrom('Litia Vaea', 'Lagoon News', 'Ludwig van der Noa'),
        container: text,
        publisher: text,
        published: fc.constantFrom('2019', '2019-04', '2019-04-02'),
        url: fc.constant('https://lagoon.example/1'),
        number: text,
        archiveLocation: text,
      })
      .map(({ ...all }) => all);
    fc.assert(fc.property(details, own => assert.deepEqual(detailsOfItem(cslItem(sourceOf(own), 'k', 'a.txt')), own)));
  });
});

describe('names in a byline', () => {
  for (const [byline, expected] of [
    ['Litia Vaea', [{ family: 'Vaea', given: 'Litia' }]],
    [
      'Vaea, Litia; Noa, Ben',
      [
        { family: 'Vaea', given: 'Litia' },
        { family: 'Noa', given: 'Ben' },
      ],
    ],
    ['Ludwig van der Noa', [{ family: 'Noa', given: 'Ludwig', 'non-dropping-particle': 'van der' }]],
    ['Lagoon Times', [{ literal: 'Lagoon Times' }]],
    ['Staff Reporter', [{ literal: 'Staff Reporter' }]],
    ['UNHCR', [{ literal: 'UNHCR' }]],
    ['Ministry of Works and Litia Vaea', [{ literal: 'Ministry of Works' }, { family: 'Vaea', given: 'Litia' }]],
  ] as const)
    it(byline, () => assert.deepEqual(cslNames(byline), expected));

  it('are printed as a reader writes them', () => {
    assert.equal(cslNames('Ludwig van der Noa').map(printName).join(), 'Ludwig van der Noa');
    assert.equal(printName(3), '');
  });
});

describe('a date in CSL', () => {
  for (const date of ['2019', '2019-04', '2019-04-02']) it(date, () => assert.equal(isoOfCslDate(cslDate(date)), date));
  for (const [value, expected] of [
    [{ 'date-parts': [['2019', '4']] }, '2019-04'],
    [{ raw: '2019-04-02' }, '2019-04-02'],
    [{ literal: 'last spring' }, undefined],
    [{ 'date-parts': [[]] }, undefined],
    [{ 'date-parts': [[2019, 13]] }, '2019'],
    ['2019', undefined],
  ] as const)
    it(JSON.stringify(value), () => assert.equal(isoOfCslDate(value), expected));
});
