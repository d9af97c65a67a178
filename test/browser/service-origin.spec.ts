import type { Page, Route } from "@playwright/test";

import { PASSWORD, passwordField, tryPassword } from "../harness/password-channel.ts";
import { type FarService, startFarService } from "../harness/far-service.ts";
import { said, setStage, type Stage } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { breakStream } from "./page-clock.ts";

/** Longer than the window of a first attempt, in ms. */
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

far(
  "a broadcast on another origin is read, and a reconnect goes on where it broke off",
  async ({ page, display, service }) => {
    await page.clock.install();
    const room = service.open({ settings: { name: "Far away" } });
    const { token } = room.channel();

    await far.step("read, without a preflight", async () => {
      await openFar(page, display, service, token);
      await expectConnection(page, "live");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Far away");
      room.send(said(1, "Before the break."));
      await expect(sentence(page, 1)).toHaveText("Before the break.");
      expect(service.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
        `GET /api/v1/viewer/broadcasts/${token}`,
        `GET /broadcast/${token}/text`,
      ]);
      expect(new Set(service.requests.map(({ origin }) => origin))).toEqual(new Set([display.origin]));
    });

    await far.step("on again, after its preflight", async () => {
      await breakStream(page, () => {
        room.cut("destroy");
        room.send(said(2, "During the break."));
      });
      await expect(sentence(page, 2)).toHaveText("During the break.");
      await expect(page.locator("[data-gap]")).toHaveCount(0);
      const preflights = service.requests.filter(({ wants }) => wants?.includes("last-event-id") === true);
      // One an attempt, and more than one attempt only where the machine was too slow for the first.
      const attempts = service.requests.filter(({ method, lastEventId }) => method === "GET" && lastEventId);
      expect(preflights.length).toBeGreaterThan(0);
      expect(attempts.length).toBeLessThanOrEqual(preflights.length);
      expect(service.requests.at(-1)?.lastEventId).toMatch(/-\d+$/);
    });
  },
);

far(
  "a password channel on another origin is unlocked, and too many tries say how long to wait",
  async ({ page, display, service }) => {
    await page.clock.install();
    const room = service.open({ settings: { accessType: "password", passCode: PASSWORD } });
    const { token } = room.channel();

    await far.step("unlocked", async () => {
      await openFar(page, display, service, token);
      await tryPassword(page, "wrong");
      await expect(page.getByRole("alert")).toHaveText(/^That is not the password/);
      await tryPassword(page, PASSWORD);
      await expectConnection(page, "live");
      room.send(said(1, "Behind a far door."));
      await expect(sentence(page, 1)).toBeVisible();
      expect(
        service.requests.filter(({ method }) => method === "OPTIONS").map(({ wants }) => wants),
      ).toContain("content-type");
    });

    await far.step("too many tries", async () => {
      const other = service.open({ settings: { accessType: "password", passCode: PASSWORD } });
      await openFar(page, display, service, other.channel().token);
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
      for (let count = 1; count <= 6; count += 1) {
        await tryPassword(page, `wrong ${count}`);
        await expect(page.getByRole("alert")).toHaveText(count < 6 ? /^That is not/ : /^Too many tries/);
        await expect(passwordField(page)).toHaveValue(`wrong ${count}`);
      }
      await expect(page.getByRole("alert")).toHaveText(/Try again in 30 s\.$/);
      await page.clock.runFor(1_000);
      await expect(page.getByRole("alert")).toHaveText(/Try again in 29 s\.$/);
    });
  },
);

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
    await breakStream(page, () => {
      room.cut("destroy");
      room.send(said(2, "During the break."));
    });
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

test("a config.json that is a page, cannot be fetched or never comes leaves the page on its own origin", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  const address = `/broadcast/${room.channel().token}`;
  let asked = 0;
  for (const [what, answer] of [
    [
      "a page",
      (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title>" }),
    ],
    ["no such file", (route) => route.fulfill({ status: 404, body: "" })],
    [
      "an origin that is a script",
      (route) => route.fulfill({ json: { serviceOrigin: "javascript:alert(1)" } }),
    ],
    ["nothing, as it cannot be fetched", (route) => route.abort()],
  ] satisfies readonly (readonly [string, (route: Route) => Promise<void>])[]) {
    await test.step(what, async () => {
      await page.route("**/config.json", answer);
      await page.goto(address);
      await expectConnection(page, "live");
      await page.unrouteAll();
    });
  }
  room.send(said(1, "Here."));
  await expect(sentence(page, 1)).toBeVisible();

  await test.step("for five seconds at most where it never comes", async () => {
    await page.route("**/config.json", () => {
      asked += 1;
    });
    await page.goto(address);
    await expect.poll(() => asked).toBe(1);
    await page.clock.runFor(5_000);
    await expectConnection(page, "live");
  });
});
