/**
 * Tabs that share one stream, and one of them listens.
 */
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence } from "./fixtures.ts";
import { expectSpeech, SOUND_ALLOWED, withTones as test } from "./listening.ts";

test.use(SOUND_ALLOWED);
/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

test("a tab that listens gets its clips through the tab that leads, and goes on when that one closes", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=de");
  const listener = await page.context().newPage();
  const asked = page.waitForResponse((response) => response.url().includes("tts=true"));
  await listener.goto(`/broadcast/${token}?lang=de&speech=on`);
  await expectConnection(listener, "live");
  await asked;
  await expectSpeech(listener, "idle");
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen und herzlich willkommen."));
  await expectSpeech(listener, "playing");
  await expect(sentence(page, 1)).toHaveText("Guten Morgen und herzlich willkommen.");
  await expectSpeech(page, "off");
  await expectSpeech(listener, "idle");

  const taken = listener.waitForResponse((response) => response.url().includes("tts=true"));
  await page.close();
  await taken;
  await expectConnection(listener, "live");
  room.send(said(2, "It is about a bridge."));
  room.send(translated(2, "de-DE", "Es geht um eine Brücke."));
  await expectSpeech(listener, "playing");
});
