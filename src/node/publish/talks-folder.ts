/**
 * A folder of published talks on the disk. A talk becomes public by one rename, that of its broadcast's index; what fails
 * before or at that leaves everything as it was.
 */
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import type * as v from "valibot";

import { err, ok, type Result } from "../../lib/result.ts";
import { allTalksPath, talkFilePath, talksPath } from "../../talk/addresses.ts";
import type { Bytes } from "../../talk/lock.ts";
import { allTalks, readTalkFile, TALK_VERSION, talksOfBroadcast } from "../../talk/published-talk.ts";
import type { Before, Plan } from "./publish-plan.ts";

/** What of the disk is used; a test gives one that fails. */
export type Disk = {
  readonly mkdir: (path: string) => Promise<unknown>;
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
};

export const realDisk: Disk = {
  mkdir: (path) => mkdir(path, { recursive: true }),
  write: (path, bytes) => writeFile(path, bytes, { flush: true }),
  rename,
  remove: (path) => rm(path, { force: true }),
};

/** The ending of a file that is not finished; one that was left by a failure is taken away with the next publishing. */
const UNFINISHED = ".unfinished";

const isMissing = (failure: unknown): boolean => (failure as { readonly code?: unknown }).code === "ENOENT";

/** A JSON file of the folder; `missing` where there is none. The error says what is wrong with one that cannot be read. */
async function readJson<S extends v.GenericSchema>(
  path: string,
  schema: S,
  missing: v.InferOutput<S>,
): Promise<Result<v.InferOutput<S>, string>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (failure) {
    return isMissing(failure) ? ok(missing) : err(`${path} cannot be read.`);
  }
  try {
    const read = readTalkFile(schema, JSON.parse(text) as unknown);
    if (read !== undefined) return ok(read);
  } catch {
    // Told below.
  }
  return err(
    `${path} is no index of talks that this command wrote. Move it away, or publish to another folder.`,
  );
}

/** What there is of a broadcast, and of one talk of it. */
export async function readFolder(root: string, token: string, name: string): Promise<Result<Before, string>> {
  const all = await readJson(join(root, allTalksPath()), allTalks, { version: TALK_VERSION, tokens: [] });
  if (!all.ok) return all;
  const empty = { version: TALK_VERSION, token, talks: [] } as const;
  const talks = await readJson(join(root, talksPath(token)), talksOfBroadcast, empty);
  if (!talks.ok) return talks;
  try {
    const files = name === "" ? [] : await readdir(dirname(join(root, talkFilePath(token, name, "x"))));
    return ok({ all: all.value, talks: talks.value, files });
  } catch (failure) {
    return isMissing(failure)
      ? ok({ all: all.value, talks: talks.value, files: [] })
      : err("The folder of the talk cannot be read.");
  }
}

const asText = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * Carries a plan out. Throws what the disk says where it fails, after what was written was taken back; what fails only after
 * the talk is public (taking old files away) is told in the answer.
 */
export async function writeFolder(
  root: string,
  { token, name }: { readonly token: string; readonly name: string },
  plan: Plan,
  files: ReadonlyMap<string, Bytes>,
  { before, disk = realDisk }: { readonly before: Before; readonly disk?: Disk },
): Promise<{ readonly left: readonly string[] }> {
  const pathOf = (file: string): string => join(root, talkFilePath(token, name, file));
  const index = join(root, talksPath(token));
  const all = join(root, allTalksPath());
  const undo: (() => Promise<unknown>)[] = [];

  /** Replaces a file in one step; what was there comes back when something later fails. */
  async function replace(path: string, text: string, earlier: string | undefined): Promise<void> {
    const beside = `${path}${UNFINISHED}`;
    undo.push(() => disk.remove(beside));
    await disk.write(beside, text);
    await disk.rename(beside, path);
    undo.push(async () => {
      if (earlier === undefined) return disk.remove(path);
      await disk.write(beside, earlier);
      await disk.rename(beside, path);
    });
  }

  try {
    if (plan.write.length > 0 || plan.talks.talks.length > 0) {
      const isNew = before.files.length === 0;
      await disk.mkdir(dirname(pathOf("x")));
      const folder = dirname(pathOf("x"));
      if (isNew)
        undo.push(
          () => rmdir(dirname(folder)),
          () => rmdir(folder),
        );
    }
    for (const file of plan.write) {
      const bytes = files.get(file);
      if (bytes === undefined) continue;
      undo.push(
        () => disk.remove(pathOf(file)),
        () => disk.remove(`${pathOf(file)}${UNFINISHED}`),
      );
      await disk.write(`${pathOf(file)}${UNFINISHED}`, bytes);
      await disk.rename(`${pathOf(file)}${UNFINISHED}`, pathOf(file));
    }
    if (plan.isAllChanged)
      await replace(all, asText(plan.all), before.all.tokens.length === 0 ? undefined : asText(before.all));
    await replace(index, asText(plan.talks), undefined);
  } catch (failure) {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    throw failure;
  }
  return { left: await takeAway(root, { token, name }, plan, disk) };
}

/** Takes away what nothing names any more; gives what could not be. */
async function takeAway(
  root: string,
  { token, name }: { readonly token: string; readonly name: string },
  plan: Plan,
  disk: Disk,
): Promise<readonly string[]> {
  const left: string[] = [];
  const remove = (path: string): Promise<unknown> => disk.remove(path).catch(() => left.push(path));
  for (const file of plan.remove) await remove(join(root, talkFilePath(token, name, file)));
  const isGone = !plan.talks.talks.some((talk) => talk.name === name);
  if (isGone) await rmdir(dirname(join(root, talkFilePath(token, name, "x")))).catch(() => undefined);
  if (plan.talks.talks.length === 0) {
    await remove(join(root, talksPath(token)));
    await rmdir(dirname(join(root, talksPath(token)))).catch(() => undefined);
  }
  return left;
}
