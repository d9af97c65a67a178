import type { Page } from "@playwright/test";

import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";

/** More than the connections a browser opens to one host over HTTP/1.1. */
const MANY = 7;

async function openTabs(page: Page, url: string, count: number): Promise<Page[]> {
  const tabs = [page];
  await page.goto(url);
  await expectConnection(page, "live");
  while (tabs.length < count) {
    const tab = await page.context().newPage();
    await tab.goto(url);
    tabs.push(tab);
  }
  for (const tab of tabs) await expectConnection(tab, "live");
  return tabs;
}

/** Many pages take their time to open. */
test.describe.configure({ timeout: 60_000 });

test("R13: seven tabs show live text from one stream, and another goes on within 3 s when the leading one closes", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const [leader, ...others] = await openTabs(page, `/broadcast/${room.channel().token}?lang=en`, MANY);
  expect(room.viewers()).toBe(1);
  room.send(said(1, "Everyone sees this."));
  for (const tab of others) await expect(sentence(tab, 1)).toHaveText("Everyone sees this.");
  await leader?.close();
  room.send(said(2, "Meanwhile."));
  await expect.poll(() => room.viewers(), { timeout: 3_000 }).toBe(1);
  room.send(said(3, "After."));
  for (const tab of others) {
    await expect(tab.locator("[data-sid]")).toHaveText(["Everyone sees this.", "Meanwhile.", "After."]);
    await expect(tab.locator("[data-gap]")).toHaveCount(0);
  }
});

test("tabs that are opened while people speak miss nothing, and open one stream more than needed at most", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const url = `/broadcast/${room.channel().token}?lang=en`;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, room.viewers())), 5);
  try {
    const atOnce = [page, ...(await Promise.all([1, 2].map(() => page.context().newPage())))];
    await Promise.all(atOnce.map((tab) => tab.goto(url)));
    for (const tab of atOnce) await expectConnection(tab, "live");
    const texts: string[] = [];
    const tabs = [...atOnce];
    for (let sid = 1; sid <= 3; sid += 1) {
      texts.push(`Sentence ${sid}.`);
      room.send(said(sid, `Sentence ${sid}.`));
      const tab = await page.context().newPage();
      await tab.goto(url);
      tabs.push(tab);
    }
    for (const tab of tabs) await expect(tab.locator("[data-sid]")).toHaveText(texts);
    for (const tab of tabs) await expect(tab.locator("[data-gap]")).toHaveCount(0);
    expect(most).toBeLessThanOrEqual(2);
    // A tab that was answered late gives its own stream up a moment later.
    await expect.poll(() => room.viewers()).toBe(1);
  } finally {
    clearInterval(watch);
  }
});

test("tabs in different languages share one stream", async ({ page, stage }) => {
  const room = stage.open();
  const { token } = room.channel();
  await openTabs(page, `/broadcast/${token}?lang=ja`, 1);
  const other = await page.context().newPage();
  await other.goto(`/broadcast/${token}?lang=de`);
  await expectConnection(other, "live");
  await expect
    .poll(() => {
      room.send(said(1, "Hello."));
      room.send(translated(1, "ja-JP", "こんにちは。"));
      room.send(translated(1, "de-DE", "Hallo."));
      return other.locator('[data-sid="1"] [lang="de-DE"]').count();
    })
    .toBe(1);
  await expect(sentence(page, 1).locator('[lang="ja-JP"]')).toHaveText("こんにちは。");
  await expect.poll(() => room.viewers()).toBe(1);
});

test("where locks are refused or reject, each tab has its own stream", async ({ page, stage }) => {
  const room = stage.open();
  const url = `/broadcast/${room.channel().token}?lang=en`;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "locks", { value: undefined });
  });
  await openTabs(page, url, 1);
  const other = await page.context().newPage();
  await other.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("no", "SecurityError"));
    Object.defineProperty(navigator, "locks", { value: { request: refuse } });
  });
  await openTabs(other, url, 1);
  expect(room.viewers()).toBe(2);
});
