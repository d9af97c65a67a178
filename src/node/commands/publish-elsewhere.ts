/**
 * Publishes a talk whose text no recording of the service has: a transcript from a file, or of an asset of memories.ai, with
 * the sound of any file beside it.
 */
import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { basename, extname, resolve } from "node:path";

import { err, ok, type Result } from "../../lib/result.ts";
import {
  correctedBefore,
  correctionsPath,
  createLocalCorrections,
} from "../publish/edit/local-corrections.ts";
import { draftOf, sentencesOf } from "../publish/elsewhere/draft-of-transcript.ts";
import { transcriptOfAsset } from "../publish/elsewhere/memories-transcript.ts";
import { type Heard, soundOfFile } from "../publish/elsewhere/sound-file.ts";
import { transcriptAt } from "../publish/elsewhere/transcript-file.ts";
import type { HostClient } from "../publish/host-client.ts";
import { wordsOf } from "../publish/host-errors.ts";
import type { Done, PublishWorld } from "../publish/publish-world.ts";
import { readFolder } from "../publish/talks-folder.ts";
import { passphraseFor, publishDraft } from "./publish-draft.ts";
import type { Elsewhere, PublishCommand } from "./publish-command.ts";

/** Where transcripts are kept that were paid for. */
const KEPT_FOLDER = ".publish/memories";

async function soundAt(path: string | undefined, folder: string): Promise<Result<Heard | undefined, string>> {
  if (path === undefined) return ok(undefined);
  let file: Blob;
  try {
    file = await openAsBlob(resolve(folder, path));
  } catch {
    return err(`${path} cannot be opened.`);
  }
  return soundOfFile(file, path);
}

/** The same sound is the same recording, whatever its text; without one, a file of the same name is. */
const idOf = ({ path, asset }: Elsewhere, sound: Heard | undefined): string =>
  sound === undefined
    ? `elsewhere ${asset ?? basename(path ?? "")}`
    : `sound ${createHash("sha256").update(sound.bytes).digest("hex")}`;

/** Whether the broadcast of the address has a password, as far as a service can say. */
async function hasPassword(client: HostClient | undefined, token: string): Promise<Result<boolean, string>> {
  const broadcasts = await client?.broadcasts();
  if (broadcasts === undefined) return ok(false);
  if (!broadcasts.ok) return err(wordsOf(broadcasts.error));
  return ok(broadcasts.value.find((one) => one.token === token)?.access_type === "password");
}

/** Publishes it; `client` is missing where no service was named. */
export async function publishElsewhere(
  client: HostClient | undefined,
  command: PublishCommand,
  elsewhere: Elsewhere,
  folder: string,
  world: PublishWorld,
): Done {
  const { token = "", locked, isPublic, isDry } = command;
  const closed = await hasPassword(client, token);
  if (!closed.ok) return closed;
  const passphrase = await passphraseFor(locked, { hasPassword: closed.value, isPublic }, world);
  if (!passphrase.ok) return passphrase;
  const talks = await readFolder(resolve(folder, command.out), token, "");
  if (!talks.ok) return talks;
  const sound = await soundAt(command.sound ? elsewhere.sound : undefined, folder);
  if (!sound.ok) return sound;
  const { asset, path: file = "", hasSpeakers, isAgreed, languages } = elsewhere;
  const durationMs = sound.value?.durationMs;
  const path =
    asset === undefined
      ? ok(resolve(folder, file))
      : await transcriptOfAsset(
          { asset, hasSpeakers, durationMs, isAgreed, isDry },
          resolve(folder, KEPT_FOLDER),
          world,
        );
  if (!path.ok) return path;
  const transcript = await transcriptAt(path.value, asset ?? file, languages);
  if (!transcript.ok) return transcript;
  for (const note of transcript.value.notes) world.tell(`Note: ${note}.`);
  const corrections = correctionsPath(path.value);
  const original = sentencesOf(transcript.value);
  const before = await correctedBefore(corrections, original);
  if (!before.ok) return before;
  for (const note of before.value.notes) world.tell(note);
  const { language, translationLanguages } = transcript.value;
  const draft = draftOf({
    title: command.title ?? basename(file, extname(file)),
    sentences: before.value.sentences,
    languages: [language, ...translationLanguages.filter((one) => one !== language)],
    sound: sound.value,
  });
  if (!draft.ok) return draft;
  world.tell(`${token}  ${draft.value.title}`);
  world.tell(`${draft.value.sentences.length} sentences in ${draft.value.languages.join(", ")}.`);
  return publishDraft(
    {
      draft: draft.value,
      corrections: createLocalCorrections(corrections, original),
      ...(client === undefined ? {} : { client }),
      token,
      id: idOf(elsewhere, sound.value),
      passphrase: passphrase.value,
    },
    command,
    folder,
    world,
  );
}
