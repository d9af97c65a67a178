/**
 * When the service does not answer, breaks off or is not the service: the page says so, tries again by itself, and
 * offers to try at once.
 */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";

import {
  connection,
  stageApp,
  textsOf,
  until,
  untilConnection,
  untilSentences,
} from "../../harness/app-in-dom.tsx";
import type { Instead } from "../../harness/plain-network.ts";
import { said } from "../../harness/small-script.ts";

const RESOLVE = /^\/api\/v1\/viewer\/broadcasts\/[^/]+$/;
const STREAM = /^\/broadcast\/[^/]+\/text$/;
const UNREACHABLE = "The service cannot be reached.";
const NOT_THE_SERVICE = "The answer did not come from the subtitle service.";
const SIGN_IN: Instead = {
  headers: { "content-type": "text/html" },
  body: "<h1>Welcome to Hotel Wi-Fi</h1>",
};
/** Longest wait before the page tries again by itself, in ms. */
const LONGEST_WAIT_MS = 30_000;

const stage = stageApp();

const status = (): string => screen.getByRole("banner").querySelector("[data-word]")?.textContent ?? "";
const queryTryNow = (): HTMLElement | null => screen.queryByRole("button", { name: "Try now" });

async function expectFailed(message: string): Promise<void> {
  await untilConnection("failed");
  await until(() => screen.getByText(message));
  // The focus says it, and nothing beside it.
  expect(document.activeElement?.textContent).toBe(message);
  expect([...screen.queryAllByRole("status"), ...screen.queryAllByRole("alert")]).toHaveLength(0);
}

it("a relay that is cut off from the service says so, while its text stays, until it is back", async () => {
  const room = stage.open();
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection("live");
  room.send(said(1, "Before."));
  await untilSentences(["Before."]);
  room.send({ name: "broadcast_phase_changed", payload: { phase: "interrupted" } });
  await untilConnection("reconnecting");
  await until(() => status() === "Reconnecting");
  screen.getByText("The service cannot be reached.");
  screen.getByText("Trying again automatically …");
  // This connection is sound: another would change nothing.
  expect(queryTryNow()).toBeNull();
  expect(textsOf("[data-sid]")).toEqual(["Before."]);
  room.send({ name: "broadcast_phase_changed", payload: { phase: "live" } });
  await untilConnection("live");
  await until(() => expect(screen.queryByText("The service cannot be reached.")).toBeNull());
  expect(textsOf("[data-gap]")).toEqual([]);
});

describe.each(["by itself", "with the button"] as const)("%s", (how) => {
  /** Tries again: when the wait is over, or at once. */
  async function again(): Promise<void> {
    if (how === "by itself") return stage.wait(LONGEST_WAIT_MS);
    queryTryNow()?.click();
    await stage.wait(0);
  }

  async function expectBack(): Promise<void> {
    for (let tries = 0; tries < 3 && connection() !== "live"; tries += 1) await again();
    await untilConnection("live");
  }

  it("a stream that broke comes back with everything said meanwhile", async () => {
    const room = stage.open();
    await stage.readerVisit(`/broadcast/${room.channel().token}`);
    await untilConnection("live");
    room.send(said(1, "Before."));
    await untilSentences(["Before."]);
    stage.rehearsal.setFault({ status: 503 });
    room.cut("destroy");
    await untilConnection("reconnecting");
    await until(() => status() === "Reconnecting");
    screen.getByText("The connection was lost. Trying again …");
    const before = stage.asked.length;
    await again();
    expect(stage.asked.length).toBeGreaterThan(before);
    for (const sid of [2, 3, 4]) room.send(said(sid, `Meanwhile ${sid}.`));
    await untilConnection("reconnecting");
    expect(textsOf("[data-sid]")).toEqual(["Before."]);
    stage.rehearsal.setFault(undefined);
    await expectBack();
    await untilSentences(["Before.", "Meanwhile 2.", "Meanwhile 3.", "Meanwhile 4."]);
    expect(queryTryNow()).toBeNull();
  });

  it.each([
    ["nobody answers", "no answer", UNREACHABLE],
    ["a sign-in page of the network answers", SIGN_IN, NOT_THE_SERVICE],
  ] as const)("not found: %s", async (_what, answer, message) => {
    const { token } = stage.open().channel();
    const stop = stage.answer(RESOLVE, answer);
    await stage.readerVisit(`/broadcast/${token}`);
    await expectFailed(message);
    const before = stage.asked.length;
    await again();
    expect(stage.asked.length).toBeGreaterThan(before);
    await expectFailed(message);
    expect(document.body.textContent).not.toContain("Hotel");
    stop();
    await expectBack();
    screen.getByRole("heading", { name: "Small talk" });
  });

  it.each([
    ["is not to be had", { status: 503 }, UNREACHABLE],
    ["is a sign-in page", SIGN_IN, NOT_THE_SERVICE],
  ] as const)("the broadcast is known but its stream %s", async (_what, answer, message) => {
    const room = stage.open();
    const stop = stage.answer(STREAM, answer);
    await stage.readerVisit(`/broadcast/${room.channel().token}`);
    await until(() => screen.getByRole("heading", { name: "Small talk" }));
    await stage.wait(2 * LONGEST_WAIT_MS);
    await untilConnection("failed");
    expect(status()).toBe("Not available");
    screen.getByText(message);
    stop();
    await expectBack();
    room.send(said(1, "Here we are."));
    await untilSentences(["Here we are."]);
  });
});

it("refused: says so, does not insist, and tries again only when asked", async () => {
  stage.rehearsal.setFault({ status: 451 });
  await stage.readerVisit(`/broadcast/${stage.open().channel().token}`);
  await expectFailed("The service refused the connection.");
  stage.rehearsal.setFault(undefined);
  await stage.wait(120_000);
  await expectFailed("The service refused the connection.");
  queryTryNow()?.click();
  await untilConnection("live");
});

it("an answer that comes too late changes nothing of what is known by then", async () => {
  const state = { status: "active", phase: "standby", standbyMessage: "Doors open at ten." } as const;
  const room = stage.open({ state });
  const stop = stage.answer(RESOLVE, "no answer");
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await expectFailed(UNREACHABLE);
  stop();
  const letThrough = stage.holdNext(RESOLVE);
  queryTryNow()?.click();
  await until(() => stage.asked.length === 2);
  queryTryNow()?.click();
  await until(() => screen.getByText("Doors open at ten."));
  letThrough();
  room.send(said(1, "A first word."));
  await untilSentences(["A first word."]);
  await untilConnection("waiting");
  screen.getByText("Doors open at ten.");
});
