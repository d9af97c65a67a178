/**
 * Playwright's `expect`, but that `poll` looks again sooner: it would wait half a second and a second for what is there.
 */
import { expect as baseExpect } from "@playwright/test";

/** When a look that failed is repeated, in ms after the one before; most of what is waited for comes within a second. */
const LOOKS_MS = [20, 50, 100, 100, 250];

const poll: typeof baseExpect.poll = (actual, options) =>
  baseExpect.poll(actual, {
    intervals: LOOKS_MS,
    ...(typeof options === "string" ? { message: options } : options),
  });

export const expect: typeof baseExpect = Object.assign(baseExpect.configure({}), { poll });
