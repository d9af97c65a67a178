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
  await breakStream(page, () => stage.rehearsal.update(room, { passCode: "new-one" }));
  await expectConnection(page, "locked");
  // The row in sight keeps its place, which moves by some pixels as text above it gets its real height.
  expect(Math.abs((await text.evaluate((element) => element.scrollTop)) - 700)).toBeLessThan(60);
});
