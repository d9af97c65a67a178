/**
 * Talks published for tests: a broadcast of a stage that ended, by the publish command over real HTTP; and one as long as is
 * wished, by the same functions.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { main } from "../../src/node/commands/publish.ts";
import { planTalk } from "../../src/node/publish/publish-plan.ts";
import { type Talk, talkFiles } from "../../src/node/publish/talk-files.ts";
import { writeTalk as writeAsCommanded } from "../../src/node/publish/write-talk.ts";
import { readFolder, writeFolder } from "../../src/node/publish/talks-folder.ts";
import { end } from "../../src/node/rehearsal/channel.ts";
import type { NewChannel } from "../../src/node/rehearsal/service.ts";
import { PROCESSING_MS, UPLOADING_MS } from "../../src/node/rehearsal/tasks/task.ts";
import { PASSPHRASE } from "./publish-command.ts";
import type { Stage } from "./stage.ts";
import { mp3Tone } from "./tone.ts";

export { PASSPHRASE };

/** A folder for published talks that a stage answers from; `remove` ends that. */
export async function talksFolder(stage: Stage): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "talks-"));
  stage.rehearsal.setTalks(folder);
  return {
    folder,
    remove: async () => {
      stage.rehearsal.setTalks(undefined);
      await rm(folder, { recursive: true });
    },
  };
}

let finished = 0;

/**
 * Lets a broadcast say all it has to say and end; its recording is ready to be published. It is known by its name, which no
 * other broadcast of the stage has.
 */
export function finishBroadcast(stage: Stage, channel: NewChannel = {}): string {
  finished += 1;
  const settings = { name: `Small talk ${finished}`, speakerDiarization: true, ...channel.settings };
  const room = stage.open({ ...channel, settings });
  stage.pass(TALK_MS);
  room.apply(end);
  stage.pass(UPLOADING_MS + PROCESSING_MS);
  return room.channel().token;
}

/** As long as the stage's script takes, in ms. */
const TALK_MS = 15_000;

/** Publishes a finished broadcast as a host does; gives the address of the talk's page. */
export async function publishTalk(
  stage: Stage,
  folder: string,
  token: string,
  args: readonly string[] = [],
): Promise<string> {
  const lines: string[] = [];
  const code = await main(["--broadcast", token, "--out", ".", ...args], folder, {
    environment: {
      VAS_API_KEY: stage.rehearsal.apiKey,
      VAS_SERVICE: stage.origin,
      PHRASE: PASSPHRASE,
    },
    tell: (line) => lines.push(line),
    show: () => undefined,
    fail: (line) => lines.push(`! ${line}`),
    ask: () => Promise.resolve(PASSPHRASE),
    confirm: () => Promise.resolve(false),
    open: () => undefined,
    now: Date.now,
    wait: () => Promise.resolve(),
  });
  const address = /\/talk\/\S+?(?=[.,]? |[.,]?$)/.exec(lines.at(-1) ?? "")?.[0];
  if (code !== 0 || address === undefined) throw new Error(lines.join("\n"));
  return address;
}

/** Publishes a talk as it is given. */
export async function writeTalk(folder: string, token: string, name: string, talk: Talk): Promise<void> {
  const before = await readFolder(folder, token, name);
  if (!before.ok) throw new Error(before.error);
  const place = { token, name, source: "0123456789abcdef" };
  const made = await talkFiles(talk, place);
  const plan = planTalk(before.value, made, "2026-01-04T10:00:00.000Z");
  await writeFolder(folder, place, plan, made.files, { before: before.value });
}

/** A tone with a sentence every 2.5 s, `count` of them, behind the passphrase; as the command publishes it. */
export async function writeLockedTone(
  folder: string,
  token: string,
  name: string,
  count: number,
): Promise<void> {
  const each = 2_500;
  const bytes = Uint8Array.from(await mp3Tone(count * each));
  const talk: Talk = {
    title: "A long tone",
    durationMs: count * each,
    languages: ["en-US"],
    sentences: Array.from({ length: count }, (_, at) => ({
      sid: at + 1,
      startMs: at * each,
      endMs: (at + 1) * each,
      text: `Sentence ${at + 1}.`,
      translations: {},
    })),
    sounds: [{ language: "en-US", type: "audio/mpeg", durationMs: count * each, bytes }],
    about: [],
  };
  const source = "0123456789abcdef";
  const writing = { root: folder, token, name, source, passphrase: PASSPHRASE, isDry: false };
  const world = { tell: () => undefined, now: Date.now, wait: () => Promise.resolve() };
  const done = await writeAsCommanded(talk, writing, world);
  if (!done.ok) throw new Error(done.error);
}
