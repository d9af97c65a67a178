/**
 * What `npm run docs` does: writes what is generated, and names the files that changed.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { GENERATED } from "../docs/generate.ts";

/** Writes into the repository at `root`; the paths of the files that were stale. */
export async function main(root: string): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [path, write] of Object.entries(GENERATED)) {
    const file = join(root, path);
    const before = await readFile(file, "utf8");
    const after = write(before);
    if (after === before) continue;
    await writeFile(file, after);
    stale.push(path);
  }
  return stale;
}
