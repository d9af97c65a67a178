/**
 * A device that keeps nothing, has no room, or has something it cannot read: the text works all the same, and it is said
 * once.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import type { Stage } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { damage, onDevice, openKept, sids, untilOnDevice } from "./kept-world.ts";
import { say } from "./long-talk.ts";

const REFUSED = "This browser keeps nothing for this page. The text works all the same.";
const FULL = "This device has no room left to keep what is said. The text works all the same.";
const BROKEN = "What was kept here could not be read. The text works all the same.";
const NEWER = "What is kept here was written by a newer version of this page and was left alone.";

const reported = (page: Page) =>
  page.getByRole("status").filter({ hasText: /works all the same|left alone/ });

/** A talk of three sentences that is kept, and a page that shows none of it now. */
async function keptTalk(page: Page, stage: Stage): Promise<Room> {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, 3);
  await untilOnDevice(page, 3);
  await page.goto("/setup");
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

for (const [what, script] of [
  [
    "throws",
    () => {
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    },
  ],
  [
    "is not there",
    () => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    },
  ],
  [
    "refuses to open",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("A mutation operation was attempted", "InvalidStateError");
      };
    },
  ],
] as const) {
  test(`with a database that ${what} the text works, and it is said once`, async ({ page, stage }) => {
    await page.addInitScript(script);
    const room = stage.open();
    await reopen(page, room);
    await expectQuiet(page, room, REFUSED);
    const settings = await openKept(page);
    await expect(settings).toContainText("Nothing is kept.");
    await page.goto("/");
    await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
  });
}

test("a database that does not answer holds nothing up", async ({ page, stage }) => {
  await page.addInitScript(() => {
    const opened = indexedDB.open.bind(indexedDB, "another");
    IDBFactory.prototype.open = () => {
      const request = opened();
      return new Proxy(request, {
        get: (target, key) => (key === "addEventListener" ? () => undefined : Reflect.get(target, key)),
      });
    };
  });
  const room = stage.open();
  await reopen(page, room);
  say(room, 1, 1);
  await expect(sentence(page, 1)).toBeVisible();
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
  await expectQuiet(page, room, FULL);
});

test("a database of a newer version is left alone", async ({ page, stage }) => {
  const room = await keptTalk(page, stage);
  await damage(page, "newer database");
  await reopen(page, room);
  await expectQuiet(page, room, NEWER);
  expect((await onDevice(page)).headers).toHaveLength(1);
});

test("a record of a newer version is left alone", async ({ page, stage }) => {
  const room = await keptTalk(page, stage);
  await damage(page, "newer record");
  const before = await onDevice(page);
  await reopen(page, room);
  await expectQuiet(page, room, NEWER);
  expect(await onDevice(page)).toEqual(before);
});

test("a record that cannot be read is let go, and the talk is kept anew", async ({ page, stage }) => {
  const room = await keptTalk(page, stage);
  await damage(page, "header");
  await reopen(page, room);
  await expectQuiet(page, room, BROKEN);
  await expect.poll(async () => (await onDevice(page)).headers.length).toBe(1);
});

test("what can still be read of a damaged record is there, with a mark where the rest was", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, 120);
  await untilOnDevice(page, 120);
  await page.goto("/setup");
  await damage(page, "chunk");
  await reopen(page, room);
  await expect(sentence(page, 120)).toBeVisible();
  const missing = new Set(Array.from({ length: 50 }, (_, at) => at + 51));
  const all = Array.from({ length: 120 }, (_, at) => at + 1);
  expect(await sids(page)).toEqual(all.filter((sid) => !missing.has(sid)));
  await expect(page.locator("[data-gap]")).toHaveAttribute("data-gap", "51-100");
});

for (const display of ["embed", "kiosk", "overlay"] as const) {
  test(`/${display} keeps nothing, and shows nothing that was kept`, async ({ page, stage }) => {
    await page.clock.install();
    const room = stage.open();
    const { token } = room.channel();
    await page.goto(`/${display}/${token}?lang=en`);
    await expectConnection(page, "live");
    say(room, 1, 1);
    await expect(page.getByText("This is sentence number 1 of the talk.")).toBeVisible();
    await page.clock.runFor(10_000);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

    await page.goto(`/broadcast/${token}?lang=en`);
    await expectConnection(page, "live");
    say(room, 2, 2);
    await expect(sentence(page, 2)).toBeVisible();
    await page.clock.runFor(3_000);
    await untilOnDevice(page, 1);
    await page.goto(`/${display}/${token}?lang=en`);
    await expectConnection(page, "live");
    say(room, 3, 3);
    await expect(page.getByText("This is sentence number 3 of the talk.")).toBeVisible();
    await expect(page.getByText("This is sentence number 2 of the talk.")).toHaveCount(0);
  });
}
