/**
 * For tests in which a service asks for waits that no timer keeps: the package that parses the stream sets such a timer before
 * it is closed, and Node warns of it.
 */
import { afterAll, beforeAll, vi } from "vitest";

/** Keeps Node's warning of timers that are too long out of the output of the tests of a file; every other warning stays. */
export function expectLongTimers(): void {
  const warn = process.emitWarning.bind(process);
  beforeAll(() => {
    vi.spyOn(process, "emitWarning").mockImplementation(((warning: string, ...more: unknown[]) => {
      if (more[0] === "TimeoutOverflowWarning") return;
      Reflect.apply(warn, process, [warning, ...more]);
    }) as typeof process.emitWarning);
  });
  afterAll(() => void vi.mocked(process.emitWarning).mockRestore());
}
