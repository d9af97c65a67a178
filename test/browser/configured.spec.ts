/**
 * The brand that `config.json` names, where it is seen, and what the link builder knows of the rest. What a look and features do on
 * the reader's page is in the component tests.
 */
import type { Page } from "@playwright/test";

import { pause } from "../../src/node/rehearsal/channel.ts";
import { settingsButton, settingsTab } from "../harness/controls.ts";
import { violationsOf } from "../harness/axe.ts";
import { cutOff, sideways } from "../harness/layout.ts";
import { expect, test } from "./fixtures.ts";
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
    await settingsTab(page, "tools").click();
    for (const name of ["Data and privacy", "Privacy policy", "Legal notice"])
      await expect(settings.getByRole("link", { name })).toHaveAttribute("target", "_blank");
    expect(await violationsOf(page)).toEqual([]);
  });
});

test("the link builder knows the look and what is switched off, and nothing is kept where that is", async ({
  page,
  stage,
}) => {
  const { token } = stage.open().channel();
  await test.step("a link that wants another look says so", async () => {
    await configure(page, { look: { theme: "dark" } });
    await setUp(page, token, "&home=reader&theme=light");
    await expect(linkField(page)).toHaveValue(new RegExp(`/broadcast/${token}\\?theme=light$`));
    await page.goto(`/setup?code=${token}&home=reader&theme=dark`);
    await expect(linkField(page)).toHaveValue(new RegExp(`/broadcast/${token}$`));
  });
  await test.step("displays and speech that are switched off are not offered", async () => {
    await configure(page, { features: { kiosk: false, overlay: false, speech: false, keeping: false } });
    await page.goto(`/setup?code=${token}&home=kiosk`);
    await expect(linkField(page)).toHaveValue(new RegExp(`/broadcast/${token}$`));
    await expect(place(page, "Event page")).toBeVisible();
    await expect(page.getByRole("radio", { name: /Venue screen|Video overlay/ })).toHaveCount(0);
    await expect(page.getByRole("combobox", { name: "Speech" })).toHaveCount(0);
  });
  await test.step("where keeping is switched off, nothing is kept", async () => {
    await read(page, stage, "?lang=en");
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
});
