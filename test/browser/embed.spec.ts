/**
 * The viewer at the sizes of a frame, driven by its link.
 */
import type { Page } from "@playwright/test";

import { settingsButton } from "../harness/controls.ts";
import { violationsInThemes, violationsOf } from "../harness/axe.ts";
import { lockedRoom, PASSWORD, passwordField, stayUnlocked } from "../harness/password-channel.ts";
import { frameOf } from "../harness/framing.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expectConnection, sentence } from "./fixtures.ts";
import { configure, embed, expect, test } from "./framed.ts";

const SMALL = { width: 320, height: 240 };
const WIDE = { width: 800, height: 300 };
const SIZES = [SMALL, WIDE];
const LONG = "A sentence that is long enough to take more than a line in a frame. ";

async function follow(page: Page, stage: Stage, query = "") {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  await page.goto(`/embed/${room.channel().token}${query}`);
  await expectConnection(page, "live");
  return room;
}

const bar = (page: Page) => page.getByRole("navigation");
const header = (page: Page) => page.getByRole("banner");
const button = (page: Page, name: string) => page.getByRole("button", { name });

test("the newest text and every control are in sight in a small and in a wide frame", async ({
  page,
  stage,
}) => {
  await page.setViewportSize(SMALL);
  const room = await follow(page, stage, "?lang=en");
  for (let sid = 1; sid <= 8; sid += 1) room.send(said(sid, `${sid}. ${LONG}`));
  for (const size of SIZES) {
    await test.step(`at ${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      await expect(sentence(page, 8)).toBeInViewport({ ratio: 1 });
      for (const control of [
        page.getByRole("combobox", { name: "Language", exact: true }),
        button(page, "Listen"),
        settingsButton(page),
      ]) {
        await expect(control).toBeInViewport({ ratio: 1 });
        await control.click({ trial: true });
      }
      const { height = 0 } = (await page.getByRole("main").boundingBox()) ?? {};
      expect(height).toBeGreaterThan(size.height * 0.7);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await settingsButton(page).click();
      await button(page, "Larger").click();
      await expect(page.getByRole("group", { name: "Size" }).getByRole("status")).toHaveText("125%");
      await button(page, "Smaller").click();
      await button(page, "Close").click();
      await expect(settingsButton(page)).toBeFocused();
    });
  }
  await test.step("a wide frame has one edge, and one space between its buttons", async () => {
    const edge = (selector: string) =>
      page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().left));
    expect(await edge("[data-sid='8'] p")).toBe(await edge("header [data-word]"));
    await expect(page.locator("header [aria-pressed]")).toBeVisible();
    const inSight = "header [data-live] button, header > [aria-haspopup], nav button, nav label";
    const gaps = await page.locator(inSight).evaluateAll((all) => {
      const boxes = all.map((one) => one.getBoundingClientRect()).sort((a, b) => a.left - b.left);
      return boxes.slice(1).map((box, at) => Math.round(box.left - (boxes[at]?.right ?? 0)));
    });
    expect(new Set(gaps)).toEqual(new Set([6]));
  });
  await test.step("a small frame keeps the channel's name for those who hear the page", async () => {
    await page.setViewportSize(SMALL);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
    await expect.poll(async () => (await header(page).boundingBox())?.height).toBe(1);
    await button(page, "Find").focus();
    await expect(button(page, "Find")).toBeInViewport({ ratio: 1 });
  });
});

test("axe finds nothing in a frame, in every theme and without controls", async ({ page, stage }) => {
  const clean = async (what: string, look = violationsOf): Promise<void> => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await look(page), `${what}, ${size.width} px wide`).toEqual([]);
    }
  };
  const room = await follow(page, stage, "?lang=de&original=on");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expect(sentence(page, 1)).toContainText("Guten Morgen.");
  await clean("text", violationsInThemes);
  await settingsButton(page).click();
  await clean("settings");
  const look = "window=102a43&color=ffffff&accent=e4572e&font-family=Georgia";
  await follow(page, stage, `?controls=off&${look}`);
  await clean("no controls");
  await follow(page, stage, `?ui=ar&${look}`);
  await clean("Arabic");
});

test("a link says everything about how the text is shown", async ({ page, stage }) => {
  const root = page.locator("html");
  const familyOf = (sid: number) => sentence(page, sid).evaluate((row) => getComputedStyle(row).fontFamily);
  const property = (name: string) =>
    root.evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), name);
  await test.step("languages, colours, size, typeface and no controls", async () => {
    const query = "?controls=off&lang=ja,de&original=on&theme=sepia&size=150&ui=ar&font=mono&align=center";
    const room = await follow(page, stage, `${query}&font-family=Georgia`);
    room.send(said(1, "Good morning."));
    room.send(translated(1, "ja-JP", "おはようございます。"));
    room.send(translated(1, "de-DE", "Guten Morgen."));
    await expect(sentence(page, 1).locator("p")).toHaveText([
      "おはようございます。",
      "Guten Morgen.",
      "Good morning.",
    ]);
    for (const [name, value] of [
      ["data-theme", "sepia"],
      ["data-font", "mono"],
      ["data-align", "center"],
      ["dir", "rtl"],
    ] as const)
      await expect(root).toHaveAttribute(name, value);
    // A typeface the reader chooses goes before the page's.
    expect(await familyOf(1)).toMatch(/^ui-monospace/);
    await expect(bar(page)).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
  });
  await test.step("the page's typeface and accent", async () => {
    const room = await follow(page, stage, "?lang=en&font-family=Georgia,'DejaVu Serif'&accent=aa0000");
    room.send(said(1, "In the page's own letters."));
    expect(await familyOf(1)).toMatch(/^Georgia, "DejaVu Serif"/);
    expect(await property("--accent")).toBe("#aa0000");
  });
  await test.step("no typeface and no accent where they are none", async () => {
    await follow(page, stage, "?lang=en&font-family=x;color:red&accent=url(x)");
    expect(await property("--host-face")).toBe("");
    expect(await property("--accent")).toBe("#0f5e57");
  });
});

test("text goes on, also held back by a delay, where a browser refuses everything else", async ({
  page,
  stage,
}) => {
  await page.clock.install();
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
  const room = await follow(page, stage, "?lang=en&theme=dark&delay=30");
  room.send(said(1, "Nevertheless."));
  await settingsButton(page).click();
  await button(page, "Larger").click();
  await expect(page.getByRole("group", { name: "Size" }).getByRole("status")).toHaveText("125%");
  await expect(sentence(page, 1)).toHaveCount(0);
  await page.clock.runFor(31_000);
  await expect(sentence(page, 1)).toHaveText("Nevertheless.");
});

test("what stands in the way of a broadcast is said, and leads to a page of its own", async ({
  page,
  stage,
  context,
}) => {
  await test.step("a code nobody has leads nowhere", async () => {
    for (const code of ["zzzz", "no-code"]) {
      await page.goto(`/embed/${code}`);
      await expect(page.getByText(`There is no broadcast with the code ${code}.`)).toBeVisible();
      await expectConnection(page, "failed");
      await expect(page.getByRole("link")).toHaveCount(0);
    }
  });
  await test.step("a password opens the broadcast on a page of its own", async () => {
    const { token } = lockedRoom(stage).channel();
    await page.goto(`/embed/${token}`);
    await expectConnection(page, "locked");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This broadcast has a password.");
    await expect(page.getByText("It opens on a page of its own.")).toBeVisible();
    await expect(passwordField(page)).toHaveCount(0);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await violationsOf(page)).toEqual([]);
    }
    const coming = context.waitForEvent("page");
    await page.getByRole("link", { name: "Open in a new tab" }).click();
    const other = await coming;
    await expect(passwordField(other)).toBeVisible();
    expect(new URL(other.url()).pathname).toBe(`/broadcast/${token}`);
    expect(await other.evaluate(() => window.opener)).toBeNull();
  });
});

test("where the deployment allows it, a password is typed in the frame, and nothing is kept", async ({
  page,
  stage,
  framing,
}) => {
  await configure(page, { embedPassword: true });
  const room = lockedRoom(stage);
  await test.step("axe finds nothing wrong with the door", async () => {
    await page.goto(`/embed/${room.channel().token}`);
    await expect(passwordField(page)).toBeVisible();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await violationsOf(page)).toEqual([]);
    }
  });
  await embed(page, { stage, framing, room }, { query: "?lang=en", mark: "locked" });
  const frame = frameOf(page);
  await test.step("the password is typed in the frame", async () => {
    const field = frame.getByRole("textbox", { name: "Password" });
    await expect(field).not.toBeFocused();
    await expect(stayUnlocked(page)).toHaveCount(0);
    await expect(frame.getByRole("checkbox", { name: /^Remember in this tab/ })).toHaveCount(0);
    await field.fill(PASSWORD);
    await field.press("Enter");
    await expect(frame.locator("html")).toHaveAttribute("data-connection", "live");
    room.send(said(1, "Behind the door."));
    await expect(frame.locator("[data-sid='1']")).toHaveText("Behind the door.");
  });
  await test.step("nothing is kept, whatever is changed", async () => {
    await settingsButton(frame).click();
    await frame.getByRole("button", { name: "Larger" }).click();
    const kept = await frame.locator("html").evaluate(() => {
      dispatchEvent(new Event("pagehide"));
      return { local: localStorage.length, visit: sessionStorage.length, cookie: document.cookie };
    });
    expect(kept).toEqual({ local: 0, visit: 0, cookie: "" });
  });
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
