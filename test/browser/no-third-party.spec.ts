/**
 * No page of the viewer asks anybody but its own server and its service for anything: no typefaces, no scripts, nothing.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, test } from "./fixtures.ts";
import { expectSpeech, listen, SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);

/** Every font there is that is not the device's own. */
const FONTS = ["book", "hyperlegible", "dyslexic", "lexend", "typewriter", "casual", "cursive", "smallcaps"];

type Opened = { readonly page: Page; readonly room: Room; readonly token: string };

/** Two languages of one sentence, once somebody listens. */
async function speak({ page, room }: Opened): Promise<void> {
  await expectConnection(page, "live");
  room.send(said(1, "Good morning and welcome."));
  room.send(translated(1, "de-DE", "Guten Morgen und willkommen."));
  await expect(page.locator("[data-sid]").first()).toContainText(/Good morning|Guten Morgen/);
}

/** How each page is opened until there is nothing more to ask for. */
const PAGES: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  "the first page": async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("textbox")).toBeVisible();
  },
  "a broadcast, silent, with its settings": async (opened) => {
    await opened.page.goto(`/broadcast/${opened.token}?lang=de&ui=de`);
    await speak(opened);
    await opened.page.locator("nav").getByRole("button").last().click();
    await expect(opened.page.locator("#settings")).toBeVisible();
  },
  "a broadcast that is heard": async (opened) => {
    await opened.page.goto(`/broadcast/${opened.token}?lang=de`);
    await expectConnection(opened.page, "live");
    await listen(opened.page);
    await speak(opened);
    await expectSpeech(opened.page, "playing");
  },
  "a broadcast in every typeface": async (opened) => {
    const { page, token } = opened;
    const fetched = () => page.waitForResponse((response) => /\.woff2?$/.test(response.url()));
    const [first = "", ...others] = FONTS;
    const byLink = fetched();
    await page.goto(`/broadcast/${token}?lang=en&ui=en&font=${first}`);
    await speak(opened);
    await byLink;
    await page.locator("nav").getByRole("button").last().click();
    for (const font of others) {
      const byHand = fetched();
      await page.getByRole("combobox", { name: "Typeface", exact: true }).selectOption(font);
      await byHand;
    }
  },
  "the written record": async (opened) => {
    await opened.page.goto(`/broadcast/${opened.token}/record?lang=en`);
    await speak(opened);
  },
  ...Object.fromEntries(
    ["embed", "kiosk", "overlay"].map((display) => [
      `the display ${display}`,
      async (opened: Opened) => {
        await opened.page.goto(`/${display}/${opened.token}?lang=en`);
        await speak(opened);
      },
    ]),
  ),
  "the link builder with its preview": async ({ page, token }) => {
    await page.goto(`/setup?code=${token}`);
    await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-connection", "live");
  },
  "the page about data": async ({ page }) => {
    await page.goto("/privacy");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  "the example": async ({ page, token }) => {
    await page.goto(`/example/?token=${token}`);
    await expect(page.getByText("Live now")).toBeVisible();
  },
  "an address that is nothing": async ({ page }) => {
    await page.goto("/nothing");
    await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
  },
};

/** The pages in groups that one browser goes through, each with nothing in its cache at first. */
const GROUPS: Readonly<Record<string, (what: string) => boolean>> = {
  "the reader": (what) => what.startsWith("a broadcast"),
  "every other page": (what) => !what.startsWith("a broadcast"),
};

for (const [group, isPart] of Object.entries(GROUPS)) {
  test(`${group} asks nobody else for anything`, async ({ page, stage, context }) => {
    test.setTimeout(60_000);
    const asked: string[] = [];
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      asked.push(protocol === "data:" || protocol === "blob:" ? protocol : origin);
    });
    for (const [what, open] of Object.entries(PAGES).filter(([name]) => isPart(name))) {
      await test.step(what, async () => {
        asked.length = 0;
        const room = stage.open({ settings: { name: "Harbour talk" } });
        await open({ page, room, token: room.channel().token });
        const others = asked.filter((origin) => ![stage.origin, "data:", "blob:"].includes(origin));
        expect(others, what).toEqual([]);
        expect(asked, what).toContain(stage.origin);
        expect(await context.cookies(), what).toEqual([]);
      });
    }
  });
}
