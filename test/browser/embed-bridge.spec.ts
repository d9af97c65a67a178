/**
 * What the viewer in a frame and the page around it say to each other, between real windows of different sites.
 */
import type { Page } from "@playwright/test";

import { end, revoke } from "../../src/node/rehearsal/channel.ts";
import { encode, type FrameEvent } from "../../src/embed/messages.ts";
import { settingsButton } from "../harness/controls.ts";
import { frameOf, framingPage, heardOf, lastHeard, say } from "../harness/framing.ts";
import { said, translated } from "../harness/stage.ts";
import { embed, expect, greet, test } from "./framed.ts";

const root = (page: Page) => frameOf(page).locator("html");
const reported = async (page: Page, type: FrameEvent["type"]): Promise<readonly FrameEvent[]> =>
  (await heardOf(page)).map(({ data }) => data).filter((event) => event.type === type);
const set = (page: Page, parameters: Record<string, string>) =>
  say(page, encode({ type: "set", parameters }));

test("a page that greets the viewer is told how everything stands, and what changes", async ({
  page,
  stage,
  framing,
}) => {
  const room = stage.open({ settings: { name: "Harbour talk", speakerDiarization: true } });
  const query = "?lang=de,ar&original=on&steady=fast&theme=dark&size=120";
  await embed(page, { stage, framing, room }, { query });
  await test.step("nothing is said until the viewer is greeted", async () => {
    room.send(said(1, "Before anybody said hello."));
    room.send(translated(1, "de-DE", "Vor jedem Gruß."));
    await expect(frameOf(page).locator("[data-sid='1']")).toBeVisible();
    await set(page, { theme: "sepia" });
    expect(await heardOf(page)).toEqual([]);
  });
  await test.step("then how everything stands", async () => {
    await greet(page);
    await expect.poll(() => reported(page, "height")).toHaveLength(1);
    const heard = await heardOf(page);
    expect(new Set(heard.map(({ origin }) => origin))).toEqual(new Set([stage.origin]));
    expect(await lastHeard(page, "ready")).toEqual(
      encode({ type: "ready", token: room.channel().token, name: "Harbour talk" }),
    );
    expect(await lastHeard(page, "connection")).toMatchObject({ state: "live" });
    expect(await lastHeard(page, "speech")).toMatchObject({ state: "off" });
    expect((await lastHeard(page, "settings"))?.parameters).toMatchObject({
      lang: "de-DE,ar-SA",
      theme: "dark",
    });
    expect(await lastHeard(page, "sentence")).toMatchObject({ sid: 1 });
    expect(await reported(page, "error")).toEqual([]);
  });
  await test.step("sentences are told as they stand on the page", async () => {
    room.send(said(2, "Good", { is_final: false, speaker_id: "Guest-1", speaker_label: "Ada" }));
    await expect
      .poll(() => lastHeard(page, "sentence"))
      .toMatchObject({
        sid: 2,
        isFinal: false,
        speaker: "Ada",
        texts: [{ language: "en-US", text: "Good" }],
      });
    room.send(said(2, "Good morning.", { speaker_id: "Guest-1", speaker_label: "Ada" }));
    room.send(translated(2, "ar-SA", "صباح الخير."));
    room.send(translated(2, "de-DE", "Guten Morgen."));
    await expect
      .poll(() => lastHeard(page, "sentence"))
      .toEqual(
        encode({
          type: "sentence",
          sid: 2,
          isFinal: true,
          speaker: "Ada",
          texts: [
            { language: "de-DE", direction: "ltr", text: "Guten Morgen." },
            { language: "ar-SA", direction: "rtl", text: "صباح الخير." },
            { language: "en-US", direction: "ltr", text: "Good morning." },
          ],
        }),
      );
  });
  await test.step("bad values change nothing, and what holds is said", async () => {
    const [before] = (await reported(page, "settings")).slice(-1);
    const count = (await reported(page, "settings")).length;
    await set(page, {
      theme: "url(x)",
      size: "9999",
      lang: "<b>",
      accent: "red",
      "font-family": "a;b",
      rate: "9",
    });
    await set(page, { password: "x", access_token: "y", __proto__: "z", constructor: "w" });
    await expect.poll(() => reported(page, "settings")).toHaveLength(count + 2);
    expect((await reported(page, "settings")).slice(-2)).toEqual([before, before]);
  });
  await test.step("settings are changed by the page and by the reader, and both are told", async () => {
    const parameters = async () => (await lastHeard(page, "settings"))?.parameters;
    await set(page, { theme: "sepia", size: "150", lang: "de", controls: "off", "font-family": "Georgia" });
    await expect(root(page)).toHaveAttribute("data-theme", "sepia");
    await expect(frameOf(page).getByRole("navigation")).toHaveCount(0);
    await expect.poll(parameters).toMatchObject({
      theme: "sepia",
      size: "150",
      lang: "de-DE",
      controls: "off",
      "font-family": '"Georgia"',
    });
    await set(page, { controls: "on" });
    await frameOf(page)
      .getByRole("combobox", { name: "Language", exact: true })
      .selectOption({ label: "日本語" });
    await expect.poll(parameters).toMatchObject({ lang: "ja-JP", theme: "sepia", controls: "on" });
  });
  await test.step("an end is no error", async () => {
    room.apply((channel, now) => end(channel, now));
    await expect.poll(() => lastHeard(page, "connection")).toMatchObject({ state: "ended" });
    expect(await reported(page, "error")).toEqual([]);
  });
});

