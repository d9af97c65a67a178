/**
 * The device's clock jumps by hours and by years, both ways: the text goes on, what was said is there after a reload, and the
 * stream comes back (docs/reliability.md, R21).
 */
import { DEVICE_KEYS } from "../../src/lib/storage-keys.ts";
import { said } from "../harness/stage.ts";
import { createDeviceClock } from "./device-clock.ts";
import { expect, expectMark, expectSentences, test } from "./fixtures.ts";

const YEARS_H = 20 * 365 * 24;
const JUMPS_H = [5, -YEARS_H];
const HOUR_MS = 3_600_000;

test("a device clock that jumps changes nothing while live and reconnecting, nor across a reload once something was said", async ({
  viewer,
  host,
}) => {
  const clock = createDeviceClock(host, viewer);
  const room = host.open();
  const spoken: string[] = [];
  /** How far the viewer's own note of this visit is off the true time, in whole hours. */
  async function notedHoursOff(): Promise<number> {
    const noted = await viewer.evaluate((key) => {
      const notes = JSON.parse(localStorage.getItem(key) ?? "[]") as [string, number][];
      return notes.at(-1)?.[1] ?? 0;
    }, DEVICE_KEYS.seenOffers);
    return Math.round((noted - Date.now()) / HOUR_MS);
  }
  async function goesOn(): Promise<void> {
    const sid = spoken.length + 1;
    spoken.push(`Sentence ${sid}.`);
    room.send(said(sid, `Sentence ${sid}.`));
    await expectSentences(viewer, spoken);
    await expectMark(viewer, "connection", "live");
  }

  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  await goesOn();
  for (const hours of JUMPS_H) {
    await test.step(`by ${hours} h and back`, async () => {
      await clock.set(hours);
      expect(await clock.hoursOff()).toBe(hours);
      await goesOn();

      await viewer.reload();
      expect(await clock.hoursOff()).toBe(hours);
      await expectSentences(viewer, spoken);
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
});
