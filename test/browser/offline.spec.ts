import type { Page } from "@playwright/test";

import { harbourDays } from "../harness/event-files.ts";
import { BUSY_MS } from "../../src/offline/register.ts";
import { PASSWORD, tryPassword } from "../harness/password-channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { kept, test, untilKept, readerVisit } from "./offline-fixture.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Code" });
const status = (page: Page) => page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: /\S/ });
/** The headline of a page that leads nowhere, with what comes of it. */
const reason = (page: Page) => page.getByRole("heading", { level: 1 }).locator("..");

// A whole build is kept before there is anything to see.
test.describe.configure({ timeout: 90_000 });

test("without a network every page opens after the first visit, and says that the device is offline", async ({
  page,
  host,
  context,
}) => {
  await readerVisit(page, host);
  const { token } = host.open({ settings: { name: "Evening talk" } }).channel();
  await context.setOffline(true);

  for (const path of ["/kiosk/none", "/nowhere/at/all", "/setup", "/broadcast/none"])
    await test.step(path, async () => {
      const answer = await page.goto(path);
      expect(answer?.fromServiceWorker()).toBe(true);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("#root > *")).not.toHaveCount(0);
    });

  await test.step("the join page", async () => {
    await page.goto("/");
    await expect(field(page)).toBeVisible();
    await expect(status(page)).toHaveText(
      "This device is offline. Broadcasts open again once the network is back.",
    );
    await context.setOffline(false);
    await expect(status(page)).toHaveCount(0);
  });

  await test.step("a broadcast, which is live by itself when the network is back", async () => {
    await context.setOffline(true);
    await page.goto(`/broadcast/${token}?lang=de&theme=dark`);
    await expectConnection(page, "failed");
    await expect(reason(page)).toHaveText(
      /^This device is offline\.\s*The broadcast opens automatically once the network is back\.$/,
    );
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await context.setOffline(false);
    await expectConnection(page, "live");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Evening talk");
  });
});

test("an event's page opens without a network after its first visit, with the programme and how old it is", async ({
  page,
  host,
  context,
}) => {
  const { token } = host.open({ settings: { name: "Main hall" } }).channel();
  host.setEvent(harbourDays(Date.now(), { main: token, harbour: "none" }));
  const titles = page.locator(".event-talk");
  await page.clock.install();
  await page.goto("/event?ui=en");
  await expect(page.locator(".event-room").first()).toHaveAttribute("data-live");
  const shown = await titles.count();
  expect(shown).toBeGreaterThan(0);
  // A page without subtitles is kept a while after it was opened.
  await page.clock.runFor(BUSY_MS + 1_000);
  await untilKept(page);
  await context.setOffline(true);
  const answer = await page.goto("/event?ui=en");
  expect(answer?.fromServiceWorker()).toBe(true);
  await expect(page.getByText(/^No connection\. This is the programme as of /)).toBeVisible();
  await expect(titles).toHaveCount(shown);
  await context.setOffline(false);
});

test("a network or a host that goes while a broadcast is read: the words say which, and a used typeface stays", async ({
  page,
  host,
  context,
}) => {
  const token = await readerVisit(page, host);
  const link = `/broadcast/${token}?lang=en&font=cursive`;
  const load = () => page.evaluate(async () => (await document.fonts.load("1em Kalam")).length);
  await page.goto(link);
  await expectConnection(page, "live");
  await expect.poll(load).toBeGreaterThan(0);

  await test.step("the network goes, and comes back", async () => {
    await context.setOffline(true);
    await host.leave();
    await expectConnection(page, "reconnecting");
    await expect(
      page.getByText("Subtitles will resume automatically once the network is back."),
    ).toBeVisible();
    await expect(page.getByRole("banner").locator("[data-word]")).toHaveText("Offline");
    await host.comeBack();
    await context.setOffline(false);
    await expectConnection(page, "live");
  });

  await test.step("a typeface that was used is there without a network", async () => {
    await context.setOffline(true);
    await host.leave();
    await page.goto(link);
    await expect(sentence(page, 1)).toBeVisible();
    await expectConnection(page, "failed");
    await expect.poll(load).toBeGreaterThan(0);
  });

  await test.step("with a network but nobody at the address, the words do not blame the device", async () => {
    const other = host.open().channel().token;
    await context.setOffline(false);
    await page.goto(`/broadcast/${other}`);
    await expectConnection(page, "failed");
    await expect(reason(page)).toHaveText(/^The service cannot be reached\.\s*Trying again automatically …$/);
    await host.comeBack();
    await page.getByRole("button", { name: "Try now" }).click();
    await expectConnection(page, "live");
  });
});

test("a host whose pages are in trouble or hanging does not keep a known device from a broadcast", async ({
  page,
  host,
}) => {
  const token = await readerVisit(page, host);
  for (const how of ["in trouble", "hanging"] as const)
    await test.step(how, async () => {
      host.pages(how);
      await page.goto(`/broadcast/${token}?lang=en`);
      await expectConnection(page, "live");
    });
});

test("the worker comes only after the first text, never touches the stream, and nothing of a broadcast is kept", async ({
  page,
  host,
  context,
}) => {
  const room = host.open();
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectConnection(page, "live");
  expect(host.asked()).not.toContain("/sw.js");
  room.send(said(1, "Now."));
  await untilKept(page);
  expect(host.asked()).toContain("/sw.js");

  await test.step("the stream and the short requests never pass through it", async () => {
    const throughWorker: string[] = [];
    const byWorker: string[] = [];
    context.on("request", (request) => {
      if (request.serviceWorker() !== null) byWorker.push(new URL(request.url()).pathname);
    });
    context.on("response", (response) => {
      if (response.fromServiceWorker()) throughWorker.push(new URL(response.url()).pathname);
    });
    await page.reload();
    await expectConnection(page, "live");
    expect(throughWorker.filter((path) => path.startsWith("/assets/"))).not.toEqual([]);
    const ofService = (path: string): boolean => path.startsWith("/api/") || path.endsWith("/text");
    expect([...throughWorker, ...byWorker].filter(ofService)).toEqual([]);
  });

  await test.step("nothing of a broadcast is kept: no answer, no stream, no address, no password", async () => {
    const locked = host.open({ settings: { accessType: "password", passCode: PASSWORD } });
    const { token } = locked.channel();
    await page.goto(`/broadcast/${token}?lang=en&size=120`);
    await tryPassword(page, PASSWORD);
    await expectConnection(page, "live");
    locked.send(said(1, "Behind the door."));
    await expect(sentence(page, 1)).toBeVisible();
    const addresses = await kept(page);
    expect(addresses).toContain("/");
    expect(addresses).toContain("/config.json");
    expect(addresses.filter((address) => address.includes("?") || address.includes(token))).toEqual([]);
    const others = addresses.filter((address) => !address.startsWith("/assets/"));
    expect([...new Set(others)].sort()).toEqual(["/", "/.used-at", "/config.json"]);
  });
});

test("frames, screens and the setup page keep nothing; on the join page the worker comes once it has been quiet", async ({
  page,
  host,
}) => {
  await page.clock.install();
  for (const path of ["/embed/none", "/kiosk/none", "/overlay/none", "/setup"])
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator("#root > *")).not.toHaveCount(0);
      await page.clock.runFor(60_000);
      const workers = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
      expect(await workers()).toBe(0);
      expect(host.asked()).not.toContain("/sw.js");
    });
  await page.goto("/");
  await expect(field(page)).toBeVisible();
  expect(host.asked()).not.toContain("/sw.js");
  await page.clock.runFor(10_100);
  await untilKept(page);
});
