import type { Page } from "@playwright/test";

import { settingsButton, settingsTab } from "../harness/controls.ts";
import { lockedRoom, tryPassword } from "../harness/password-channel.ts";
import { cutOff, sideways, spaceText } from "../harness/layout.ts";
import { said, type Stage } from "../harness/stage.ts";
import { outOfReach } from "../harness/usable.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

const VIEWPORTS = {
  "a small telephone": { width: 320, height: 568 },
  "a telephone": { width: 360, height: 740 },
  "a desktop page at 400 %": { width: 320, height: 256 },
  "a telephone on its side": { width: 740, height: 360 },
} as const;

const TEXTS: readonly (readonly [language: string, text: string])[] = [
  ["en-US", "Good morning and welcome to all of you."],
  ["de-DE", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitglied."],
  ["en-US", "See https://subtitles.example/a/very/long/address_without_any_place_to_break?and=a&query=too"],
  ["ar-SA", "صباح الخير وأهلًا بكم جميعًا في هذا اللقاء الطويل، والمستشفياتوالمؤسساتالمتعاونة (2026)."],
  [
    "ja-JP",
    "おはようございます。本日は「港湾都市」についてお話しします。長い文も、読みやすく折り返されます。",
  ],
];

/** A reader with everything in it that can be wide. */
async function readWide(page: Page, stage: Stage, query: string): Promise<void> {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  await follow(page, room.channel().token, `${query}&lang=de&original=on`);
  for (const [index, [language, text]] of TEXTS.entries()) {
    const sid = index + 1;
    const speaker = {
      speaker_id: `s-${sid}`,
      speaker_label: "Prof. Dr. Wolfeschlegelsteinhausenbergerdorff",
    };
    room.send(said(sid, text, { language, ...speaker, translated_texts: { "de-DE": text } }));
  }
  await expect(sentence(page, TEXTS.length)).toBeAttached();
}

async function expectWhole(page: Page, where: string): Promise<void> {
  expect(await sideways(page), where).toBe(0);
  expect(await cutOff(page), where).toEqual([]);
}

/** Everything that can be used must be there to use, after scrolling where the page scrolls. */
async function expectUsable(page: Page, where: string): Promise<void> {
  // The switch of the screen reader mode is only there once the keyboard comes to it.
  // Where an open panel needs the room, what is around it steps back until it is closed.
  const controls = "button:not(#announce-switch), select, input, summary, a";
  await expect.poll(() => outOfReach(page, controls), where).toEqual([]);
}

test("text stays within every page, in every size", async ({ page, stage }) => {
  for (const query of ["?size=100", "?size=200", "?size=400", "?size=200&ui=ar"]) {
    await test.step(query, async () => {
      await readWide(page, stage, query);
      for (const [where, viewport] of Object.entries(VIEWPORTS)) {
        await page.setViewportSize(viewport);
        await expectWhole(page, where);
      }
      await page.setViewportSize(VIEWPORTS["a desktop page at 400 %"]);
      await expectUsable(page, query);
    });
  }
});

test("the settings stay within every page and can all be used", async ({ page, stage }) => {
  await readWide(page, stage, "?size=200");
  for (const [where, viewport] of Object.entries(VIEWPORTS)) {
    await test.step(where, async () => {
      await page.setViewportSize(viewport);
      await settingsButton(page).click();
      await settingsTab(page, "tools").click();
      await page.getByText("Connection details").click();
      await expect(page.getByRole("definition").first()).toBeAttached();
      await expectWhole(page, where);
      await expectUsable(page, where);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await expect(settingsButton(page)).toBeFocused();
      await expect(page.getByRole("heading", { name: "Harbour talk" })).toBeVisible();
      await expectWhole(page, where);
      await expectUsable(page, where);
    });
  }
});

test("announcements and notices stay within every page", async ({ page, stage }) => {
  const room = stage.open({ state: { phase: "standby", standbyMessage: TEXTS[1]?.[1] ?? "" } });
  await page.goto(`/broadcast/${room.channel().token}?size=200`);
  await expectConnection(page, "waiting");
  for (const [index, [, text]] of TEXTS.entries())
    room.send({ name: "announcement", payload: { announcement_id: index, message: text } });
  await expect(page.getByRole("region", { name: "Announcements" })).toContainText("おはよう");
  for (const [where, viewport] of Object.entries(VIEWPORTS)) {
    await page.setViewportSize(viewport);
    await expectWhole(page, where);
    await expectUsable(page, where);
  }
});

test("the first page and the door stay within every page, with their problems, and spaced out", async ({
  page,
  stage,
}) => {
  for (const ui of ["en", "ar"]) {
    await test.step(`the first page in ${ui}`, async () => {
      await page.goto(`/?ui=${ui}`);
      await page.getByRole("textbox").fill("ä ö ü ß https");
      await expect(page.getByRole("alert")).not.toHaveText("");
      for (const [where, viewport] of Object.entries(VIEWPORTS)) {
        await page.setViewportSize(viewport);
        await expectWhole(page, where);
      }
      await page.setViewportSize(VIEWPORTS["a small telephone"]);
      await spaceText(page);
      await expectWhole(page, "spaced out");
    });
  }
  await test.step("the door", async () => {
    await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
    await tryPassword(page, "wrong");
    await expect(page.getByRole("alert")).toHaveText(/^That is not/);
    for (const [where, viewport] of Object.entries(VIEWPORTS)) {
      await page.setViewportSize(viewport);
      await expectWhole(page, where);
      await expectUsable(page, where);
    }
    await page.setViewportSize(VIEWPORTS["a small telephone"]);
    await spaceText(page);
    await expectWhole(page, "spaced out");
    await expectUsable(page, "spaced out");
  });
});

test("nothing is lost when a reader spaces the text out", async ({ page, stage }) => {
  await page.setViewportSize(VIEWPORTS["a small telephone"]);
  await readWide(page, stage, "?size=100");
  const height = () => sentence(page, 1).evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  await spaceText(page);
  expect(await height()).toBeGreaterThan(before);
  await expectWhole(page, "the text");
  await settingsButton(page).click();
  await settingsTab(page, "tools").click();
  await page.getByText("Connection details").click();
  await expectWhole(page, "the settings");
  await expectUsable(page, "the settings");
});
