/**
 * A published talk in a frame of another site: it is read and heard there, as small as 320 × 240, and the page around is told.
 */
import type { Page } from "@playwright/test";

import { encode } from "../../src/embed/messages.ts";
import { frameOf, framingPage, lastHeard, say } from "../harness/framing.ts";
import { finishBroadcast, PASSPHRASE, publishTalk, talksFolder } from "../harness/published-talk.ts";
import { configure, expect, greet, test } from "./framed.ts";

const root = (page: Page) => frameOf(page).locator("html");

for (const [width, height] of [
  [320, 240],
  [800, 480],
] as const)
  test(`a talk is read and heard in a frame of ${width} × ${height}`, async ({ page, stage, framing }) => {
    const { folder, remove } = await talksFolder(stage);
    const token = finishBroadcast(stage);
    const address = await publishTalk(stage, folder, token);
    const source = `${stage.origin}/embed${address}?ui=en&lang=en`;
    await page.goto(framing.elsewhere + framing.serve(framingPage(source, { width, height })));
    await expect(root(page)).toHaveAttribute("data-connection", "ended");
    const frame = frameOf(page);
    await expect(frame.locator("[data-sid='3']")).toContainText("Then let us begin.");
    expect(await root(page).evaluate((element) => element.scrollWidth)).toBe(width);
    await greet(page);
    await expect.poll(() => lastHeard(page, "ready")).toMatchObject({ token, name: /^Small talk/ });
    const room = await frame.getByRole("main").evaluate((main) => main.clientHeight);
    expect(room).toBeGreaterThanOrEqual(height / 3);
    await frame.getByRole("button", { name: "Play", exact: true }).click();
    await expect(root(page)).toHaveAttribute("data-speech", "playing");
    await expect(frame.locator("[data-spoken]")).toHaveCount(1);
    await expect(frame.locator("[data-spoken]")).toBeInViewport();
    await say(page, encode({ type: "pause-speech" }));
    await expect(root(page)).toHaveAttribute("data-speech", "paused");
    await expect.poll(() => lastHeard(page, "speech")).toMatchObject({ state: "paused" });
    await remove();
  });

test("a locked talk in a frame leads to its own page, unless the host lets a passphrase be typed there", async ({
  page,
  stage,
  framing,
}) => {
  const { folder, remove } = await talksFolder(stage);
  const token = finishBroadcast(stage);
  const address = await publishTalk(stage, folder, token, ["--lock"]);
  const source = `${stage.origin}/embed${address}?ui=en`;
  const open = () =>
    page.goto(framing.elsewhere + framing.serve(framingPage(source, { width: 480, height: 480 })));
  await open();
  await expect(root(page)).toHaveAttribute("data-connection", "locked");
  await expect(frameOf(page).getByRole("link", { name: "Open the talk" })).toHaveAttribute(
    "href",
    new RegExp(`^${address}`),
  );
  await expect(frameOf(page).getByLabel("Passphrase", { exact: true })).toHaveCount(0);
  await configure(page, { embedPassword: true });
  await open();
  await frameOf(page).getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await frameOf(page).getByLabel("Passphrase", { exact: true }).press("Enter");
  await expect(frameOf(page).locator("[data-sid='3']")).toContainText("Then let us begin.");
  await remove();
});
