/**
 * Whether a release can be made again: makes it twice, from two fresh copies of the same commit in folders of different
 * names, and compares every byte.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Files } from "./archive.ts";
import { git } from "./commands.ts";
import { makeRelease } from "./make.ts";

/** Installed packages as they are here: by hard links where the file system has them, else copied. */
function copyPackages(root: string, to: string): void {
  const from = join(root, "node_modules");
  const linked = spawnSync("cp", ["-al", from, to], { stdio: "ignore" }).status === 0;
  if (!linked && spawnSync("cp", ["-R", from, to], { stdio: "inherit" }).status !== 0)
    throw new Error("The installed packages cannot be copied.");
}

const FOLDERS = ["one", "another place/with a longer name"];

/**
 * Names of the files that differ between two releases of the commit that is checked out in `root`. Files that were `made` of
 * it already are the first of the two.
 */
export async function differingFiles(root: string, made?: Files): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "release-twice-"));
  try {
    const releases = await Promise.all(
      FOLDERS.slice(made === undefined ? 0 : 1).map(async (name) => {
        const copy = join(folder, name);
        await git(root, "clone", "--quiet", root, copy);
        copyPackages(root, copy);
        return (await makeRelease(copy)).files;
      }),
    );
    const [one, other] = made === undefined ? releases : [made, ...releases];
    const names = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
    return [...names].filter((name) => {
      const [first, second] = [one?.get(name), other?.get(name)];
      return first === undefined || second === undefined || Buffer.compare(first, second) !== 0;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
