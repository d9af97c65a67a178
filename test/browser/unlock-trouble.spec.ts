import type { Page } from "@playwright/test";

import {
  lockedRoom,
  PASSWORD,
  passwordField,
  tryPassword,
  unlockButton,
  watchVerifies,
} from "../harness/door.ts";
import { expect, expectConnection, test } from "./fixtures.ts";

const START = new Date("2026-01-05T09:00:00Z");
const alert = (page: Page) => page.getByRole("alert");

test("too many tries say how long to wait, count down, and send nothing meanwhile", async ({
  page,
  stage,
}) => {
  await page.clock.install({ time: START });
  const { token } = lockedRoom(stage).channel();
  const verifies = watchVerifies(page);
  await page.goto(`/broadcast/${token}`);
  await expectConnection(page, "locked");
  await page.clock.pauseAt(new Date(START.getTime() + 60_000));
  for (let count = 1; count <= 5; count += 1) {
    await tryPassword(page, `wrong ${count}`);
    await expect.poll(() => verifies.length).toBe(count);
    await expect(alert(page)).toHaveText(/^That is not the password/);
  }
  await tryPassword(page, PASSWORD);
  await expect(alert(page)).toHaveText("Too many tries. Try again in 30 s.");
  await expect(passwordField(page)).toHaveValue(PASSWORD);
  await expect(unlockButton(page)).toHaveAttribute("aria-disabled", "true");
  await page.clock.runFor(11_000);
  await expect(alert(page)).toHaveText("Too many tries. Try again in 19 s.");
  await unlockButton(page).click({ force: true });
  await passwordField(page).press("Enter");
  await passwordField(page).fill("another");
  await passwordField(page).press("Enter");
  await expect(alert(page)).toHaveText("Too many tries. Try again in 19 s.");
  await passwordField(page).fill(PASSWORD);
  await page.clock.runFor(18_000);
  await expect(alert(page)).toHaveText("Too many tries. Try again in 1 s.");
  await page.clock.runFor(1_000);
  await expect(alert(page)).toHaveText("");
  await expect(unlockButton(page)).toHaveAttribute("aria-disabled", "false");
  expect(verifies).toHaveLength(6);
  stage.pass(30_000);
  await unlockButton(page).click();
  await expectConnection(page, "live");
  expect(verifies).toHaveLength(7);
});

type Answer = Parameters<Parameters<Parameters<Page["route"]>[1]>[0]["fulfill"]>[0] | "no answer";

const TROUBLES: readonly (readonly [what: string, answer: Answer, said: RegExp])[] = [
  ["no answer", "no answer", /^The service did not answer\. What you typed is still here; try again\.$/],
  ["an overloaded service", { status: 503, headers: { "Retry-After": "1" } }, /^The service did not answer/],
  [
    "a broken service",
    { status: 500, json: { error_code: "internal_error" } },
    /^The service did not answer/,
  ],
  ["a refused password", { status: 422, json: { error_code: "validation_failed" } }, /does not accept this/],
  [
    "a sign-in page",
    { status: 200, contentType: "text/html", body: "<h1>Hotel</h1>" },
    /sign in to this network/,
  ],
  [
    "an answer that says nothing",
    { status: 200, json: { data: {} } },
    /did not come from the subtitle service/,
  ],
  ["a wait without a length", { status: 429 }, /^Too many tries\. Try again in 30 s\.$/],
];

for (const [what, answer, said] of TROUBLES) {
  test(`${what} is put into words, keeps what was typed, and is not tried again by itself`, async ({
    page,
    stage,
  }) => {
    await page.clock.install({ time: START });
    const verifies = watchVerifies(page);
    await page.route("**/verify", (route) =>
      answer === "no answer" ? route.abort() : route.fulfill(answer),
    );
    await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
    await expectConnection(page, "locked");
    await page.clock.pauseAt(new Date(START.getTime() + 60_000));
    await tryPassword(page, PASSWORD);
    await expect(alert(page)).toHaveText(said);
    await expect(passwordField(page)).toHaveValue(PASSWORD);
    await expect(passwordField(page)).toBeFocused();
    await page.clock.runFor(600_000);
    await expectConnection(page, "locked");
    expect(verifies).toHaveLength(1);
    await page.unroute("**/verify");
    await unlockButton(page).click();
    await expectConnection(page, "live");
    expect(verifies).toHaveLength(2);
  });
}

test("only a password that was refused is marked as wrong", async ({ page, stage }) => {
  await page.route("**/verify", (route) => route.abort());
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await tryPassword(page, PASSWORD);
  await expect(alert(page)).toHaveText(/^The service did not answer/);
  await expect(passwordField(page)).toHaveAttribute("aria-invalid", "false");
});

test("while the service thinks, the page says so and sends nothing more", async ({ page, stage }) => {
  const verifies = watchVerifies(page);
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/verify", async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await tryPassword(page, PASSWORD);
  await expect(alert(page)).toHaveText("Checking …");
  await unlockButton(page).click({ force: true });
  await passwordField(page).press("Enter");
  answer();
  await expectConnection(page, "live");
  expect(verifies).toHaveLength(1);
});

test("a service that never answers is given up after ten seconds", async ({ page, stage }) => {
  await page.clock.install({ time: START });
  await page.route("**/verify", () => undefined);
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await expectConnection(page, "locked");
  await tryPassword(page, PASSWORD);
  await expect(alert(page)).toHaveText("Checking …");
  await page.clock.runFor(10_000);
  await expect(alert(page)).toHaveText(/^The service did not answer/);
  await expect(passwordField(page)).toHaveValue(PASSWORD);
});
