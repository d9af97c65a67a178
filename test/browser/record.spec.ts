/**
 * The written record: everything that was said as a page of its own, live and after the end, with links to its
 * sentences.
 */
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import { lockedRoom, PASSWORD } from "../harness/password-channel.ts";
import { violationsOf } from "../harness/axe.ts";
import { sideways } from "../harness/layout.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { clipboardText } from "./clipboard.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { say } from "./long-talk.ts";
import { language, openDialog, saveAs } from "./saving.ts";

const recordOf = (token: string, rest = ""): string => `/broadcast/${token}/record${rest}`;
const fact = (page: Page, term: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(term, { exact: true }) })
    .getByRole("definition");
const timeLink = (page: Page, sid: number) => page.getByRole("link", { name: `Link to sentence ${sid}` });

function openTalk(stage: Stage) {
  return stage.open({ settings: { speakerDiarization: true, name: "Harbour talk" } });
}

test("it holds every sentence with its time, speaker and link, goes on while the broadcast does, and stays after the end", async ({
  page,
  stage,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const room = openTalk(stage);
  const { token } = room.channel();
  await page.goto(recordOf(token, "?lang=de&original=on"));
  await expectConnection(page, "live");
  await test.step("it says what it is a record of", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle("Harbour talk – Written record");
    stage.pass(15_000);
    await expect(page.locator("[data-sid]")).toHaveCount(3);
    const today = new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(new Date());
    await expect(fact(page, "Date")).toHaveText(today);
    await expect(fact(page, "Languages")).toHaveText("Deutsch, English (original)");
    await expect(fact(page, "Speakers")).toHaveText("Ada, Ben");
    const second = sentence(page, 2);
    await expect(second).toContainText("Ben");
    await expect(second.locator("time")).toHaveText("0:02");
    await expect(second.locator("p[lang=en-US]")).toHaveText("Thank you, it is good to be here.");
    await expect(second.locator("p[lang=de-DE]")).toHaveText("Danke, schön, hier zu sein.");
    await expect(second).toHaveId("s2");
  });
  await test.step("the time of a sentence is its link, and the marked one can be copied", async () => {
    await timeLink(page, 2).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(recordOf(token, "?lang=de&original=on#s2"));
    await expect(sentence(page, 2)).toBeFocused();
    await sentence(page, 2).getByRole("button", { name: "Copy" }).click();
    await expect(sentence(page, 2).getByRole("status")).toHaveText("Copied.");
    expect(await clipboardText(page)).toBe("Thank you, it is good to be here.\nDanke, schön, hier zu sein.");
    await timeLink(page, 1).click();
    await expect(sentence(page, 1)).toHaveAttribute("data-marked", "");
    await expect(page.locator("[data-marked]")).toHaveCount(1);
  });
  await test.step("it can be saved from where it stands", async () => {
    await sentence(page, 2)
      .locator("p[lang=en-US]")
      .dblclick({ position: { x: 20, y: 12 } });
    const dialog = await openDialog(page);
    await expect(dialog.getByRole("link", { name: "Written record" })).toHaveCount(0);
    await language(page, "Deutsch").uncheck();
    expect((await saveAs(page, "txt")).text).toBe("[Ben] Thank you, it is good to be here.\n");
    await page.keyboard.press("Escape");
  });
  await test.step("it goes on while the broadcast does, with what is final, and stays after the end", async () => {
    room.send(said(11, "First."));
    room.send(said(12, "Still gro", { is_final: false }));
    room.send(said(13, "Behind it."));
    await expect(sentence(page, 13)).toBeVisible();
    await expect(sentence(page, 12)).toHaveCount(0);
    room.send(said(12, "Still growing."));
    await expect(sentence(page, 12)).toContainText("Still growing.");
    room.apply((channel, now) => end(channel, now));
    await expectConnection(page, "ended");
    await expect(sentence(page, 11)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "This broadcast has ended." })).toHaveCount(1);
  });
});

test("the reader leads to it and it leads back, both are one visit, and nothing of it is there before", async ({
  page,
  stage,
}) => {
  const streams: string[] = [];
  const fetched: string[] = [];
  page.on("request", (request) => {
    fetched.push(request.url());
    if (/\/broadcast\/[^/]+\/text/.test(request.url())) streams.push(request.url());
  });
  const room = lockedRoom(stage);
  const { token } = room.channel();
  await page.goto(`/broadcast/${token}?theme=dark`);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expectConnection(page, "live");
  say(room, 1, 40);
  await expect(sentence(page, 40)).toBeInViewport();
  expect(fetched.filter((url) => /\/assets\/record/.test(url))).toEqual([]);
  const dialog = await openDialog(page);
  await dialog.getByRole("link", { name: "Written record" }).click();
  await expect(page).toHaveURL(recordOf(token, "?theme=dark"));
  await expect(dialog).toHaveCount(0);
  await expect(sentence(page, 1)).toBeInViewport();
  await expect(sentence(page, 40)).toBeAttached();
  await expectConnection(page, "live");
  room.send(said(41, "Said while the record was open."));
  await expect(sentence(page, 41)).toBeAttached();
  await page.getByRole("link", { name: "Back to the broadcast" }).click();
  await expect(page).toHaveURL(`/broadcast/${token}?theme=dark`);
  await expect(sentence(page, 41)).toBeInViewport();
  await expect(page).toHaveTitle(room.channel().settings.name);
  await page.goBack();
  await expect(page.getByRole("link", { name: "Back to the broadcast" })).toBeVisible();
  await expect(sentence(page, 41)).toBeAttached();
  expect(streams).toHaveLength(1);
});

