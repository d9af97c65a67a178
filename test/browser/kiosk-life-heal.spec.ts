/**
 * R20: a kiosk mends itself: after a deploy that took its files away, once a day in a quiet moment, and never so often
 * that it is the trouble itself.
 */
import { end, goLive, pause } from "../../src/node/rehearsal/channel.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { countLoads, passSlowly, passUntilReload, watch } from "./kiosk.ts";

/** The part of the viewer that only a screen fetches. */
const KIOSK_SCRIPT = /\/assets\/screens-[\w-]+\.js/;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A lost file is an uncaught error to the browser, and here it is meant. */
const testLost = test.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  watched: async ({}, use) => use({ errors: [], violations: [] }),
});

testLost("files that a deploy removed cost one reload, and the screen goes on", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  const loads = countLoads(page);
  await page.route(KIOSK_SCRIPT, (route) => route.fulfill({ status: 404 }), { times: 1 });
  await page.goto(`/kiosk/${room.channel().token}?lang=en`);
  await expect.poll(loads).toBe(1);
  await passUntilReload(page);
  await expectConnection(page, "live");
  room.send(said(1, "Back again."));
  await expect(sentence(page, 1)).toHaveText("Back again.");
  expect(loads()).toBe(2);
});

test("nothing is wanted of the old files once the screen is there: not by speech, the door or the next recording", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  const scripts: string[] = [];
  const loaded = page.waitForResponse("**/assets/howler-player-*.js");
  await watch(page, room.channel().token, "?lang=de&speech=on&ui=ar");
  await (await loaded).finished();
  const follows = page.waitForResponse("**/assets/page-translation-*.js");
  await page.clock.runFor(2_000);
  await (await follows).finished();
  await page.route("**/assets/**", (route) => {
    // A screen that waits does without its picture, and what is fetched beside that.
    if (!/\/(?:waiting-picture-signals|load-talk|index)-/.test(route.request().url()))
      scripts.push(route.request().url());
    return route.abort();
  });
  room.send(said(1, "One."));
  room.send(translated(1, "de-DE", "Eins."));
  await expect(sentence(page, 1)).toContainText("Eins.");
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  stage.rehearsal.update(room, { accessType: "password", passCode: "open" });
  room.apply(goLive);
  await passSlowly(page, 90_000, 5_000);
  await expectConnection(page, "locked");
  await page.keyboard.type("open");
  await page.keyboard.press("Enter");
  await expectConnection(page, "live");
  expect(scripts).toEqual([]);
});

test.describe("the daily reload", () => {
  test("waits for a minute of quiet, keeps what the link says, and goes on", async ({ page, stage }) => {
    // Due after 24 h to the second.
    await page.addInitScript(() => {
      Math.random = () => 0.5;
    });
    await page.clock.install();
    const room = stage.open();
    await watch(page, room.channel().token, "?lang=de&size=150&theme=dark");
    const loads = countLoads(page);
    let sid = 0;
    const say = async (): Promise<void> => {
      sid += 1;
      room.send(said(sid, `Sentence ${sid}.`));
      room.send(translated(sid, "de-DE", `Satz ${sid}.`));
      await expect(sentence(page, sid)).toContainText(`Satz ${sid}.`);
    };
    await page.clock.fastForward(24 * HOUR_MS - 100_000);
    await passSlowly(page, 10_000, 2_000);
    await expectConnection(page, "live");
    for (let times = 0; times < 6; times += 1) {
      await say();
      for (let silence = 0; silence < 4; silence += 1) {
        await passSlowly(page, 10_000, 10_000);
        room.sendRaw(": still here\n\n");
      }
    }
    expect(loads()).toBe(0);
    await say();
    await passUntilReload(page);
    await expectConnection(page, "live");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await say();
    await passSlowly(page, 3 * HOUR_MS, 10 * MINUTE_MS);
    expect(loads()).toBe(1);
  });

  test("happens while nothing is on, but not while the page itself could not be had, nor to a reader", async ({
    page,
    stage,
  }) => {
    await page.clock.install();
    const room = stage.open();
    await watch(page, room.channel().token);
    room.apply(pause);
    await expectConnection(page, "waiting");
    const loads = countLoads(page);
    await page.route("**/kiosk/**", (route) => route.abort());
    await page.clock.fastForward(27 * HOUR_MS);
    await passSlowly(page, 30 * MINUTE_MS, MINUTE_MS);
    expect(loads()).toBe(0);
    await page.unroute("**/kiosk/**");
    await passUntilReload(page);
    await expectConnection(page, "waiting");

    await page.goto(`/broadcast/${room.channel().token}`);
    await expectConnection(page, "waiting");
    const reads = countLoads(page);
    await page.clock.fastForward(48 * HOUR_MS);
    await passSlowly(page, HOUR_MS, 10 * MINUTE_MS);
    expect(reads()).toBe(0);
  });
});
