import type { Source } from '../../../src/model/source.ts';

/** Sources in lines that a person can check: details, passages, furniture, with the beginning of each text. */
export function describeSources(text: string, sources: readonly Source[]): string {
  return sources
    .flatMap(source => {
      const { title, author, publisher, published, url } = source.details;
      const dateline =
        source.dateline === undefined ? undefined : text.slice(source.dateline.start, source.dateline.end);
      const details = Object.entries({ title, author, publisher, published, url, dateline, language: source.language });
      const parts = [
        ...source.passages.map(({ start, end, kind, paragraph, sentences }) => ({
          start,
          line: `${kind}${paragraph === undefined ? '' : ` ${paragraph}`} [${sentences.length}] ${short(text.slice(start, end))}`,
        })),
        ...source.furniture.map(({ start, end, kind }) => ({
          start,
          line: `(${kind}) ${short(text.slice(start, end))}`,
        })),
      ];
      return [
        `SOURCE ${source.number}`,
        ...details.filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${value}`),
        ...parts.sort((a, b) => a.start - b.start).map(({ line }) => line),
      ];
    })
    .join('\n');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 70 ? line : `${line.slice(0, 40)} … ${line.slice(-24)}`;
}
