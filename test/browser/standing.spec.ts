/**
 * How a broadcast stands, at a glance and in a sentence: waiting, live, paused, in line, over, or not to be had.
 */
import type { Page } from "@playwright/test";

import { end, goLive, goStandby, pause, revoke } from "../../src/rehearsal/channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test, watchPage } from "./fixtures.ts";

/** The mark on the page's root, the word beside the name, and the sentence where the text will be. */
async function expectStanding(page: Page, mark: string, word: string, message: string | RegExp) {
  await expectConnection(page, mark);
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(word);
  await expect(page.getByRole("main").getByText(message)).toBeVisible();
}

/** A page with nothing to read: the sentence is all there is. */
async function expectDeadEnd(page: Page, message: string) {
  await expectConnection(page, "failed");
  await expect(page.getByRole("alert")).toHaveText(message);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

const LISTENING = "Listening. The text appears here as soon as someone speaks.";
const ENDED = "This broadcast has ended.";
const WITHDRAWN = "This broadcast was withdrawn by its host.";

test("not started: waits, and starts by itself when the host does", async ({ page, stage }) => {
  const room = stage.open({ state: { status: "pending" } });
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectStanding(page, "waiting", "Waiting", /^Not started yet. The text begins here by itself/);
  room.apply(goLive);
  await expectStanding(page, "live", "Live", LISTENING);
  stage.pass(15_000);
  await expect(page.locator("[data-sid]")).toHaveCount(3);
  await expect(page.getByText(LISTENING)).toHaveCount(0);
});

test("standby: shows the host's message, also one that changes", async ({ page, stage }) => {
  const state = { status: "active", phase: "standby", standbyMessage: "Doors open at ten." } as const;
  const room = stage.open({ state });
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectStanding(page, "waiting", "Standby", "About to begin.");
  await expect(page.getByText("Doors open at ten.")).toBeVisible();
  room.apply((channel, now) => goStandby(channel, "Five minutes more.", now));
  await expect(page.getByText("Five minutes more.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Five minutes more.");
  await expect(page.getByText("Doors open at ten.")).toHaveCount(0);
  room.apply(goLive);
  await expectStanding(page, "live", "Live", LISTENING);
  await expect(page.getByText("Five minutes more.")).toHaveCount(0);
});

test("paused: what was said stays, and the text goes on by itself", async ({ page, stage }) => {
  const room = stage.open();
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectStanding(page, "live", "Live", LISTENING);
  room.send(said(1, "Before the break."));
  room.apply(pause);
  await expectStanding(page, "waiting", "Paused", "Paused. The text goes on by itself.");
  await expect(sentence(page, 1)).toBeVisible();
  room.apply(goLive);
  room.send(said(2, "After the break."));
  await expect(page.locator("[data-sid]")).toHaveText(["Before the break.", "After the break."]);
  await expectConnection(page, "live");
  await expect(page.getByText("Paused")).toHaveCount(0);
});

test("full: says the place in line, and lets in when someone leaves", async ({ page, stage, browser }) => {
  const room = stage.open({ settings: { maxViewers: 1 } });
  const first = await (await browser.newContext()).newPage();
  const watched = await watchPage(first);
  await first.goto(`${stage.origin}/broadcast/${room.channel().token}`);
  await expectConnection(first, "live");
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectStanding(page, "queued", "In line", "The broadcast is full. You are number 1 in line.");
  room.send(said(1, "Not for those in line."));
  await expect(sentence(first, 1)).toBeVisible();
  await first.context().close();
  await expect.poll(() => room.viewers()).toBe(0);
  stage.pass(50);
  await expectStanding(page, "live", "Live", LISTENING);
  expect(watched).toEqual({ errors: [], violations: [] });
});

test("a long line: the place and the time to go count down", async ({ page, stage }) => {
  const room = stage.open({ arrangement: { line: { ahead: 2, everyMs: 30_000 } } });
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectStanding(page, "queued", "In line", /You are number 3 in line, about 2 minutes to go\.$/);
  stage.pass(30_000);
  await expectStanding(page, "queued", "In line", /You are number 2 in line, about 60 seconds to go\.$/);
  stage.pass(30_000);
  await expectStanding(page, "live", "Live", LISTENING);
});

test("ended: what was said stays readable, and the service is asked at most once a minute", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "live");
  room.send(said(1, "That was all."));
  room.apply((channel, now) => end(channel, now));
  await expectStanding(page, "ended", "Ended", ENDED);
  await expect(sentence(page, 1)).toHaveText("That was all.");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.clock.runFor(59_000);
  expect(requests).toEqual([]);
  await page.clock.runFor(120_000);
  await expectConnection(page, "ended");
  expect(requests.length).toBeLessThanOrEqual(3);
  expect(new Set(requests)).toEqual(new Set([`/api/v1/viewer/broadcasts/${room.channel().token}`]));
});

test("ended, where nothing is kept: says how long it stays readable", async ({ page, stage }) => {
  await page.addInitScript(() => localStorage.setItem("reader-preferences", JSON.stringify({ keep: false })));
  const room = stage.open();
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "live");
  room.send(said(1, "That was all."));
  room.apply((channel, now) => end(channel, now));
  await expectStanding(page, "ended", "Ended", /^This broadcast has ended\. What was said stays here/);
});

test("opened after the end: says so", async ({ page, stage }) => {
  const room = stage.open({ state: { status: "ended" } });
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectStanding(page, "ended", "Ended", ENDED);
  await expect(page.getByRole("heading", { name: "Small talk" })).toBeVisible();
});

test("revoked while reading: says so, and what was said stays", async ({ page, stage }) => {
  const room = stage.open();
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "live");
  room.send(said(1, "Still here."));
  room.apply(revoke);
  await expectStanding(page, "failed", "Not available", WITHDRAWN);
  await expect(sentence(page, 1)).toHaveText("Still here.");
});

test("revoked before anything was said, or before it was opened: says so", async ({ page, stage }) => {
  const room = stage.open();
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "live");
  room.apply(revoke);
  await expectDeadEnd(page, WITHDRAWN);
  await expect(page.getByRole("heading", { name: "Small talk" })).toBeVisible();
  await page.reload();
  await expectDeadEnd(page, WITHDRAWN);
});

test("unknown: says which code leads nowhere, and the way to another", async ({ page }) => {
  await page.goto("/broadcast/zzz9");
  await expectDeadEnd(page, "There is no broadcast with the code zzz9.");
  await expect(page.getByRole("button", { name: "Try now" })).toHaveCount(0);
  await page.getByRole("link", { name: "Enter another code" }).click();
  await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
});

test("no code at all: says so without asking the service", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(request.url());
  });
  await page.goto("/broadcast/not-a-code");
  await expectDeadEnd(page, "There is no broadcast with the code not-a-code.");
  expect(asked).toEqual([]);
});
