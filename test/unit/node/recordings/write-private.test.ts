/**
 * Files with people's words are their owner's alone, whatever was there before.
 */
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { writePrivate } from "../../../../src/node/recordings/write-private.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "write-private-"));
});
afterEach(() => rm(folder, { recursive: true }));

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

describe("a private file", () => {
  it("is its owner's alone where it is new", async () => {
    const file = join(folder, "new.jsonl");
    await writePrivate(file, "words");
    expect(await modeOf(file)).toBe(0o600);
    expect(await readFile(file, "utf8")).toBe("words");
  });

  it("is its owner's alone where others could read what was there, and holds only what is new", async () => {
    const file = join(folder, "old.jsonl");
    await writeFile(file, "longer words than the new ones");
    await chmod(file, 0o644);
    await writePrivate(file, "words");
    expect(await modeOf(file)).toBe(0o600);
    expect(await readFile(file, "utf8")).toBe("words");
  });
});
