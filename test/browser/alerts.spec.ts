/**
 * Word alerts: a reader's words light up where they stand, once, and a page that is not seen notifies.
 */
import type { Page } from "@playwright/test";

import { said } from "../harness/stage.ts";
import { violationsOf } from "../harness/axe.ts";
import { expect, follow, keepEnglish, sentence, test } from "./fixtures.ts";

test.use({ viewport: { width: 390, height: 700 } });

/** A device that vibrates, and a browser that may notify once it is asked. */
async function giveDevice(page: Page) {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    Object.defineProperty(navigator, "vibrate", { value: () => told.push("vibrated"), configurable: true });
    class Told extends EventTarget {
      static permission = "default";
      static requestPermission(): Promise<string> {
        told.push("asked");
        Told.permission = "granted";
        return Promise.resolve("granted");
      }
      constructor(title: string) {
        super();
        told.push(title);
      }
    }
    Object.defineProperty(window, "Notification", { value: Told, configurable: true });
  });
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told);
}

const openAlerts = async (page: Page) => {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Tools" }).click();
  await page.getByRole("button", { name: "Word alerts" }).click();
  return page.getByRole("dialog", { name: "Word alerts" });
};

/** What is lit now. */
const lit = (page: Page) =>
  page.evaluate(() =>
    Array.from(CSS.highlights.get("own-word") ?? [], (range) => {
      const { startContainer, startOffset, endOffset } = range;
      return startContainer.textContent?.slice(startOffset, endOffset);
    }),
  );

test("a word of the reader's lights up where it is said, once, and is told of", async ({ page, stage }) => {
  await keepEnglish(page);
  const told = await giveDevice(page);
  const room = stage.open();
  await follow(page, `${room.channel().token}?steady=fast`);
  room.send(said(1, "Ann said good morning."));
  await expect(sentence(page, 1)).toBeVisible();

  await test.step("words are added, and nothing is asked of the browser for them", async () => {
    const dialog = await openAlerts(page);
    const field = dialog.getByRole("textbox", { name: "Word or phrase" });
    await expect(field).toBeFocused();
    const close = dialog.getByRole("button", { name: "Close" });
    const place = await close.boundingBox();
    await page.keyboard.type("ann");
    await page.keyboard.press("Enter");
    await page.keyboard.type("train");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("listitem").filter({ hasText: "good morning" })).toHaveCount(1);
    expect(await close.boundingBox(), "it stays under the finger").toEqual(place);
    expect(await violationsOf(page)).toEqual([]);
    expect(await told()).toEqual([]);
    await dialog.getByRole("switch").check();
    await expect.poll(told).toEqual(["asked"]);
    await close.click();
    // Back where it was opened.
    await expect(page.getByRole("button", { name: "Word alerts" })).toBeFocused();
    await expect(page.getByRole("tab", { name: "Tools" })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
  });

  await test.step("in a sentence that grows, and in another form", async () => {
    room.send(said(2, "Now", { is_final: false }));
    await expect(sentence(page, 2)).toContainText("Now");
    room.send(said(2, "Now Ann takes", { is_final: false }));
    await expect.poll(() => lit(page)).toEqual(["Ann"]);
    await expect(page.locator("[aria-live=polite]").filter({ hasText: "“ann” was said." })).toHaveCount(1);
    expect(await told()).toEqual(["asked", "vibrated"]);
    room.send(said(2, "Now Ann takes two trains."));
    await expect.poll(told).toEqual(["asked", "vibrated", "vibrated"]);
  });

  await test.step("not again when it is sent anew, or the page is reloaded", async () => {
    room.send(said(2, "Now Ann takes two trains", { revision: 2 }));
    await expect(sentence(page, 2)).toHaveText("Now Ann takes two trains");
    expect(await told()).toEqual(["asked", "vibrated", "vibrated"]);
    await page.reload();
    await expect(sentence(page, 2)).toBeVisible();
    room.send(said(3, "Nothing of it here."));
    await expect(sentence(page, 3)).toBeVisible();
    expect(await told()).toEqual([]);
  });

  await test.step("the list leads to the places", async () => {
    const dialog = await openAlerts(page);
    await dialog.getByRole("listitem").filter({ hasText: "good morning" }).getByRole("button").click();
    await expect(dialog).toHaveCount(0);
    await expect(sentence(page, 1)).toBeInViewport({ ratio: 1 });
  });
});

test("a page that is not seen notifies, and says the word alone", async ({ page, stage }) => {
  await keepEnglish(page);
  const told = await giveDevice(page);
  await page.addInitScript(() => {
    localStorage.setItem("alert-words", JSON.stringify({ words: ["Ann"], notify: true }));
    Object.assign(window.Notification, { permission: "granted" });
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
  });
  const room = stage.open();
  await follow(page, `${room.channel().token}?steady=fast`);
  // What was said before the words were looked for is no news.
  let sid = 0;
  await expect(async () => {
    sid += 1;
    room.send(said(sid, "So", { is_final: false }));
    room.send(said(sid, "So Ann knows the secret", { is_final: false }));
    await expect.poll(told, { timeout: 1_000 }).toContain("“Ann” was said.");
  }).toPass();
  expect((await told()).join()).not.toContain("secret");
});
