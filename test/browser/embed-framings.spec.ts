/**
 * The six ways a page can put the viewer in a frame, with real origins: text works in all that may fetch, and nothing
 * throws in any of them.
 */
import type { Page } from "@playwright/test";

import { encode } from "../../src/embed/messages.ts";
import { settingsButton } from "../harness/controls.ts";
import {
  frameOf,
  type FrameOptions,
  framingPage,
  type FramingServer,
  heardOf,
  lastHeard,
  say,
} from "../harness/framing.ts";
import { said, setStage, type Stage } from "../harness/stage.ts";
import { expect, test } from "./framed.ts";
import { breakStream } from "./page-clock.ts";

const ALLOW = 'allow="autoplay; screen-wake-lock; fullscreen; clipboard-write"';

type Framing = FrameOptions & {
  readonly what: string;
  /** Whether the page is on another site, on another origin of the same site, or on the viewer's own. */
  readonly from: "elsewhere" | "next-door" | "same";
};

const FRAMINGS: readonly Framing[] = [
  { what: "of its own origin", from: "same" },
  { what: "of another origin of its site", from: "next-door" },
  { what: "of another site", from: "elsewhere" },
  { what: "of another site that allows what the viewer can use", from: "elsewhere", attributes: ALLOW },
  { what: "that isolates it", from: "elsewhere", attributes: 'sandbox="allow-scripts"' },
  {
    what: "that puts it in a sandbox but leaves it its origin",
    from: "elsewhere",
    attributes: 'sandbox="allow-scripts allow-same-origin"',
  },
];

/** Opens a page around the viewer. */
async function frame(
  page: Page,
  framing: FramingServer,
  address: string,
  { from, ...options }: Framing,
): Promise<void> {
  const html = framingPage(address, options);
  if (from === "same") {
    const { origin } = new URL(address);
    await page.route(`${origin}/event`, (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${origin}/event`);
  } else {
    await page.goto((from === "elsewhere" ? framing.elsewhere : framing.nextDoor) + framing.serve(html));
  }
}

/** Text is read in this framing, a break is mended, a hello is answered and settings change. */
async function work(page: Page, stage: Stage, server: FramingServer, framing: Framing): Promise<void> {
  const room = stage.open({ settings: { name: "Framed" } });
  await frame(page, server, `${stage.origin}/embed/${room.channel().token}`, framing);
  const viewer = frameOf(page);
  await expect(viewer.locator("html")).toHaveAttribute("data-connection", "live");
  room.send(said(1, "Good morning from the frame."));
  await expect(viewer.locator("[data-sid='1']")).toHaveText("Good morning from the frame.");
  await breakStream(
    page,
    () => {
      room.cut("destroy");
      room.send(said(2, "And on it goes."));
    },
    viewer.locator("html"),
  );
  await expect(viewer.locator("[data-sid='2']")).toHaveText("And on it goes.");
  expect(await heardOf(page)).toEqual([]);
  await say(page, encode({ type: "hello" }));
  await expect
    .poll(() => lastHeard(page, "ready"))
    .toMatchObject({ token: room.channel().token, name: "Framed" });
  // Nothing can be kept in some of them.
  await settingsButton(viewer).click();
  await viewer.getByRole("button", { name: "Larger" }).click();
  await expect(viewer.getByRole("group", { name: "Size" }).getByRole("status")).toHaveText("125%");
}

for (const [which, framings] of [
  ["without a sandbox", FRAMINGS.filter(({ attributes = "" }) => !attributes.includes("sandbox"))],
  ["with one", FRAMINGS.filter(({ attributes = "" }) => attributes.includes("sandbox"))],
] as const)
  test(`text is read, a hello is answered and settings change in every framing ${which}`, async ({
    page,
    stage,
    framing: server,
  }) => {
    await page.clock.install();
    for (const framing of framings)
      await test.step(`a page ${framing.what}`, () => work(page, stage, server, framing));
  });

test("a frame that cannot reach the service says so, with a way out", async ({ page, stage, framing }) => {
  const room = stage.open();
  const { token } = room.channel();
  // A service that lets no other origin read its answers is as good as away.
  await page.route("**/api/v1/viewer/**", (route) => route.abort());
  const isolating = FRAMINGS.find(({ what }) => what === "that isolates it");
  if (isolating === undefined) throw new Error("No such framing.");
  await frame(page, framing, `${stage.origin}/embed/${token}`, isolating);
  const viewer = frameOf(page);
  await expect(viewer.getByRole("heading", { name: /^This frame is cut off/ })).toBeVisible();
  const link = viewer.getByRole("link", { name: "Open in a new tab" });
  await expect(link).toHaveAttribute("href", `/broadcast/${token}`);
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noreferrer noopener");
});

test("the reader's own page is refused to a frame of another site, and any page to a frame without an origin", async ({
  page,
  stage,
  framing,
  watched,
}) => {
  const { token } = stage.open().channel();
  await test.step("errors in a frame are noticed by these tests", async () => {
    const bad = framing.serve("<script>Promise.reject(new Error('in the frame'))</script>");
    await page.goto(framing.elsewhere + framing.serve(framingPage(framing.nextDoor + bad)));
    await expect.poll(() => watched.errors).toEqual(["in the frame"]);
    watched.errors.length = 0;
  });
  await test.step("the reader's own page", async () => {
    const html = framingPage(`${stage.origin}/broadcast/${token}`);
    await page.goto(framing.elsewhere + framing.serve(html));
    await expect.poll(() => watched.violations.join()).toContain("frame-ancestors");
    watched.violations.length = 0;
    await expect(frameOf(page).locator("[data-connection]")).toHaveCount(0);
    expect(await heardOf(page)).toEqual([]);
  });
  await test.step("a page without an origin", async () => {
    const inner = framing.serve(framingPage(`${stage.origin}/embed/${token}`));
    const outer = framing.serve(
      `<iframe sandbox="allow-scripts" src="${framing.elsewhere}${inner}"></iframe>`,
    );
    await page.goto(framing.elsewhere + outer);
    await expect.poll(() => watched.violations.join()).toContain("frame-ancestors");
    watched.violations.length = 0;
  });
});

test("a deployment can say whose pages may frame the viewer", async ({ page, framing, watched }) => {
  const narrow = await setStage({ embedAncestors: ["'self'", framing.nextDoor] });
  const room = narrow.open();
  const html = framingPage(`${narrow.origin}/embed/${room.channel().token}`);
  const path = framing.serve(html);
  await page.goto(framing.nextDoor + path);
  await expect(frameOf(page).locator("html")).toHaveAttribute("data-connection", "live");
  await page.goto(framing.elsewhere + path);
  await expect.poll(() => watched.violations.length).toBeGreaterThan(0);
  expect(watched.violations.join()).toContain("frame-ancestors");
  watched.violations.length = 0;
  await expect(frameOf(page).locator("[data-connection]")).toHaveCount(0);
  await narrow.close();
});