test("the page turns speech on and brings the reader back to the newest text", async ({
  page,
  stage,
  framing,
}) => {
  await page.clock.install();
  const room = stage.open();
  await embed(page, { stage, framing, room }, { query: "?lang=de", attributes: 'allow="autoplay"' });
  await greet(page);
  await test.step("speech is turned on, paused and taken up by the page", async () => {
    const state = async () => (await lastHeard(page, "speech"))?.state;
    await set(page, { speech: "on" });
    await expect.poll(state).toBe("idle");
    await say(page, encode({ type: "pause-speech" }));
    await expect.poll(state).toBe("paused");
    await say(page, encode({ type: "resume-speech" }));
    await expect.poll(state).toBe("idle");
    await set(page, { speech: "off" });
    await expect.poll(state).toBe("off");
  });
  await test.step("a translation that never comes is stood in for, to the page as to the reader", async () => {
    room.send(said(1, "Only in English."));
    await expect(frameOf(page).getByText("Listening.")).toHaveCount(0);
    await page.clock.runFor(6_000);
    await expect(frameOf(page).locator("[data-sid='1']")).toHaveText("Only in English.");
    await expect
      .poll(() => lastHeard(page, "sentence"))
      .toMatchObject({ texts: [{ language: "en-US", text: "Only in English." }] });
  });
  await test.step("the page can bring the reader back to the newest text", async () => {
    for (let sid = 2; sid <= 30; sid += 1) {
      room.send(said(sid, `Sentence ${sid}.`));
      room.send(translated(sid, "de-DE", `Satz ${sid}.`));
    }
    await expect(frameOf(page).locator("[data-sid='30']")).toBeInViewport();
    await frameOf(page)
      .getByRole("main")
      .evaluate((main) => {
        main.scrollTop = 0;
      });
    await expect(frameOf(page).getByRole("button", { name: /Back to live|new sentence/ })).toBeVisible();
    await say(page, encode({ type: "go-live" }));
    await expect(frameOf(page).locator("[data-sid='30']")).toBeInViewport();
  });
});

test("a page that greets as soon as its frame has loaded and follows the height has all of the text in sight", async ({
  page,
  stage,
  framing,
}) => {
  const room = stage.open();
  const address = `${stage.origin}/embed/${room.channel().token}?lang=en`;
  const attributes = `onload='contentWindow.postMessage(${JSON.stringify(encode({ type: "hello" }))}, "*")'`;
  const html = framingPage(address, { attributes, width: 700, height: 120 });
  await page.goto(framing.elsewhere + framing.serve(html));
  await expect.poll(() => lastHeard(page, "connection")).toMatchObject({ state: "live" });
  await page.evaluate(() => {
    addEventListener("message", ({ data }: MessageEvent<{ type: string; height: number }>) => {
      const frame = document.querySelector("iframe");
      if (data.type === "height" && frame !== null) frame.style.height = `${data.height}px`;
    });
  });
  for (let sid = 1; sid <= 12; sid += 1) room.send(said(sid, `Sentence ${sid}, which is said to be long.`));
  const rest = () =>
    frameOf(page)
      .getByRole("main")
      .evaluate((main) => main.scrollHeight - main.clientHeight);
  await expect(frameOf(page).locator("[data-sid='12']")).toBeVisible();
  await expect.poll(rest).toBe(0);
  await expect(frameOf(page).locator("[data-sid='1']")).toBeInViewport({ ratio: 1 });
  const all = (await reported(page, "height")).map((event) => (event.type === "height" ? event.height : 0));
  // What is said before there is text may be higher than the first line.
  const heights = all.slice(all.indexOf(Math.min(...all)));
  expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
  expect(heights.length).toBeLessThan(40);
  await settingsButton(frameOf(page)).click();
  await frameOf(page).getByRole("button", { name: "Close" }).click();
  await expect.poll(rest).toBe(0);
});

test("what went wrong is told by a word", async ({ page, stage, framing }) => {
  const at = (path: string) =>
    framing.elsewhere + framing.serve(framingPage(`${stage.origin}/embed/${path}`));
  for (const code of ["zzzz", "no-code"]) {
    await page.goto(at(code));
    await expect(root(page)).toHaveAttribute("data-connection", "failed");
    await greet(page);
    await expect
      .poll(() => lastHeard(page, "error"))
      .toEqual(encode({ type: "error", code: "unknown-code" }));
    expect(await lastHeard(page, "connection")).toMatchObject({ state: "failed" });
  }
  const room = stage.open();
  await embed(page, { stage, framing, room });
  await greet(page);
  room.apply((channel, now) => revoke(channel, now));
  await expect.poll(() => lastHeard(page, "error")).toMatchObject({ code: "withdrawn" });
  await page.route("**/api/v1/viewer/**", (route) => route.abort());
  await page.goto(at(room.channel().token));
  await expect(root(page)).toHaveAttribute("data-connection", "failed");
  await greet(page);
  await expect.poll(() => lastHeard(page, "error")).toMatchObject({ code: "unreachable" });
});
