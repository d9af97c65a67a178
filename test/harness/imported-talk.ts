/**
 * A talk that came all the way by one command line: a file in the rehearsal's own voices, imported, corrected, summarised, spoken
 * in a second language, given a picture, and published.
 */
import { cp, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openedAddress, openEditPage } from "./edit-page.ts";
import { openPublishStage, type PublishStage } from "./publish-command.ts";
import { spokenFile } from "./spoken-file.ts";

const OPTIONS =
  "--language en-US --translate ja-JP,de-DE --broadcast a3f9 --edit --summary en-US,ja-JP --speech ja-JP --yes --videogen vid_bridge1";

/** What sentence 2 is corrected to, and its speaker. */
export const CORRECTED = "The old bridge is closed again today.";
export const SPEAKER = "Anna Berg";

/** Where it is published. */
export const IMPORTED_PATH = "/talk/a3f9/talk";

/** Publishes a file of a kind on a stage with voices; gives what saving the corrections was answered with. */
export async function importAndPublish(stage: PublishStage, kind: "mp3" | "m4a" | "wav"): Promise<unknown> {
  await writeFile(join(stage.folder, `talk.${kind}`), await spokenFile(kind));
  const { open, address } = openedAddress();
  const wait = () => Promise.resolve(stage.server.advance(1_000));
  const code = stage.publish(["--import", `talk.${kind}`, ...OPTIONS.split(" ")], { open, wait });
  const page = await openEditPage(
    await Promise.race([address, code.then(() => Promise.reject(new Error(stage.lines.at(-1))))]),
  );
  const sentences = [{ sid: 2, seen: "The bridge is open again.", text: CORRECTED }];
  const speakers = [{ speaker: "Guest-1", name: SPEAKER }];
  const saved = await page.post("/save", { speakers, sentences });
  if ((await code) !== 0) throw new Error(stage.lines.at(-1));
  return saved.body;
}

/** Where a run of tests keeps it, by the id of the process that began the run. */
const keptBy = (run: number): string => join(tmpdir(), `imported-talk-${run}`);

/** A folder with the talk of an mp3, to be removed by who asked. It is made once a run, whose workers ask with its id. */
export async function importedTalk(run = process.ppid): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "talks-"));
  const copy = () => cp(join(keptBy(run), "talks"), join(folder, "talks"), { recursive: true });
  try {
    await copy();
  } catch {
    const stage = await openPublishStage({});
    try {
      await importAndPublish(stage, "mp3");
      const made = await mkdtemp(join(tmpdir(), "talks-"));
      await cp(join(stage.folder, "talks"), join(made, "talks"), { recursive: true });
      // Another worker may have made the same.
      await rename(made, keptBy(run)).catch(() => rm(made, { recursive: true }));
    } finally {
      await stage.close();
    }
    await copy();
  }
  return folder;
}

/** Takes away what a run has kept. */
export const removeImportedTalk = (run: number): Promise<void> =>
  rm(keptBy(run), { recursive: true, force: true });
