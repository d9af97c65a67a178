/**
 * The way of every talk, wherever its text is from: corrections, summaries, speech, and the folder.
 */
import { resolve } from "node:path";

import { err, ok, type Result } from "../../lib/result.ts";
import type { Corrections } from "../publish/edit/corrections.ts";
import { editTalk } from "../publish/edit/edit-talk.ts";
import { aboutTalk } from "../publish/gather-talk.ts";
import type { HostClient } from "../publish/host-client.ts";
import { partnerBase } from "../publish/partner-request.ts";
import { pictureOf } from "../publish/picture/picture-of-talk.ts";
import { weaknessOf } from "../publish/passphrase.ts";
import type { Done, PublishWorld } from "../publish/publish-world.ts";
import { createClipStore } from "../publish/speech/clip-store.ts";
import { speakTalk } from "../publish/speech/speak-talk.ts";
import { createVmeg, VMEG_KEY_VARIABLE } from "../publish/speech/vmeg.ts";
import { type Draft, type Sound, sourceMark } from "../publish/talk-files.ts";
import { writeTalk } from "../publish/write-talk.ts";
import type { Locked, PublishCommand } from "./publish-command.ts";

/** Where spoken sentences are kept, so that each is bought once. */
const SPOKEN_FOLDER = ".publish/speech";

/** The passphrase of the talk; nothing for a talk that is published for everybody. */
export async function passphraseFor(
  locked: Locked,
  { hasPassword, isPublic }: { readonly hasPassword: boolean; readonly isPublic: boolean },
  { environment, ask }: PublishWorld,
): Promise<Result<string | undefined, string>> {
  if (locked === "no") {
    return hasPassword && !isPublic
      ? err(
          "This broadcast has a password. Lock the talk with a passphrase (--lock), or say --public to publish it for everybody.",
        )
      : ok(undefined);
  }
  const passphrase = locked === "ask" ? await ask() : environment[locked.variable];
  if (passphrase === undefined || passphrase === "")
    return err("There is no passphrase; nothing was published.");
  const weakness = weaknessOf(passphrase);
  return weakness === undefined ? ok(passphrase) : err(weakness);
}

/** The sound in other languages; none where none was asked for. */
async function spokenIn(
  draft: Draft,
  { speech }: PublishCommand,
  folder: string,
  world: PublishWorld,
): Promise<Result<readonly Sound[], string>> {
  if (speech === undefined) return ok([]);
  const { environment, now, wait, fetch } = world;
  const key = environment[VMEG_KEY_VARIABLE] ?? "";
  if (key === "")
    return err(`The variable ${VMEG_KEY_VARIABLE} has to hold the key of vmeg. It is no argument.`);
  const base = partnerBase(environment["VMEG_SERVICE"] ?? "https://api.vmeg.ai");
  if (base === undefined) return err("VMEG_SERVICE is no address. Plain http only reaches this machine.");
  const vmeg = createVmeg({ base, key, now, wait, ...(fetch === undefined ? {} : { fetch }) });
  return speakTalk(draft, speech, { vmeg, store: createClipStore(resolve(folder, SPOKEN_FOLDER)), world });
}

type Publishing = {
  readonly draft: Draft;
  readonly corrections: Corrections;
  /** What writes summaries; missing where no service was named. */
  readonly client?: HostClient;
  readonly token: string;
  /** What tells the recording from others. */
  readonly id: string;
  /** Missing for a talk that everybody may open. */
  readonly passphrase: string | undefined;
};

/** Publishes what was gathered, as the command says. */
export async function publishDraft(
  { draft, corrections, client, token, id, passphrase }: Publishing,
  command: PublishCommand,
  folder: string,
  world: PublishWorld,
): Done {
  const final = command.isEdited ? await editTalk(draft, corrections, world) : ok(draft);
  if (!final.ok) return final;
  const shown = await pictureOf(command.picture, folder, world);
  if (!shown.ok) return shown;
  const about = await aboutTalk(client, final.value, command, world.tell);
  if (!about.ok) return about;
  const speech = await spokenIn(final.value, command, folder, world);
  if (!speech.ok) return speech;
  const { name, isDry, out } = command;
  const writing = {
    root: resolve(folder, out),
    token,
    source: sourceMark(id),
    isDry,
    ...(name === undefined ? {} : { name }),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
  const sounds = [...final.value.sounds, ...speech.value];
  return writeTalk({ ...final.value, ...shown.value, sounds, about: about.value }, writing, world);
}
