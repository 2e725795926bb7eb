import type { OpenFolder } from './open-folder.ts';

/** What the library holds: counts, then a line a source. */
export async function printSources({ service, problems }: OpenFolder): Promise<string> {
  const [sources, status] = await Promise.all([service.sources(), service.status()]);
  const lines = sources.map(
    ({ id, details }) =>
      `  ${id}  ${details.published ?? 'date not stated'}  ${details.title ?? 'no title'}${details.publisher === undefined ? '' : ` (${details.publisher})`}`,
  );
  const unread = problems.length === 0 ? '' : `, ${problems.length} files not read`;
  return [`${status.sources} sources, ${status.names} names, ${status.events} events${unread}`, ...lines, ''].join(
    '\n',
  );
}
