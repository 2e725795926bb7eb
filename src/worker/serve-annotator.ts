import type { MessagePort } from 'node:worker_threads';
import { NO_CORRECTIONS } from '../model/corrections.ts';
import { indexGiven } from '../library/given-details.ts';
import { annotateFile, type FileResult } from './annotate-file.ts';
import { giveWayToOthers } from './give-way.ts';
import type { FromAnnotator, ToAnnotator } from './annotator-pool.ts';

/** Annotates the files that the library's thread sends, one batch after the other. */
export function serveAnnotator(port: MessagePort): void {
  giveWayToOthers();
  let givenOf = indexGiven(NO_CORRECTIONS);
  port.on('message', (message: ToAnnotator) => {
    if (message.kind === 'corrections') givenOf = indexGiven(message.corrections);
    else annotate(message.jobs);
  });

  function annotate(jobs: Extract<ToAnnotator, { kind: 'annotate' }>['jobs']): void {
    const results: FileResult[] = jobs.map(job => annotateFile(job, givenOf));
    port.postMessage(
      results satisfies FromAnnotator,
      results.map(({ record }) => record.buffer),
    );
  }
}
