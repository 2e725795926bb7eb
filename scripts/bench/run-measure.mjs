// Runs a measuring program in a process of its own, bundled as users get it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../setup/run.mjs';

/** Bundles what is measured; returns where a bundle lies. @param {string} out @param {Record<string, string>} entries */
export async function bundle(out, entries) {
  await build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'es2023',
    format: 'cjs',
    minify: true,
    logLevel: 'error',
    // Top-level await is not for CommonJS; programs for measuring are modules.
  });
}

/** Bundles a program that awaits at its top. */
export async function bundleModule(out, entries) {
  await build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'es2023',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

/** The one JSON object that a program prints. @param {string} program @param {readonly string[]} args @param {readonly string[]} [flags] */
export function measure(program, args, flags = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, program, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', data => (printed += data));
    child.on('error', reject);
    child.on('close', code => {
      if (code !== 0) reject(new Error(`${path.basename(program)} ${args.join(' ')} ended with ${code}`));
      else resolve(JSON.parse(printed));
    });
  });
}
