/**
 * The written record: everything that was said as a page of its own, live and after the end, with links to its
 * sentences.
 */
import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import { lockedRoom, PASSWORD } from "../harness/door.ts";
import { violationsOf } from "../harness/axe.ts";
import { sideways } from "../harness/layout.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { clipboardText } from "./clipboard.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { say } from "./long-talk.ts";
import { openDialog, saveAs } from "./saving.ts";

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

test("it says what it is a record of, and holds every sentence with its time and speaker", async ({
  page,
  stage,
}) => {
  const { token } = openTalk(stage).channel();
  await page.goto(recordOf(token, "?lang=de&original=on"));
  await expectConnection(page, "live");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle("Harbour talk – Written record");
  stage.pass(15_000);
  await expect(page.locator("[data-sid]")).toHaveCount(3);
  const today = new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(new Date());
  await expect(fact(page, "Date")).toHaveText(today);
  await expect(fact(page, "Languages")).toHaveText("English (original), Deutsch");
  await expect(fact(page, "Speakers")).toHaveText("Ada, Ben");
  const second = sentence(page, 2);
  await expect(second).toContainText("Ben");
  await expect(second.locator("time")).toHaveText("0:02");
  await expect(second.locator("p[lang=en-US]")).toHaveText("Thank you, it is good to be here.");
  await expect(second.locator("p[lang=de-DE]")).toHaveText("Danke, schön, hier zu sein.");
  await expect(second).toHaveId("s2");
});

test("it goes on while the broadcast does, with what is final, and stays after the end", async ({
  page,
  stage,
}) => {
  const room = openTalk(stage);
  await page.goto(recordOf(room.channel().token));
  await expectConnection(page, "live");
  room.send(said(1, "First."));
  room.send(said(2, "Still gro", { is_final: false }));
  await expect(sentence(page, 1)).toBeVisible();
  await expect(sentence(page, 2)).toHaveCount(0);
  room.send(said(2, "Still growing."));
  await expect(sentence(page, 2)).toContainText("Still growing.");
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await expect(sentence(page, 1)).toBeVisible();
  await expect(page.getByRole("status")).toContainText("This broadcast has ended.");
});

test("the reader leads to it and it leads back, and both are one visit", async ({ page, stage }) => {
  const streams: string[] = [];
  page.on("request", (request) => {
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

test("the time of a sentence is its link, and the marked one can be copied", async ({
  page,
  stage,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const room = openTalk(stage);
  const { token } = room.channel();
  await page.goto(recordOf(token, "?lang=de&original=on"));
  await expectConnection(page, "live");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  room.send(said(2, "Thank you."));
  room.send(translated(2, "de-DE", "Danke."));
  await expect(sentence(page, 2)).toContainText("Danke.");
  await timeLink(page, 2).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(recordOf(token, "?lang=de&original=on#s2"));
  await expect(sentence(page, 2)).toBeFocused();
  await sentence(page, 2).getByRole("button", { name: "Copy" }).click();
  await expect(sentence(page, 2).getByRole("status")).toHaveText("Copied.");
  expect(await clipboardText(page)).toBe("Thank you.\nDanke.");
  await timeLink(page, 1).click();
  await expect(sentence(page, 1)).toHaveAttribute("data-marked", "");
  await expect(page.locator("[data-marked]")).toHaveCount(1);
});

test("the record can be saved from where it stands", async ({ page, stage }) => {
  const room = openTalk(stage);
  await page.goto(recordOf(room.channel().token));
  await expectConnection(page, "live");
  room.send(said(1, "Good morning."));
  room.send(said(2, "Thank you."));
  await expect(sentence(page, 2)).toBeVisible();
  await sentence(page, 2)
    .locator("p[lang]")
    .dblclick({ position: { x: 20, y: 12 } });
  const dialog = await openDialog(page);
  await expect(dialog.getByRole("link", { name: "Written record" })).toHaveCount(0);
  expect((await saveAs(page, "txt")).text).toBe("Thank you.\n");
});

test("a broadcast that ended before has no record here, and one with a password has its door", async ({
  page,
  stage,
}) => {
  await page.goto(recordOf(stage.open({ state: { status: "ended" } }).channel().token));
  await expectConnection(page, "ended");
  await expect(page.getByRole("status")).toHaveText(
    "This broadcast has ended. Nothing of this broadcast is kept on this device.",
  );
  await page.goto(recordOf(lockedRoom(stage).channel().token));
  await expectConnection(page, "locked");
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expectConnection(page, "live");
  await expect(page.getByRole("link", { name: "Back to the broadcast" })).toBeVisible();
});

test("names and texts from strangers stay text", async ({ page, stage }) => {
  const evil = '<img src=x onerror="window.evil=1"><script>window.evil=1</script>';
  const room = stage.open({ settings: { speakerDiarization: true, name: evil } });
  await page.goto(recordOf(room.channel().token));
  await expectConnection(page, "live");
  room.send(said(1, evil, { speaker_id: "x", speaker_label: evil.slice(0, 40) }));
  await expect(sentence(page, 1)).toContainText(evil);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(evil);
  await openDialog(page);
  expect((await saveAs(page, "txt")).text).toContain(evil);
  await expect(page.locator("#root img, #root script")).toHaveCount(0);
  expect(await page.evaluate(() => "evil" in window)).toBe(false);
});

for (const width of [320, 1280])
  test(`it fits a page ${width} px wide, at every size and in Arabic`, async ({ page, stage }) => {
    await page.setViewportSize({ width, height: 640 });
    const room = openTalk(stage);
    await page.goto(recordOf(room.channel().token, "?ui=ar&size=400&lang=ar&original=on"));
    await expectConnection(page, "live");
    room.send(said(1, `https://subtitles.example/${"without_any_place_to_break".repeat(5)}`));
    room.send(translated(1, "ar-SA", "صباح الخير وأهلًا بكم."));
    await expect(sentence(page, 1)).toContainText("صباح");
    expect(await sideways(page)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });

test.describe("on paper", () => {
  test("it is ink on white without controls, no sentence is split, and pages are numbered", async ({
    page,
    stage,
  }) => {
    const room = openTalk(stage);
    await page.goto(recordOf(room.channel().token, "?theme=dark"));
    await expectConnection(page, "live");
    say(room, 1, 150);
    await expect(sentence(page, 150)).toBeAttached();
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
    expect(pageRules.join("\n")).toMatch(/@bottom-center.*counter\(page\)/s);
    const printed = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
  });

  test("the print button asks the browser to print", async ({ page, stage }) => {
    await page.addInitScript(() => {
      window.print = () => Object.assign(window, { printed: true });
    });
    await page.goto(recordOf(openTalk(stage).channel().token));
    await expectConnection(page, "live");
    await page.getByRole("button", { name: "Print" }).click();
    expect(await page.evaluate(() => "printed" in window)).toBe(true);
  });
});

test("the reader is there at once without anything of the record", async ({ page, stage }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  const room = openTalk(stage);
  await follow(page, room.channel().token);
  expect(fetched.filter((url) => /\/assets\/record/.test(url))).toEqual([]);
});
