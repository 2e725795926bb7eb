import type { SourceSummary } from '../model/library.ts';
import type { OpenFolder } from './open-folder.ts';

/** A source's path within the folder, as the exchange format names it. */
const fileOf = (source: SourceSummary): string => source.file.slice(source.file.indexOf('/') + 1);

/** All annotations, merged, as one JSON object in the stand-off exchange format: offsets are UTF-16 units into the whole decoded file. */
export async function printExtract({ service }: OpenFolder): Promise<string> {
  const [sources, entities, quotations, events] = await Promise.all([
    service.sources(),
    service.allEntities(),
    service.quotations(),
    service.allEvents(),
  ]);
  const times = (await Promise.all(sources.map(source => service.annotations(source.id)))).flatMap(annotations =>
    (annotations?.times ?? []).map(({ start, end, text, type, value, mod }) => ({
      article: annotations?.source,
      start,
      end,
      text,
      type,
      value: value ?? null,
      ...(mod === undefined ? {} : { mod }),
    })),
  );
  const result = {
    articles: sources.map(source => ({
      id: source.id,
      source: fileOf(source),
      start: source.span.start,
      end: source.span.end,
      title: source.details.title ?? null,
      published: source.details.published ?? null,
      publisher: source.details.publisher ?? null,
      author: source.details.author ?? null,
    })),
    entities: entities.map(({ id, name, type, aliases, roles }) => ({
      id,
      name,
      type,
      aliases,
      roles: [...new Set(roles.map(role => role.text))],
    })),
    mentions: entities.flatMap(({ id, type, mentions }) =>
      mentions.map(({ source, start, end, text }) => ({ article: source, start, end, text, type, entity: id })),
    ),
    times,
    quotations: quotations.map(({ source, start, end, text, speaker, kind, cue }) => ({
      article: source,
      start,
      end,
      text,
      speaker: speaker ?? null,
      cue: cue ?? null,
      kind,
    })),
    events: events.map(event => ({
      id: event.id,
      type: event.type ?? null,
      headline: event.headline,
      date: event.date ?? null,
      place: event.place ?? null,
      participants: event.participants,
      status: event.status,
      evidence: event.evidence.map(({ source, start, end }) => ({ article: source, start, end })),
    })),
  };
  return `${JSON.stringify(result)}\n`;
}

/** The same at a glance: how much of everything, and the names that stand most often. */
export async function printOverview({ service }: OpenFolder): Promise<string> {
  const [sources, entities, quotations, events] = await Promise.all([
    service.sources(),
    service.allEntities(),
    service.quotations(),
    service.allEvents(),
  ]);
  const named = entities
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length);
  const lines = [
    `${sources.length} sources, ${named.length} names, ${quotations.length} quotations, ${events.length} events`,
    '',
    ...named
      .slice(0, 40)
      .map(
        ({ name, type, mentions, roles }) =>
          `${type.padEnd(5)}${String(mentions.length).padStart(5)}  ${name}${roles[0] === undefined ? '' : ` (${roles[0].text})`}`,
      ),
  ];
  return `${lines.join('\n')}\n`;
}
