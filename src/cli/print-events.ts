import { describeEventDate } from '../library/describe-date.ts';
import { groupEvents } from '../library/group-events.ts';
import type { OpenFolder } from './open-folder.ts';

/** The events in the order of their dates, each with its sources; those without a date last. */
export async function printEvents({ service }: OpenFolder): Promise<string> {
  const [events, entities, sources] = await Promise.all([service.events(), service.entities(), service.sources()]);
  const groups = groupEvents(events, entities, sources, 'date');
  const lines = groups.flatMap(group => [
    group.label,
    ...group.events.map(
      event => `  ${describeEventDate(event)}: ${event.headline} (${event.status}; ${event.sources.join(', ')})`,
    ),
    '',
  ]);
  return lines.join('\n') || 'No events.\n';
}
