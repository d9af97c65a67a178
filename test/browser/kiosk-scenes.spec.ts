/**
 * What a venue screen shows while there is no text: before the start, in a break, after the end, in trouble, and when
 * nothing has been said for long.
 */
import type { Page } from "@playwright/test";

import { end, goLive, goStandby, pause, revoke } from "../../src/node/rehearsal/channel.ts";
import { lockedRoom, PASSWORD, tryPassword } from "../harness/door.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { announcementOf, clock, dimmed, LANDSCAPE, qr, say, title, watch } from "./kiosk-screen.ts";
import { LONGEST_WAIT_MS, stopClock } from "./page-clock.ts";

test.use({ viewport: LANDSCAPE });

const LISTENING = "The text appears here as soon as someone speaks.";
const NOT_STARTED = "Not started yet. The text will appear here by itself.";
const ENDED = "This broadcast has ended.";
const MINUTE_MS = 60_000;

const status = (page: Page) => page.getByRole("status");

test("before the start: the name, a sentence and a large QR code, until somebody speaks", async ({
  page,
  stage,
}) => {
  const room = stage.open({ state: { status: "pending" } });
  await page.goto(`/kiosk/${room.channel().token}?lang=en`);
  await expectConnection(page, "waiting");
  await expect(status(page)).toHaveText(NOT_STARTED);
  await expect(title(page)).toHaveText("Small talk");
  await expect(page.getByText(room.channel().token, { exact: true })).toBeVisible();
  const large = await qr(page).boundingBox();
  expect(large?.width ?? 0).toBeGreaterThanOrEqual(LANDSCAPE.height * 0.4);

  room.apply(goLive);
  await expect(status(page)).toHaveText(LISTENING);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toBeVisible();
  await expect(page.getByText(LISTENING)).toHaveCount(0);
  const small = await qr(page).boundingBox();
  expect(small?.width ?? 0).toBeLessThan((large?.width ?? 0) / 2);
});

test("standby: the host's message, also one that changes, in the language of the talk", async ({
  page,
  stage,
}) => {
  const state = { status: "active", phase: "standby", standbyMessage: "Doors open at ten." } as const;
  const room = stage.open({ state });
  await page.goto(`/kiosk/${room.channel().token}`);
  await expect(page.getByText("Doors open at ten.")).toHaveAttribute("lang", "en-US");
  room.apply((channel, now) => goStandby(channel, "Five minutes more.", now));
  await expect(page.getByText("Five minutes more.")).toBeVisible();
  await expect(status(page)).toHaveText("About to begin.");
  await expect(qr(page)).toBeVisible();
});

test("paused and reconnecting: the text stays, with a quiet word beside it", async ({ page, stage }) => {
  await stopClock(page);
  const room = await watch(page, stage);
  room.send(said(1, "Before the break."));
  await expect(sentence(page, 1)).toBeVisible();
  await expect(status(page)).toHaveText("");
  room.apply(pause);
  await expect(status(page)).toHaveText("Paused");
  room.apply(goLive);
  await expect(status(page)).toHaveText("");
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  await expect(status(page)).toHaveText("Reconnecting");
  await expect(sentence(page, 1)).toHaveText("Before the break.");
  await page.clock.fastForward(LONGEST_WAIT_MS);
  await expectConnection(page, "live");
  await expect(status(page)).toHaveText("");
});

test("sentences that never come are marked where they are missing", async ({ page, stage }) => {
  await stopClock(page);
  const room = await watch(page, stage);
  say(room, 1, 2);
  await expect(sentence(page, 2)).toBeVisible();
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  room.send(said(5, "After it."));
  await page.clock.fastForward(120_000);
  await expect(sentence(page, 5)).toBeVisible();
  await expect(page.locator("[data-gap]")).toHaveText(/^2 sentences are missing here/);
});

test("after the end: the last words stay to be read, then the name and the code come back", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = await watch(page, stage);
  room.send(said(1, "That was all."));
  await expect(sentence(page, 1)).toBeVisible();
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await expect(status(page)).toHaveText(ENDED);
  await expect(sentence(page, 1)).toHaveText("That was all.");
  await page.clock.fastForward(15_000);
  await expect(sentence(page, 1)).toHaveCount(0);
  await expect(status(page)).toHaveText(ENDED);
  await expect(title(page)).toHaveText("Small talk");
  await expect(qr(page)).toBeVisible();
});

test("opened after the end, or full: says so, with the way to one's own phone", async ({ page, stage }) => {
  const over = stage.open({ state: { status: "ended" } });
  await page.goto(`/kiosk/${over.channel().token}`);
  await expect(status(page)).toHaveText(ENDED);
  await expect(qr(page)).toBeVisible();
  const full = stage.open({ arrangement: { line: { ahead: 2, everyMs: 30_000 } } });
  await page.goto(`/kiosk/${full.channel().token}`);
  await expectConnection(page, "queued");
  await expect(status(page)).toHaveText(/You are number 3 in line/);
});

