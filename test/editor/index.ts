import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

const ROOT = process.env['WELLSOURCED_ROOT'] ?? path.resolve(__dirname, '../../..');
const GREP = process.env['MOCHA_GREP'] ?? '';

/** What VS Code's extension host calls: runs all editor tests, each file a bundle beside this one, in this process. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: path.join(ROOT, 'test/counting-reporter.cjs'), ...(GREP === '' ? {} : { grep: GREP }) });
  for (const file of readdirSync(__dirname).sort()) if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
