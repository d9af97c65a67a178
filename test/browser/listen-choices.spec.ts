/**
 * What a listener chooses: the language, the voice, the speed, the loudness; by hand and by link.
 */
import type { Page } from "@playwright/test";

import { said, type Stage, translated } from "../harness/stage.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { mp3Tone } from "../harness/tone.ts";
import { expect, follow, sentence } from "./fixtures.ts";
import {
  expectSpeech,
  listen,
  notePlayed,
  SOUND_ALLOWED,
  speechBar,
  speechStream,
  withTones as test,
} from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

const options = (page: Page) => page.getByRole("button", { name: /^Voice/ });
const panel = (page: Page) => page.getByRole("region", { name: "Voice and speed" });
const voice = (page: Page) => panel(page).getByRole("combobox", { name: "Voice" });
const more = (page: Page) => panel(page).getByText("More", { exact: true });
const heard = (page: Page) => panel(page).getByRole("combobox", { name: "Language to hear" });

async function open(page: Page, stage: Stage, query: string): Promise<Room> {
  const room = stage.open();
  await follow(page, room.channel().token, query);
  return room;
}

function sayBoth(room: Room, sid: number): void {
  room.send(said(sid, "Good morning."));
  room.send(translated(sid, "de-DE", "Guten Morgen und herzlich willkommen zu diesem Vortrag."));
  room.send(translated(sid, "ja-JP", "おはよう。"));
}

test("the language heard may differ from the one that is read, and from the original", async ({
  page,
  stage,
}) => {
  await test.step("the original is read, a translation is heard", async () => {
    const room = await open(page, stage, "?lang=en");
    await listen(page);
    await options(page).click();
    await more(page).click();
    const asked = speechStream(page, { lang: "de-DE" });
    await heard(page).selectOption({ label: "Deutsch" });
    await asked;
    await expectSpeech(page, "idle");
    sayBoth(room, 1);
    await expectSpeech(page, "playing");
    await expect(speechBar(page)).toContainText("Deutsch");
    await expect(sentence(page, 1)).toHaveText("Good morning.");
    await expect(sentence(page, 1)).toHaveAttribute("aria-current", "true");
    await expect(sentence(page, 1).locator("[data-spoken-word]")).toHaveCount(0);
  });

  await page.evaluate(() => localStorage.clear());
  await test.step("two translations, one read and one heard, both come", async () => {
    const room = await open(page, stage, "?lang=ja");
    await listen(page);
    await options(page).click();
    await more(page).click();
    const asked = speechStream(page);
    await heard(page).selectOption({ label: "Deutsch" });
    expect(new URL((await asked).url()).searchParams.has("lang")).toBe(false);
    sayBoth(room, 1);
    await expectSpeech(page, "playing");
    await expect(speechBar(page)).toContainText("Deutsch");
    await expect(sentence(page, 1)).toHaveText("おはよう。");
  });
});

test("voices are offered by name and gender, and the one chosen is heard and remembered for its language", async ({
  page,
  stage,
}) => {
  // The buttons keep their language, whatever is read.
  const room = await open(page, stage, "?lang=de&ui=en");
  await listen(page);
  await options(page).click();
  const group = voice(page).locator('optgroup[label="Voices of the broadcast"]');
  await expect(group.getByRole("option", { name: /, female$/ })).not.toHaveCount(0);
  const male = group.getByRole("option", { name: /, male$/ }).first();
  const label = (await male.textContent()) ?? "";
  const name = ((await male.getAttribute("value")) ?? "").replace("service:", "");
  const asked = speechStream(page, { voice: name, lang: "de-DE" });
  await voice(page).selectOption({ label });
  await asked;
  sayBoth(room, 1);
  await expectSpeech(page, "playing");
  await expect(speechBar(page)).toContainText(label.replace(", male", ""));

  await page.reload();
  const again = speechStream(page, { voice: name });
  await listen(page);
  await again;
  await options(page).click();
  await expect(voice(page)).toHaveValue(`service:${name}`);
  const other = speechStream(page);
  await page.getByRole("combobox", { name: "Language", exact: true }).selectOption({ label: "日本語" });
  expect(new URL((await other).url()).searchParams.has("voice")).toBe(false);
  await expect(voice(page)).toHaveValue("");
  await test.step("the panel gives the focus back when it is closed with Escape", async () => {
    await page.reload();
    await listen(page);
    await options(page).click();
    await expect(panel(page).getByRole("heading")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toHaveCount(0);
    await expect(options(page)).toBeFocused();
  });
});

test("a link chooses language, voice and speed, and the voice really heard is named", async ({
  page,
  stage,
}) => {
  const played = await notePlayed(page);
  await test.step("a link chooses language and speed", async () => {
    const room = stage.open();
    const asked = speechStream(page, { lang: "de-DE" });
    await follow(page, room.channel().token, "?lang=en&speech=de&rate=1.25");
    await asked;
    await expectSpeech(page, "idle");
    sayBoth(room, 1);
    await expectSpeech(page, "playing");
    expect((await played()).at(-1)).toMatchObject({ rate: 1.25 });
    await expect(speechBar(page)).toContainText("Deutsch");
  });

  await test.step("where the service speaks in another voice, that one is named", async () => {
    const room = await open(page, stage, "?lang=de&speech=on");
    await expectSpeech(page, "idle");
    room.send({
      name: "tts_ready",
      payload: {
        sid: 1,
        language: "de-DE",
        voice_name: "Somebody else",
        audio: Buffer.from(await mp3Tone(1_500)).toString("base64"),
      },
    });
    await expect(speechBar(page)).toContainText("Somebody else");
  });
});

test("speed and loudness are heard at once, with the pitch kept, and stay for the next visit", async ({
  page,
  stage,
}) => {
  const played = await notePlayed(page);
  const room = await open(page, stage, "?lang=de");
  await listen(page);
  await options(page).click();
  const close = panel(page).getByRole("button", { name: "Close" });
  const place = await close.boundingBox();
  await more(page).click();
  await expect(panel(page).getByRole("slider", { name: "Volume" })).toBeVisible();
  expect(await close.boundingBox()).toEqual(place);
  await panel(page).getByRole("slider", { name: "Speed" }).fill("1.5");
  await panel(page).getByRole("slider", { name: "Volume" }).fill("40");
  sayBoth(room, 1);
  await expectSpeech(page, "playing");
  expect((await played()).at(-1)).toEqual({ rate: 1.5, keepsPitch: true, volume: 0.4 });
  await page.reload();
  await listen(page);
  await options(page).click();
  await more(page).click();
  await expect(panel(page).getByRole("slider", { name: "Speed" })).toHaveValue("1.5");
  await expect(panel(page).getByRole("slider", { name: "Volume" })).toHaveValue("40");
});
