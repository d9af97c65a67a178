/**
 * The viewer at the sizes of a frame, driven by its link.
 */
import type { Page } from "@playwright/test";

import { violationsOf } from "../harness/axe.ts";
import { lockedRoom, PASSWORD, passwordField, stayUnlocked, tryPassword } from "../harness/door.ts";
import { frameOf } from "../harness/framing.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expectConnection, sentence } from "./fixtures.ts";
import { configure, embed, expect, test } from "./framed.ts";

const SMALL = { width: 320, height: 240 };
const WIDE = { width: 800, height: 300 };
const LONG = "A sentence that is long enough to take more than a line in a frame. ";

async function follow(page: Page, stage: Stage, query = "") {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  await page.goto(`/embed/${room.channel().token}${query}`);
  await expectConnection(page, "live");
  return room;
}

const bar = (page: Page) => page.getByRole("navigation");
const header = (page: Page) => page.getByRole("banner");

for (const [size, what] of [
  [SMALL, "320 × 240"],
  [WIDE, "800 × 300"],
] as const) {
  test.describe(`at ${what}`, () => {
    test.use({ viewport: size });

    test("the newest text and every control are in sight", async ({ page, stage }) => {
      const room = await follow(page, stage, "?lang=en");
      for (let sid = 1; sid <= 8; sid += 1) room.send(said(sid, `${sid}. ${LONG}`));
      await expect(sentence(page, 8)).toBeInViewport({ ratio: 1 });
      for (const control of [
        page.getByRole("combobox", { name: "Language", exact: true }),
        page.getByRole("button", { name: "Listen" }),
        page.getByRole("button", { name: "Text" }),
      ]) {
        await expect(control).toBeInViewport({ ratio: 1 });
        await control.click({ trial: true });
      }
      const { height = 0 } = (await page.getByRole("main").boundingBox()) ?? {};
      expect(height).toBeGreaterThan(size.height * 0.7);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test("the settings can be read and changed", async ({ page, stage }) => {
      await follow(page, stage);
      await page.getByRole("button", { name: "Text" }).click();
      await page.getByRole("button", { name: "Larger" }).click();
      await expect(page.getByRole("group", { name: "Size" }).getByRole("status")).toHaveText("110 %");
      await page.getByRole("button", { name: "Close" }).click();
      await expect(page.getByRole("button", { name: "Text" })).toBeFocused();
    });

    test("axe finds nothing, in every theme and without controls", async ({ page, stage }) => {
      const room = await follow(page, stage, "?lang=de&original=on");
      room.send(said(1, "Good morning."));
      room.send(translated(1, "de-DE", "Guten Morgen."));
      await expect(sentence(page, 1)).toContainText("Guten Morgen.");
      for (const theme of ["light", "dark", "sepia", "contrast"]) {
        await page.locator("html").evaluate((root, name) => root.setAttribute("data-theme", name), theme);
        expect(await violationsOf(page), theme).toEqual([]);
      }
      await page.getByRole("button", { name: "Text" }).click();
      expect(await violationsOf(page), "settings").toEqual([]);
      const look = "window=102a43&color=ffffff&accent=e4572e&font-family=Georgia";
      await follow(page, stage, `?controls=off&${look}`);
      expect(await violationsOf(page), "no controls").toEqual([]);
      await follow(page, stage, `?ui=ar&${look}`);
      expect(await violationsOf(page), "Arabic").toEqual([]);
    });

    test("axe finds nothing where a password is needed", async ({ page, stage }) => {
      const { token } = lockedRoom(stage).channel();
      await page.goto(`/embed/${token}`);
      await expectConnection(page, "locked");
      expect(await violationsOf(page)).toEqual([]);
      await configure(page, { embedPassword: true });
      await page.goto(`/embed/${token}`);
      await expect(passwordField(page)).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });
  });
}

test("a small frame keeps the channel's name for those who hear the page", async ({ page, stage }) => {
  await page.setViewportSize(SMALL);
  await follow(page, stage);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
  expect((await header(page).boundingBox())?.height).toBe(1);
  await page.getByRole("button", { name: "Find" }).focus();
  await expect(page.getByRole("button", { name: "Find" })).toBeInViewport({ ratio: 1 });
});

test("a link can leave the controls out", async ({ page, stage }) => {
  const room = await follow(page, stage, "?controls=off&lang=en");
  room.send(said(1, "Nothing but text."));
  await expect(sentence(page, 1)).toHaveText("Nothing but text.");
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
});

test("a link says everything about how the text is shown", async ({ page, stage }) => {
  const query = "?lang=ja,de&original=on&theme=sepia&size=150&ui=ar&font=serif&align=center";
  const room = await follow(page, stage, query);
  room.send(said(1, "Good morning."));
  room.send(translated(1, "ja-JP", "おはようございます。"));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expect(sentence(page, 1).locator("p")).toHaveText([
    "Good morning.",
    "おはようございます。",
    "Guten Morgen.",
  ]);
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "sepia");
  await expect(root).toHaveAttribute("data-font", "serif");
  await expect(root).toHaveAttribute("data-align", "center");
  await expect(root).toHaveAttribute("dir", "rtl");
});

test("a page's typeface and accent are taken, and nothing that is none", async ({ page, stage }) => {
  const room = await follow(page, stage, "?lang=en&font-family=Georgia,'DejaVu Serif'&accent=aa0000");
  room.send(said(1, "In the page's own letters."));
  const family = await sentence(page, 1).evaluate((row) => getComputedStyle(row).fontFamily);
  expect(family).toMatch(/^Georgia, "DejaVu Serif"/);
  const property = (name: string) =>
    page.locator("html").evaluate((root, of) => getComputedStyle(root).getPropertyValue(of), name);
  expect(await property("--accent")).toBe("#aa0000");
  await follow(page, stage, "?lang=en&font-family=x;color:red&accent=url(x)");
  expect(await property("--host-face")).toBe("");
  expect(await property("--accent")).toBe("#0f5e57");
});

test("a typeface the reader chooses goes before the page's", async ({ page, stage }) => {
  const room = await follow(page, stage, "?lang=en&font-family=Georgia&font=mono");
  room.send(said(1, "In the reader's letters."));
  const family = await sentence(page, 1).evaluate((row) => getComputedStyle(row).fontFamily);
  expect(family).toMatch(/^ui-monospace/);
});

test("a delay holds the text back", async ({ page, stage }) => {
  await page.clock.install();
  const room = await follow(page, stage, "?lang=en&delay=20");
  room.send(said(1, "Held back."));
  await page.clock.runFor(15_000);
  await expect(sentence(page, 1)).toHaveCount(0);
  await page.clock.runFor(6_000);
  await expect(sentence(page, 1)).toHaveText("Held back.");
});

test("nothing is kept, whatever is changed", async ({ page, stage }) => {
  await configure(page, { embedPassword: true });
  await page.goto(`/embed/${lockedRoom(stage).channel().token}`);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  await page.getByRole("button", { name: "Text" }).click();
  await page.getByRole("button", { name: "Larger" }).click();
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  const kept = await page.evaluate(() => ({
    local: localStorage.length,
    visit: sessionStorage.length,
    cookie: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, visit: 0, cookie: "" });
});

test("a broadcast with a password opens on a page of its own", async ({ page, stage, context }) => {
  const { token } = lockedRoom(stage).channel();
  await page.goto(`/embed/${token}`);
  await expectConnection(page, "locked");
  await expect(page.getByText("This broadcast has a password. It opens on a page of its own.")).toBeVisible();
  await expect(passwordField(page)).toHaveCount(0);
  const coming = context.waitForEvent("page");
  await page.getByRole("link", { name: "Open in a new tab" }).click();
  const other = await coming;
  await expect(passwordField(other)).toBeVisible();
  expect(new URL(other.url()).pathname).toBe(`/broadcast/${token}`);
  expect(await other.evaluate(() => window.opener)).toBeNull();
});

test("where the deployment allows it, a password is typed in the frame", async ({ page, stage, framing }) => {
  await configure(page, { embedPassword: true });
  const room = lockedRoom(stage);
  await embed(page, { stage, framing, room }, { query: "?lang=en", mark: "locked" });
  const field = frameOf(page).getByRole("textbox", { name: "Password" });
  await expect(field).not.toBeFocused();
  await expect(stayUnlocked(page)).toHaveCount(0);
  await field.fill(PASSWORD);
  await field.press("Enter");
  await expect(frameOf(page).locator("html")).toHaveAttribute("data-connection", "live");
  room.send(said(1, "Behind the door."));
  await expect(frameOf(page).locator("[data-sid='1']")).toHaveText("Behind the door.");
});

test("a code nobody has is said, and leads nowhere", async ({ page }) => {
  for (const code of ["zzzz", "no-code"]) {
    await page.goto(`/embed/${code}`);
    await expect(page.getByText(`There is no broadcast with the code ${code}.`)).toBeVisible();
    await expectConnection(page, "failed");
    await expect(page.getByRole("link")).toHaveCount(0);
  }
});

test.describe("in a browser that prefers nothing", () => {
  // An emulated preference would hold in every frame, whatever is around it.
  test.use({ colorScheme: null });

  test("light and dark follow the frame's own colour scheme", async ({ page, stage, framing }) => {
    const room = stage.open();
    const theme = () => frameOf(page).locator("html").getAttribute("data-theme");
    await embed(page, { stage, framing, room }, { style: "color-scheme: dark" });
    await expect.poll(theme).toBe("dark");
    const frame = page.locator("iframe");
    await frame.evaluate((element) => element.style.setProperty("color-scheme", "light"));
    await expect.poll(theme).toBe("light");
    await embed(page, { stage, framing, room }, { style: "color-scheme: dark", query: "?theme=light" });
    await expect.poll(theme).toBe("light");
  });
});

test("text goes on where a browser refuses everything else", async ({ page, stage }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("refused", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, { configurable: true, get: refuse });
    Object.defineProperty(navigator, "wakeLock", { value: { request: refuse } });
    Object.defineProperty(navigator, "locks", { value: { request: refuse } });
    Object.defineProperty(navigator, "serviceWorker", { get: refuse });
    Object.assign(window, { BroadcastChannel: refuse });
  });
  const room = await follow(page, stage, "?lang=en&theme=dark");
  room.send(said(1, "Nevertheless."));
  await expect(sentence(page, 1)).toHaveText("Nevertheless.");
  await page.getByRole("button", { name: "Text" }).click();
  await page.getByRole("button", { name: "Larger" }).click();
  await expect(page.getByRole("group", { name: "Size" }).getByRole("status")).toHaveText("110 %");
});
