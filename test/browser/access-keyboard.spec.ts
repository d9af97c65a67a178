import type { Page } from "@playwright/test";

import { settingsButton, settingsTab, themeChoice } from "../harness/controls.ts";
import { lockedRoom } from "../harness/password-channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, follow, keepEnglish, sentence, test } from "./fixtures.ts";

/** What has the focus, by role and accessible name. */
async function focused(page: Page): Promise<string> {
  const [first = ""] = (await page.locator(":focus").ariaSnapshot()).split("\n");
  return first
    .replace(/^- |\[.*\]|:$/g, "")
    .replace("text:", "text")
    .trim();
}

/** The outline of what has the focus, and how well it stands out from the page. */
const outline = (page: Page): Promise<{ readonly line: string; readonly contrast: number }> =>
  page.locator(":focus").evaluate((element) => {
    const light = (colour: string): number => {
      const parts = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
      const [red = 0, green = 0, blue = 0] = parts.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const ground = light(getComputedStyle(document.documentElement).backgroundColor);
    const line = light(outlineColor);
    return {
      line: `${outlineStyle} ${outlineWidth}`,
      contrast: (Math.max(ground, line) + 0.05) / (Math.min(ground, line) + 0.05),
    };
  });

/** Lets the Tab key begin at the top of the page. */
const startAtTop = (page: Page): Promise<void> =>
  page.locator("body").evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute("tabindex");
  });

/** Presses Tab until the page is through and gives what had the focus; each must be seen to have it. */
async function tabThrough(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  while (names.length < 30) {
    await page.keyboard.press("Tab");
    if ((await page.locator("body :focus").count()) === 0) break;
    const name = await focused(page);
    if (names.includes(name)) break;
    const { line, contrast } = await outline(page);
    expect(line, name).toBe("solid 3px");
    expect(contrast, name).toBeGreaterThanOrEqual(3);
    names.push(name);
  }
  return names;
}

const settings = (page: Page) => page.getByRole("region", { name: "Reading settings" });
const language = (page: Page) => page.getByRole("combobox", { name: "Language", exact: true });

