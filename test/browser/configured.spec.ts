/**
 * What `config.json` says of the viewer on a host: its brand, its look and what is switched on.
 */
import type { Page } from "@playwright/test";

import { pause } from "../../src/node/rehearsal/channel.ts";
import { settingsButton, settingsTab, themeChoice } from "../harness/controls.ts";
import { violationsOf } from "../harness/axe.ts";
import { cutOff, sideways } from "../harness/layout.ts";
import { expect, expectConnection, follow, test } from "./fixtures.ts";
import { configure } from "./framed.ts";
import { linkField, place, setUp } from "./setting-up.ts";
import { BRAND, read } from "./branded.ts";

/** What the browser paints the way on of the first page with. */
const openColour = (page: Page): Promise<string> =>
  page.getByRole("button", { name: "Join" }).evaluate((button) => getComputedStyle(button).backgroundColor);

test("a brand stands on the first page and for the app's name, light and dark, and in high contrast", async ({
  page,
}) => {
  await configure(page, { brand: BRAND });
  const logo = page.getByRole("img", { name: "Harbour Museum" });

  await test.step("logo, name, colour and links", async () => {
    await page.goto("/");
    await expect(logo).toHaveAttribute("src", BRAND.logo);
    await expect(page).toHaveTitle("Harbour Museum");
    expect(await openColour(page)).toBe("rgb(138, 21, 56)");
    for (const [name, address] of [
      ["Privacy policy", "/privacy-policy.html"],
      ["Legal notice", "https://harbour.example/imprint"],
    ] as const) {
      const link = page.getByRole("link", { name });
      await expect(link).toHaveAttribute("href", address);
      await expect(link).toHaveAttribute("target", "_blank");
      await expect(link).toHaveAttribute("rel", /noopener/);
    }
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step("on a dark page the other logo, and a colour that can be read there", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(logo).toHaveAttribute("src", BRAND.logoDark);
    expect(await openColour(page)).not.toBe("rgb(138, 21, 56)");
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });

  await test.step("a reader's own choice of high contrast is left alone", async () => {
    await page.goto("/?theme=contrast");
    await expect(page.getByRole("button", { name: "Join" })).toBeVisible();
    expect(await openColour(page)).toBe("rgb(255, 230, 0)");
  });

  await test.step("where a code leads nowhere it stands for the app's name", async () => {
    await page.goto("/broadcast/abc");
    await expect(page.getByText("Harbour Museum", { exact: true })).toBeVisible();
    await expect(page).toHaveTitle("Harbour Museum");
  });
});

test("a brand's long name stays within a small telephone, and stands where its logo does not come", async ({
  page,
}) => {
  const name = "Zweckverband Hafenmuseum Nordfriesland";
  await page.setViewportSize({ width: 320, height: 568 });
  await configure(page, { brand: { ...BRAND, name, logo: "/brand/gone.png" } });
  await page.route("**/brand/gone.png", (route) => route.fulfill({ status: 404 }));
  for (const ui of ["en", "ar"]) {
    await test.step(ui, async () => {
      await page.goto(`/?ui=${ui}`);
      await expect(page.getByText(name, { exact: true })).toBeVisible();
      await expect(page.getByRole("img")).toHaveCount(0);
      expect(await sideways(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
    });
  }
});

test("a brand is on a kiosk that waits and has its links beneath the settings, and not beside the text", async ({
  page,
  stage,
}) => {
  await configure(page, { brand: BRAND });
  await test.step("a kiosk", async () => {
    const room = stage.open({ settings: { name: "Harbour talk" } });
    room.apply((channel, now) => pause(channel, now));
    await page.goto(`/kiosk/${room.channel().token}`);
    await expect(page.getByRole("heading", { name: "Harbour talk" })).toBeVisible();
    await expect(page.getByRole("img", { name: "Harbour Museum" })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
  await test.step("the reader", async () => {
    await read(page, stage);
    await expect(page.getByRole("img", { name: "Harbour Museum" })).toHaveCount(0);
    await settingsButton(page).click();
    const settings = page.locator("#settings");
    await settingsTab(page, "more").click();
    for (const name of ["Data and privacy", "Privacy policy", "Legal notice"])
      await expect(settings.getByRole("link", { name })).toHaveAttribute("target", "_blank");
    expect(await violationsOf(page)).toEqual([]);
  });
});

test("a look holds for who has chosen nothing; a choice by hand and a link go before it", async ({
  page,
  stage,
}) => {
  const root = page.locator("html");
  const openSettings = () => settingsButton(page).click();
  const token = await read(page, stage);

  await test.step("one that comes later reaches a reader who chose something else", async () => {
    await openSettings();
    await settingsTab(page, "more").click();
    await page.getByRole("combobox", { name: "How words appear" }).selectOption("fast");
    await configure(page, { look: { theme: "sepia", size: 150 } });
    await follow(page, token, "?lang=en");
    await expect(root).toHaveAttribute("data-theme", "sepia");
    await openSettings();
    await expect(page.getByText("150%")).toBeVisible();
  });

  await test.step("a choice by hand goes before it, and a link before that", async () => {
    await page.getByRole("button", { name: "Larger", exact: true }).click();
    await themeChoice(page, "dark").check();
    await configure(page, { look: { theme: "sepia", size: 200 } });
    await follow(page, token, "?lang=en");
    await expect(root).toHaveAttribute("data-theme", "dark");
    await openSettings();
    await expect(page.getByText("170%")).toBeVisible();
    await follow(page, token, "?lang=en&theme=light");
    await expect(root).toHaveAttribute("data-theme", "light");
  });
});

test("the link builder knows the look and what is switched off", async ({ page, stage }) => {
  const { token } = stage.open().channel();
  await test.step("a link that wants another look says so", async () => {
    await configure(page, { look: { theme: "dark" } });
    await setUp(page, token, "&home=reader&theme=light");
    await expect(linkField(page)).toHaveValue(new RegExp(`/broadcast/${token}\\?theme=light$`));
    await page.goto(`/setup?code=${token}&home=reader&theme=dark`);
    await expect(linkField(page)).toHaveValue(new RegExp(`/broadcast/${token}$`));
  });
  await test.step("displays and speech that are switched off are not offered", async () => {
    await configure(page, { features: { kiosk: false, overlay: false, speech: false } });
    await page.goto(`/setup?code=${token}&home=kiosk`);
    await expect(linkField(page)).toHaveValue(new RegExp(`/broadcast/${token}$`));
    await expect(place(page, "Event page")).toBeVisible();
    await expect(page.getByRole("radio", { name: /Venue screen|Video overlay/ })).toHaveCount(0);
    await expect(page.getByRole("combobox", { name: "Speech" })).toHaveCount(0);
  });
});

test.describe("switched off", () => {
  const OFF = "This page is switched off";

  test("are search, saving, keeping and speech: nothing of them is there", async ({ page, stage }) => {
    await configure(page, { features: { find: false, saving: false, keeping: false, speech: false } });
    const token = await read(page, stage, "?lang=en&speech=on");
    for (const name of ["Find", "Save", "Listen"])
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
    await page.keyboard.press("Alt+Shift+W");
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("data-speech", "off");
    await settingsButton(page).click();
    await expect(page.locator("#settings")).toBeVisible();
    await expect(page.getByText("Keep what is said on this device")).toHaveCount(0);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.goto(`/broadcast/${token}/record`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(OFF);
  });

  test("are pages: a sentence says so, no link leads there, and the service is not asked", async ({
    page,
    stage,
  }) => {
    const { token } = stage.open().channel();
    await configure(page, { features: { embed: false, kiosk: false, overlay: false, setup: false } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    for (const display of ["embed", "kiosk"] as const) {
      await test.step(display, async () => {
        await page.goto(`/${display}/${token}`);
        await expect(page.getByText(OFF)).toBeVisible();
        await expectConnection(page, "failed");
      });
    }
    await test.step("the overlay stays empty", async () => {
      await page.goto(`/overlay/${token}`);
      await expectConnection(page, "failed");
      await expect(page.locator("#root")).toHaveText("");
    });
    await test.step("the link builder", async () => {
      await page.goto("/");
      await expect(page.getByRole("link", { name: "Data and privacy" })).toBeVisible();
      await expect(page.getByRole("link", { name: /organisers/ })).toHaveCount(0);
      await page.goto("/setup");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(OFF);
      expect(await violationsOf(page)).toEqual([]);
    });
    expect(asked.filter((path) => path.startsWith("/api/") || path.endsWith("/text"))).toEqual([]);
  });
});
