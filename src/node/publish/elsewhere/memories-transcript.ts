/**
 * The transcript of an asset of memories.ai: what it costs is told first, and what was paid for is kept on this machine, so
 * that publishing again costs nothing.
 */
import { createHash } from "node:crypto";
import { mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";

import { err, ok, type Result } from "../../../lib/result.ts";
import { writePrivate } from "../../recordings/write-private.ts";
import type { PublishWorld } from "../publish-world.ts";
import { createMemories, MEMORIES_KEY_VARIABLE, MEMORIES_SERVICE, memoriesPrice } from "./memories.ts";
import { partnerBase } from "../partner-request.ts";

export type AssetWish = {
  readonly asset: string;
  readonly hasSpeakers: boolean;
  /** How long its sound is, in ms, where that is known. */
  readonly durationMs: number | undefined;
  readonly isAgreed: boolean;
  readonly isDry: boolean;
};

/** The file that the transcript is kept in, in `folder`. */
const keptAt = (folder: string, { asset, hasSpeakers }: AssetWish): string =>
  join(
    folder,
    `${createHash("sha256")
      .update(JSON.stringify([asset, hasSpeakers]))
      .digest("hex")
      .slice(0, 32)}.json`,
  );

async function agreed(wish: AssetWish, world: Pick<PublishWorld, "tell" | "confirm">): Promise<boolean> {
  world.tell(memoriesPrice(wish.hasSpeakers, wish.durationMs));
  return !wish.isDry && (wish.isAgreed || (await world.confirm("Have it transcribed?")));
}

/** Gives the path of the transcript, which is asked for unless it is kept. The error is a sentence for the terminal. */
export async function transcriptOfAsset(
  wish: AssetWish,
  folder: string,
  world: PublishWorld,
): Promise<Result<string, string>> {
  const path = keptAt(folder, wish);
  const isKept = await stat(path).then(
    () => true,
    () => false,
  );
  if (isKept) {
    world.tell("The transcript is there from before; nothing is asked of memories.ai.");
    return ok(path);
  }
  const { environment, now, wait, fetch } = world;
  const key = environment[MEMORIES_KEY_VARIABLE] ?? "";
  if (key === "")
    return err(
      `The variable ${MEMORIES_KEY_VARIABLE} has to hold the key of memories.ai. It is no argument.`,
    );
  const base = partnerBase(environment["MEMORIES_SERVICE"] ?? MEMORIES_SERVICE);
  if (base === undefined) return err("MEMORIES_SERVICE is no address. Plain http only reaches this machine.");
  if (!(await agreed(wish, world))) return err("Nothing was asked for. With --yes nobody is asked.");
  world.tell("Transcribing …");
  const memories = createMemories({ base, key, now, wait, ...(fetch === undefined ? {} : { fetch }) });
  const answer = await memories.transcribe(wish.asset, wish.hasSpeakers);
  if (!answer.ok) return answer;
  await mkdir(folder, { recursive: true });
  await writePrivate(`${path}.unfinished`, JSON.stringify(answer.value));
  await rename(`${path}.unfinished`, path);
  return ok(path);
}
