/**
 * One publish command at a time writes to a folder of talks: what it reads of the indexes is what it replaces. The lock is a
 * file in the folder; one whose process is gone counts for nothing.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

import { fieldsOf } from "../../lib/fields.ts";
import { err, type Result } from "../../lib/result.ts";
import { talksFolder } from "../../talk/addresses.ts";
import type { PublishWorld } from "./publish-world.ts";

const LOCK = ".publishing";
/** How often a folder that is taken is tried, and how long lies between two tries, in ms. */
const TRIES = 60;
const TRY_EVERY_MS = 1_000;

/** The machine's mark: its name is nobody's business where the folder is served. */
const machine = (): string => createHash("sha256").update(hostname()).digest("hex").slice(0, 16);

const codeOf = (failure: unknown): unknown => (failure as { readonly code?: unknown }).code;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return codeOf(failure) === "EPERM";
  }
}

/** Whether what a lock says is of a process of this machine that is gone. */
function isLeft(text: string): boolean {
  try {
    const { pid, machine: where } = fieldsOf(JSON.parse(text) as unknown);
    return typeof pid === "number" && where === machine() && !isRunning(pid);
  } catch {
    return false;
  }
}

/** Takes a lock away that nobody holds any more; one that somebody took meanwhile is put back. */
async function takeAway(path: string, text: string): Promise<void> {
  const aside = `${path}-${randomUUID()}`;
  await rename(path, aside);
  if ((await readFile(aside, "utf8")) === text) await rm(aside);
  else await rename(aside, path);
}

/** Whether the lock is this command's now. */
async function take(path: string): Promise<boolean> {
  const own = JSON.stringify({ pid: process.pid, machine: machine(), id: randomUUID() });
  try {
    await writeFile(path, own, { flag: "wx" });
    return true;
  } catch (failure) {
    if (codeOf(failure) !== "EEXIST") throw failure;
  }
  const text = await readFile(path, "utf8").catch(() => "");
  if (isLeft(text)) await takeAway(path, text).catch(() => undefined);
  return false;
}

/** Runs what reads and writes a folder of talks while nobody else does. The error is a sentence for the terminal. */
export async function withFolderLock<T>(
  root: string,
  { tell, wait }: Pick<PublishWorld, "tell" | "wait">,
  run: () => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  const folder = join(root, talksFolder());
  const path = join(folder, LOCK);
  try {
    await mkdir(folder, { recursive: true });
    for (let tries = 1; !(await take(path)); tries += 1) {
      if (tries === 1) tell("Another publish command writes to this folder. Waiting …");
      if (tries === TRIES)
        return err(
          `Another publish command has been writing to this folder for a minute. Try again; where none runs, delete ${path}.`,
        );
      await wait(TRY_EVERY_MS);
    }
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return err(`The folder cannot be written: ${reason}. What was published is as it was.`);
  }
  try {
    return await run();
  } finally {
    await rm(path, { force: true });
    // A folder that was made for the lock alone goes with it.
    await rmdir(folder).catch(() => undefined);
  }
}
