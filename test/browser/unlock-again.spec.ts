import { lockedRoom, PASSWORD, tryPassword } from "../harness/password-channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { breakStream } from "./page-clock.ts";

test("a reader who has scrolled up is not pulled away when the password changes", async ({ page, stage }) => {
  await page.clock.install();
  const room = lockedRoom(stage);
  await page.goto(`/broadcast/${room.channel().token}`);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  room.send(said(1, "What was said before."));
  for (let sid = 2; sid <= 60; sid += 1) room.send(said(sid, `Sentence number ${sid} of a long evening.`));
  await expect(sentence(page, 60)).toBeVisible();
  const text = page.getByRole("main", { name: "Subtitles" });
  await text.evaluate((element) => {
    element.scrollTop = 700;
  });
  await expect(page.getByRole("button", { name: "Back to live" })).toBeVisible();
  /** Where the first row is that is wholly in sight, and which it is. */
  const inSight = () =>
    text.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      for (const row of element.querySelectorAll<HTMLElement>("[data-sid]")) {
        const place = row.getBoundingClientRect().top - top;
        if (place >= 0) return { sid: Number(row.dataset["sid"]), place };
      }
      return { sid: 0, place: 0 };
    });
  const before = await inSight();
  await breakStream(page, () => stage.rehearsal.update(room, { passCode: "new-one" }));
  await expectConnection(page, "locked");
  // Text above it may get its real height meanwhile: the row keeps its place all the same.
  await expect.poll(async () => (await inSight()).sid).toBe(before.sid);
  expect(Math.abs((await inSight()).place - before.place)).toBeLessThan(2);
});
