import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeEntity, printCandidates, printCard } from '../../../src/draft/hover-card.ts';
import type { CardEntity, EntityCard } from '../../../src/model/library.ts';
import { passageOf, sourceOf } from './cite.ts';
import { hostileLine } from './hostile-strings.ts';
import { renderWithMarkdownIt, tagsOfHtml, wordsOfHtml } from './render.ts';

const commandLink = (command: string, argument: unknown): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify(argument))}`;

const EVIDENCE = { source: 'sources/harbour.txt#1', start: 3, end: 9, text: 'pilots' };

function cardOf(name: string, role: string, alias: string, headline: string, words: string, title: string): EntityCard {
  const source = sourceOf({ title });
  const entity: CardEntity = {
    id: `PER:${name}`,
    name,
    type: 'PER',
    aliases: [name, alias],
    roles: [
      { ...EVIDENCE, text: role },
      { ...EVIDENCE, text: role.toUpperCase() },
    ],
    mentions: 2,
    demonyms: 0,
    sources: 1,
  };
  return {
    entity,
    events: [
      {
        id: 'e1',
        headline,
        dateInferred: false,
        participants: [entity.id],
        status: 'planned',
        figures: [],
        evidence: [EVIDENCE],
        sources: [source.id],
        reasons: [],
      },
    ],
    quotations: [],
    passages: [passageOf(words, source).hit],
    sources: [source],
  };
}

const PLAIN = cardOf('Mele Vaea', 'pilot', 'Vaea', 'Pilots vote to strike', 'Vaea said no.', 'Harbour pilots vote');
const OWN_COMMANDS = /^command:wellsourced\.(?:openSource|insertCitation|showName)\?/;

const linksOf = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);

describe('a hover card', () => {
  it('says who it is first, each role once, then other names, counts, events and passages with their place', () => {
    const [head, also, roles, counts, events, passage] = printCard(PLAIN, commandLink).split('\n\n');
    assert.equal(head, '**Mele Vaea** · person · pilot');
    assert.equal(also, 'Also: Vaea');
    assert.equal(roles?.split('\n').length, 1);
    assert.match(
      roles,
      /^- \[pilot\]\(command:wellsourced\.openSource\?[^)]*\) \(date not stated, Harbour pilots vote\)$/,
    );
    assert.equal(counts, '2 mentions in 1 source');
    assert.match(events ?? '', /^- .*: \[Pilots vote to strike\]\(command:.*\) \(planned\)$/);
    assert.match(passage ?? '', /^> Vaea said no\.\n>\n> Harbour pilots vote, para\. 3 · /);
  });

  it('has links that run its own commands, with arguments that survive', () => {
    const links = linksOf(renderWithMarkdownIt(printCard(PLAIN, commandLink)));
    assert.equal(links.length, 5);
    for (const link of links) {
      assert.match(link, OWN_COMMANDS);
      assert.doesNotThrow(() => JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1))) as unknown);
    }
  });

  it('shows hostile names, roles, headlines and passages as text', () => {
    const line = hostileLine.filter(text => /[a-z]/i.test(text));
    fc.assert(
      fc.property(line, line, line, line, line, line, (...texts) => {
        const card = cardOf(...texts);
        for (const markdown of [printCard(card, commandLink), printCandidates([card, PLAIN], commandLink)]) {
          const html = renderWithMarkdownIt(markdown);
          for (const link of linksOf(html)) assert.match(link, OWN_COMMANDS);
          const unwanted = tagsOfHtml(html).filter(
            tag => !['p', 'strong', 'a', 'ul', 'li', 'blockquote'].includes(tag),
          );
          assert.deepEqual(unwanted, []);
          assert.ok(!markdown.includes('$('));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has whole links for files with parentheses in their names', () => {
    const id = 'sources/report) (1.txt#1';
    const card = { ...PLAIN, entity: { ...PLAIN.entity, roles: [{ ...EVIDENCE, source: id, text: 'pilot' }] } };
    const [link = ''] = linksOf(renderWithMarkdownIt(printCard(card, commandLink)));
    assert.ok(decodeURIComponent(link).includes(JSON.stringify(id)));
  });

  it('keeps a hostile name readable', () => {
    const card = cardOf('[Mele](command:x) <b>Vaea</b>', 'a', 'b', 'c', 'd', 'e');
    assert.ok(
      wordsOfHtml(renderWithMarkdownIt(printCard(card, commandLink))).startsWith(
        '[Mele](command:x) <b>Vaea</b> · person',
      ),
    );
  });

  it('leaves out what is not known', () => {
    const { entity } = PLAIN;
    const bare: EntityCard = {
      entity: { ...entity, roles: [], aliases: [entity.name] },
      events: [],
      quotations: [],
      passages: [],
      sources: [],
    };
    assert.deepEqual(printCard(bare, commandLink).split('\n\n').slice(0, 2), [
      '**Mele Vaea** · person',
      '2 mentions in 1 source',
    ]);
  });

  it('lists all whom a short name may mean', () => {
    const other = cardOf('Sione Vaea', 'cook', 'Vaea', 'x', 'y', 'z');
    const rows = printCandidates([PLAIN, other], commandLink)
      .split('\n')
      .filter(row => row.startsWith('- '));
    assert.deepEqual(
      rows.map(row => row.slice(0, 30)),
      ['- **Mele Vaea** · person · pilot', '- **Sione Vaea** · person · cook'].map(row => row.slice(0, 30)),
    );
  });

  it('is told in plain words too', () => {
    assert.equal(
      describeEntity({ ...PLAIN.entity, roles: ['pilot'] }),
      'Mele Vaea, person; pilot; also Vaea; 2 mentions in 1 source',
    );
  });
});
