/**
 * When the service does not answer, breaks off or is not the service: the page says so, tries again by itself, and
 * offers to try at once.
 */
import type { Page } from "@playwright/test";

import { said } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { LONGEST_WAIT_MS, stopClock } from "./page-clock.ts";

const RESOLVE = "**/api/v1/viewer/broadcasts/*";
const STREAM = "**/broadcast/*/text*";
const UNREACHABLE = "The service cannot be reached. Trying again by itself …";
const NOT_THE_SERVICE =
  "The answer did not come from the subtitle service. You may have to sign in to this network first.";

const root = (page: Page) => page.locator("html");
const tryNow = (page: Page) => page.getByRole("button", { name: "Try now" });

async function expectFailed(page: Page, message: string) {
  await expectConnection(page, "failed");
  await expect(page.getByText(message)).toBeVisible();
  const said = page.getByRole("status").or(page.getByRole("alert"));
  await expect(said.filter({ hasText: /\S/ })).toHaveCount(1);
}

/** Lets waits pass until the page gives up hope: one stream that did not open does not mean much. */
const waitUntilFailed = (page: Page) =>
  expect(async () => {
    await page.clock.fastForward(LONGEST_WAIT_MS);
    await expect(root(page)).toHaveAttribute("data-connection", "failed", { timeout: 2_000 });
  }).toPass();

test.afterEach(({ stage }) => stage.rehearsal.setFault(undefined));

for (const how of ["by itself", "with the button"] as const) {
  test.describe(how, () => {
    /** Tries again: when the wait is over, or at once. */
    const again = async (page: Page) =>
      how === "by itself" ? page.clock.fastForward(LONGEST_WAIT_MS) : tryNow(page).click({ timeout: 2_000 });

    /** Tries again until it is live; a try while another is under way counts for nothing. */
    const expectBack = (page: Page) =>
      expect(async () => {
        if ((await root(page).getAttribute("data-connection")) !== "live") await again(page);
        await expect(root(page)).toHaveAttribute("data-connection", "live", { timeout: 2_000 });
      }).toPass();

    test("reconnecting: a stream that broke comes back with everything said meanwhile", async ({
      page,
      stage,
    }) => {
      const room = stage.open();
      await stopClock(page);
      await follow(page, room.channel().token);
      room.send(said(1, "Before."));
      await expect(sentence(page, 1)).toBeVisible();
      stage.rehearsal.setFault({ status: 503 });
      room.cut("destroy");
      await expectConnection(page, "reconnecting");
      await expect(page.getByRole("banner").getByRole("status")).toHaveText("Reconnecting");
      await expect(page.getByText("The connection was lost. Trying again …")).toBeVisible();
      const refused = page.waitForResponse((response) => response.status() === 503);
      await again(page);
      await refused;
      for (const sid of [2, 3, 4]) room.send(said(sid, `Meanwhile ${sid}.`));
      await expectConnection(page, "reconnecting");
      await expect(sentence(page, 1)).toBeVisible();
      stage.rehearsal.setFault(undefined);
      await expectBack(page);
      await expect(page.locator("[data-sid]")).toHaveText([
        "Before.",
        "Meanwhile 2.",
        "Meanwhile 3.",
        "Meanwhile 4.",
      ]);
      await expect(tryNow(page)).toHaveCount(0);
    });

    test("unreachable: nobody answers at first", async ({ page, stage }) => {
      const { token } = stage.open().channel();
      await page.route(RESOLVE, (route) => route.abort());
      await stopClock(page);
      await page.goto(`/broadcast/${token}`);
      await expectFailed(page, UNREACHABLE);
      const asked = page.waitForRequest(RESOLVE);
      await again(page);
      await asked;
      await expectFailed(page, UNREACHABLE);
      await page.unroute(RESOLVE);
      await expectBack(page);
      await expect(page.getByRole("heading", { name: "Small talk" })).toBeVisible();
    });

    test("unreachable: the broadcast is known but its stream is not to be had", async ({ page, stage }) => {
      const room = stage.open();
      stage.rehearsal.setFault({ status: 503 });
      await stopClock(page);
      await page.goto(`/broadcast/${room.channel().token}`);
      await expect(page.getByRole("heading", { name: "Small talk" })).toBeVisible();
      await waitUntilFailed(page);
      await expect(page.getByRole("banner").getByRole("status")).toHaveText("Not available");
      await expect(page.getByText(UNREACHABLE)).toBeVisible();
      stage.rehearsal.setFault(undefined);
      await expectBack(page);
      room.send(said(1, "Here we are."));
      await expect(sentence(page, 1)).toBeVisible();
    });

    test("a sign-in page of the network is not taken for the service", async ({ page, stage }) => {
      const { token } = stage.open().channel();
      const signIn = { status: 200, contentType: "text/html", body: "<h1>Welcome to Hotel Wi-Fi</h1>" };
      await page.route(RESOLVE, (route) => route.fulfill(signIn));
      await stopClock(page);
      await page.goto(`/broadcast/${token}`);
      await expectFailed(page, NOT_THE_SERVICE);
      await expect(page.getByText("Hotel")).toHaveCount(0);
      await page.unroute(RESOLVE);
      await expectBack(page);
    });

    test("a sign-in page in the place of the stream is not taken for it", async ({ page, stage }) => {
      const { token } = stage.open().channel();
      await page.route(STREAM, (route) =>
        route.fulfill({ contentType: "text/html", body: "<h1>Sign in</h1>" }),
      );
      await stopClock(page);
      await page.goto(`/broadcast/${token}`);
      await expect(page.getByRole("heading", { name: "Small talk" })).toBeVisible();
      await waitUntilFailed(page);
      await expectFailed(page, NOT_THE_SERVICE);
      await page.unroute(STREAM);
      await expectBack(page);
    });
  });
}

test("refused: says so, does not insist, and tries again only when asked", async ({ page, stage }) => {
  await stopClock(page);
  stage.rehearsal.setFault({ status: 451 });
  await page.goto(`/broadcast/${stage.open().channel().token}`);
  await expectFailed(page, "The service refused the connection.");
  stage.rehearsal.setFault(undefined);
  await page.clock.runFor(120_000);
  await expectFailed(page, "The service refused the connection.");
  await tryNow(page).click();
  await expectConnection(page, "live");
});

test("an answer that comes too late changes nothing of what is known by then", async ({ page, stage }) => {
  const state = { status: "active", phase: "standby", standbyMessage: "Doors open at ten." } as const;
  const room = stage.open({ state });
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(RESOLVE, (route) => route.abort(), { times: 1 });
  await stopClock(page);
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectFailed(page, UNREACHABLE);
  await page.route(RESOLVE, async (route) => void held.then(() => route.continue()), { times: 1 });
  const slow = page.waitForRequest(RESOLVE);
  await tryNow(page).click();
  await slow;
  await tryNow(page).click();
  await expect(page.getByText("Doors open at ten.")).toBeVisible();
  letThrough();
  await (await (await slow).response())?.finished();
  room.send(said(1, "A first word."));
  await expect(sentence(page, 1)).toBeVisible();
  await expectConnection(page, "waiting");
  await expect(page.getByText("Doors open at ten.")).toBeVisible();
});
