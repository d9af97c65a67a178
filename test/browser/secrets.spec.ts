import type { Page } from "@playwright/test";

import { saveOnDevice, settingsButton, settingsTab } from "../harness/controls.ts";
import { lockedRoom, PASSWORD, stayUnlocked, tryPassword, watchTokens } from "../harness/password-channel.ts";
import { said } from "../harness/stage.ts";
import { leaksOf, watchTraces } from "../harness/traces.ts";
import { expect, expectConnection, keepEnglish, sentence, test } from "./fixtures.ts";
import { question, untilOnDevice } from "./kept-fixture.ts";
import { breakStream } from "./page-clock.ts";

const WRONG = "Wega-12 Süd";

async function openDetails(page: Page): Promise<void> {
  await settingsButton(page).click();
  await settingsTab(page, "tools").click();
  await page.getByText("Connection details").click();
  await expect(page.getByText("Connections opened")).toBeVisible();
}

test("R12: neither a password nor a token is left anywhere over a whole visit", async ({
  page,
  stage,
  context,
}) => {
  await page.clock.install();
  const room = lockedRoom(stage);
  const { token } = room.channel();
  await keepEnglish(page);
  const traces = await watchTraces(page);
  const tokens = await watchTokens(page);
  const leaks = async () => leaksOf(await traces.collect(), [PASSWORD, WRONG, ...tokens]);

  await page.goto("/");
  await page.getByRole("textbox", { name: "Code" }).fill(token);
  await page.getByRole("button", { name: "Join" }).click();
  await tryPassword(page, WRONG);
  await expect(page.getByRole("alert")).toHaveText(/^That is not the password/);
  await page.getByRole("checkbox", { name: "Show the password" }).check();
  expect(await leaks()).toEqual([]);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  room.send(said(1, "Behind the door."));
  await expect(sentence(page, 1)).toBeVisible();
  // Whoever has what is said kept on the device has no more kept than that.
  await saveOnDevice(question(page)).click();
  await untilOnDevice(page, 1);
  await page.getByRole("combobox", { name: "Language" }).selectOption("de-DE");
  await expect.poll(() => traces.streamUrls.length).toBe(2);
  await openDetails(page);
  expect(await leaks()).toEqual([]);

  stage.rehearsal.access.revokeAll(token);
  await breakStream(page, () => room.cut("destroy"));
  await expectConnection(page, "live");
  await expect.poll(() => tokens.length).toBe(2);
  expect(await leaks()).toEqual([]);

  await breakStream(page, () => stage.rehearsal.update(room, { passCode: "Vega" }));
  await expectConnection(page, "locked");
  expect(await leaks()).toEqual([]);
  await page.reload();
  await expectConnection(page, "locked");
  expect(await leaks()).toEqual([]);
  expect((await traces.collect()).find(({ where }) => where === "IndexedDB")?.text).toContain(
    "Behind the door.",
  );
  expect(await context.cookies()).toEqual([]);

  expect(traces.verifyBodies).toEqual(
    [WRONG, PASSWORD, PASSWORD, PASSWORD].map((password) => JSON.stringify({ password })),
  );
  const inStream = traces.streamUrls.map((url) => new URL(url).searchParams.get("viewer_access_token"));
  expect(new Set(inStream)).toEqual(new Set(tokens));
});

test("who stays unlocked keeps the token in this tab's storage and nowhere else, and no request says where it comes from", async ({
  page,
  stage,
}) => {
  const { token } = lockedRoom(stage).channel();
  const traces = await watchTraces(page);
  const tokens = await watchTokens(page);
  const referrers: (string | undefined)[] = [];
  page.on("request", async (request) => {
    referrers.push((await request.allHeaders())["referer"]);
  });
  await page.goto(`/broadcast/${token}?lang=de`);
  await stayUnlocked(page).check();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  await expect.poll(() => referrers.length).toBeGreaterThan(5);
  expect(new Set(referrers)).toEqual(new Set([undefined]));
  await page.reload();
  await expectConnection(page, "live");
  const all = await traces.collect();
  expect(leaksOf(all, tokens)).toEqual(["sessionStorage"]);
  expect(leaksOf(all, [PASSWORD])).toEqual([]);
});

test("tabs that share one stream tell each other neither password nor token", async ({
  page,
  stage,
  context,
}) => {
  const room = lockedRoom(stage);
  const second = await context.newPage();
  const pages = [page, second];
  const watches = [];
  for (const tab of pages) {
    watches.push({ traces: await watchTraces(tab), tokens: await watchTokens(tab) });
    await tab.goto(`${stage.origin}/broadcast/${room.channel().token}`);
    await tryPassword(tab, PASSWORD);
    await expectConnection(tab, "live");
  }
  room.send(said(1, "Behind the door."));
  for (const tab of pages) await expect(sentence(tab, 1)).toBeVisible();
  const tokens = watches.flatMap((watch) => watch.tokens);
  expect(tokens).toHaveLength(2);
  const traces = (await Promise.all(watches.map((watch) => watch.traces.collect()))).flat();
  expect(traces.find(({ where }) => where === "messages to other pages")?.text).toContain("Behind the door.");
  expect(leaksOf(traces, [PASSWORD, ...tokens])).toEqual([]);
});

test("the watch for secrets finds what it looks for", async ({ page, stage }) => {
  const traces = await watchTraces(page);
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await expectConnection(page, "locked");
  await page.evaluate(async (secret) => {
    localStorage.setItem("a", secret);
    await new Promise((resolve) => {
      const request = indexedDB.open("d", 1);
      request.addEventListener("upgradeneeded", () => request.result.createObjectStore("e").put(secret, "f"));
      request.addEventListener("success", () => {
        request.result.close();
        resolve(undefined);
      });
    });
    sessionStorage.setItem("b", encodeURIComponent(secret));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin
    new BroadcastChannel("c").postMessage({ secret });
    history.replaceState({ secret }, "", `?password=${secret}`);
    document.title = secret;
    // oxlint-disable-next-line no-console -- the console is one of the places watched
    console.info(secret);
  }, PASSWORD);
  await expect.poll(async () => leaksOf(await traces.collect(), [PASSWORD])).toContain("console");
  const places = new Set(leaksOf(await traces.collect(), [PASSWORD]));
  const planted = [
    "localStorage",
    "sessionStorage",
    "IndexedDB",
    "history",
    "history.state",
    "title",
    "document",
    "address",
  ];
  expect(places).toEqual(new Set([...planted, "messages to other pages", "console"]));
});
