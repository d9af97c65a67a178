import type { Page } from "@playwright/test";

import { PASSWORD, passwordField, tryPassword } from "../harness/door.ts";
import { type FarService, startFarService } from "../harness/far-service.ts";
import { said, setStage, type Stage } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";

const RECONNECT_MS = 6_000;

/** A page whose `config.json` names a service on another origin, and that service. */
const far = test.extend<{ readonly service: FarService; readonly display: Stage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  service: async ({}, use) => {
    const service = await startFarService();
    await use(service);
    await service.close();
  },
  display: async ({ service }, use) => {
    const display = await setStage({ serviceOrigins: [service.origin] });
    await use(display);
    await display.close();
  },
});

/**
 * Opens a broadcast of the far service. The configuration is answered once: while a route stands, the browser's
 * preflights are answered by the test and not by the service.
 */
async function openFar(page: Page, display: Stage, service: FarService, token: string): Promise<void> {
  await page.route(
    "**/config.json",
    (route) => route.fulfill({ json: { serviceOrigin: `${service.origin}/` } }),
    {
      times: 1,
    },
  );
  await page.goto(`${display.origin}/broadcast/${token}`);
}

far("a broadcast of a service on another origin is read", async ({ page, display, service }) => {
  const room = service.open({ settings: { name: "Far away" } });
  const { token } = room.channel();
  await openFar(page, display, service, token);
  await expectConnection(page, "live");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Far away");
  room.send(said(1, "Across origins."));
  await expect(sentence(page, 1)).toHaveText("Across origins.");
  expect(service.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET /api/v1/viewer/broadcasts/${token}`,
    `GET /broadcast/${token}/text`,
  ]);
  expect(new Set(service.requests.map(({ origin }) => origin))).toEqual(new Set([display.origin]));
});

far("a password channel on another origin is unlocked", async ({ page, display, service }) => {
  const room = service.open({ settings: { accessType: "password", passCode: PASSWORD } });
  await openFar(page, display, service, room.channel().token);
  await tryPassword(page, "wrong");
  await expect(page.getByRole("alert")).toHaveText(/^That is not the password/);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  room.send(said(1, "Behind a far door."));
  await expect(sentence(page, 1)).toBeVisible();
  expect(service.requests.filter(({ method }) => method === "OPTIONS").map(({ wants }) => wants)).toContain(
    "content-type",
  );
});

far("too many tries on another origin say how long to wait", async ({ page, display, service }) => {
  const room = service.open({ settings: { accessType: "password", passCode: PASSWORD } });
  await openFar(page, display, service, room.channel().token);
  for (let count = 1; count <= 6; count += 1) {
    await tryPassword(page, `wrong ${count}`);
    await expect(page.getByRole("alert")).toHaveText(count < 6 ? /^That is not/ : /^Too many tries/);
    await expect(passwordField(page)).toHaveValue(`wrong ${count}`);
  }
  await expect(page.getByRole("alert")).toHaveText(/Try again in (30|29) s\.$/);
});

far("a reconnect goes on where it broke off, after its preflight", async ({ page, display, service }) => {
  await page.clock.install();
  const room = service.open();
  await openFar(page, display, service, room.channel().token);
  await expectConnection(page, "live");
  room.send(said(1, "Before the break."));
  await expect(sentence(page, 1)).toBeVisible();
  room.cut("destroy");
  room.send(said(2, "During the break."));
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expect(sentence(page, 2)).toHaveText("During the break.");
  await expect(page.locator("[data-gap]")).toHaveCount(0);
  const preflights = service.requests.filter(({ wants }) => wants?.includes("last-event-id") === true);
  expect(preflights).toHaveLength(1);
  expect(service.requests.at(-1)?.lastEventId).toMatch(/-\d+$/);
});

far(
  "a service that does not know Last-Event-ID costs the gap, not the text",
  async ({ page, display, service }) => {
    await page.clock.install();
    const room = service.open();
    await openFar(page, display, service, room.channel().token);
    await expectConnection(page, "live");
    room.send(said(1, "Before the break."));
    await expect(sentence(page, 1)).toBeVisible();
    service.refuseLastEventId();
    room.cut("destroy");
    room.send(said(2, "During the break."));
    await expectConnection(page, "reconnecting");
    await expect
      .poll(async () => {
        await page.clock.runFor(RECONNECT_MS);
        return page.locator("html").getAttribute("data-connection");
      })
      .toBe("live");
    room.send(said(3, "After the break."));
    await expect(sentence(page, 3)).toHaveText("After the break.");
    await expect(page.locator('[data-gap="2-2"]')).toBeVisible();
  },
);

for (const [what, answer] of [
  ["broken JSON", { status: 200, body: '{"serviceOrigin": "https://' }],
  [
    "HTML instead of JSON",
    { status: 200, contentType: "text/html", body: "<!doctype html><title>x</title>" },
  ],
  ["no such file", { status: 404, body: "" }],
  ["a server error with an answer", { status: 500, json: { error: "no" } }],
  ["nothing in it", { status: 200, json: {} }],
  ["a list", { status: 200, json: [] }],
  ["an origin that is a number", { status: 200, json: { serviceOrigin: 4 } }],
  ["an origin that is no address", { status: 200, json: { serviceOrigin: "service.example" } }],
  ["an origin that is a script", { status: 200, json: { serviceOrigin: "javascript:alert(1)" } }],
] as const) {
  test(`a config.json with ${what} leaves the page on its own origin`, async ({ page, stage }) => {
    await page.route("**/config.json", (route) => route.fulfill(answer));
    const room = stage.open();
    await page.goto(`/broadcast/${room.channel().token}`);
    await expectConnection(page, "live");
    room.send(said(1, "Here."));
    await expect(sentence(page, 1)).toBeVisible();
  });
}

test("a config.json that cannot be fetched leaves the page on its own origin", async ({ page, stage }) => {
  await page.route("**/config.json", (route) => route.abort());
  await page.goto(`/broadcast/${stage.open().channel().token}`);
  await expectConnection(page, "live");
});

test("a config.json that never comes holds the page up for five seconds at most", async ({ page, stage }) => {
  await page.clock.install();
  let asked = 0;
  await page.route("**/config.json", () => {
    asked += 1;
  });
  await page.goto(`/broadcast/${stage.open().channel().token}`);
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(5_000);
  await expectConnection(page, "live");
});
