import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { findProse } = await import('../../../src/draft/find-prose.ts');
const { findCitations } = await import('../../../src/draft/find-citations.ts');
const { queryAtCursor } = await import('../../../src/draft/query-at-cursor.ts');
const { alternateMarks } = await import('../../../src/draft/quote-marks.ts');
const { shorten, inOneLine } = await import('../../../src/draft/show-text.ts');
const { escapeLineFor } = await import('../../../src/draft/escape-draft.ts');
const { unescapeMarkdown } = await import('../../../src/draft/draft-markdown.ts');

const WORK = {
  findProse,
  findCitations,
  queryAtCursor: text => queryAtCursor(text, 'markdown', { start: text.length >> 1, end: text.length >> 1 }),
  alternateMarks,
  shorten: text => shorten(text, 100),
  inOneLine,
  escapeLineFor: (text, language) => escapeLineFor(language, text),
  unescapeMarkdown,
};

for (const [name, text] of Object.entries(workerData)) {
  for (const language of ['markdown', 'plaintext', 'latex', 'asciidoc', 'typst']) {
    for (const [task, run] of Object.entries(WORK)) {
      if (run.length < 2 && language !== 'markdown') continue;
      const begun = Date.now();
      run(text, language);
      parentPort.postMessage({ name: `${task} of ${name} in ${language}`, tookMs: Date.now() - begun });
    }
  }
}
parentPort.postMessage('done');
