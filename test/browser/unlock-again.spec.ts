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
  /** Where a row stands in the window, in CSS pixels; the first one that is wholly in sight where none is named. */
  const placeOf = (sid?: number) =>
    text.evaluate((element, wanted) => {
      const { top } = element.getBoundingClientRect();
      const rows = [...element.querySelectorAll<HTMLElement>("[data-sid]")];
      const isMeant = (row: HTMLElement): boolean =>
        wanted === undefined ? row.getBoundingClientRect().top >= top : row.dataset["sid"] === String(wanted);
      const row = rows.find(isMeant);
      return { sid: Number(row?.dataset["sid"]), top: row?.getBoundingClientRect().top ?? 0 };
    }, sid);
  // Text above it may get its real height meanwhile: the row keeps its place all the same.
  const isAtRest = async (): Promise<boolean> => {
    const [one, other] = [await placeOf(), await placeOf()];
    return one.sid === other.sid && one.top === other.top;
  };
  await expect.poll(isAtRest).toBe(true);
  const before = await placeOf();
  await breakStream(page, () => stage.rehearsal.update(room, { passCode: "new-one" }));
  await expectConnection(page, "locked");
  // The header may have another height without its tools; what is read stays where it is.
  await expect.poll(async () => Math.abs((await placeOf(before.sid)).top - before.top)).toBeLessThan(2);
});
