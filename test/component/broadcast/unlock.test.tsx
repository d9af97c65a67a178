/**
 * The password form of a channel as a person meets it: what goes wrong is put into words, what was typed stays, and
 * nothing is sent twice.
 */
import { screen } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { revoke } from "../../../src/node/rehearsal/channel.ts";
import { stageApp, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { passwordChannelOf, PASSWORD } from "../../harness/password-channel-in-dom.ts";
import type { Instead } from "../../harness/plain-network.ts";
import { said } from "../../harness/small-script.ts";

// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/reader/locked-page.tsx";

const VERIFY = /\/verify$/;

const stage = stageApp();
const { alert, field, lockedRoom, tryPassword, unlockButton, verifies } = passwordChannelOf(stage);

async function visitLocked() {
  const room = lockedRoom();
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection("locked");
  return room;
}

const untilSaid = (words: string | RegExp): Promise<void> =>
  until(() => expect(alert().textContent).toMatch(words));

it("a wrong password is said clearly, what was typed stays, and the right one opens", async () => {
  const room = await visitLocked();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Board meeting");
  await tryPassword("Lyra-78");
  await untilSaid("That is not the password. Check it and try again.");
  expect(field().value).toBe("Lyra-78");
  expect(document.activeElement).toBe(field());
  // Whoever types again does not add to what was wrong.
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, "Lyra-78".length]);
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(field().getAttribute("aria-describedby")).toBe(alert().id);
  const user = userEvent.setup({ delay: null });
  await user.clear(field());
  await user.type(field(), PASSWORD);
  expect(alert().textContent).toBe("");
  await user.keyboard("{Enter}");
  await untilConnection("live");
  room.send(said(1, "Behind the door."));
  await untilSentences(["Behind the door."]);
  expect(verifies()).toEqual([
    JSON.stringify({ password: "Lyra-78" }),
    JSON.stringify({ password: PASSWORD }),
  ]);
});

it("a wrong password is said again when it is sent again", async () => {
  await visitLocked();
  await tryPassword("guess");
  await untilSaid(/^That is not the password/);
  unlockButton().click();
  await until(() => verifies().length === 2);
  await untilSaid(/^That is not the password/);
});

it("nothing typed is explained and nothing is sent", async () => {
  await visitLocked();
  unlockButton().click();
  expect(alert().textContent).toBe("Type the password.");
  expect(document.activeElement).toBe(field());
  await userEvent.setup({ delay: null }).type(field(), "x");
  expect(alert().textContent).toBe("");
  expect(verifies()).toEqual([]);
});

it("the password can be shown and hidden again while it is typed", async () => {
  await visitLocked();
  await userEvent.setup({ delay: null }).type(field(), "secret");
  expect(field().type).toBe("password");
  screen.getByRole("checkbox", { name: "Show the password" }).click();
  expect(field().type).toBe("text");
  expect(field().value).toBe("secret");
  screen.getByRole("checkbox", { name: "Show the password" }).click();
  expect(field().type).toBe("password");
});

it("a channel that became public while someone was asked for its password lets them in", async () => {
  const room = await visitLocked();
  stage.rehearsal.update(room, { accessType: "public", passCode: null });
  await tryPassword("whatever");
  await untilConnection("live");
});

it("a channel withdrawn while someone was asked for its password is said to be gone", async () => {
  const room = await visitLocked();
  room.apply((channel, now) => revoke(channel, now));
  await tryPassword(PASSWORD);
  await untilConnection("failed");
  expect(screen.queryByLabelText("Password")).toBeNull();
  await until(() => screen.getByRole("textbox", { name: "Code" }));
});

it("too many tries say how long to wait, count down, and send nothing meanwhile", async () => {
  await visitLocked();
  for (let count = 1; count <= 5; count += 1) {
    await tryPassword(`wrong ${count}`);
    await until(() => verifies().length === count);
    await untilSaid(/^That is not the password/);
  }
  await tryPassword(PASSWORD);
  await untilSaid("Too many tries. Try again in 30 s.");
  expect(field().value).toBe(PASSWORD);
  expect(unlockButton().getAttribute("aria-disabled")).toBe("true");
  await stage.wait(11_000);
  expect(alert().textContent).toBe("Too many tries. Try again in 19 s.");
  unlockButton().click();
  await tryPassword("another");
  expect(alert().textContent).toBe("Too many tries. Try again in 19 s.");
  await stage.wait(18_000);
  expect(alert().textContent).toBe("Too many tries. Try again in 1 s.");
  await stage.wait(1_000);
  expect(alert().textContent).toBe("");
  expect(unlockButton().getAttribute("aria-disabled")).toBe("false");
  expect(verifies()).toHaveLength(6);
  stage.pass(30_000);
  await tryPassword(PASSWORD);
  await untilConnection("live");
  expect(verifies()).toHaveLength(7);
});

const json = (status: number, body: unknown): Instead => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describe("what the service answers to a password is put into words and not tried again by itself", () => {
  it.each([
    ["no answer", "no answer", /^The service did not answer\. What you typed is still here; try again\.$/],
    [
      "an overloaded service",
      { status: 503, headers: { "Retry-After": "1" } },
      /^The service did not answer/,
    ],
    ["a broken service", json(500, { error_code: "internal_error" }), /^The service did not answer/],
    ["a refused password", json(422, { error_code: "validation_failed" }), /does not accept this/],
    [
      "a sign-in page",
      { headers: { "content-type": "text/html" }, body: "<h1>Hotel</h1>" },
      /sign in to this network/,
    ],
    ["an answer that says nothing", json(200, { data: {} }), /did not come from the subtitle service/],
    ["a wait without a length", { status: 429 }, /^Too many tries\. Try again in 30 s\.$/],
  ] as const satisfies readonly (readonly [string, Instead, RegExp])[])("%s", async (what, answer, words) => {
    await visitLocked();
    const stop = stage.answer(VERIFY, answer);
    await tryPassword(PASSWORD);
    await untilSaid(words);
    expect(field().value).toBe(PASSWORD);
    expect(document.activeElement).toBe(field());
    // Only a password that was refused is marked as wrong.
    expect(field().getAttribute("aria-invalid")).toBe(String(what === "a refused password"));
    await stage.wait(600_000);
    await untilConnection("locked");
    expect(verifies()).toHaveLength(1);
    stop();
    unlockButton().click();
    await untilConnection("live");
    expect(verifies()).toHaveLength(2);
  });
});

it("while the service thinks, the page says so and sends nothing more", async () => {
  await visitLocked();
  const letGo = stage.holdNext(VERIFY);
  await tryPassword(PASSWORD);
  expect(alert().textContent).toBe("Checking …");
  unlockButton().click();
  await userEvent.setup({ delay: null }).type(field(), "{Enter}");
  letGo();
  await untilConnection("live");
  expect(verifies()).toHaveLength(1);
});

it("a service that never answers is given up after ten seconds", async () => {
  await visitLocked();
  stage.answer(VERIFY, "never");
  await tryPassword(PASSWORD);
  expect(alert().textContent).toBe("Checking …");
  await stage.wait(10_000);
  await untilSaid(/^The service did not answer/);
  expect(field().value).toBe(PASSWORD);
});
