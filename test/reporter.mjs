// Mocha's spec output, and the counts in a file for npm test; what is skipped is named at the end.
import { writeFileSync } from "node:fs";
import Mocha from "mocha";

export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    runner.on("pending", (test) => skipped.push(test.fullTitle()));
    runner.once("end", () => {
      for (const title of skipped) process.stdout.write(`skipped: ${title}\n`);
      const { passes, failures, pending } = runner.stats;
      if (process.env.HB_TEST_RESULT)
        writeFileSync(process.env.HB_TEST_RESULT, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
