import assert from 'node:assert/strict';
import type { SourceEntity } from '../../../src/model/annotations.ts';
import { readOne } from './read-names.ts';

const named = (text: string, name: string): SourceEntity | undefined =>
  readOne(text).entities.find(entity => entity.name === name);
const peopleOf = (text: string): string[] =>
  readOne(text)
    .entities.filter(({ type }) => type === 'PER')
    .map(({ name }) => name);
const rolesOf = (text: string, name: string): string[] => named(text, name)?.roles.map(role => role.text) ?? [];

describe('entities of one source', () => {
  it('joins a surname to the one full name that ends so', () => {
    const mwila = named('Chanda Mwila spoke in Kitwe. Mwila then left for Lusaka.', 'Chanda Mwila');
    assert.deepEqual(mwila?.aliases, ['Chanda Mwila', 'Mwila']);
    assert.equal(mwila?.mentions.length, 2);
    assert.deepEqual(mwila?.reasons, ['“Mwila”: the only fuller name of a person here that it fits']);
  });

  it('leaves a surname alone that two people bear', () => {
    const people = peopleOf('Juma Odhiambo met Akinyi Odhiambo in Kisumu. Later Odhiambo said nothing.');
    assert.deepEqual(people, ['Juma Odhiambo', 'Akinyi Odhiambo', 'Odhiambo']);
  });

  it('gives no reason where nothing was joined', () => {
    assert.equal(named('Chanda Mwila spoke in Kitwe.', 'Chanda Mwila')?.reasons, undefined);
  });

  it('leaves a given name alone that two people bear', () => {
    const people = peopleOf('Maria Sousa and Maria Tavares sat down. Maria said she was tired.');
    assert.deepEqual(people, ['Maria Sousa', 'Maria Tavares', 'Maria']);
  });

  it('joins a family name that stands first', () => {
    assert.deepEqual(peopleOf('Chen Wei opened the fair. Chen said it would last a week.'), ['Chen Wei']);
  });

  it('joins initials to the full name they fit, and to no other', () => {
    assert.deepEqual(peopleOf('James Otieno Mwangi signed it. J. Mwangi said so.'), ['James Otieno Mwangi']);
    assert.deepEqual(peopleOf('James Otieno Mwangi signed it. P. Mwangi said so.'), [
      'James Otieno Mwangi',
      'P. Mwangi',
    ]);
  });

  it('never joins two people because they hold one office', () => {
    const people = peopleOf('President Wanjiru Kamau resigned. President Tesfaye Gebre was sworn in. Kamau left.');
    assert.deepEqual(people, ['Wanjiru Kamau', 'Tesfaye Gebre']);
  });

  it('joins an acronym that the text introduces, and keeps it as introduced', () => {
    const union = named('The National Union of Mineworkers (NUM) met. NUM is old.', 'National Union of Mineworkers');
    assert.deepEqual(union?.introduced, ['NUM']);
    assert.equal(union?.mentions.length, 3);
  });

  it('joins no acronym whose letters do not begin the words', () => {
    const bodies = readOne('The National Union of Mineworkers (FPL) met. FPL is old.').entities.map(({ name }) => name);
    assert.deepEqual(bodies, ['National Union of Mineworkers', 'FPL']);
  });

  it('joins a firm to its name with what business it is in, but not to a part of it', () => {
    const bodies = readOne('Norvald Motor Company grew. Norvald Ltd sold Norvald Marine Research Institute.').entities;
    assert.deepEqual(
      bodies.map(({ name }) => name),
      ['Norvald Motor Company', 'Norvald Marine Research Institute'],
    );
  });

  it('joins two spellings of one foreign name, and keeps two names of one shape apart', () => {
    const spelt = readOne('Harakat-i-Islah Sindara fought on. Harakat-e-Islah Sindara denied it.').entities;
    assert.equal(spelt.length, 1);
    const apart = readOne('Harakat-i-Islah Sindara fought on. Harakat-i-Fajr Sindara denied it.').entities;
    assert.equal(apart.length, 2);
  });

  it('keeps a branch with an acronym of its own apart from the movement', () => {
    const bodies = readOne('The Taliban met Tehrik-i-Taliban Sindara (TTS). TTS and the Taliban differ.').entities;
    assert.deepEqual(
      bodies.map(({ name }) => name),
      ['Taliban', 'Tehrik-i-Taliban Sindara'],
    );
    assert.deepEqual(bodies[1]?.aliases, ['Tehrik-i-Taliban Sindara', 'TTS']);
  });

  it('joins a body named without its owner to the one that has one, and not where two have', () => {
    assert.equal(
      readOne('The Kenyan Foreign Ministry objected. The Foreign Ministry gave no reason.').entities.filter(
        ({ type }) => type === 'ORG',
      ).length,
      1,
    );
    const two =
      'The Kenyan Foreign Ministry and the Ugandan Foreign Ministry objected. The Foreign Ministry gave no reason.';
    assert.equal(readOne(two).entities.filter(({ type }) => type === 'ORG').length, 3);
  });

  it('takes the forms of a country for one, and leads demonyms to it', () => {
    const { entities, demonyms } = readOne('The United States and the U.S. are one. American and US officials met.');
    assert.equal(entities.filter(({ type }) => type === 'LOC').length, 1);
    assert.deepEqual(
      demonyms.map(({ text, entity }) => [text, entities[entity]?.name]),
      [['American', 'United States']],
    );
  });

  it('makes a place without mentions where only a demonym leads to it', () => {
    const { entities, mentions, demonyms } = readOne('Ghanaian officials met.');
    assert.equal(mentions.length, 0);
    assert.deepEqual(
      entities.map(({ name, type, aliases, mentions: own }) => [name, type, aliases, own]),
      [['Ghana', 'LOC', ['Ghana'], []]],
    );
    assert.deepEqual(
      demonyms.map(({ text, entity }) => [text, entity]),
      [['Ghanaian', 0]],
    );
  });
});

