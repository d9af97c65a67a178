/**
 * Who the viewer in a frame does not talk with, and what it does not tell.
 */
import type { Page } from "@playwright/test";

import { encode } from "../../src/embed/messages.ts";
import { lockedRoom, PASSWORD, watchTokens } from "../harness/password-channel.ts";
import { frameOf, heardOf, lastHeard, say } from "../harness/framing.ts";
import { said } from "../harness/stage.ts";
import { configure, embed, expect, greet, test } from "./framed.ts";

const root = (page: Page) => frameOf(page).locator("html");
const set = (page: Page, parameters: Record<string, string>) =>
  say(page, encode({ type: "set", parameters }));

/** The types of what the page was told after the first `count` messages. */
const heardSince = async (page: Page, count: number) =>
  (await heardOf(page)).slice(count).map(({ data }) => data.type);

/**
 * The page has heard everything that comes by itself, such as the height of a sentence that was just drawn: it asks for
 * nothing, twice, until it is told nothing but the two answers. The second waits for the interval between answers.
 */
async function untilNothingIsDue(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const { length } = await heardOf(page);
      for (const answers of [1, 2]) {
        await set(page, {});
        const answered = async () => (await heardSince(page, length)).filter((type) => type === "settings");
        await expect.poll(answered).toHaveLength(answers);
      }
      return heardSince(page, length);
    })
    .toEqual(["settings", "settings"]);
}

test("a page that is not on the deployment's list is not answered", async ({ page, stage, framing }) => {
  await configure(page, { embedOrigins: [framing.nextDoor] });
  const room = stage.open();
  await embed(page, { stage, framing, room });
  await say(page, encode({ type: "hello" }));
  await set(page, { theme: "sepia" });
  room.send(said(1, "Text is for everybody."));
  await expect(frameOf(page).locator("[data-sid='1']")).toBeVisible();
  await expect(root(page)).not.toHaveAttribute("data-theme", "sepia");
  expect(await heardOf(page)).toEqual([]);
});

test("what is said behind a password is told only where the deployment names the pages", async ({
  page,
  stage,
  framing,
}) => {
  for (const [who, embedOrigins, mayHear] of [
    ["any page", ["*"], false],
    ["pages by name", [framing.elsewhere], true],
  ] as const)
    await test.step(who, async () => {
      await page.unrouteAll();
      await configure(page, { embedPassword: true, embedOrigins });
      const room = lockedRoom(stage);
      await embed(page, { stage, framing, room }, { query: "?lang=en", mark: "locked" });
      await greet(page);
      await expect.poll(() => lastHeard(page, "connection")).toMatchObject({ state: "locked" });
      const tokens = await watchTokens(page);
      await frameOf(page).getByRole("textbox", { name: "Password" }).fill(PASSWORD);
      await frameOf(page).getByRole("button", { name: "Unlock" }).click();
      await expect(root(page)).toHaveAttribute("data-connection", "live");
      room.send(said(1, "A quiet word."));
      await expect(frameOf(page).locator("[data-sid='1']")).toBeVisible();
      await expect.poll(() => lastHeard(page, "connection")).toMatchObject({ state: "live" });
      if (mayHear) await expect.poll(() => lastHeard(page, "sentence")).toMatchObject({ sid: 1 });
      const words = JSON.stringify(await heardOf(page));
      expect(words.includes("A quiet word.")).toBe(mayHear);
      expect(tokens).toHaveLength(1);
      for (const secret of [PASSWORD, ...tokens]) expect(words).not.toContain(secret);
    });
});

test("ten thousand random and foreign messages change nothing", async ({ page, stage, framing }) => {
  const room = stage.open();
  await configure(page, { embedOrigins: [framing.elsewhere] });
  await embed(page, { stage, framing, room }, { query: "?lang=en&theme=sepia" });
  await greet(page);
  room.send(said(1, "All is as it was."));
  await expect(frameOf(page).locator("[data-sid='1']")).toBeVisible();
  await expect.poll(() => lastHeard(page, "sentence")).toMatchObject({ sid: 1 });
  await untilNothingIsDue(page);
  const before = await heardOf(page);
  const look = () =>
    root(page).evaluate((html) => JSON.stringify([html.dataset, html.querySelector("#root")?.textContent]));
  const seen = await look();

  // A frame beside the viewer, of the same allowed site, knows the protocol well; it is only not the page around it.
  const foreign = framing.serve(`<script>
    for (let count = 0; count < 5000; count += 1) {
      parent.frames[0].postMessage({ protocol: "live-subtitles", version: 1,
        type: ["hello", "set", "go-live", "pause-speech"][count % 4], parameters: { theme: "dark", lang: "de" } }, "*");
    }
    parent.postMessage("done", "*");
  </script>`);
  await page.evaluate(async (address) => {
    const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;
    const odd = (): unknown =>
      pick<() => unknown>([
        () => Math.random(),
        () => undefined,
        () => null,
        () => "live-subtitles",
        () => [1, [2, [3]]],
        () => ({ protocol: "live-subtitles" }),
        () => ({ protocol: "live-subtitles", version: 2, type: "hello" }),
        () => ({ protocol: "live-subtitles", version: 1, type: pick(["sets", 7, null, {}, "ready"]) }),
        () => ({
          protocol: "live-subtitles",
          version: 1,
          type: "set",
          parameters: pick<unknown>([3, [], { a: {} }]),
        }),
        () => ({ protocol: "other", version: 1, type: "set", parameters: { theme: "dark" } }),
        () => new Map([["type", "hello"]]),
        () => new ArrayBuffer(8),
        () => new Date(),
        () => "x".repeat(10_000),
      ])();
    for (let count = 0; count < 5_000; count += 1) frames[0]?.postMessage(odd(), "*");
    const done = new Promise<void>((resolve) => {
      addEventListener("message", ({ data }) => data === "done" && resolve());
    });
    const frame = document.createElement("iframe");
    frame.title = "A neighbour";
    frame.src = address;
    document.body.append(frame);
    await done;
  }, framing.elsewhere + foreign);

  // An answer to a command that is one comes after everything before it was read.
  await set(page, {});
  await expect.poll(() => heardSince(page, before.length)).toEqual(["settings"]);
  expect(await look()).toBe(seen);
  expect((await lastHeard(page, "settings"))?.parameters["theme"]).toBe("sepia");
});
