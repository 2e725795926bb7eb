// QUALITY.md from what was measured.
import { KINDS } from './error-kinds.mjs';
import { SPEED_TARGETS } from './targets.mjs';

/** Columns of figures are set to the right. */
const FIGURES = /^(?:reached|must reach|MB\/s|errors|seconds|times)|F1$/;

const percent = share => (share * 100).toFixed(1);

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) =>
  [head, head.map(name => (FIGURES.test(name) ? '---:' : '---')), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');

/**
 * @param {{ corpora: readonly import('./corpora.mjs').Corpus[], rows: readonly any[], peers: readonly any[], speed: any, errors: readonly { kind: string, count: number }[] }} measured
 * @returns {string}
 */
export function writeReport({ corpora, rows, peers, speed, errors }) {
  const tasks = [...new Set(rows.map(({ task }) => task))];
  const own = task =>
    table(
      ['collection', 'figure', 'reached', 'must reach'],
      rows
        .filter(row => row.task === task)
        .map(({ corpus, figure, reached, must }) => [
          corpus,
          figure,
          percent(reached),
          must === undefined ? '' : percent(must),
        ]),
    );
  return `# Quality

What Wellsourced finds, compared with what careful readers have marked. \`npm run quality\` prints these figures, and fails below those that must be
reached; \`npm run quality -- --write\` writes this file. All figures are percentages. The collections belong to others and are not part of the
repository; where they are missing the command says so.

${corpora.map(({ name, about }) => `- **${name}**: ${about}.`).join('\n')}

${tasks.map(task => `## ${task}\n\n${own(task)}${others(task, peers)}`).join('\n\n')}

## Speed

On one core, over 5 MB made of the sample library with other names and figures each time; the median of five runs.

${table(
  ['library', 'what it does', 'MB/s'],
  [
    ['Wellsourced', 'everything: sources, names, times, quotations, events', speed.wellsourced.toFixed(2)],
    ['compromise', 'names', speed.compromise.toFixed(2)],
    ['wink-nlp', 'parts of speech', speed.wink.toFixed(2)],
  ],
)}

That is ${(speed.wellsourced / speed.compromise).toFixed(1)} times compromise's name finder; wanted are ${SPEED_TARGETS.megabytesPerSecond} MB/s and ${SPEED_TARGETS.timesCompromise} times.

Twice the text should take twice the time, whatever the text:

${table(
  ['text', 'sizes', 'times the time for twice the text', 'seconds for the larger'],
  speed.growth.map(({ text, half, seconds }) => [
    text,
    text.startsWith('the news') ? '2.5 and 5 MB' : '5 and 10 MB',
    (seconds / half).toFixed(2),
    seconds.toFixed(1),
  ]),
)}

## The most frequent kinds of error

Over all collections, where they judge the task; each with an example of our own.

${table(
  ['errors', 'kind', 'example'],
  errors
    .slice(0, 10)
    .map(({ kind, count }) => [String(count), kind, KINDS.find(other => other.kind === kind)?.example ?? '']),
)}
`;
}

/** The other libraries that do a task. */
function others(task, peers) {
  const rows = peers.filter(peer => peer.task === task);
  if (rows.length === 0) return '';
  const body =
    task === 'Names'
      ? table(
          ['library', 'collection', 'mentions, exact F1', 'overlap F1'],
          rows.map(({ library, corpus, score }) => [
            library,
            corpus,
            percent(score.mentions.strict.f1),
            percent(score.mentions.lenient.f1),
          ]),
        )
      : table(
          ['library', 'collection', 'exact F1', 'overlap F1', 'values F1'],
          rows.map(({ library, corpus, score }) => [
            library,
            corpus,
            percent(score.times.exact.f1),
            percent(score.times.span.f1),
            percent(score.times.value.f1),
          ]),
        );
  const note =
    task === 'Names' ? ' (wink-nlp gives names no types: its runs of proper nouns count as rightly typed)' : '';
  return `\n\nOther libraries in the same run${note}:\n\n${body}`;
}
