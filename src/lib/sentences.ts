/**
 * Sentences one after the other, as the script they are in sets them.
 */

/** Nothing is between two sentences after a full stop that brings its own space. */
const WITH_ITS_SPACE = /[。！？…]$/u;

/** The sentences that are there as one text. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== "")
    .reduce<string>(
      (before, part) => (before === "" || WITH_ITS_SPACE.test(before) ? before : `${before} `) + (part ?? ""),
      "",
    );
