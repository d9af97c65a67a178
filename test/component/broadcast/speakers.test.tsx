/**
 * Who is speaking: named where the speaker changes, and only while the host tells speakers apart. What the host edits
 * applies to what is already on the screen.
 */
import { expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { mergeSpeakers, reassignSpeaker, renameSpeaker } from "../../../src/node/rehearsal/speaker-edits.ts";
import { sentence, stageApp, textOf, textsOf, until } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

const SPEAKERS = "[data-speaker]";

const stage = stageApp();

const by = (id: string, label: string) => ({ speaker_id: id, speaker_label: label });
const ada = by("Guest-1", "Ada");
const ben = by("Guest-2", "Ben");

const follow = (settings = {}): Promise<Room> => stage.follow("lang=en", stage.open({ settings }));

const untilNamed = (...names: readonly string[]): Promise<void> =>
  until(() => expect(textsOf(SPEAKERS)).toEqual(names));

/** Lets one lap of the script pass: Ada, Ben and Ada again. */
async function followTalk(): Promise<Room> {
  const room = await follow({ speakerDiarization: true });
  stage.pass(15_000);
  await untilNamed("Ada", "Ben", "Ada");
  return room;
}

const nameAt = (sid: number): string | undefined => textOf(`[data-sid="${sid}"] ${SPEAKERS}`);

it("nobody is named until the host tells speakers apart", async () => {
  const room = await follow();
  stage.pass(15_000);
  await until(() => expect(textOf('[data-sid="3"]')).toBe("Then let us begin."));
  expect(textsOf(SPEAKERS)).toEqual([]);
  stage.rehearsal.update(room, { speakerDiarization: true });
  stage.pass(room.channel().script.lapMs);
  await until(() => expect(nameAt(4)).toBe("Ada"));
  await untilNamed("Ada", "Ben", "Ada");
});

it("a speaker who is renamed has the new name everywhere", async () => {
  const room = await followTalk();
  room.apply((channel) => renameSpeaker(channel, "Guest-1", "Dr. Ada Byron"));
  await untilNamed("Dr. Ada Byron", "Ben", "Dr. Ada Byron");
  room.send(said(2, "Thank you all.", { ...ada, revision: 99 }));
  await untilNamed("Dr. Ada Byron");
});

it("a sentence given to another speaker stays with that speaker", async () => {
  const room = await followTalk();
  room.apply((channel) => reassignSpeaker(channel, 2, "Guest-3", "Cleo"));
  await untilNamed("Ada", "Cleo", "Ada");
  room.send(said(2, "Thank you, it is so good to be here.", { ...ben, revision: 99 }));
  await until(() => expect(textOf('[data-sid="2"]')).toContain("so good"));
  await untilNamed("Ada", "Cleo", "Ada");
  room.apply((channel) => reassignSpeaker(channel, 2, "Guest-1", "Ada"));
  await untilNamed("Ada");
});

it("two speakers who are one have one name, before and after", async () => {
  const room = await followTalk();
  room.apply((channel) => mergeSpeakers(channel, "Guest-2", "Guest-1", "Ada Byron"));
  await untilNamed("Ada Byron");
  room.send(said(4, "Ben was me all along.", ben));
  await until(() => sentence(4) !== null);
  await untilNamed("Ada Byron");
});

it("a sentence that comes late takes the name over from the one after it", async () => {
  const room = await follow();
  room.send(said(2, "Second.", ada));
  await until(() => expect(nameAt(2)).toBe("Ada"));
  room.send(said(1, "First.", ada));
  await until(() => expect(nameAt(1)).toBe("Ada"));
  expect(nameAt(2)).toBeUndefined();
});

it("the name is right between the fiftieth sentence and the next, whatever comes late", async () => {
  const room = await follow();
  room.send(said(51, "Fifty-first.", ada));
  await until(() => expect(nameAt(51)).toBe("Ada"));
  room.send(said(50, "Fiftieth.", ada));
  await until(() => expect(nameAt(50)).toBe("Ada"));
  expect(nameAt(51)).toBeUndefined();
  room.apply((channel) => reassignSpeaker(channel, 50, "Guest-2", "Ben"));
  await untilNamed("Ben", "Ada");
});

it("a speaker is named at the first sentence that can be seen, whoever spoke before it", async () => {
  const room = await follow();
  room.send({
    name: "speaker_reassigned",
    payload: { sid: 1, new_speaker_id: "Guest-1", new_speaker_label: "Ada" },
  });
  room.send(said(2, "The first sentence here.", ada));
  await until(() => expect(nameAt(2)).toBe("Ada"));
});

it("a speaker has the colour of their name, whenever a reader came", async () => {
  const room = await follow();
  room.send(said(7, "I was second to speak.", by("Guest-9", "Guest-2")));
  await until(() => expect(document.querySelector(SPEAKERS)?.getAttribute("data-speaker")).toBe("2"));
});
