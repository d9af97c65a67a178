/**
 * An event in a frame of somebody else's page: its programme, the rooms in its place, and what the page around is told.
 */
import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import { harbourDays } from "../harness/event-files.ts";
import { frameOf, framingPage, lastHeard, say } from "../harness/framing.ts";
import { said, type Stage } from "../harness/stage.ts";
import { encode } from "../../src/embed/messages.ts";
import { expect, greet, test } from "./framed.ts";

const root = (page: Page) => frameOf(page).locator("html");

async function hostEvent(page: Page, stage: Stage) {
  const main = stage.open({ settings: { name: "Main hall" } });
  const harbour = stage.open({ state: { status: "pending" } });
  const tokens = { main: main.channel().token, harbour: harbour.channel().token };
  const event = harbourDays(Date.now(), tokens);
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
  return { main, token: tokens.main };
}

test("rooms take the place of the programme in the frame, the page around hears of each, and nothing is kept", async ({
  page,
  stage,
  framing,
}) => {
  const { main, token } = await hostEvent(page, stage);
  const address = `${stage.origin}/embed/event?ui=en&steady=fast&lang=en-US`;
  await page.goto(framing.elsewhere + framing.serve(framingPage(address, { width: 320, height: 480 })));
  await expect(root(page)).toHaveAttribute("data-connection", "waiting");
  await test.step("the programme fits, without the viewer's own head and foot", async () => {
    await expect(frameOf(page).getByRole("heading", { level: 1 })).toHaveText("Harbour Days");
    await expect(frameOf(page).getByRole("banner")).toHaveCount(0);
    await expect(frameOf(page).getByRole("contentinfo")).toHaveCount(0);
    expect(await root(page).evaluate((element) => element.scrollWidth)).toBe(320);
    await greet(page);
    await expect.poll(() => lastHeard(page, "ready")).toMatchObject({ token: "", name: "Harbour Days" });
    expect(await lastHeard(page, "connection")).toMatchObject({ state: "waiting" });
  });
  await test.step("side by side, the ways to the rooms are on one line", async () => {
    const width = (wide: number) =>
      page
        .locator("iframe")
        .evaluate((frame: HTMLIFrameElement, px) => (frame.style.width = `${px}px`), wide);
    await width(1_200);
    const rows = () =>
      frameOf(page)
        .getByRole("region", { name: "Now" })
        .getByRole("link", { name: /^Read along/ })
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom)));
    await expect.poll(async () => new Set(await rows()).size).toBe(1);
    expect((await rows()).length).toBeGreaterThan(1);
    await width(320);
  });
  await test.step("a room is read, and the page need not say hello again", async () => {
    await frameOf(page).getByRole("link", { name: "Read along: Main hall" }).click();
    await expect(root(page)).toHaveAttribute("data-connection", "live");
    await expect.poll(() => lastHeard(page, "ready")).toMatchObject({ token, name: "Main hall" });
    main.send(said(1, "The tide comes in."));
    await expect.poll(() => lastHeard(page, "sentence")).toMatchObject({ sid: 1 });
    await say(page, encode({ type: "set", parameters: { theme: "dark" } }));
    await expect(root(page)).toHaveAttribute("data-theme", "dark");
  });
  await test.step("and back to the programme", async () => {
    await frameOf(page).getByRole("button", { name: "Rooms" }).click();
    await frameOf(page).getByRole("link", { name: "Whole programme" }).click();
    await expect(frameOf(page).getByRole("searchbox")).toBeVisible();
    await expect.poll(() => lastHeard(page, "ready")).toMatchObject({ token: "", name: "Harbour Days" });
    await expect.poll(() => main.viewers()).toBe(0);
  });
  const kept = page
    .frames()
    .at(-1)
    ?.evaluate(async () => [await caches.keys(), Object.keys(localStorage)]);
  expect(await kept).toEqual([[], []]);
});

test("a room that is picked is opened and followed; one without text says what comes there", async ({
  page,
  stage,
  framing,
}) => {
  const { main } = await hostEvent(page, stage);
  const open = (room: string): Promise<unknown> =>
    page.goto(
      framing.elsewhere +
        framing.serve(framingPage(`${stage.origin}/embed/event?room=${room}&ui=en&lang=en-US`)),
    );
  await open("main");
  await expect(root(page)).toHaveAttribute("data-connection", "live");
  await frameOf(page).getByRole("button", { name: "Rooms" }).click();
  await expect(frameOf(page).getByRole("switch", { name: "Follow this room" })).toBeChecked();
  main.apply((channel, now) => end(channel, now));
  await open("lab");
  await expect(frameOf(page).getByRole("heading", { level: 3 })).toHaveText("Lab");
  await expect(frameOf(page).getByText("Knots by hand").first()).toBeVisible();
  await open("attic");
  await greet(page);
  await expect.poll(() => lastHeard(page, "error")).toMatchObject({ code: "unknown-code" });
});
