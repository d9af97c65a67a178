/**
 * Speech in trouble: what is missing never holds the rest, the device may step in, interruptions are said and one tap
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
  const heard: string[] = [];
  let sid = 0;
  for (const mode of ["fail", "missing", "garbage", "malformed", "silent"] as const)
    await test.step(mode, async () => {
      room.setSpeech({ mode: "ready" });
      say(room, (sid += 1), `Nummer ${sid}.`);
      heard.push(String(sid));
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
    await speechBar(page).getByRole("button", { name: "Go on" }).click();
    await expectSpeech(page, "playing");
    await expect(sentence(page, 1)).toHaveAttribute("aria-current", "true");
  });

  await test.step("the listener pauses, goes on, goes back and goes to the newest", async () => {
    await speechBar(page).getByRole("button", { name: "Pause" }).click();
    await expectSpeech(page, "paused");
    await expect(speechBar(page)).toContainText("paused");
    await speechBar(page).getByRole("button", { name: "Go on" }).click();
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

/** A device with two German voices that take a third of a second for a word. */
async function giveDeviceVoices(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const uttered: string[] = [];
    Object.assign(window, { uttered });
    const voice = (name: string, lang: string) => ({
      name,
      lang,
      voiceURI: `urn:${name}`,
      localService: true,
      default: false,
    });
    const voices = [voice("Greta", "de-DE"), voice("Otto", "de-DE")];
    const timers = new Set<number>();
    class Utterance extends EventTarget {
      voice: { name: string } | null = null;
      lang = "";
      rate = 1;
      volume = 1;
      pitch = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const later = (ms: number, run: () => void): void => {
      timers.add(window.setTimeout(run, ms));
    };
    const synthesis = Object.assign(new EventTarget(), {
      speaking: false,
      pending: false,
      paused: false,
      getVoices: () => voices,
      speak(utterance: Utterance) {
        uttered.push(`${utterance.voice?.name}: ${utterance.text}`);
        synthesis.speaking = true;
        later(50, () => utterance.dispatchEvent(new Event("start")));
        const words = [...utterance.text.matchAll(/\p{L}+/gu)];
        words.forEach((word, index) => {
          later(100 + index * 300, () =>
            utterance.dispatchEvent(
              Object.assign(new Event("boundary"), {
                name: "word",
                charIndex: word.index,
                charLength: word[0].length,
                elapsedTime: (index * 300) / 1_000,
              }),
            ),
          );
        });
        later(150 + words.length * 300, () => {
          synthesis.speaking = false;
          utterance.dispatchEvent(new Event("end"));
        });
      },
      cancel() {
        for (const timer of timers) clearTimeout(timer);
        synthesis.speaking = false;
      },
      pause() {},
      resume() {},
    });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  });
  return () => page.evaluate(() => (window as unknown as { uttered: string[] }).uttered);
}

test("the device's voice speaks where it is allowed to: alone, chosen, or where the service sends nothing in time", async ({
  page,
  stage,
}) => {
  const uttered = await giveDeviceVoices(page);

  await test.step("it is offered where the service has no speech", async () => {
    const room = stage.open({ settings: { speechLanguages: [] } });
    await follow(page, room.channel().token, "?lang=de");
    await page.getByRole("button", { name: "Listen", exact: true }).click();
    await expectSpeech(page, "failed");
    await expect(speechBar(page)).toContainText("There is no speech in Deutsch.");
    await speechBar(page).getByRole("button", { name: "Use this device's voice" }).click();
    await expectSpeech(page, "idle");
    say(room, 1, "Guten Morgen allerseits und herzlich willkommen zu diesem langen Vortrag.");
    await expectSpeech(page, "playing");
    await expect(speechBar(page)).toContainText("Greta");
    await expect(sentence(page, 1).locator("[data-spoken-word]")).toHaveCount(1);
    await expectSpeech(page, "idle");
    expect(await uttered()).toEqual([
      "Greta: Guten Morgen allerseits und herzlich willkommen zu diesem langen Vortrag.",
    ]);
  });

  await page.evaluate(() => localStorage.clear());
  await test.step("it is offered beside the service's, and speaks when it is chosen", async () => {
    const room = stage.open();
    await follow(page, room.channel().token, "?lang=de");
    await listen(page);
    await page.getByRole("button", { name: "Voice", exact: true }).click();
    const voice = page.getByRole("combobox", { name: "Voice" });
    await expect(voice.locator('optgroup[label="Voices of this device"] option')).toHaveText([
      "Greta",
      "Otto",
    ]);
    await voice.selectOption({ label: "Otto" });
    await expectSpeech(page, "idle");
    say(room, 1, "Guten Morgen.");
    await expect.poll(uttered).toEqual(["Otto: Guten Morgen."]);
  });

  await page.evaluate(() => localStorage.clear());
  await test.step("it steps in where the service sends nothing in time, if it may", async () => {
    const room = stage.open();
    room.setSpeech({ mode: "silent" });
    await follow(page, room.channel().token, "?lang=de");
    await listen(page);
    await page.getByRole("button", { name: "Voice", exact: true }).click();
    await page.getByRole("checkbox", { name: /device's voice step in/ }).check();
    say(room, 1, "Guten Morgen.");
    await expect.poll(uttered, { timeout: 10_000 }).toEqual(["Greta: Guten Morgen."]);
  });
});
