/**
 * A browser that plays no sound without a tap. Whatever a test driver looks up in a page counts as a tap, so until the
 * real one the page reports its state through its console, and the mouse goes where the page says its button is.
 */
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { expectSpeech, SOUND_NEEDS_TAP, speechStream } from "./listening.ts";
import { reportState } from "./page-state.ts";

// Taking snapshots of the page counts as a tap as well.
test.use({ ...SOUND_NEEDS_TAP, trace: "off" });

test("the tap is asked for, the text goes on meanwhile, and one tap is enough", async ({ page, stage }) => {
  const reported = await reportState(page);
  const room = stage.open();
  const asked = speechStream(page);
  await page.goto(`/broadcast/${room.channel().token}?lang=de&speech=on`);
  await asked;
  await reported(({ connection, speech }) => connection === "live" && speech === "idle");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen und herzlich willkommen zu diesem Vortrag."));
  await reported(({ speech, tap }) => speech === "locked" && tap !== undefined);
  room.send(said(2, "It is about a bridge."));
  room.send(translated(2, "de-DE", "Es geht um eine Brücke."));
  const { tap } = await reported(({ speech, text }) => speech === "locked" && text.includes("Brücke"));
  await page.mouse.click(tap?.x ?? 0, tap?.y ?? 0);
  await reported(({ speech }) => speech === "playing");
  await expectConnection(page, "live");
  await expect(sentence(page, 2)).toHaveAttribute("aria-current", "true");
  await expectSpeech(page, "idle");
});
