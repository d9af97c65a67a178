/**
 * Pages that a browser translates again after each change say the same as one that it leaves alone, each word once: the talk, the
 * screens of an event, and its page.
 */
import type { Page } from "@playwright/test";

import { eventAround, type RoomAround, type TalkAround } from "../harness/event-around.ts";
import { talksFolder, writeTalk } from "../harness/published-talk.ts";
import { said } from "../harness/stage.ts";
import { mp3Tone } from "../harness/tone.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";

/** Puts other elements in the place of all texts of the page that are its own, as browsers do. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (
        node instanceof Text &&
        node.data.trim() !== "" &&
        node.parentElement?.closest("font, script, style, svg, select") === null
      )
        texts.push(node);
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = `«${text.data}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

/** What is seen, without what the translation put around it. */
const seen = async (page: Page): Promise<string> => {
  const text = await page.evaluate(() => document.body.innerText);
  // Whether an answer came in time is a matter of the test's own clock.
  return text
    .replaceAll(/[«»]/g, "")
    .replaceAll(/\s+/g, " ")
    .replace(/No connection\. This is the programme as of [^.]*\. /, "")
    .trim();
};

/** What follows the translation is there. */
const untilFollowed = async (page: Page): Promise<void> => {
  const probe = (): Promise<boolean> =>
    page.evaluate(async () => {
      const [place, font] = [document.createElement("p"), document.createElement("font")];
      place.textContent = "probe";
      document.body.append(place);
      place.firstChild?.replaceWith(font);
      await Promise.resolve();
      await Promise.resolve();
      const isFollowed = place.childNodes.length === 2;
      place.remove();
      return isFollowed;
    });
  await expect.poll(probe).toBe(true);
};

const ROOMS: readonly RoomAround[] = [
  { id: "hall", name: "Harbour hall" },
  { id: "dock", name: "Dock 4" },
];
const TALKS: readonly TalkAround[] = [
  { room: "hall", from: 2, to: 30, title: "What a tide gauge knows", speakers: ["Ilse Brandt"] },
  { room: "hall", from: 40, to: 80, title: "Cables on the sea floor", speakers: ["Tomás Reyes"] },
  { room: "dock", from: -10, to: 4, title: "How to lift a ship", speakers: ["Pieter Maes"] },
  { room: "dock", from: 10, to: 50, title: "A crane that sees", speakers: ["Bo Lindqvist"] },
];

/** Minutes that pass between two looks at a page. */
const MINUTES = [2, 3, 6, 25, 15];

/** What a page says at each look; `isTranslated` has it translated before the time passes. */
async function looksAt(
  page: Page,
  path: string,
  now: number,
  isTranslated: boolean,
): Promise<readonly string[]> {
  await page.clock.install({ time: now });
  // Screens go by the time of the server, which passes with theirs.
  const headers = async () => ({ date: new Date(await page.evaluate(() => Date.now())).toUTCString() });
  await page.route("**/config.json", async (route) => route.fulfill({ json: {}, headers: await headers() }));
  await page.route("**/event.json", async (route) =>
    route.fulfill({ json: eventAround(now, ROOMS, TALKS), headers: await headers() }),
  );
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Half a minute apart from whatever begins and ends.
  await page.clock.pauseAt(now + 90_000);
  await untilFollowed(page);
  const looks: string[] = [];
  for (const minutes of MINUTES) {
    if (isTranslated) await translate(page);
    await page.clock.runFor(minutes * 60_000);
    // Whatever the page asked for meanwhile has been answered once it says the same twice.
    let text = "";
    await expect
      .poll(async () => {
        const before = text;
        text = await seen(page);
        return text === before;
      })
      .toBe(true);
    looks.push(text);
  }
  return looks;
}

