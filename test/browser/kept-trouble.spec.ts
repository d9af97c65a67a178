/**
 * A device that keeps nothing, has no room, or has something it cannot read: the text works all the same, and it is said
 * once.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import type { Stage } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence } from "./fixtures.ts";
import { countsOnDevice, damage, onDevice, openKept, sids, test, untilOnDevice } from "./kept-fixture.ts";
import { say } from "./long-talk.ts";

const REFUSED = "This browser keeps nothing for this page. The text works all the same.";
const FULL = "This device has no room left to keep what is said. The text works all the same.";
const BROKEN = "What was kept here could not be read. The text works all the same.";
const NEWER = "What is kept here was written by a newer version of this page and was left alone.";

const reported = (page: Page) =>
  page.getByRole("paragraph").filter({ hasText: /works all the same|left alone/ });

/** An address of the same origin without the app, where what is kept can be looked at. */
const NO_APP = "/robots.txt";

/** The only talk of so many sentences that is kept, and a page that shows none of it now. */
async function keptTalk(page: Page, stage: Stage, sentences = 3): Promise<Room> {
  const room = stage.open();
  await page.goto(NO_APP);
  await page.evaluate(async () => {
    sessionStorage.clear();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase("kept-transcripts").addEventListener("success", resolve);
    });
  });
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, sentences);
  await untilOnDevice(page, sentences);
  await page.goto(NO_APP);
  return room;
}

const reopen = async (page: Page, room: Room): Promise<void> => {
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectConnection(page, "live");
};

/** Text goes on, and what is wrong is said once in this tab: not after a reload. */
async function expectQuiet(page: Page, room: Room, words: string): Promise<void> {
  await expect(reported(page)).toHaveText(words);
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
  say(room, 4, 4);
  await expect(sentence(page, 4)).toBeVisible();
  await page.reload();
  await expectConnection(page, "live");
  say(room, 5, 5);
  await expect(sentence(page, 5)).toBeVisible();
  await expect(reported(page)).toHaveCount(0);
}

test("with a database that throws the text works, and it is said once", async ({ page, stage }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  const room = stage.open();
  await reopen(page, room);
  await expectQuiet(page, room, REFUSED);
  const settings = await openKept(page);
  await expect(settings).toContainText("Nothing is kept.");
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
});

test("with no room left the text works, and it is said once", async ({ page, stage }) => {
  const room = stage.open();
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The quota is exceeded", "QuotaExceededError");
    };
  });
  await reopen(page, room);
  say(room, 1, 3);
  await expect(sentence(page, 3)).toBeVisible();
  await countsOnDevice(page);
  await expectQuiet(page, room, FULL);
});

test("what is damaged is let go and what is newer is left alone, and the text works", async ({
  page,
  stage,
}) => {
  test.setTimeout(60_000);
  await test.step("a record that cannot be read is let go, and the talk is kept anew", async () => {
    const room = await keptTalk(page, stage);
    await damage(page, "header");
    await reopen(page, room);
    await expectQuiet(page, room, BROKEN);
    await expect.poll(() => countsOnDevice(page)).toHaveLength(1);
  });

  await test.step("what can still be read of a damaged record is there, with a mark where the rest was", async () => {
    const room = await keptTalk(page, stage, 120);
    await damage(page, "chunk");
    await reopen(page, room);
    await expect(sentence(page, 120)).toBeVisible();
    const missing = new Set(Array.from({ length: 50 }, (_, at) => at + 51));
    const all = Array.from({ length: 120 }, (_, at) => at + 1);
    expect(await sids(page)).toEqual(all.filter((sid) => !missing.has(sid)));
    await expect(page.locator("[data-gap]")).toHaveAttribute("data-gap", "51-100");
  });

  await test.step("a record of a newer version", async () => {
    const room = await keptTalk(page, stage);
    await damage(page, "newer record");
    const before = await onDevice(page);
    await reopen(page, room);
    await expectQuiet(page, room, NEWER);
    expect(await onDevice(page)).toEqual(before);
  });

  await test.step("a database of a newer version", async () => {
    const room = await keptTalk(page, stage);
    await damage(page, "newer database");
    await reopen(page, room);
    await expectQuiet(page, room, NEWER);
    expect((await onDevice(page)).headers).toHaveLength(1);
  });
});

test("frames and screens keep nothing, and show nothing that was kept", async ({ page, stage }) => {
  const room = stage.open();
  const { token } = room.channel();
  const displays = ["embed", "kiosk", "overlay"] as const;
  for (const [at, display] of displays.entries()) {
    await page.goto(`/${display}/${token}?lang=en`);
    await expectConnection(page, "live");
    say(room, at + 1, at + 1);
    await expect(page.getByText(`This is sentence number ${at + 1} of the talk.`)).toBeVisible();
    await page.clock.runFor(10_000);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length), display).toBe(0);
  }
  await page.goto(`/broadcast/${token}?lang=en`);
  await expectConnection(page, "live");
  say(room, 5, 5);
  await expect(sentence(page, 5)).toBeVisible();
  await expect.poll(() => countsOnDevice(page)).toHaveLength(1);
  for (const [at, display] of displays.entries()) {
    await page.goto(`/${display}/${token}?lang=en`);
    await expectConnection(page, "live");
    say(room, at + 6, at + 6);
    await expect(page.getByText(`This is sentence number ${at + 6} of the talk.`)).toBeVisible();
    await expect(page.getByText("This is sentence number 5 of the talk."), display).toHaveCount(0);
  }
});
