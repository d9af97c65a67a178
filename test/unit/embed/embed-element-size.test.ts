import { Script } from "node:vm";
import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { buildElementScript } from "../../../src/node/build/element-script-plugin.ts";

/** What event pages are promised (docs/embedding.md). */
const MOST_BYTES = 5 * 1024;

describe("the script for event pages", () => {
  it("is one small classic file", async () => {
    const code = await buildElementScript();
    expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThanOrEqual(MOST_BYTES);
    // It parses as a script that is no module.
    expect(() => new Script(code)).not.toThrow();
  });
});
