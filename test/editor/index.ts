import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

const ROOT = process.env['WELLSOURCED_ROOT'] ?? path.resolve(__dirname, '../..');
const GREP = process.env['MOCHA_GREP'] ?? '';
const ENDING = '.test.ts';

/** What VS Code's extension host calls: all editor tests, those with Pandoc, or those with a large library, in this process. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const reporter = path.join(ROOT, 'test/counting-reporter.cjs');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: false,
    reporter,
    ...(GREP === '' ? {} : { grep: GREP }),
  });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  const suite = process.env['WELLSOURCED_SUITE'];
  if (suite === 'pandoc') await import('../pandoc/drafts.test.ts');
  else if (suite === 'large') await import('../large/large-library.test.ts');
  else if (suite === 'large-again') await import('../large/large-library-again.test.ts');
  else await loadEditorTests();
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}

async function loadEditorTests(): Promise<void> {
  const files = readdirSync(path.join(ROOT, 'test/editor')).filter(file => file.endsWith(ENDING));
  // Written so, the bundle holds every file of the folder that has this ending.
  for (const file of files.sort()) await import(`./${file.slice(0, -ENDING.length)}.test.ts`);
}
