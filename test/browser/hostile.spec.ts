/**
 * A stream that is too much for the viewer, over a browser's own sockets; what is bent out of shape is in the component tests.
 */
import { said } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { breakStream } from "./page-clock.ts";

test("an event larger than the viewer reads at all costs the connection, and text goes on", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(1, "Before."));
  await expect(sentence(page, 1)).toBeVisible();
  await breakStream(page, () => room.sendRaw(`data: ${"x".repeat(8_000_000)}\n\n`));
  await expectConnection(page, "live");
  room.send(said(2, "After."));
  await expect(page.locator("[data-sid]")).toHaveText(["Before.", "After."]);
});
