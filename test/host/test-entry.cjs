// What the hosted extension host loads in place of the tests: it runs them, and leaves a mark when all have passed.
const { writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

async function load(file) {
  try {
    return require(file);
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM' && error.code !== 'ERR_REQUIRE_ASYNC_MODULE') throw error;
    return import(pathToFileURL(require.resolve(file)).href);
  }
}

exports.run = async () => {
  const file = process.env.VSCODE_HOST_TESTS_PATH;
  const tests = await load(file);
  const run = tests.run ?? tests.default?.run;
  if (typeof run !== 'function') throw new Error(`${file} exports no run()`);
  await run();
  writeFileSync(process.env.VSCODE_HOST_PASSED_MARK ?? '', '');
};
