/**
 * Ways out: a remembered voice that is gone, a selection while words are marked, a failure that is over.
 */
import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { expectSpeech, listenButton, SOUND_ALLOWED, speechBar } from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

test("a remembered device voice that is gone leaves the service's, and a selection stays while words are marked", async ({
  page,
  stage,
}) => {
  await page.addInitScript(() => {
    const voices = { "de-DE": { source: "device", name: "urn:gone" } };
    localStorage.setItem("reader-preferences", JSON.stringify({ voices }));
  });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  const asked = page.waitForResponse((response) => response.url().includes("tts=true"));
  await listenButton(page).click();
  await asked;
  await expectSpeech(page, "idle");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expectSpeech(page, "playing");
  await expectSpeech(page, "idle");

  room.send(said(2, "Good morning and welcome."));
  room.send(translated(2, "de-DE", "Guten Morgen und herzlich willkommen zu diesem langen Vortrag."));
  await expectSpeech(page, "playing");
  const text = sentence(page, 2).locator("[lang]");
  await text.evaluate((element) => getSelection()?.selectAllChildren(element));
  await expectSpeech(page, "idle");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await text.textContent());
});

test("controls that could not be fetched, and what had no sound, can be tried again", async ({
  page,
  stage,
}) => {
  await page.route(/listen-controls/, (route) => route.abort());
  const room = stage.open();
  room.setSpeech({ mode: "garbage" });
  await follow(page, room.channel().token, "?lang=de");
  await listenButton(page).click();
  await expect(speechBar(page)).toContainText("This part of the page could not be loaded.");
  await page.unroute(/listen-controls/);
  await speechBar(page).getByRole("button", { name: "Try now" }).click();
  await expect(speechBar(page).getByRole("button", { name: "Voice and speed" })).toBeVisible();
  await expectSpeech(page, "idle");

  for (const sid of [1, 2, 3]) {
    room.send(said(sid, `Number ${sid}.`));
    room.send(translated(sid, "de-DE", `Nummer ${sid}.`));
  }
  await expectSpeech(page, "failed");
  await expect(speechBar(page)).toContainText("couldn't be spoken");
  await speechBar(page).getByRole("button", { name: "Try again" }).click();
  await expectSpeech(page, "idle");
});
