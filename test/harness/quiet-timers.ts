/**
 * For tests in which a service asks for waits that no timer keeps: the package that parses the stream sets such a timer before
 * it is closed, and Node warns of it.
 */
import { afterAll, beforeAll } from "vitest";

/** Keeps Node's warning of timers that are too long out of the output of the tests of a file; every other warning stays. */
export function expectLongTimers(): void {
  const emitWarning: typeof process.emitWarning = Reflect.get(process, "emitWarning");
  beforeAll(() => {
    process.emitWarning = (warning: string, ...more: unknown[]) => {
      if (more[0] === "TimeoutOverflowWarning") return;
      Reflect.apply(emitWarning, process, [warning, ...more]);
    };
  });
  afterAll(() => {
    process.emitWarning = emitWarning;
  });
}
