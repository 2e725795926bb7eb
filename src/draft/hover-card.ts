import { describeEventDate } from '../library/describe-date.ts';
import type { EntityType } from '../model/annotations.ts';
import type { CardEntity, DatedRole, EntityCard, EntitySummary, LibraryEvent, PassageHit } from '../model/library.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { shorten, shortName } from './short-name.ts';

/** Makes a link's target that runs one of the card's commands with an argument that survives JSON. */
export type CommandLink = (command: string, argument: unknown) => string;

const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'name',
};
const MOST_ROLES = 4;
const MOST_EVENTS = 3;
const MOST_PASSAGES = 2;
const LONGEST_PASSAGE = 220;

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
/** Parentheses, which `encodeURIComponent` leaves, would end the target. */
const link = (text: string, target: string): string =>
  `[${text}](${target.replace(/[()]/g, mark => (mark === '(' ? '%28' : '%29'))})`;

/** The card of one entity as Markdown: who that is first, then other names, roles, the newest events and two telling passages. */
export function printCard(card: EntityCard, commandLink: CommandLink): string {
  const { entity } = card;
  const sourceName = (id: string): string => {
    const source = card.sources.find(other => other.id === id);
    return escapeMarkdown(source === undefined ? id : shortName(source));
  };
  const aliases = entity.aliases.filter(alias => alias !== entity.name);
  const open = (located: { source: string; start: number; end: number }, text: string): string =>
    link(
      text,
      commandLink('wellsourced.openSource', { source: located.source, start: located.start, end: located.end }),
    );
  const blocks = [
    headOf(entity),
    ...(aliases.length === 0 ? [] : [`Also: ${aliases.slice(0, 6).map(escapeMarkdown).join(', ')}`]),
    ...(entity.roles.length === 0 ? [] : [rolesOf(distinct(entity.roles), sourceName, open)]),
    countsOf(card),
    ...(card.events.length === 0 ? [] : [eventsOf(card.events.slice(0, MOST_EVENTS), open)]),
    ...card.passages
      .slice(0, MOST_PASSAGES)
      .map(passage => passageOf(passage, sourceName(passage.source), open, commandLink)),
    link('Show in Names view', commandLink('wellsourced.showName', entity.id)),
  ];
  return blocks.filter(block => block !== '').join('\n\n');
}

/** Several whom a short name may mean, each in a line: nothing is guessed. */
export function printCandidates(cards: readonly EntityCard[], commandLink: CommandLink): string {
  const rows = cards.map(
    card =>
      `- ${headOf(card.entity)} · ${countsOf(card)} · ${link('Show', commandLink('wellsourced.showName', card.entity.id))}`,
  );
  return ['The name may mean any of these:', rows.join('\n')].join('\n\n');
}

function headOf({ name, type, roles }: CardEntity): string {
  const [role] = roles;
  return `**${escapeMarkdown(name)}** · ${TYPE_WORDS[type]}${role === undefined ? '' : ` · ${escapeMarkdown(role.text)}`}`;
}

/** Each role once, as the newest source has it. */
function distinct(roles: readonly DatedRole[]): DatedRole[] {
  const words = new Set<string>();
  return roles.filter(role => {
    const key = role.text.toLowerCase();
    if (words.has(key)) return false;
    words.add(key);
    return true;
  });
}

type Open = (located: { source: string; start: number; end: number }, text: string) => string;

const rolesOf = (roles: readonly DatedRole[], sourceName: (id: string) => string, open: Open): string =>
  roles
    .slice(0, MOST_ROLES)
    .map(
      role =>
        `- ${open(role, escapeMarkdown(role.text))} (${role.published === undefined ? `date not stated, ${sourceName(role.source)}` : sourceName(role.source)})`,
    )
    .join('\n');

const countsOf = ({ entity }: EntityCard): string => {
  const adjectives = entity.demonyms === 0 ? '' : `, and ${plural(entity.demonyms, 'adjective')} leading here`;
  return `${plural(entity.mentions, 'mention')} in ${plural(entity.sources, 'source')}${adjectives}`;
};

const eventsOf = (events: readonly LibraryEvent[], open: Open): string =>
  events
    .map(event => {
      const [first] = event.evidence;
      const headline = escapeMarkdown(event.headline);
      const status = event.status === 'happened' ? '' : ` (${event.status})`;
      return `- ${describeEventDate(event)}: ${first === undefined ? headline : open(first, headline)}${status}`;
    })
    .join('\n');

function passageOf(passage: PassageHit, source: string, open: Open, commandLink: CommandLink): string {
  const located = { source: passage.source, start: passage.start, end: passage.end };
  const where = passage.paragraph === undefined ? source : `${source}, para. ${passage.paragraph}`;
  return `> ${escapeMarkdown(shorten(passage.text, LONGEST_PASSAGE))}\n>\n> ${where} · ${open(located, 'Open')} · ${link('Insert Citation', commandLink('wellsourced.insertCitation', located))}`;
}

/** The same in plain words, for tooltips and screen readers. */
export function describeEntity(entity: EntitySummary): string {
  const aliases = entity.aliases.filter(alias => alias !== entity.name);
  return [
    `${entity.name}, ${TYPE_WORDS[entity.type]}`,
    ...entity.roles.slice(0, MOST_ROLES),
    ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`]),
    `${plural(entity.mentions, 'mention')} in ${plural(entity.sources, 'source')}`,
  ].join('; ');
}
