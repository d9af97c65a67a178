/**
 * A reader's own tools in each engine: a mark that survives a reload, a word that is told of once, and the way back of who was away.
 */
import { said } from "../harness/stage.ts";
import { expect, expectMark, test } from "./fixtures.ts";
import { followLongTalk, say } from "./long-talk.ts";

/**
 * Makes the page hidden or seen, at a later time of day, as the root says. It runs in the page, since what Firefox's driver defines
 * on a document its page does not see.
 */
const SEEN = `
  document.addEventListener("seen", () => {
    const [hidden, later] = JSON.parse(document.documentElement.dataset.seen);
    const { now } = Date;
    Date.now = () => now() + later;
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });`;

test.use({ script: SEEN });

test("a mark stays with its sentence, and a note can be written beside it", async ({ viewer, host }) => {
  const room = await followLongTalk(viewer, host, 3);
  room.send(said(4, "And one that grows", { is_final: false }));
  await expect.poll(() => viewer.count('[data-sid="4"]')).toBe(1);
  await expect.poll(() => viewer.count('header button[aria-label="Mark the sentence"]')).toBe(1);
  await viewer.press("Mark the sentence");
  await expect.poll(() => viewer.count('[data-sid="4"] .own-mark')).toBe(1);
  room.send(said(4, "And one that has grown."));
  await expect.poll(() => viewer.text('[data-sid="4"][data-state="final"]')).toMatch(/has grown/);
  await viewer.press("Marked sentence.");
  await viewer.typeInto("#marks textarea", "ask");
  await viewer.press("Close");
  await expect.poll(() => viewer.text('[data-sid="4"] .own-mark-note')).toBe("ask");
  await viewer.evaluate(() => location.reload());
  await expect.poll(() => viewer.text('[data-sid="4"] .own-mark-note'), { timeout: 15_000 }).toBe("ask");
});

test("a word of the reader's is told of where it is said, once", async ({ viewer, host }) => {
  await viewer.goto("/");
  await viewer.evaluate(() => {
    localStorage.setItem("alert-words", JSON.stringify({ words: ["captain"], notify: false }));
  });
  const room = await followLongTalk(viewer, host, 3);
  await expect.poll(() => viewer.count('header button[aria-label="Mark the sentence"]')).toBe(1);
  await viewer.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const noted = new WeakSet<Node>();
    new MutationObserver(() => {
      for (const status of document.querySelectorAll("[aria-live=polite]"))
        if (/captain/.test(status.textContent ?? "") && !noted.has(status)) {
          noted.add(status);
          told.push(status.textContent ?? "");
        }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const told = (): Promise<readonly string[]> =>
    viewer.evaluate(() => (window as unknown as { told: string[] }).told);
  room.send(said(4, "The captain", { is_final: false }));
  await expect.poll(told).toEqual(["“captain” was said."]);
  room.send(said(4, "The captain spoke."));
  await expect.poll(() => viewer.text('[data-sid="4"][data-state="final"]')).toMatch(/spoke/);
  expect(await told()).toHaveLength(1);
});

test("who was away is told so, and led to where they left", async ({ viewer, host }) => {
  const room = await followLongTalk(viewer, host, 30);
  await expectMark(viewer, "connection", "live");
  await expect.poll(() => viewer.count('header button[aria-label="Mark the sentence"]')).toBe(1);
  const see = (isHidden: boolean, laterMs: number): Promise<void> =>
    viewer.evaluate(
      (hidden, later) => {
        document.documentElement.dataset["seen"] = JSON.stringify([hidden, later]);
        document.dispatchEvent(new Event("seen"));
      },
      isHidden,
      laterMs,
    );
  await see(true, 0);
  say(room, 31, 60);
  await expect.poll(() => viewer.count('[data-sid="60"]')).toBe(1);
  await see(false, 360_000);
  await expect.poll(() => viewer.text(".own-strip-words")).toBe("Away 6 minutes, 30 new sentences");
  await viewer.press("Go to where you left");
  await expect.poll(() => viewer.text('[data-sid="31"] .own-left')).toBe("You left here");
  await expect.poll(() => viewer.count(".own-line[role=slider]")).toBe(1);
});
