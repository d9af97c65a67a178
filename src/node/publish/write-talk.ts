/**
 * Puts a finished talk into the folder, or takes one away: its name, what changes, and the writing, while no other command
 * does the same.
 */
import { randomBytes } from "node:crypto";

import { err, ok, type Result } from "../../lib/result.ts";
import { inParts } from "../sounds/in-parts.ts";
import { withFolderLock } from "./folder-lock.ts";
import { lockingFor } from "./lock-talk.ts";
import { type Before, planRemoval, planTalk, talkName } from "./publish-plan.ts";
import type { Done, PublishWorld } from "./publish-world.ts";
import { readFolder, writeFolder } from "./talks-folder.ts";
import { type Place, type Sound, sourceMark, type Talk, talkFiles } from "./talk-files.ts";
import { tellPlan } from "./tell.ts";

export type Writing = {
  /** The folder that the viewer is served from. */
  readonly root: string;
  readonly token: string;
  /** The mark of the recording. */
  readonly source: string;
  readonly name?: string;
  /** Missing for a talk that everybody may open. */
  readonly passphrase?: string;
  readonly isDry: boolean;
};

type World = Pick<PublishWorld, "tell" | "now" | "wait" | "disk">;

/** The talk's name: as asked for, else as the recording is published already, else of its title. */
function nameFor(before: Before, { source, name }: Writing, title: string, recorded?: string): string {
  const { talks } = before.talks;
  const known = talks.find((talk) => talk.source === source)?.name;
  const taken = new Set(talks.filter((talk) => talk.source !== source).map((talk) => talk.name));
  return name ?? known ?? talkName(title, recorded, taken);
}

/** Runs what writes to the disk; it was taken back where it failed. */
async function carryOut(write: () => Promise<void>): Done {
  try {
    await write();
    return ok(null);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return err(`The folder cannot be written: ${reason}. What was published is as it was.`);
  }
}

/** The talk with its sounds in parts, where they can be: a player cannot ask for the middle of what is sealed by itself. */
async function toBeSealed(talk: Talk): Promise<Talk> {
  const sounds: Sound[] = [];
  for (const sound of talk.sounds) {
    const parts = await inParts(sound.bytes);
    sounds.push(parts === undefined ? sound : { ...sound, ...parts, type: "audio/mp4" });
  }
  return { ...talk, sounds };
}

const withDisk = ({ disk }: World) => (disk === undefined ? {} : { disk });

async function write(talk: Talk, writing: Writing, world: World): Done {
  const { root, token, source, passphrase, isDry } = writing;
  const talks = await readFolder(root, token, "");
  if (!talks.ok) return talks;
  const name = nameFor(talks.value, writing, talk.title, talk.recorded);
  const other = talks.value.talks.talks.find((one) => one.name === name && one.source !== source);
  if (other !== undefined) return err(`Another recording is published as ${name}. Take another --name.`);
  const place: Place = { token, name, source };
  const before = await readFolder(root, token, name);
  if (!before.ok) return before;
  const old = before.value.talks.talks.find((one) => one.name === name);
  const locking =
    passphrase === undefined ? undefined : await lockingFor(passphrase, place, old, randomBytes);
  const made = await talkFiles(locking === undefined ? talk : await toBeSealed(talk), place, locking);
  const plan = planTalk(before.value, made, new Date(world.now()).toISOString());
  world.tell(tellPlan(plan));
  if (isDry || (!plan.isChanged && plan.remove.length === 0)) return ok(null);
  return carryOut(async () => {
    const { left } = await writeFolder(root, place, plan, made.files, {
      before: before.value,
      ...withDisk(world),
    });
    for (const path of left) world.tell(`${path} could not be taken away; it is not needed any more.`);
    world.tell(
      `Published at /talk/${token}/${name}${locking === undefined ? "" : ", behind the passphrase"}.`,
    );
  });
}

/** Publishes a talk, or only tells what would change. */
export const writeTalk = (talk: Talk, writing: Writing, world: World): Done =>
  writing.isDry
    ? write(talk, writing, world)
    : withFolderLock(writing.root, world, () => write(talk, writing, world));

type Removal = Pick<Writing, "root" | "token" | "name" | "isDry"> & { readonly taskId?: string };

async function remove({ root, token, name: wanted, taskId, isDry }: Removal, world: World): Done {
  const talks = await readFolder(root, token, "");
  if (!talks.ok) return talks;
  const source = taskId === undefined ? undefined : sourceMark(taskId);
  const name = wanted ?? talks.value.talks.talks.find((talk) => talk.source === source)?.name;
  const isThere = talks.value.talks.talks.some((talk) => talk.name === name);
  if (name === undefined || !isThere) {
    const names = talks.value.talks.talks.map((talk) => talk.name).join(", ");
    return err(`There is no such talk of ${token}. ${names === "" ? "It has none." : `It has: ${names}.`}`);
  }
  const before: Result<Before, string> = await readFolder(root, token, name);
  if (!before.ok) return before;
  const plan = planRemoval(before.value, name);
  world.tell(tellPlan(plan));
  if (isDry) return ok(null);
  return carryOut(async () => {
    const { left } = await writeFolder(root, { token, name }, plan, new Map(), {
      before: before.value,
      ...withDisk(world),
    });
    for (const path of left) world.tell(`${path} could not be taken away.`);
    world.tell(`/talk/${token}/${name} is taken away.`);
  });
}

/** Takes a talk away, or only tells what would go. */
export const removeTalk = (removal: Removal, world: World): Done =>
  removal.isDry ? remove(removal, world) : withFolderLock(removal.root, world, () => remove(removal, world));
