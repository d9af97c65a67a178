/**
 * A browser that plays no sound without a tap. Whatever a test driver looks up in a page counts as a tap, so until the
 * real one the page tells of itself through its console, and the mouse goes where the page says its button is.
 */
import type { Page } from "@playwright/test";

import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { expectSpeech, SOUND_NEEDS_TAP, speechStream } from "./listening.ts";

// Taking snapshots of the page counts as a tap as well.
test.use({ ...SOUND_NEEDS_TAP, trace: "off" });

type Told = {
  readonly connection?: string;
  readonly speech?: string;
  readonly text: string;
  readonly tap?: { readonly x: number; readonly y: number };
};

/** Lets the page tell, whenever it changes, how it stands; gives a way to wait for it. */
async function tellOfItself(page: Page): Promise<(wanted: (told: Told) => boolean) => Promise<Told>> {
  await page.addInitScript(() => {
    let before = "";
    new MutationObserver(() => {
      const { connection, speech } = document.documentElement.dataset;
      const button = [...document.querySelectorAll("button")].find(
        (one) => one.textContent === "Tap to hear",
      );
      const box = button?.getBoundingClientRect();
      const tap = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const text = [...document.querySelectorAll("[data-sid]")].map((row) => row.textContent).join(" ");
      const now = `told:${JSON.stringify({ connection, speech, text, tap })}`;
      if (now === before) return;
      before = now;
      console.info(now);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  let last: Told = { text: "" };
  const waiting = new Set<() => void>();
  page.on("console", (message) => {
    if (!message.text().startsWith("told:")) return;
    last = JSON.parse(message.text().slice(5)) as Told;
    for (const look of waiting) look();
  });
  return (wanted) =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!wanted(last)) return;
        waiting.delete(look);
        resolve(last);
      };
      waiting.add(look);
      look();
    });
}

test("the tap is asked for, the text goes on meanwhile, and one tap is enough", async ({ page, stage }) => {
  const told = await tellOfItself(page);
  const room = stage.open();
  const asked = speechStream(page);
  await page.goto(`/broadcast/${room.channel().token}?lang=de&speech=on`);
  await asked;
  await told(({ connection, speech }) => connection === "live" && speech === "idle");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen und herzlich willkommen zu diesem Vortrag."));
  await told(({ speech, tap }) => speech === "locked" && tap !== undefined);
  room.send(said(2, "It is about a bridge."));
  room.send(translated(2, "de-DE", "Es geht um eine Brücke."));
  const { tap } = await told(({ speech, text }) => speech === "locked" && text.includes("Brücke"));
  await page.mouse.click(tap?.x ?? 0, tap?.y ?? 0);
  await told(({ speech }) => speech === "playing");
  await expectConnection(page, "live");
  await expect(sentence(page, 2)).toHaveAttribute("aria-current", "true");
  await expectSpeech(page, "idle");
});
