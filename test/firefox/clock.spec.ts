/**
 * The device's clock jumps by hours and by years, both ways, in Firefox: the text goes on, what was said is there after a
 * reload, and the stream comes back (docs/reliability.md, R21).
 */
import { DEVICE_KEYS } from "../../src/lib/storage-keys.ts";
import { said } from "../harness/stage.ts";
import { openDeviceClock } from "./device-clock.ts";
import { expect, expectMark, test } from "./fixtures.ts";

const YEARS_H = 20 * 365 * 24;
const JUMPS_H = [5, -5, YEARS_H, -YEARS_H];
const HOUR_MS = 3_600_000;

test("a device clock that jumps changes nothing while live and reconnecting, nor across a reload once something was said", async ({
  viewer,
  stage,
  firefox,
}) => {
  const clock = await openDeviceClock(firefox, viewer);
  const room = stage.open();
  const address = `${stage.origin}/broadcast/${room.channel().token}?lang=en`;
  const spoken: string[] = [];
  const expectAll = (): Promise<void> =>
    expect
      .poll(() =>
        viewer.evaluate(
          "return [...document.querySelectorAll('[data-sid]')].map((row) => row.innerText.trim());",
        ),
      )
      .toEqual(spoken);
  /** How far the viewer's own note of this visit is off the true time, in whole hours. */
  async function notedHoursOff(): Promise<number> {
    const noted = "return JSON.parse(localStorage[arguments[0]] ?? '[]').at(-1)?.[1] ?? 0;";
    return Math.round(
      ((await viewer.evaluate<number>(noted, DEVICE_KEYS.seenOffers)) - Date.now()) / HOUR_MS,
    );
  }
  async function goesOn(): Promise<void> {
    const sid = spoken.length + 1;
    spoken.push(`Sentence ${sid}.`);
    room.send(said(sid, `Sentence ${sid}.`));
    await expectAll();
    await expectMark(viewer, "connection", "live");
  }

  try {
    await viewer.goto(address);
    await expectMark(viewer, "connection", "live");
    await goesOn();
    for (const hours of JUMPS_H) {
      await test.step(`by ${hours} h and back`, async () => {
        await clock.set(hours);
        expect(await clock.hoursOff()).toBe(hours);
        await goesOn();

        await viewer.goto("about:blank");
        await viewer.goto(address);
        expect(await clock.hoursOff()).toBe(hours);
        await expectAll();
        await expectMark(viewer, "connection", "live");
        await expect.poll(notedHoursOff).toBe(hours);
        await goesOn();

        await clock.setWhen("reconnecting", 0);
        room.cut("destroy");
        await expect.poll(clock.hoursOff).toBe(0);
        await expectMark(viewer, "connection", "live");
        await goesOn();
      });
    }
  } finally {
    await clock.restore();
  }
});
