/**
 * The device's voice: where the service has none, where it is chosen, and where the service sends nothing in time.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence } from "./fixtures.ts";
import { expectSpeech, listen, SOUND_ALLOWED, speechBar, withTones as test } from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

function say(room: Room, sid: number, text: string): void {
  room.send(said(sid, `Number ${sid}.`));
  room.send(translated(sid, "de-DE", text));
}

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
    await page.getByRole("button", { name: /^Voice/ }).click();
    const voice = page.getByRole("combobox", { name: "Voice" });
    await expect(voice.locator('optgroup[label="Voices of this device"] option')).toHaveText([
      "Greta",
      "Otto",
    ]);
    await voice.selectOption({ label: "Otto" });
    // It is heard first.
    await expect.poll(uttered).toEqual(["Otto: Otto"]);
    await page.getByRole("button", { name: "Use this voice" }).click();
    await expectSpeech(page, "idle");
    say(room, 1, "Guten Morgen.");
    await expect.poll(uttered).toEqual(["Otto: Otto", "Otto: Guten Morgen."]);
  });

  await page.evaluate(() => localStorage.clear());
  await test.step("it steps in where the service sends nothing in time, if it may", async () => {
    const room = stage.open();
    room.setSpeech({ mode: "silent" });
    await follow(page, room.channel().token, "?lang=de");
    await listen(page);
    await page.getByRole("button", { name: /^Voice/ }).click();
    await page.getByRole("region", { name: "Voice and speed" }).getByText("More", { exact: true }).click();
    await page.getByRole("switch", { name: /device's voice step in/ }).check();
    say(room, 1, "Guten Morgen.");
    await expect.poll(uttered, { timeout: 10_000 }).toEqual(["Greta: Guten Morgen."]);
  });
});