test("Tab goes through the reader in the order it is seen, with focus seen in every theme", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toBeVisible();
  await expect(page.getByRole("button", { name: "Freeze the text" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Mark the sentence" })).toBeVisible();
  for (const theme of ["light", "dark", "sepia", "contrast", "hall"]) {
    await page.locator("html").evaluate((root, name) => root.setAttribute("data-theme", name), theme);
    await startAtTop(page);
    expect(await tabThrough(page), theme).toEqual([
      'button "Read to me with a screen reader"',
      'button "Mark the sentence"',
      'button "Freeze the text"',
      'button "Save"',
      'main "Subtitles"',
      'combobox "Language"',
      'button "Listen"',
      'button "Find"',
      'button "Settings"',
    ]);
  }
});

test("Tab goes through an open panel from its title on, and each way out gives the focus back", async ({
  page,
  stage,
}) => {
  await follow(page, stage.open().channel().token);

  await test.step("the voice", async () => {
    await page.getByRole("button", { name: "Listen", exact: true }).press("Enter");
    await page.getByRole("button", { name: /^Voice/ }).press("Enter");
    await expect(page.getByRole("heading", { name: "Voice and speed" })).toBeFocused();
    expect(await tabThrough(page)).toEqual([
      'button "Close"',
      'combobox "Voice"',
      'slider "Speed": "1"',
      "text More",
      'button "Back one sentence"',
      'button "Pause"',
      'button "Go to the newest sentence"',
      'button "Voice and speed"',
      'button "Stop"',
      'combobox "Language"',
      'button "Listen"',
      'button "Settings"',
    ]);
    await page.getByRole("button", { name: "Stop", exact: true }).press("Enter");
    await expect(page.getByRole("heading", { name: "Voice and speed" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Listen", exact: true })).toBeFocused();
  });

  await test.step("the settings", async () => {
    await settingsButton(page).press("Enter");
    await expect(settings(page)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Reading settings" })).toBeFocused();
    const bar = ['combobox "Language"', 'button "Listen"', 'button "Settings"'];
    expect(await tabThrough(page)).toEqual([
      'button "Close"',
      'tab "Text"',
      'button "Smaller"',
      'slider "Size": "2"',
      'button "Larger"',
      'radio "As on this device"',
      'combobox "Typeface"',
      'slider "Weight": "400"',
      'combobox "Edges"',
      'slider "Between lines": "100"',
      'slider "Between letters": "0"',
      'slider "Between words": "0"',
      'slider "Length of lines": "100"',
      'combobox "Alignment"',
      'radio "From the theme"',
      '\'textbox "Text: Another colour"\': "#808080"',
      '\'slider "Text: Opacity"\': "100"',
    ]);
    await settingsTab(page, "text").focus();
    await page.keyboard.press("ArrowRight");
    await expect(settingsTab(page, "languages")).toBeFocused();
    expect(await tabThrough(page)).toEqual([
      'combobox "Second language"',
      'switch "Show the original beside the translation"',
      'switch "Side by side where there is room"',
      'combobox "Menu language"',
      ...bar,
    ]);
    await settingsTab(page, "languages").focus();
    await page.keyboard.press("End");
    await expect(settingsTab(page, "tools")).toBeFocused();
    // Fetched with the settings.
    await expect(page.getByRole("button", { name: "Text in a small window on top" })).toBeVisible();
    expect(await tabThrough(page)).toEqual([
      'button "Word alerts"',
      'button "Text in a small window on top"',
      'combobox "How words appear"',
      'switch "Show times"',
      // With a colon in it, the snapshot puts the whole in quotes.
      "'switch \"Screen reader mode: announce finished sentences\"'",
      'switch "Reading ruler"',
      'switch "One sentence at a time"',
      'switch "Keep the screen awake while text is live"',
      'switch "Keyboard shortcuts"',
      'button "Show all shortcuts"',
      'switch "Keep what is said on this device, so that nothing is lost when the page reloads"',
      "text Connection details",
      'link "Data and privacy"',
      ...bar,
    ]);
    await settingsButton(page).press("Enter");
    await expect(settings(page)).toHaveCount(0);
  });

  for (const way of ["Escape", "the button", "Close"] as const) {
    await test.step(`${way} closes the settings`, async () => {
      await expect(settingsButton(page)).toHaveAttribute("aria-expanded", "false");
      await settingsButton(page).press("Enter");
      await expect(settingsButton(page)).toHaveAttribute("aria-expanded", "true");
      await expect(settings(page)).toBeVisible();
      if (way === "Escape") await page.keyboard.press("Escape");
      else if (way === "Close") await page.getByRole("button", { name: "Close" }).press("Enter");
      else await settingsButton(page).press("Enter");
      await expect(settings(page)).toHaveCount(0);
      await expect(settingsButton(page)).toBeFocused();
      await expect(settingsButton(page)).toHaveAttribute("aria-expanded", "false");
    });
  }
});

test("Tab goes through the door and the first page", async ({ page, stage }) => {
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await expectConnection(page, "locked");
  await expect(page.getByRole("textbox", { name: "Password" })).toBeFocused();
  expect(await tabThrough(page)).toEqual([
    'checkbox "Show the password"',
    'checkbox "Remember in this tab"',
    'button "Unlock"',
    'combobox "Menu language"',
  ]);
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Code" })).toBeFocused();
  expect(await tabThrough(page)).toEqual([
    'button "Join"',
    "'link \"For organisers: set up screens and pages\"'",
    'link "Data and privacy"',
  ]);
});

test("the way back to live and the way to try again are reached by Tab", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  for (let sid = 1; sid <= 60; sid += 1) room.send(said(sid, `Sentence ${sid}.`));
  await expect(sentence(page, 60)).toBeVisible();
  await page.getByRole("main").focus();
  await page.keyboard.press("Home");
  await expect.poll(() => page.getByRole("main").evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await expect(page.getByRole("button", { name: "Back to live" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Back to live" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sentence(page, 60)).toBeInViewport();
  await page.route("**/text*", (route) => route.abort());
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  await page.getByRole("main").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Try now" })).toBeFocused();
});

test("language, size, colours and the original are changed by keyboard", async ({ page, stage }) => {
  const room = stage.open();
  await keepEnglish(page);
  await follow(page, room.channel().token);
  room.send(said(1, "Good morning.", { translated_texts: { "de-DE": "Guten Morgen." } }));
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  await language(page).focus();
  await page.keyboard.type("Deu");
  await expect(language(page)).toHaveValue("de-DE");
  await expect(sentence(page, 1)).toHaveText("Guten Morgen.");
  await expect(language(page)).toBeFocused();

  const size = () => sentence(page, 1).evaluate((row) => Number.parseFloat(getComputedStyle(row).fontSize));
  const before = await size();
  await settingsButton(page).press("Enter");
  await page.getByRole("button", { name: "Larger" }).press("Enter");
  await expect(page.getByRole("group", { name: "Size" }).getByRole("status")).toHaveText("125%");
  expect(await size()).toBeCloseTo(before * 1.25, 1);
  await themeChoice(page, "system").focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "hall");
  await settingsTab(page, "languages").click();
  await page.getByRole("switch", { name: /^Show the original/ }).press("Space");
  await expect(sentence(page, 1).locator("p")).toHaveText(["Guten Morgen.", "Good morning."]);
});
