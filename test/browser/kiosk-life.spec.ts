/**
 * Days without a hand: a kiosk goes from one recording to the next by itself, whatever it meets in between.
 */
import { end, goLive, pause, revoke } from "../../src/node/rehearsal/channel.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { countLoads, passUntilChecked, watch } from "./kiosk.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

test("after the end it goes on to the next recording by itself, with nothing of the last one", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await watch(page, room.channel().token, "?lang=en,de");
  for (const sid of [1, 2, 3]) {
    room.send(said(sid, `Yesterday ${sid}.`));
    room.send(translated(sid, "de-DE", `Gestern ${sid}.`));
  }
  await expect(sentence(page, 3)).toContainText(["Yesterday 3.", "Gestern 3."]);
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await passUntilChecked(page);
  await expectConnection(page, "ended");
  room.apply(goLive);
  await passUntilChecked(page);
  await expectConnection(page, "live");
  await expect(page.getByText("Yesterday")).toHaveCount(0);
  // The service counts from the start again.
  room.send(said(1, "Today 1."));
  room.send(translated(1, "de-DE", "Heute 1."));
  await expect(sentence(page, 1)).toContainText(["Today 1.", "Heute 1."]);
  await expect(page.locator("[data-sid]")).toHaveCount(2);
});

test("it asks slowly: at most once a minute, for as long as it takes", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await watch(page, room.channel().token);
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  for (let check = 0; check < 15; check += 1) {
    const passed = await passUntilChecked(page);
    expect(passed).toBeGreaterThanOrEqual(59_000);
    expect(passed).toBeLessThanOrEqual(77_000);
  }
});

test("a code that leads nowhere yet, or is withdrawn, is looked at again", async ({ page, stage }) => {
  await page.clock.install();
  await page.goto("/kiosk/t0mr");
  await expectConnection(page, "failed");
  const room = stage.open({ token: "t0mr" });
  await passUntilChecked(page);
  await expectConnection(page, "live");
  room.send(said(1, "The code is there."));
  await expect(sentence(page, 1)).toBeVisible();
  room.apply(revoke);
  await expectConnection(page, "failed");
  // The stream has to be told so as well.
  const reported = page.waitForResponse((response) => response.status() === 410);
  await page.clock.runFor(6_000);
  await reported;
  room.apply(goLive);
  await passUntilChecked(page);
  await expectConnection(page, "live");
  await expect(page.locator("[data-sid]")).toHaveCount(0);
});

test("a stream that is refused is asked for again, at most every five minutes", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await page.route("**/broadcast/*/text*", (route) => route.fulfill({ status: 400 }));
  await page.goto(`/kiosk/${room.channel().token}`);
  await expectConnection(page, "failed");
  await page.unroute("**/broadcast/*/text*");
  expect(await passUntilChecked(page)).toBeGreaterThanOrEqual(5 * MINUTE_MS - 1_000);
  await expectConnection(page, "live");
});

test("a service that is away for a night is waited for, and nothing grows", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await watch(page, room.channel().token, "?lang=en");
  room.send(said(1, "Before the night."));
  await expect(sentence(page, 1)).toBeVisible();
  const nodes = () => page.evaluate(() => document.querySelectorAll("*").length);
  await page.route("**/broadcast/**", (route) => route.abort());
  await page.route("**/api/**", (route) => route.abort());
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  const before = await nodes();
  for (let hours = 0; hours < 8; hours += 1) await page.clock.fastForward(HOUR_MS);
  await expectConnection(page, "reconnecting");
  expect(await nodes()).toBeLessThanOrEqual(before + 5);
  await page.unroute("**/broadcast/**");
  await page.unroute("**/api/**");
  // In small steps: an attempt has a deadline on this clock, and its answer comes by the real one.
  await expect
    .poll(
      async () => {
        await page.clock.runFor(1_000);
        return page.locator("html").getAttribute("data-connection");
      },
      { intervals: [100] },
    )
    .toBe("live");
  room.send(said(2, "After the night."));
  await expect(sentence(page, 2)).toBeVisible();
});

test("only the last sentences are kept", async ({ page, stage }) => {
  const room = stage.open();
  await watch(page, room.channel().token, "?lang=en");
  for (let sid = 1; sid <= 450; sid += 1) room.send(said(sid, `Sentence ${sid}.`));
  await expect(sentence(page, 450)).toBeVisible();
  expect(await page.locator("[data-sid]").count()).toBeLessThanOrEqual(200);
  await expect(sentence(page, 1)).toHaveCount(0);
});

for (const [how, offMs] of [
  ["a day fast", DAY_MS],
  ["a day slow", -DAY_MS],
] as const) {
  test(`a device clock that is ${how}, or jumps, changes nothing`, async ({ page, stage }) => {
    await page.addInitScript((off) => {
      const RealDate = Date;
      const time = { off };
      class OffDate extends RealDate {
        constructor(...parts: readonly unknown[]) {
          if (parts.length === 0) super(RealDate.now() + time.off);
          else super(...(parts as [number]));
        }
        static override now(): number {
          return RealDate.now() + time.off;
        }
      }
      Object.assign(window, { Date: OffDate, time });
    }, offMs);
    const jump = (off: number) =>
      page.evaluate((next) => {
        (window as unknown as { time: { off: number } }).time.off = next;
      }, off);
    const loads = countLoads(page);
    const room = stage.open();
    await watch(page, room.channel().token, "?lang=en");
    room.send(said(1, "One."));
    await expect(sentence(page, 1)).toHaveText("One.");
    await jump(-offMs);
    room.send(said(2, "Two."));
    await expect(sentence(page, 2)).toHaveText("Two.");
    room.cut("destroy");
    await expectConnection(page, "reconnecting");
    await jump(offMs);
    await expectConnection(page, "live");
    room.send(said(3, "Three."));
    await expect(page.locator("[data-sid]")).toHaveText(["One.", "Two.", "Three."]);
    room.apply(pause);
    await expectConnection(page, "waiting");
    room.apply(goLive);
    await expectConnection(page, "live");
    expect(loads()).toBe(1);
  });
}
