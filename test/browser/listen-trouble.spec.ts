/**
 * Speech in trouble: what is missing never holds the rest, interruptions are said and one tap
 * brings the sound back, and the text goes on whatever happens.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { tellSoundElements } from "../harness/sound-elements.ts";
import { said, translated } from "../harness/stage.ts";
import { mp3Tone } from "../harness/tone.ts";
import { expect, follow, sentence } from "./fixtures.ts";
import {
  expectSpeech,
  listen,
  listenButton,
  SOUND_ALLOWED,
  speechBar,
  speechStream,
  withTones as test,
} from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

function say(room: Room, sid: number, text = `Nummer ${sid}, und noch ein paar Wörter mehr.`): void {
  room.send(said(sid, `Number ${sid}.`));
  room.send(translated(sid, "de-DE", text));
}

const spokenSids = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver(() => {
      const sid = document.querySelector("[data-spoken]")?.getAttribute("data-sid");
      if (typeof sid === "string" && sid !== spoken.at(-1)) spoken.push(sid);
    }).observe(document, { subtree: true, attributes: true, childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
};

test("what is said while the player is still on its way is heard once it is there, in order", async ({
  page,
  stage,
}) => {
  const spoken = await spokenSids(page);
  let come = (): void => undefined;
  const isHere = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/speech-output-/, async (route) => {
    await isHere;
    await route.continue();
  });
  const room = stage.open();
  // The only clips are those sent here, so that they have come before the player.
  room.setSpeech({ mode: "fail" });
  await follow(page, room.channel().token, "?lang=de");
  const asked = speechStream(page);
  await listenButton(page).click();
  await asked;
  await expectSpeech(page, "loading");
  const audio = Buffer.from(await mp3Tone(800)).toString("base64");
  for (const sid of [1, 2, 3]) {
    say(room, sid, `Nummer ${sid}.`);
    room.send({ name: "tts_ready", payload: { sid, language: "de-DE", voice_name: "Ada", audio } });
  }
  room.send(said(4, "Number 4."));
  await expect(sentence(page, 4)).toHaveCount(1);
  await expectSpeech(page, "loading");
  come();
  await expect.poll(spoken).toEqual(["1", "2", "3"]);
});

test("a clip that cannot be heard does not hold the next, whatever is wrong with it", async ({
  page,
  stage,
}) => {
  test.setTimeout(60_000);
  const spoken = await spokenSids(page);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  await listen(page);
  let sid = 1;
  const heard = ["1"];
  say(room, sid, "Nummer 1.");
  for (const mode of ["fail", "missing", "garbage", "malformed", "silent"] as const)
    await test.step(mode, async () => {
      room.setSpeech({ mode });
      say(room, (sid += 1), `Nummer ${sid}.`);
      room.setSpeech({ mode: "ready" });
      say(room, (sid += 1), `Nummer ${sid}.`);
      heard.push(String(sid));
      await expect.poll(spoken, { timeout: 15_000 }).toEqual(heard);
      await expect(sentence(page, sid - 1)).toHaveText(`Nummer ${sid - 1}.`);
    });

  await test.step("clips that come by address are heard as well", async () => {
    room.setSpeech({ source: "url" });
    for (const text of ["Eins.", "Zwei."]) {
      say(room, (sid += 1), text);
      heard.push(String(sid));
    }
    await expect.poll(spoken).toEqual(heard);
  });
});

test("a sound that stops is brought back by one tap, and the listener goes back and to the newest", async ({
  page,
  stage,
}) => {
  await tellSoundElements(page);
  const spoken = await spokenSids(page);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  await listen(page);

  await test.step("the device stops it", async () => {
    say(room, 1, "Guten Morgen und herzlich willkommen zu diesem langen Vortrag über eine Brücke im Tal.");
    await expectSpeech(page, "playing");
    await page.evaluate(() => {
      const { soundElements } = window as unknown as { soundElements: Set<HTMLMediaElement> };
      for (const element of soundElements) element.pause();
    });
    await expectSpeech(page, "paused");
    await expect(speechBar(page).getByRole("status").filter({ hasText: "Sound paused" })).toBeVisible();
    say(room, 2);
    await expect(sentence(page, 2)).toBeVisible();
    await speechBar(page).getByRole("button", { name: "Resume" }).click();
    await expectSpeech(page, "playing");
    await expect(sentence(page, 1)).toHaveAttribute("aria-current", "true");
  });

  await test.step("the listener pauses, goes on, goes back and goes to the newest", async () => {
    await speechBar(page).getByRole("button", { name: "Pause" }).click();
    await expectSpeech(page, "paused");
    await expect(speechBar(page)).toContainText("paused");
    await speechBar(page).getByRole("button", { name: "Resume" }).click();
    await expectSpeech(page, "playing");
    await expectSpeech(page, "idle");
    await speechBar(page).getByRole("button", { name: "Back one sentence" }).click();
    await expectSpeech(page, "playing");
    await expect(sentence(page, 2)).toHaveAttribute("aria-current", "true");
    say(room, 3);
    say(room, 4);
    await expect(sentence(page, 4)).toBeVisible();
    await speechBar(page).getByRole("button", { name: "Go to the newest sentence" }).click();
    await expect(sentence(page, 4)).toHaveAttribute("aria-current", "true");
    expect(await spoken()).toEqual(["1", "2", "4"]);
  });
});

test("a tap on a sentence is heard from there, and one without sound is said to have none", async ({
  page,
  stage,
}) => {
  const spoken = await spokenSids(page);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  say(room, 1);
  await expect(sentence(page, 1)).toBeVisible();
  await listen(page);
  await sentence(page, 1).click();
  await expect(speechBar(page)).toContainText("There is no sound for this sentence.");
  for (const sid of [2, 3, 4]) say(room, sid, `Nummer ${sid}.`);
  await expect.poll(spoken).toEqual(["2", "3", "4"]);
  await expectSpeech(page, "idle");
  await sentence(page, 3).click();
  await expect.poll(spoken).toEqual(["2", "3", "4", "3", "4"]);
});

test("speech that falls behind goes on with what is new, and says what it left out", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  await listen(page);
  for (let sid = 1; sid <= 12; sid += 1) {
    room.send(said(sid, `Number ${sid}.`));
    room.send(
      translated(sid, "de-DE", `Das ist die Nummer ${sid}, und sie ist so lang, dass es eine Weile dauert.`),
    );
  }
  await expect(
    speechBar(page)
      .getByRole("status")
      .filter({ hasText: /sentences were skipped/ }),
  ).toBeVisible({ timeout: 20_000 });
  await expect(speechBar(page)).toContainText("behind the text");
  await expect(sentence(page, 12)).toHaveAttribute("aria-current", "true", { timeout: 20_000 });
});
