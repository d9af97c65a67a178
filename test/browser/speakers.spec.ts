/**
 * Who is speaking: each in a colour of their own.
 */
import { renameSpeaker } from "../../src/node/rehearsal/speaker-edits.ts";
import { expect, follow, test } from "./fixtures.ts";

const SPEAKERS = "[data-speaker]";

test("each speaker has a colour of their own, the same in all they said and after a new name", async ({
  page,
  stage,
}) => {
  const room = stage.open({ settings: { speakerDiarization: true } });
  await follow(page, room.channel().token);
  stage.pass(15_000);
  const colours = () =>
    page.locator(SPEAKERS).evaluateAll((labels) => labels.map((label) => getComputedStyle(label).color));
  await expect(page.locator(SPEAKERS)).toHaveCount(3);
  const [first, second, third] = await colours();
  expect(first).toBe(third);
  expect(first).not.toBe(second);
  room.apply((channel) => renameSpeaker(channel, "Guest-1", "Zoe"));
  await expect(page.locator(SPEAKERS)).toHaveText(["Zoe", "Ben", "Zoe"]);
  const [renamed, other, again] = await colours();
  expect([renamed, other]).toEqual([again, second]);
  expect(renamed).not.toBe(second);
});
