/**
 * The way from live to published in the rehearsal: once a broadcast is over and processed, its talk is published by the publish
 * command, as a host would, into a folder for this run. The page that was open at its end leads there.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import type { PublishWorld } from "../publish/publish-world.ts";
import type { Rehearsal } from "../rehearsal/service.ts";
import { recordingId } from "../rehearsal/tasks/task.ts";
import { KEY_VARIABLE } from "./publish-help.ts";
import { main } from "./publish.ts";

/** How often it is looked whether the broadcast is over, in ms. */
const LOOK_EVERY_MS = 1_000;

/** The id of the recording of a broadcast that is over and processed; nothing before that. */
export function recordingOf(rehearsal: Rehearsal, token: string): string | undefined {
  const channel = rehearsal.byToken(token)?.channel();
  if (channel?.status !== "ended") return undefined;
  const task = rehearsal.tasks.byId(recordingId(channel));
  return task !== undefined && rehearsal.tasks.statusOf(task) === "completed" ? task.id : undefined;
}

type Publishing = {
  readonly token: string;
  /** Where the rehearsal answers. */
  readonly origin: string;
  readonly say: (line: string) => void;
};

/** Publishes the talk, and has the rehearsal answer with it. Gives the exit code of the publish command. */
export async function publishNow(
  rehearsal: Rehearsal,
  recording: string,
  { token, origin, say }: Publishing,
  folder: string,
): Promise<number> {
  const world: PublishWorld = {
    environment: { [KEY_VARIABLE]: rehearsal.apiKey, VAS_SERVICE: origin },
    tell: (line) => {
      if (line.startsWith("Published")) say(line);
    },
    show: () => undefined,
    fail: say,
    ask: () => Promise.resolve(undefined),
    confirm: () => Promise.resolve(false),
    open: () => undefined,
    now: Date.now,
    wait: setTimeout,
  };
  rehearsal.setTalks(folder);
  return main(["--broadcast", token, "--task", recording, "--summary", "en-US", "--out", "."], folder, world);
}

/** Waits for the end of a broadcast for as long as the process runs; its folder goes with the process. */
export function publishWhenOver(rehearsal: Rehearsal, publishing: Publishing): void {
  const timer = setInterval(() => {
    const recording = recordingOf(rehearsal, publishing.token);
    if (recording === undefined) return;
    clearInterval(timer);
    const folder = mkdtempSync(join(tmpdir(), "rehearsed-talks-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    void publishNow(rehearsal, recording, publishing, folder);
  }, LOOK_EVERY_MS);
  timer.unref();
}
