/**
 * New text glides in, so that the eye keeps its place: for those who want motion, and never in the way of following.
 */
import { said } from "../harness/stage.ts";
import { expect, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, frames, pill, say } from "./long-talk.ts";

test.use({ viewport: { width: 480, height: 640 } });

test("a talk so lively that one line glides in on top of another is followed all the same", async ({
  page,
  stage,
}) => {
  const room = await followLongTalk(page, stage);
  for (let sid = 41; sid <= 80; sid += 1) {
    room.send(
      said(sid, `Sentence ${sid} takes two lines, as it is made of a few more words than the others.`),
    );
    await expect(sentence(page, sid)).toBeAttached();
    await frames(page, 3);
  }
  await expect(pill(page)).toHaveCount(0);
  await expectNewest(page, 80);
});

test("new text glides in for those who want motion, and comes at once for those who do not", async ({
  page,
  stage,
}) => {
  const root = page.locator("html");
  await page.emulateMedia({ reducedMotion: "reduce" });
  // Noted as it begins: a page that is slow may not draw a glide that is over in a moment.
  await page.addInitScript(() => {
    const note = (): void => {
      document.documentElement.dataset["moved"] = "";
    };
    // oxlint-disable-next-line unbound-method -- it is called on its own element below
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (this: Element, ...how) {
      note();
      return animate.apply(this, how);
    };
    for (const begun of ["animationstart", "transitionrun"]) addEventListener(begun, note, true);
  });
  const room = await followLongTalk(page, stage);
  say(room, 41, 41);
  await expectNewest(page, 41);
  await frames(page, 3);
  await expect(root).not.toHaveAttribute("data-moved");

  await page.emulateMedia({ reducedMotion: "no-preference" });
  say(room, 42, 42);
  await expectNewest(page, 42);
  await expect(root).toHaveAttribute("data-moved");
});
