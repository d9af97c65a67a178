/**
 * Who is speaking: named where the speaker changes, and only while the host tells speakers apart. What the host edits
 * applies to what is already on the screen.
 */
import type { Room } from "../../src/node/rehearsal/room.ts";
import { mergeSpeakers, reassignSpeaker, renameSpeaker } from "../../src/node/rehearsal/speaker-edits.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";

const SPEAKERS = "[data-speaker]";

/** Lets one lap of the script pass: Ada, Ben and Ada again. */
function talkWithSpeakers(stage: Stage): Room {
  return stage.open({ settings: { speakerDiarization: true } });
}

const by = (id: string, label: string) => ({ speaker_id: id, speaker_label: label });
const ada = by("Guest-1", "Ada");
const ben = by("Guest-2", "Ben");

test("nobody is named until the host tells speakers apart", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  stage.pass(15_000);
  await expect(sentence(page, 3)).toHaveText("Then let us begin.");
  await expect(page.locator(SPEAKERS)).toHaveCount(0);
  stage.rehearsal.update(room, { speakerDiarization: true });
  stage.pass(room.channel().script.lapMs);
  await expect(sentence(page, 4).locator(SPEAKERS)).toHaveText("Ada:");
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada:", "Ben:", "Ada:"]);
});

test("a speaker who is renamed has the new name everywhere", async ({ page, stage }) => {
  const room = talkWithSpeakers(stage);
  await follow(page, room.channel().token);
  stage.pass(15_000);
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada:", "Ben:", "Ada:"]);
  room.apply((channel) => renameSpeaker(channel, "Guest-1", "Dr. Ada Byron"));
  await expect(page.locator(SPEAKERS)).toHaveText(["Dr. Ada Byron:", "Ben:", "Dr. Ada Byron:"]);
  room.send(said(2, "Thank you all.", { ...ada, revision: 99 }));
  await expect(page.locator(SPEAKERS)).toHaveText(["Dr. Ada Byron:"]);
});

test("a sentence given to another speaker stays with that speaker", async ({ page, stage }) => {
  const room = talkWithSpeakers(stage);
  await follow(page, room.channel().token);
  stage.pass(15_000);
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada:", "Ben:", "Ada:"]);
  room.apply((channel) => reassignSpeaker(channel, 2, "Guest-3", "Cleo"));
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada:", "Cleo:", "Ada:"]);
  room.send(said(2, "Thank you, it is so good to be here.", { ...ben, revision: 99 }));
  await expect(sentence(page, 2)).toContainText("so good");
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada:", "Cleo:", "Ada:"]);
  room.apply((channel) => reassignSpeaker(channel, 2, "Guest-1", "Ada"));
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada:"]);
});

test("two speakers who are one have one name, before and after", async ({ page, stage }) => {
  const room = talkWithSpeakers(stage);
  await follow(page, room.channel().token);
  stage.pass(15_000);
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada:", "Ben:", "Ada:"]);
  room.apply((channel) => mergeSpeakers(channel, "Guest-2", "Guest-1", "Ada Byron"));
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada Byron:"]);
  room.send(said(4, "Ben was me all along.", ben));
  await expect(sentence(page, 4)).toBeVisible();
  await expect(page.locator(SPEAKERS)).toHaveText(["Ada Byron:"]);
});

test("each speaker has a colour of their own that a new name does not change", async ({ page, stage }) => {
  const room = talkWithSpeakers(stage);
  await follow(page, room.channel().token);
  stage.pass(15_000);
  const colours = () =>
    page.locator(SPEAKERS).evaluateAll((labels) => labels.map((label) => getComputedStyle(label).color));
  await expect(page.locator(SPEAKERS)).toHaveCount(3);
  const [first, second, third] = await colours();
  expect(first).toBe(third);
  expect(first).not.toBe(second);
  room.apply((channel) => renameSpeaker(channel, "Guest-1", "Zoe"));
  await expect(page.locator(SPEAKERS)).toHaveText(["Zoe:", "Ben:", "Zoe:"]);
  expect(await colours()).toEqual([first, second, third]);
});

test("a sentence that comes late takes the name over from the one after it", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(2, "Second.", ada));
  await expect(sentence(page, 2).locator(SPEAKERS)).toHaveText("Ada:");
  room.send(said(1, "First.", ada));
  await expect(sentence(page, 1).locator(SPEAKERS)).toHaveText("Ada:");
  await expect(sentence(page, 2).locator(SPEAKERS)).toHaveCount(0);
});

test("the name is right between the fiftieth sentence and the next, whatever comes late", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(51, "Fifty-first.", ada));
  await expect(sentence(page, 51).locator(SPEAKERS)).toHaveText("Ada:");
  room.send(said(50, "Fiftieth.", ada));
  await expect(sentence(page, 50).locator(SPEAKERS)).toHaveText("Ada:");
  await expect(sentence(page, 51).locator(SPEAKERS)).toHaveCount(0);
  room.apply((channel) => reassignSpeaker(channel, 50, "Guest-2", "Ben"));
  await expect(page.locator(SPEAKERS)).toHaveText(["Ben:", "Ada:"]);
});

test("a speaker is named at the first sentence that can be seen, whoever spoke before it", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send({
    name: "speaker_reassigned",
    payload: { sid: 1, new_speaker_id: "Guest-1", new_speaker_label: "Ada" },
  });
  room.send(said(2, "The first sentence here.", ada));
  await expect(sentence(page, 2).locator(SPEAKERS)).toHaveText("Ada:");
});

test("a speaker has the same colour for everyone, whenever they came", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send(said(7, "I was second to speak.", ben));
  await expect(page.locator(SPEAKERS)).toHaveAttribute("data-speaker", "2");
});
