import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LONGEST_KEPT_MS, MOST_VERSIONS, versionsToDrop } from "../../../src/offline/versions.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 0, 5);

const kept = fc.uniqueArray(
  fc.record({
    version: fc.string({ minLength: 1, maxLength: 4 }),
    usedAt: fc.option(fc.integer({ min: NOW - 60 * DAY_MS, max: NOW }), { nil: undefined }),
  }),
  { selector: ({ version }) => version, minLength: 1, maxLength: 12 },
);

describe("the builds that are dropped", () => {
  it("are never the one that runs, and leave no more than may be kept", () => {
    fc.assert(
      fc.property(kept, fc.nat(), (versions, pick) => {
        const current = versions[pick % versions.length]?.version ?? "";
        const gone = new Set(versionsToDrop(versions, current, NOW));
        expect(gone.has(current)).toBe(false);
        expect(versions.length - gone.size).toBeLessThanOrEqual(MOST_VERSIONS);
      }),
    );
  });

  it("are older than every other one that stays", () => {
    fc.assert(
      fc.property(kept, (versions) => {
        const current = versions[0]?.version ?? "";
        const gone = new Set(versionsToDrop(versions, current, NOW));
        const others = versions.filter(({ version }) => version !== current);
        const oldestKept = Math.min(
          ...others.filter(({ version }) => !gone.has(version)).map(({ usedAt = 0 }) => usedAt),
        );
        for (const { version, usedAt = 0 } of others)
          if (gone.has(version)) expect(usedAt).toBeLessThanOrEqual(oldestKept);
          else expect(NOW - usedAt).toBeLessThanOrEqual(LONGEST_KEPT_MS);
      }),
    );
  });

  it("are few: whoever used a build within thirty days finds it again", () => {
    const versions = [
      { version: "a", usedAt: NOW - 31 * DAY_MS },
      { version: "b", usedAt: NOW - 29 * DAY_MS },
      { version: "c", usedAt: undefined },
      { version: "d", usedAt: NOW - 90 * DAY_MS },
    ];
    expect([...versionsToDrop(versions, "d", NOW)].sort()).toEqual(["a", "c"]);
  });
});