describe('roles', () => {
  it('are read before a name, as written', () => {
    assert.deepEqual(rolesOf('Kenyan Deputy Finance Minister Wanjiru Kamau left.', 'Wanjiru Kamau'), [
      'Kenyan Deputy Finance Minister',
    ]);
  });

  it('are read from an apposition behind a name', () => {
    assert.deepEqual(rolesOf('Kwabena Osei, a spokesman for the ministry, said so.', 'Kwabena Osei'), [
      'spokesman for the ministry',
    ]);
  });

  it('are read from an apposition before a name', () => {
    assert.deepEqual(rolesOf('The President of Peru, Martín Quispe, left.', 'Martín Quispe'), ['President of Peru']);
  });

  it('are not taken from the clause before', () => {
    assert.deepEqual(rolesOf('After talks with the minister, Wanjiru Kamau left.', 'Wanjiru Kamau'), []);
    const two = 'Meeting Kojo Asante, adviser to the Ghanaian president, Wanjiru Kamau said little.';
    assert.deepEqual(rolesOf(two, 'Wanjiru Kamau'), []);
  });

  it('are not taken from somebody who is only named beside', () => {
    assert.deepEqual(rolesOf('The clerk and Minister Kojo Asante left.', 'Kojo Asante'), ['Minister']);
    assert.deepEqual(rolesOf('Councillor and Foreign Minister Kojo Asante left.', 'Kojo Asante'), [
      'Councillor and Foreign Minister',
    ]);
    assert.deepEqual(rolesOf('They chose Kojo Asante, a Ghanaian official said.', 'Kojo Asante'), []);
  });

  it('are no mere forms of address', () => {
    assert.deepEqual(rolesOf('Mr. Anders Holm met Dr. Farida Rahmani.', 'Anders Holm'), []);
  });
});
