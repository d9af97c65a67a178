/**
 * A venue screen from before the start until nothing has been said for long: how large its QR code is, how it moves so
 * that nothing burns in, and how dark it goes.
 */
import { goLive } from "../../src/node/rehearsal/channel.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { clock, dimmed, LANDSCAPE, qr, say, title } from "./kiosk-screen.ts";
import { LONGEST_WAIT_MS, stopClock } from "./page-clock.ts";

test.use({ viewport: LANDSCAPE });

const MINUTE_MS = 60_000;

test("a large code before the start, one of a fifth of the height beside the text, nothing burns in, and at last it goes dark", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = stage.open({ state: { status: "pending" } });
  await page.goto(`/kiosk/${room.channel().token}?lang=en&dim=30`);
  await expectConnection(page, "waiting");
  const large = (await qr(page).boundingBox())?.width ?? 0;
  expect(large).toBeGreaterThanOrEqual(LANDSCAPE.height * 0.5);
  room.apply(goLive);
  say(room, 1, 3);
  await expect(sentence(page, 3)).toBeVisible();
  const small = (await qr(page).boundingBox())?.width ?? large;
  expect(small).toBeLessThan(large / 2);

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
