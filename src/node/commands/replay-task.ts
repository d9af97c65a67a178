/**
 * Rehearsing with a recording of a real service: `npm start -- --task UUID` and `--import FILE`. Its sentences are said at
 * their times, and what is heard of the spoken language is its own sound.
 */
import { openAsBlob } from "node:fs";
import { resolve } from "node:path";

import { err, ok, type Result } from "../../lib/result.ts";
import { soundOfFile } from "../publish/elsewhere/sound-file.ts";
import { draftOfTask } from "../publish/gather-talk.ts";
import { createHostClient } from "../publish/host-client.ts";
import { wordsOf } from "../publish/host-errors.ts";
import type { ImportWorld } from "../publish/import-sound.ts";
import type { PublishWorld } from "../publish/publish-world.ts";
import type { Draft } from "../publish/talk-files.ts";
import type { Script } from "../rehearsal/script/script.ts";
import { transcriptScript } from "../rehearsal/script/scripts.ts";
import { createRecordedSound, type HeardAt, type RecordedSound } from "../rehearsal/speech/recorded-sound.ts";
import { importFile } from "./import-file.ts";
import { KEY_VARIABLE } from "./publish-help.ts";
import type { Taken } from "./start-options.ts";

/** What is rehearsed, and its sound where there is one. */
export type Played = { readonly script: Script; readonly recordedSound?: RecordedSound };

export type TakingWorld = ImportWorld & Pick<PublishWorld, "environment" | "now" | "fetch">;

function playedOf({ title, languages, sentences, sounds }: Draft): Played {
  const [language = "und", ...translationLanguages] = languages;
  const script = transcriptScript(title, { language, translationLanguages, sentences });
  const [sound] = sounds;
  return sound === undefined
    ? { script }
    : { script, recordedSound: createRecordedSound(sound.bytes, sentences) };
}

/** The sound of a transcript of one's own. The error is a sentence for the terminal. */
export async function soundBeside(
  path: string,
  folder: string,
  sentences: readonly HeardAt[],
): Promise<Result<RecordedSound, string>> {
  let file: Blob;
  try {
    file = await openAsBlob(resolve(folder, path));
  } catch {
    return err(`${path} cannot be opened.`);
  }
  const sound = await soundOfFile(file, path);
  return sound.ok ? ok(createRecordedSound(sound.value.bytes, sentences)) : sound;
}

/** Fetches a recording, or has a file transcribed. The error is a sentence for the terminal. */
export async function takeTask(
  taken: Taken,
  languages: readonly string[],
  folder: string,
  world: TakingWorld,
): Promise<Result<Played, string>> {
  const key = world.environment[KEY_VARIABLE] ?? "";
  if (key === "")
    return err(
      `The variable ${KEY_VARIABLE} has to hold the API key of ${taken.service}. It is no argument.`,
    );
  const { service } = taken;
  const { now, wait, fetch } = world;
  const requests = { service, key, now, wait, ...(fetch === undefined ? {} : { fetch }) };
  const [language = "", ...translate] = languages;
  const id =
    "task" in taken
      ? ok(taken.task)
      : await importFile(
          requests,
          { path: taken.file, language, translate, hasSpeakers: true },
          folder,
          world,
        );
  if (!id.ok) return id;
  const client = createHostClient(requests);
  const tasks = await client.tasks("all");
  if (!tasks.ok) return err(wordsOf(tasks.error));
  const task = tasks.value.find((one) => one.task_id.toLowerCase() === id.value.toLowerCase());
  if (task === undefined) return err(wordsOf({ code: "no-recording" }));
  if (task.processing_status !== "completed") return err(wordsOf({ code: "not-completed" }));
  const draft = await draftOfTask(client, task, { sound: true }, world.tell);
  return draft.ok ? ok(playedOf(draft.value)) : draft;
}
