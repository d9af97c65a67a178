import type { Page } from "@playwright/test";

import { PASSWORD, tryPassword } from "../harness/door.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { kept, test, untilKept, visit } from "./offline-world.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Code" });
const status = (page: Page) => page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: /\S/ });

test("without a network the join page opens after the first visit and says that the device is offline", async ({
  page,
  host,
  context,
}) => {
  await visit(page, host);
  await context.setOffline(true);
  await page.goto("/");
  await expect(field(page)).toBeVisible();
  await expect(status(page)).toHaveText(
    "This device is offline. Broadcasts open again once the network is back.",
  );
  await context.setOffline(false);
  await expect(status(page)).toHaveCount(0);
});

test("without a network a broadcast says that the device is offline, and is live by itself when it is back", async ({
  page,
  host,
  context,
}) => {
  await visit(page, host);
  const { token } = host.open({ settings: { name: "Evening talk" } }).channel();
  await context.setOffline(true);
  await page.goto(`/broadcast/${token}?lang=de&theme=dark`);
  await expectConnection(page, "failed");
  await expect(status(page)).toHaveText(
    "This device is offline. The broadcast opens by itself once the network is back.",
  );
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await context.setOffline(false);
  await expectConnection(page, "live");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Evening talk");
});

test("a broadcast that is read while the network goes says so, and goes on by itself", async ({
  page,
  host,
  context,
}) => {
  await visit(page, host);
  await context.setOffline(true);
  await host.leave();
  await expectConnection(page, "reconnecting");
  await expect(
    page.getByText("This device is offline. The text goes on by itself once the network is back."),
  ).toBeVisible();
  await host.comeBack();
  await context.setOffline(false);
  await expectConnection(page, "live");
});

for (const path of ["/broadcast/none", "/kiosk/none", "/nowhere/at/all", "/setup"]) {
  test(`without a network ${path} opens`, async ({ page, host, context }) => {
    await visit(page, host);
    await context.setOffline(true);
    const answer = await page.goto(path);
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(answer?.status()).toBe(200);
    await expect(page.locator("#root > *")).not.toHaveCount(0);
  });
}

test("a typeface that was used is there without a network", async ({ page, host, context }) => {
  const token = await visit(page, host);
  const link = `/broadcast/${token}?lang=en&font=cursive`;
  const load = () => page.evaluate(async () => (await document.fonts.load("1em Kalam")).length);
  await page.goto(link);
  await expectConnection(page, "live");
  await expect.poll(load).toBeGreaterThan(0);
  await context.setOffline(true);
  await host.leave();
  await page.goto(link);
  await expectConnection(page, "failed");
  await expect.poll(load).toBeGreaterThan(0);
});

test("with a network but nobody at the address, the words do not blame the device", async ({
  page,
  host,
}) => {
  await visit(page, host);
  const { token } = host.open().channel();
  await host.leave();
  await page.goto(`/broadcast/${token}`);
  await expectConnection(page, "failed");
  await expect(status(page)).toHaveText("The service cannot be reached. Trying again by itself …");
  await host.comeBack();
  await page.getByRole("button", { name: "Try now" }).click();
  await expectConnection(page, "live");
});

for (const how of ["in trouble", "hanging"] as const) {
  test(`a host whose pages are ${how} does not keep a known device from a broadcast`, async ({
    page,
    host,
  }) => {
    const token = await visit(page, host);
    host.pages(how);
    await page.goto(`/broadcast/${token}?lang=en`);
    await expectConnection(page, "live");
  });
}

test("nothing of a broadcast is kept: no answer, no stream, no address, no password", async ({
  page,
  host,
}) => {
  const room = host.open({ settings: { accessType: "password", passCode: PASSWORD } });
  const { token } = room.channel();
  await visit(page, host);
  await page.goto(`/broadcast/${token}?lang=en&size=120`);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  room.send(said(1, "Behind the door."));
  await expect(sentence(page, 1)).toBeVisible();
  const addresses = await kept(page);
  expect(addresses).toContain("/");
  expect(addresses).toContain("/config.json");
  expect(addresses.filter((address) => address.includes("?") || address.includes(token))).toEqual([]);
  const others = addresses.filter((address) => !address.startsWith("/assets/"));
  expect([...new Set(others)].sort()).toEqual(["/", "/.used-at", "/config.json"]);
});

test("the stream and the short requests never pass through the worker", async ({ page, host, context }) => {
  await visit(page, host);
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

test("the worker comes only after the first text", async ({ page, host }) => {
  const room = host.open();
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectConnection(page, "live");
  expect(host.asked()).not.toContain("/sw.js");
  room.send(said(1, "Now."));
  await untilKept(page);
  expect(host.asked()).toContain("/sw.js");
});

test("on the join page the worker comes once the page has been quiet", async ({ page, host }) => {
  await page.clock.install();
  await page.goto("/");
  await expect(field(page)).toBeVisible();
  expect(host.asked()).not.toContain("/sw.js");
  await page.clock.runFor(10_100);
  await untilKept(page);
});

for (const path of ["/embed/none", "/kiosk/none", "/overlay/none", "/setup"]) {
  test(`${path} keeps nothing`, async ({ page, host }) => {
    await page.clock.install();
    await page.goto(path);
    await expect(page.locator("#root > *")).not.toHaveCount(0);
    await page.clock.runFor(60_000);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(host.asked()).not.toContain("/sw.js");
  });
}
