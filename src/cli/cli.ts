import { parseArgs } from 'node:util';
import { printEvents } from './print-events.ts';
import { printExtract, printOverview } from './print-extract.ts';
import { printSearch } from './print-search.ts';
import { printSources } from './print-sources.ts';
import { openFolder, type OpenFolder } from './open-folder.ts';
import manifest from '../../package.json' with { type: 'json' };

const USAGE = `wellsourced: what do my sources say?

  wellsourced sources FOLDER             the sources, with what is known of them
  wellsourced events FOLDER              the events, in the order of their dates
  wellsourced extract FOLDER [--json]    all that is read; with --json for other programs
  wellsourced search FOLDER WORDS…       passages, the best first; "words in quotes" stand together

  --help, --version

Exit status: 0, or 1 where a file could not be read (the rest is printed), or 2 where the call is wrong.
`;

/** Something is wrong with how the program was called. */
class UsageError extends Error {}

type Command = (library: OpenFolder, words: readonly string[], json: boolean) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  sources: library => printSources(library),
  events: library => printEvents(library),
  extract: (library, _words, json) => (json ? printExtract(library) : printOverview(library)),
  search: (library, words) => {
    if (words.length === 0) throw new UsageError('search needs words to look for');
    return printSearch(library, words.join(' '));
  },
};

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  if (values.version === true) return print(`${manifest.version}\n`);
  if (values.help === true) return print(USAGE);
  const [name = '', folder, ...words] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new UsageError(name === '' ? 'a command is missing' : `there is no command “${name}”`);
  if (folder === undefined) throw new UsageError(`${name} needs a folder`);
  const library = await openFolder(folder);
  if ('missing' in library) throw new UsageError(`the folder “${folder}” is not there, or may not be read`);
  await print(await command(library, words, values.json === true));
  for (const { id, detail } of library.problems) process.stderr.write(`wellsourced: ${id}: ${detail}\n`);
  return library.problems.length > 0 ? 1 : 0;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Resolves when all is written, so that a pipe gets the whole of it. */
const print = (text: string): Promise<number> =>
  new Promise(resolve =>
    process.stdout.write(text, () => {
      resolve(0);
    }),
  );

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may stop early: that is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

run(process.argv.slice(2)).then(
  status => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    process.stderr.write(
      isUsage
        ? `wellsourced: ${error.message}\n\n${USAGE}`
        : `wellsourced: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = isUsage ? 2 : 1;
  },
);