test("a link to a sentence leads there on load, also when its text comes late", async ({ page, stage }) => {
  const room = openTalk(stage);
  await page.goto(recordOf(room.channel().token, "#s42"));
  await expectConnection(page, "live");
  say(room, 1, 41);
  await expect(sentence(page, 41)).toBeAttached();
  await expect(page.locator("[data-marked]")).toHaveCount(0);
  say(room, 42, 90);
  await expect(sentence(page, 90)).toBeAttached();
  await expect(sentence(page, 42)).toBeInViewport();
  await expect(sentence(page, 42)).toBeFocused();
  await expect(page.locator("[data-marked]")).toHaveCount(1);
  await expect(sentence(page, 42)).toHaveAttribute("data-marked", "");
});

test("names and texts from strangers stay text, and fit a narrow and a wide page in Arabic", async ({
  page,
  stage,
}) => {
  const evil = '<img src=x onerror="window.evil=1"><script>window.evil=1</script>';
  const room = stage.open({ settings: { speakerDiarization: true, name: evil } });
  await page.goto(recordOf(room.channel().token, "?ui=ar&size=400&lang=ar&original=on"));
  await expectConnection(page, "live");
  const text = `${evil} https://subtitles.example/${"without_any_place_to_break".repeat(5)}`;
  room.send(said(1, text, { speaker_id: "x", speaker_label: evil.slice(0, 40) }));
  room.send(translated(1, "ar-SA", "صباح الخير وأهلًا بكم."));
  await expect(sentence(page, 1)).toContainText("صباح");
  await expect(sentence(page, 1)).toContainText(text);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(evil);
  for (const width of [320, 1280])
    await test.step(`${width} px wide`, async () => {
      await page.setViewportSize({ width, height: 640 });
      expect(await sideways(page)).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
    });
  await test.step("the name at the head of each printed page is a string, whatever is in it", async () => {
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    );
    expect(rules).toHaveLength(4);
    for (const at of [0, 2])
      expect(rules[at]).toContain(`content: "\u2068${evil.replaceAll('"', '\\"')}\u2069"`);
  });
  await test.step("in Arabic the margins of the paper are mirrored, and a text has the fonts of its own script", async () => {
    await expect(page.locator("div:has(> main)")).toHaveCSS("page", "record-rtl");
    const texts = page.locator("[data-sid='1'] [lang]");
    await expect(texts.first()).toHaveCSS("font-family", /Arabic/);
    await expect(texts.last()).not.toHaveCSS("font-family", /Arabic/);
  });
  await page.locator("[aria-haspopup=dialog]").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.getByRole("dialog").getByRole("checkbox").first().check();
  const coming = page.waitForEvent("download");
  await page.getByRole("dialog").locator("[aria-disabled]").first().click();
  expect(await readFile(await (await coming).path(), "utf8")).toContain(evil);
  await expect(page.locator("#root img, #root script")).toHaveCount(0);
  expect(await page.evaluate(() => "evil" in window)).toBe(false);
});

test("on paper it is ink on white without controls, no sentence is split, and pages are numbered", async ({
  page,
  stage,
}) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  const room = openTalk(stage);
  await page.goto(recordOf(room.channel().token, "?theme=dark"));
  await expectConnection(page, "live");
  say(room, 1, 150);
  await expect(sentence(page, 150)).toBeAttached();
  await test.step("the print button asks the browser to print", async () => {
    await page.getByRole("button", { name: "Print" }).click();
    expect(await page.evaluate(() => "printed" in window)).toBe(true);
  });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(sentence(page, 1)).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(sentence(page, 1)).toHaveCSS("break-inside", "avoid");
  const pageRules = await page.evaluate(() =>
    [...document.styleSheets].flatMap(({ cssRules }) =>
      [...cssRules].filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText),
    ),
  );
  expect(pageRules.filter((rule) => rule.startsWith("@page record"))).toEqual([
    expect.stringMatching(/margin: 22mm 24mm 22mm 18mm.*@bottom-center.*\u2066" counter\(page\)/s),
    expect.stringMatching(/margin: 22mm 18mm 22mm 24mm.*@bottom-center.*\u2066" counter\(page\)/s),
  ]);
  const printed = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
});
