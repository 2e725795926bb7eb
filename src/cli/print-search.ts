import { shortName } from '../draft/short-name.ts';
import type { OpenFolder } from './open-folder.ts';

const MOST_HITS = 20;

/** The best passages for some words, each with its source and paragraph. */
export async function printSearch({ service }: OpenFolder, text: string): Promise<string> {
  const [hits, sources] = await Promise.all([service.search({ text, limit: MOST_HITS }), service.sources()]);
  if (hits.length === 0) return 'Nothing found.\n';
  return hits
    .map(hit => {
      const source = sources.find(other => other.id === hit.source);
      const where = [
        source === undefined ? hit.source : shortName(source),
        hit.paragraph === undefined ? hit.kind : `para. ${hit.paragraph}`,
      ].join(', ');
      return `${where} [${hit.source}]\n  ${hit.text.replace(/\s+/g, ' ')}\n`;
    })
    .join('\n');
}