for (const [name, path] of [
  ["the screen of a room", "/kiosk/room/hall?ui=en&lang=en&dim=0"],
  ["the board in the foyer", "/kiosk/event?ui=en&lang=en&dim=0"],
  ["the page of an event", "/event?ui=en"],
] as const)
  test(`${name} says the same whether it is translated or not, as time passes`, async ({ page, browser }) => {
    const minute = 60_000;
    const now = Math.floor(Date.now() / minute) * minute + 20_000;
    const plain = await looksAt(page, path, now, false);
    expect(new Set(plain).size, "something changes").toBeGreaterThan(2);
    const other = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: "en-US" });
    const translated = await looksAt(await other.newPage(), path, now, true);
    await other.close();
    expect(translated).toEqual(plain);
  });

test("a reader that was opened for a room goes on, with its state and the list of rooms", async ({
  page,
  stage,
}) => {
  const room = stage.open({ settings: { name: "Harbour hall" } });
  const event = eventAround(Date.now(), ROOMS, [
    {
      room: "hall",
      from: -5,
      to: 30,
      title: "What a tide gauge knows",
      speakers: [],
      token: room.channel().token,
    },
  ]);
  const pages = [page, await page.context().newPage()] as const;
  for (const one of pages) {
    await one.route("**/event.json", (route) => route.fulfill({ json: event }));
    await one.goto(`/broadcast/${room.channel().token}?ui=en&lang=en&steady=fast&event=-&room=hall`);
    await expectConnection(one, "live");
    await untilFollowed(one);
    await one.getByRole("button", { name: "Rooms" }).click();
  }
  const [plain, other] = pages;
  for (const sid of [1, 2, 3]) {
    await translate(other);
    room.send(said(sid, `This is sentence ${sid}.`));
    for (const one of pages) await expect(sentence(one, sid)).toHaveText(`This is sentence ${sid}.`);
  }
  await expect.poll(() => seen(other)).toBe(await seen(plain));
});

test("a talk goes on: its time, its chapter, its text in another language", async ({ page, stage }) => {
  const { folder, remove } = await talksFolder(stage);
  const lengthMs = 60_000;
  const bytes = Uint8Array.from(await mp3Tone(lengthMs));
  await writeTalk(folder, "talk", "tides", {
    title: "What a tide gauge knows",
    durationMs: lengthMs,
    languages: ["en-US", "de-DE"],
    sentences: Array.from({ length: 12 }, (_, at) => ({
      sid: at + 1,
      startMs: at * 5_000,
      endMs: at * 5_000 + 4_500,
      speaker: "Ada",
      text: `Sentence ${at + 1} of the talk.`,
      translations: { "de-DE": `Satz ${at + 1} des Vortrags.` },
    })),
    sounds: [{ type: "audio/mpeg", durationMs: lengthMs, bytes, language: "en-US" }],
    about: [
      {
        language: "en-US",
        summary: [],
        chapters: [
          { title: "Tides", sid: 1, startMs: 0 },
          { title: "Cables", sid: 7, startMs: 30_000 },
        ],
      },
    ],
  });
  const pages = [page, await page.context().newPage()] as const;
  for (const one of pages) {
    await one.goto("/talk/talk/tides?ui=en&lang=en");
    await expect(one.getByRole("slider", { name: "Time line" })).toBeVisible();
    await untilFollowed(one);
  }
  const [plain, other] = pages;
  const both = async (act: (one: Page) => Promise<unknown>): Promise<void> => {
    await translate(other);
    for (const one of pages) await act(one);
    await expect.poll(async () => (await seen(other)) === (await seen(plain))).toBe(true);
  };
  await both(async (one) => {
    await one.getByRole("slider", { name: "Time line" }).focus();
    for (let at = 0; at < 7; at += 1) await one.keyboard.press("ArrowRight");
    await expect(one.getByText("Cables").first()).toBeVisible();
  });
  await both((one) => one.keyboard.press("ArrowRight"));
  await both((one) => one.locator("nav select").selectOption("de-DE"));
  await expect(sentence(other, 3)).toContainText("Satz 3 des Vortrags.");
  await both((one) => one.locator("nav select").selectOption("en-US"));
  await expect(sentence(other, 3)).toContainText("Sentence 3 of the talk.");
  await remove();
});
