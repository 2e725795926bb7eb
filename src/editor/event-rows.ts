import * as vscode from 'vscode';
import { escapeMarkdown } from '../draft/escape-markdown.ts';
import { shortName } from '../draft/short-name.ts';
import { describeEventDate } from '../library/describe-date.ts';
import type { EventGrouping } from '../library/group-events.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { EventType } from '../model/annotations.ts';
import type {
  EntitySummary,
  EventGroupSummary,
  EventSummary,
  LibraryEvent,
  LibraryFigure,
  SourceSummary,
} from '../model/library.ts';
import { evidenceItem } from './evidence-item.ts';
import { inRanges } from './row-ranges.ts';
import type { Row } from './row.ts';

/** Each type's icon, and what the type is called for a reader. */
const TYPES: Readonly<Record<EventType, readonly [icon: string, words: string]>> = {
  AGREE: ['pass', 'agreement'],
  CONSULT: ['comment-discussion', 'meeting'],
  SUPPORT: ['thumbsup', 'support'],
  COOPERATE: ['link', 'cooperation'],
  AID: ['gift', 'aid'],
  CONCEDE: ['unlock', 'concession'],
  RETREAT: ['reply', 'withdrawal'],
  REQUEST: ['question', 'request'],
  ACCUSE: ['megaphone', 'accusation'],
  REJECT: ['circle-slash', 'rejection'],
  THREATEN: ['warning', 'threat'],
  PROTEST: ['organization', 'protest'],
  SANCTION: ['lock', 'sanction'],
  MOBILIZE: ['rocket', 'mobilisation'],
  COERCE: ['shield', 'coercion'],
  ASSAULT: ['flame', 'attack'],
  birth: ['person-add', 'birth'],
  death: ['dash', 'death'],
  appointment: ['account', 'appointment'],
  election: ['checklist', 'election'],
  verdict: ['law', 'verdict'],
  disaster: ['zap', 'disaster'],
  accident: ['alert', 'accident'],
  sport: ['trophy', 'sport'],
  business: ['briefcase', 'business'],
  science: ['beaker', 'science'],
  culture: ['book', 'culture'],
};

/** What rows are made from, asked for once for a whole tree. */
interface Known {
  readonly library: LibraryService;
  readonly by: EventGrouping;
  readonly entities: ReadonlyMap<string, EntitySummary>;
  readonly sources: ReadonlyMap<string, SourceSummary>;
}

/** Groups are open from the first on, until so many events are in sight. */
const MOST_SHOWN = 100;

/** The rows of the Events view: groups, events, and their evidence. */
export async function eventRows(library: LibraryService, by: EventGrouping): Promise<Row[]> {
  const [groups, entities, sources] = await Promise.all([
    library.eventGroups(by),
    library.entities(),
    library.sources(),
  ]);
  const known: Known = {
    library,
    by,
    entities: new Map(entities.map(entity => [entity.id, entity])),
    sources: new Map(sources.map(source => [source.id, source])),
  };
  let shown = 0;
  const items = groups.map(group => {
    const isOpen = shown < MOST_SHOWN || (group.undatedSource !== undefined && groups.length <= MOST_SHOWN);
    shown += group.events;
    return { group, isOpen };
  });
  return inRanges(items, {
    id: by,
    labelOf: ({ group }) => group.label,
    rowOf: ({ group, isOpen }, parent) => groupRow(group, known, isOpen, parent),
    opensFirst: true,
  }).rows();
}

function groupRow(group: EventGroupSummary, known: Known, isOpen: boolean, parent: Row | undefined): Row {
  const item = new vscode.TreeItem(
    group.label,
    isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `group:${group.key}`;
  item.description = String(group.events);
  item.tooltip =
    group.undatedSource === undefined
      ? group.label
      : `${group.label}\nState the source’s date, and all its events are dated.`;
  item.contextValue = group.undatedSource === undefined ? 'copyable' : 'detailed copyable';
  item.accessibilityInformation = {
    label: `${group.label}, ${group.events} event${group.events === 1 ? '' : 's'}`,
  };
  const row: Row = {
    item,
    ...(parent === undefined ? {} : { parent }),
    copied: group.label,
    children: async () => (await known.library.eventsIn(known.by, group.key)).map(event => eventRow(event, known, row)),
    ...(group.undatedSource === undefined ? {} : { detailsOf: group.undatedSource, detail: 'published' as const }),
  };
  return row;
}

function eventRow(event: EventSummary, known: Known, parent: Row): Row {
  const item = new vscode.TreeItem(event.headline, vscode.TreeItemCollapsibleState.Collapsed);
  const [icon, words] = event.type === undefined ? (['circle-outline', 'event'] as const) : TYPES[event.type];
  const date = describeEventDate(event);
  const sources = `${event.sources.length} source${event.sources.length === 1 ? '' : 's'}`;
  const status = event.status === 'happened' ? undefined : event.status;
  item.id = `${parent.item.id ?? ''}/${event.id}`;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = [date, status, sources].filter(part => part !== undefined).join(' · ');
  item.accessibilityInformation = {
    label: `${event.headline}, ${words}, ${[date, status, sources].filter(part => part !== undefined).join(', ')}`,
  };
  item.contextValue = 'citable openable copyable';
  const [first] = event.evidence;
  if (first !== undefined)
    item.command = {
      command: 'wellsourced.openSource',
      title: 'Open Source',
      arguments: [{ source: first.source, start: first.start, end: first.end }],
    };
  const row: Row = {
    item,
    parent,
    ...(first === undefined ? {} : { located: first }),
    passages: event.evidence,
    copied: `${event.headline} (${date})`,
    tooltip: async () => {
      const told = await known.library.event(event.id);
      return told && tooltip(told, words, known);
    },
    children: async () =>
      ((await known.library.event(event.id))?.evidence ?? []).map(evidence => ({
        item: evidenceItem(evidence, known.sources.get(evidence.source)),
        parent: row,
        located: evidence,
        copied: evidence.text,
      })),
  };
  return row;
}

/** A figure with who claims it, where a source gives it as somebody’s words. */
const figureWith =
  (name: (id: string) => string) =>
  ({ text, claimedBy }: LibraryFigure): string =>
    escapeMarkdown(text) + (claimedBy === undefined ? '' : ` (says ${name(claimedBy)})`);

/** Who, when, where, status and the reporting sources; the sources' words are escaped. */
function tooltip(event: LibraryEvent, type: string, { entities, sources }: Known): vscode.MarkdownString {
  const name = (id: string): string => escapeMarkdown(entities.get(id)?.name ?? id);
  const reporting = event.sources.map(id => {
    const source = sources.get(id);
    return escapeMarkdown(source === undefined ? id : shortName(source));
  });
  const date = describeEventDate(event);
  const lines = [
    `**${escapeMarkdown(event.headline)}**`,
    [
      `Who: ${event.participants.map(name).join(', ') || 'not stated'}`,
      `When: ${escapeMarkdown(date)}${event.dateInferred ? ' (inferred from when it was reported)' : ''}`,
      `Where: ${event.place === undefined ? 'not stated' : name(event.place)}`,
      `What: ${type}, ${event.status}`,
      ...(event.figures.length === 0
        ? []
        : [`Figures: ${[...new Set(event.figures.map(figureWith(name)))].join(', ')}`]),
      `Reported by: ${reporting.join('; ')}`,
      ...(event.reasons.length === 0 ? [] : [`Taken as one event: ${event.reasons.map(escapeMarkdown).join('; ')}`]),
    ].join('  \n'),
  ];
  return new vscode.MarkdownString(lines.join('\n\n'));
}
