/**
 * A venue screen from before the start until nothing has been said for long: how large its QR code is, how it moves so
 * that nothing burns in, and how dark it goes.
 */
import { end, goLive, pause } from "../../src/node/rehearsal/channel.ts";
import { lockedRoom } from "../harness/password-channel.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { clock, dimmed, LANDSCAPE, PORTRAIT, qr, say, title } from "./kiosk-screen.ts";
import { LONGEST_WAIT_MS, stopClock } from "./page-clock.ts";

test.use({ viewport: LANDSCAPE });

const MINUTE_MS = 60_000;

test("a code as high as the screen before the start, one of a third of the height beside the text, nothing burns in, and at last it goes dark", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = stage.open({ state: { status: "pending" } });
  await page.goto(`/kiosk/${room.channel().token}?lang=en&dim=30`);
  await expectConnection(page, "waiting");
  const large = (await qr(page).boundingBox())?.width ?? 0;
  expect(large).toBeGreaterThanOrEqual(LANDSCAPE.height * 0.8);
  room.apply(goLive);
  say(room, 1, 3);
  await expect(sentence(page, 3)).toBeVisible();
  const small = (await qr(page).boundingBox())?.width ?? large;
  expect(small).toBeLessThan(large / 2);
  expect(small).toBeGreaterThanOrEqual(LANDSCAPE.height * 0.33);

  await test.step("everything moves a little every two minutes", async () => {
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

  await test.step("it goes dark with a clock that wanders, and is back at once with text", async () => {
    await expect(dimmed(page)).toHaveCount(0);
    await page.clock.fastForward(9 * MINUTE_MS);
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
});

test("the name is in one place before, during and after a talk, in a header of 7 % of the height at most", async ({
  page,
  stage,
}) => {
  const seen: string[] = [];
  const note = async (state: string): Promise<void> => {
    for (const viewport of [LANDSCAPE, PORTRAIT]) {
      await page.setViewportSize(viewport);
      const { x, y, height, header } = await title(page).evaluate((name) => {
        const box = name.getBoundingClientRect();
        return {
          ...box.toJSON(),
          header: name.closest("header")?.getBoundingClientRect().bottom ?? Infinity,
        };
      });
      const side = Math.min(viewport.width, viewport.height);
      expect(header - 0.04 * side, `${state}, without the edge`).toBeLessThanOrEqual(
        viewport.height * 0.07 + 3,
      );
      seen.push([viewport.width, Math.round(x), Math.round(y), Math.round(height)].join(" "));
    }
  };
  const room = stage.open({ state: { status: "pending" }, settings: { name: "Board meeting" } });
  const address = `/kiosk/${room.channel().token}?lang=en&steady=fast`;
  await page.goto(address);
  await expectConnection(page, "waiting");
  await note("before the start");
  room.apply(goLive);
  say(room, 1, 3);
  await expect(sentence(page, 3)).toBeVisible();
  await note("live");
  room.apply((channel, now) => pause(channel, now));
  await page.goto(address);
  await expectConnection(page, "waiting");
  await note("in a pause");
  room.apply((channel, now) => end(channel, now));
  await page.goto(address);
  await expectConnection(page, "ended");
  await note("after the end");
  await page.goto(`/kiosk/${lockedRoom(stage).channel().token}?lang=en`);
  await expectConnection(page, "locked");
  await note("locked");
  expect(new Set(seen).size, seen.join("\n")).toBe(2);
});
