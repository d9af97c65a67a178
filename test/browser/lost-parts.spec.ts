/**
 * A deploy takes the old files away from under an open page that no service worker has kept: what was not loaded yet
 * cannot come any more. The page says so where it was asked for, keeps its text, and goes on; a reload brings the new build.
 */
import type { Page } from "@playwright/test";

import { settingsButton, settingsTab } from "../harness/controls.ts";
import { laterDeploy } from "../harness/deploys.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { findButton } from "./finding.ts";
import { speechBar } from "./listening.ts";
import { test } from "./offline-fixture.ts";
import { opener } from "./saving.ts";

test.use({ serviceWorkers: "block" });

const LOST = "This part of the page could not be loaded.";
const lost = (page: Page) => page.getByRole("status").filter({ hasText: LOST });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("every part of the reader that is gone is said to be gone, and the text goes on", async ({
  page,
  host,
  build,
}) => {
  const room = host.open({ settings: { name: "Harbour talk" } });
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectConnection(page, "live");
  room.send(said(1, "Before the deploy."));
  await expect(sentence(page, 1)).toBeVisible();
  host.deploy(laterDeploy(build, "b"));

  await findButton(page).click();
  await expect(lost(page)).toBeVisible();
  await button(page, "Close").click();
  await expect(lost(page)).toHaveCount(0);
  await expect(findButton(page)).toBeFocused();

  await opener(page).click();
  await expect(page.getByRole("dialog").filter({ hasText: LOST })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog").filter({ hasText: LOST })).toBeVisible();
  await button(page, "Close").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await settingsButton(page).click();
  await expect(lost(page)).toBeVisible();
  await button(page, "Close").click();
  await expect(lost(page)).toHaveCount(0);

  await test.step("listening can be turned off again", async () => {
    await button(page, "Listen").click();
    await expect(lost(page)).toBeVisible();
    await button(page, "Listen").click();
    await expect(lost(page)).toHaveCount(0);
    await expect(speechBar(page)).toHaveCount(0);
  });

  await test.step("what does not come at the second try either is left to a reload", async () => {
    await findButton(page).click();
    await button(page, "Try now").click();
    await expect(button(page, "Try now")).toHaveCount(0);
    await expect(lost(page)).toBeVisible();
    await expect(button(page, "Reload the page")).toBeVisible();
  });

  room.send(said(2, "After the deploy."));
  await expect(sentence(page, 2)).toHaveText("After the deploy.");
  await expect(sentence(page, 1)).toHaveText("Before the deploy.");
  await expectConnection(page, "live");
});

test("a reload brings the new build in the language that was read, with the text that is kept", async ({
  page,
  host,
  build,
}) => {
  const room = host.open();
  await page.goto(`/broadcast/${room.channel().token}?lang=de`);
  await expectConnection(page, "live");
  await test.step("a language of the buttons that is gone comes with the new build", async () => {
    await settingsButton(page).click();
    await settingsTab(page, "languages").click();
    const languages = page.getByRole("combobox", { name: "Menu language" });
    await expect(languages).toBeVisible();
    host.deploy(laterDeploy(build, "b"));
    await languages.selectOption("fr");
    await expect(lost(page)).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await button(page, "Reload the page").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expectConnection(page, "live");
  });
  room.send(said(1, "Before the deploy."));
  room.send(translated(1, "de-DE", "Vor dem Wechsel."));
  await expect(sentence(page, 1)).toHaveText("Vor dem Wechsel.");
  const later = laterDeploy(build, "c");
  host.deploy(later);
  const save = page.locator("header [aria-haspopup=dialog]");
  await save.click();
  // The words are French by now.
  await page.getByRole("dialog").getByRole("button").first().click();
  await expectConnection(page, "live");
  await expect(sentence(page, 1)).toHaveText("Vor dem Wechsel.");
  const entry = await page.locator("meta[name=app]").getAttribute("content");
  expect(later.has(entry ?? "")).toBe(true);
  await save.click();
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeVisible();
});

test("a part that comes at the second try stands in its place, and the way back from a lost page leads to the text", async ({
  page,
  host,
  build,
}) => {
  const room = host.open();
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectConnection(page, "live");
  room.send(said(1, "Before the deploy."));
  await expect(sentence(page, 1)).toBeVisible();
  await opener(page).click();
  await expect(page.getByRole("link", { name: "Written record" })).toBeVisible();
  host.deploy(laterDeploy(build, "b"));
  await test.step("the written record is said to be gone", async () => {
    await page.getByRole("link", { name: "Written record" }).click();
    await expect(lost(page)).toBeVisible();
    await page.goBack();
    await expect(sentence(page, 1)).toHaveText("Before the deploy.");
    await expectConnection(page, "live");
  });
  await test.step("a part that comes at the second try", async () => {
    await findButton(page).click();
    await expect(lost(page)).toBeVisible();
    host.deploy(build);
    await button(page, "Try now").click();
    await expect(page.getByRole("searchbox", { name: "Find in the text" })).toBeVisible();
    await expect(lost(page)).toHaveCount(0);
  });
});

test("a first page whose own part is gone says so", async ({ page, host, build }) => {
  const torn = new Map(build);
  for (const name of build.keys()) if (/^\/assets\/join-.*\.js$/.test(name)) torn.delete(name);
  host.deploy(torn);
  await page.goto("/");
  await expect(lost(page)).toBeVisible();
  host.deploy(build);
  await button(page, "Reload the page").click();
  await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
});