test("a code that leads nowhere is said to whoever sets the screen up, without a QR code", async ({
  page,
  stage,
}) => {
  for (const code of ["zzz9", "not-a-code"]) {
    await page.goto(`/kiosk/${code}`);
    await expectConnection(page, "failed");
    await expect(status(page)).toHaveText(`There is no broadcast with the code ${code}.`);
    await expect(qr(page)).toHaveCount(0);
  }
  const room = await watch(page, stage);
  room.apply(revoke);
  await expect(status(page)).toHaveText("This broadcast was withdrawn by its host.");
  await expect(qr(page)).toHaveCount(0);
});

test("a password can be given, and then the text comes", async ({ page, stage }) => {
  const room = lockedRoom(stage);
  await page.goto(`/kiosk/${room.channel().token}`);
  await expectConnection(page, "locked");
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  room.send(said(1, "Behind the door."));
  await expect(sentence(page, 1)).toHaveText("Behind the door.");
  expect(page.url()).not.toContain(PASSWORD);
});

test.describe("when nothing is said for long", () => {
  test("the screen goes dark with a clock that wanders, and is back at once with text", async ({
    page,
    stage,
  }) => {
    await stopClock(page);
    const room = await watch(page, stage);
    say(room, 1, 3);
    await expect(sentence(page, 3)).toBeVisible();
    await page.clock.fastForward(9 * MINUTE_MS);
    await expect(dimmed(page)).toHaveCount(0);
    await page.clock.fastForward(2 * MINUTE_MS);
    await expect(dimmed(page)).toBeVisible();
    await expect(sentence(page, 3)).toHaveCount(0);
    const ground = await dimmed(page).evaluate((dark) => getComputedStyle(dark).backgroundColor);
    expect(ground).toBe("rgb(0, 0, 0)");

    const place = () => clock(page).evaluate((time) => JSON.stringify(time.getBoundingClientRect()));
    const before = await place();
    await page.clock.fastForward(5 * MINUTE_MS);
    expect(await place()).not.toBe(before);

    say(room, 4, 4);
    // So much time at once is a break for the stream.
    await page.clock.fastForward(LONGEST_WAIT_MS);
    await expect(sentence(page, 4)).toBeVisible();
    await expect(sentence(page, 3)).toBeVisible();
    await expect(dimmed(page)).toHaveCount(0);
  });

  test("it goes dark when its link says, after the end too, and an announcement lights it", async ({
    page,
    stage,
  }) => {
    await stopClock(page);
    const room = await watch(page, stage, "?dim=0.2&lang=en");
    await page.clock.runFor(12_000);
    await expect(dimmed(page)).toBeVisible();
    room.send(announcementOf("Doors open."));
    await expect(page.getByText("Doors open.")).toBeVisible();
    await expect(dimmed(page)).toHaveCount(0);
    room.apply((channel, now) => end(channel, now));
    await expect(status(page)).toHaveText(ENDED);
    await page.clock.runFor(12_000);
    await expect(dimmed(page)).toBeVisible();
  });

  test("it never goes dark with dim=0, in standby, or where a password is wanted", async ({
    page,
    stage,
  }) => {
    await stopClock(page);
    const never = await watch(page, stage, "?dim=0&lang=en");
    await page.clock.fastForward(60 * MINUTE_MS);
    await expect(dimmed(page)).toHaveCount(0);
    never.apply((channel, now) => goStandby(channel, "Soon.", now));
    await page.goto(`/kiosk/${never.channel().token}`);
    await expect(page.getByText("Soon.")).toBeVisible();
    await page.clock.fastForward(60 * MINUTE_MS);
    await expect(dimmed(page)).toHaveCount(0);
    await page.goto(`/kiosk/${lockedRoom(stage).channel().token}`);
    await expectConnection(page, "locked");
    await page.clock.fastForward(60 * MINUTE_MS);
    await expect(dimmed(page)).toHaveCount(0);
  });
});

test("everything moves a little every two minutes, so that nothing burns in", async ({ page, stage }) => {
  await stopClock(page);
  const room = await watch(page, stage, "?dim=0&lang=en");
  say(room, 1, 1);
  await expect(sentence(page, 1)).toBeVisible();
  const seen = new Set<string>();
  for (let step = 0; step < 11; step += 1) {
    const { x, y } = await title(page).evaluate((name) => {
      const box = name.getBoundingClientRect();
      return { x: box.x, y: box.y };
    });
    seen.add(`${x} ${y}`);
    await page.clock.fastForward(2 * MINUTE_MS);
  }
  expect(seen.size).toBeGreaterThanOrEqual(8);
  const [xs, ys] = [0, 1].map((at) => [...seen].map((place) => Number(place.split(" ")[at])));
  for (const axis of [xs ?? [], ys ?? []])
    expect(Math.max(...axis) - Math.min(...axis)).toBeLessThanOrEqual(6);
});

test("the clock is right where the device's is years off, and speaks the first language", async ({
  page,
  stage,
}) => {
  await page.clock.install({ time: Date.UTC(2001, 4, 6, 7, 8) });
  const { token } = stage.open().channel();
  await page.goto(`/kiosk/${token}?lang=de`);
  const times = () => {
    const format = new Intl.DateTimeFormat("de-DE", { hour: "numeric", minute: "2-digit" });
    return [0, 60_000].map((ms) => format.format(Date.now() - ms));
  };
  await expect.poll(async () => times().includes((await clock(page).textContent()) ?? "")).toBe(true);
  await expect(clock(page)).toHaveAttribute("lang", "de-DE");
});
