// Mocha's spec reporter, which also counts how many tests passed, failed and were skipped in the file that WELLSOURCED_COUNTS names.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.WELLSOURCED_COUNTS;
      const { passes, failures, pending } = this.stats;
      if (file === undefined) return;
      // A suite may run in several sessions of VS Code.
      const { passed = 0, failed = 0, skipped = 0 } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
      const sums = { passed: passed + passes, failed: failed + failures, skipped: skipped + pending };
      writeFileSync(file, JSON.stringify(sums));
    });
  }
};
