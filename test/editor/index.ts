import path from 'node:path';
import Mocha from 'mocha';

const ROOT = process.env['WELLSOURCED_ROOT'] ?? path.resolve(__dirname, '../..');
const GREP = process.env['MOCHA_GREP'] ?? '';

/** What VS Code's extension host calls: all editor tests, in this process. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: path.join(ROOT, 'test/counting-reporter.cjs'), ...(GREP === '' ? {} : { grep: GREP }) });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await import('./library.test.ts');
  await import('./hover.test.ts');
  await import('./citation.test.ts');
  await import('./source-details.test.ts');
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
