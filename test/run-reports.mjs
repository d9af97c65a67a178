/**
 * What the reports of a test run say: counts, why tests were skipped, and the names of those that failed, for the last
 * lines of the test command. It stands alone, as `run.mjs` does.
 */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {{ passed: number, failed: number, skipped: number, reasons: string[], failures: string[] }} Counts
 * `failures` has a line for each failed test: its file, its name and the first line of its message.
 */

const firstLine = (text = "") => text.split("\n", 1)[0];

/** A report as `read` understands it; one that is missing or broken counts as one failure. */
function counts(folder, file, read) {
  try {
    return read(JSON.parse(readFileSync(join(folder, file), "utf8")));
  } catch (error) {
    const failures = [`${file} was not written or is broken: ${firstLine(String(error))}`];
    return { passed: 0, failed: 1, skipped: 0, reasons: [], failures };
  }
}

const isSkipped = ({ status }) => ["skipped", "pending", "todo"].includes(status);

/** A file that could not be loaded, or a hook of which failed, has a failure that no test of its own tells. */
function fileFailures({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0 && status === "failed") return [`${file}: ${firstLine(message)}`];
  return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

/**
 * @param {string} folder of the reports
 * @returns {Counts} of the report `vitest.json`
 */
export const readVitest = (folder) =>
  counts(folder, "vitest.json", (report) => {
    const failures = report.testResults.flatMap(fileFailures);
    return {
      passed: report.numPassedTests,
      failed: failures.length,
      skipped: report.numPendingTests + report.numTodoTests,
      reasons: report.testResults
        .filter(({ status, assertionResults }) => status === "passed" && assertionResults.some(isSkipped))
        .map(
          ({ name }) =>
            `not all of ${relative(process.cwd(), name)} (the start of this log says what is missing)`,
        ),
      failures,
    };
  });

/** Why tests were skipped, each reason once. */
function skipReasons({ suites = [], specs = [] }) {
  const tests = specs.flatMap((spec) => spec.tests).filter(({ status }) => status === "skipped");
  const own = tests.flatMap(({ annotations }) => annotations).map(({ description }) => description);
  return [...new Set([...own, ...suites.flatMap(skipReasons)].filter(Boolean))];
}

/** A test of several browsers is one entry with a result for each. */
const hasFailed = ({ tests }) => tests.some(({ status }) => status === "unexpected" || status === "flaky");

/** The first line of what a test said when it failed, without the colours of a terminal. */
function firstError({ tests }) {
  const error = tests.flatMap(({ results }) => results).find((result) => result.error !== undefined)?.error;
  return firstLine(stripVTControlCharacters(error?.message ?? ""));
}
const specFailures = ({ suites = [], specs = [] }) => [
  ...specs.filter(hasFailed).map((spec) => `${spec.file}:${spec.line}: ${spec.title}: ${firstError(spec)}`),
  ...suites.flatMap(specFailures),
];

/**
 * @param {string} folder of the reports
 * @param {string} file a report of Playwright
 * @returns {Counts} of it; a test that passed only at its second try counts as failed
 */
export const readPlaywright = (folder, file) =>
  counts(folder, file, (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
    reasons: skipReasons(report),
    failures: specFailures(report),
  }));
