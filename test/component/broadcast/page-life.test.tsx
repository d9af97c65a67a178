/**
 * What a page does that is hidden, has lost its service, or keeps the screen awake.
 */
import { screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";

import { end } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/ui/panels.ts";

const stage = stageApp();

const follow = (query = "lang=en"): Promise<Room> => stage.follow(query);

/** Gives an object of the page a property for the length of a test. */
function give(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, get: () => value });
}

afterEach(() => {
  Reflect.deleteProperty(document, "visibilityState");
  for (const name of ["clipboard", "wakeLock"]) Reflect.deleteProperty(navigator, name);
});

describe("a page that is hidden", () => {
  /** Makes the page believe that it is hidden or shown, as a phone does when another app comes to the front. */
  const setVisibility = (state: "hidden" | "visible"): void => {
    give(document, "visibilityState", state);
    document.dispatchEvent(new Event("visibilitychange"));
  };

  it("for a minute lets its stream go, and is live at once when shown", async () => {
    const room = await follow();
    room.send(said(1, "Before."));
    await untilSentences(["Before."]);
    setVisibility("hidden");
    await stage.wait(61_000);
    await until(() => room.viewers() === 0);
    room.send(said(2, "While nobody looked."));
    setVisibility("visible");
    await stage.wait(2_000);
    await untilConnection("live");
    await untilSentences(["Before.", "While nobody looked."]);
    expect(room.viewers()).toBe(1);
  });

  it("for some seconds comes back to a fresh stream, never to two", async () => {
    const room = await follow();
    setVisibility("hidden");
    await stage.wait(6_000);
    const before = stage.asked.length;
    setVisibility("visible");
    await stage.wait(2_000);
    expect(stage.asked.slice(before).map(({ path }) => path)).toEqual([expect.stringContaining("/text")]);
    await untilConnection("live");
    await until(() => room.viewers() === 1);
  });
});

it("how long there is no new text is said while the connection is lost", async () => {
  const room = await follow();
  room.send(said(1, "Before."));
  await untilSentences(["Before."]);
  stage.rehearsal.setFault({ status: 503 });
  room.cut("end");
  await untilConnection("reconnecting");
  await stage.wait(42_000);
  screen.getByText("No new text for 42 seconds.");
  stage.rehearsal.setFault(undefined);
  screen.getByRole("button", { name: "Try now" }).click();
  await untilConnection("live");
  expect(screen.queryByText(/No new text for/)).toBeNull();
});

it("the connection's details can be copied as text, and hold no secret", async () => {
  let copied = "";
  give(navigator, "clipboard", {
    writeText: async (text: string) => {
      copied = text;
    },
  });
  await follow();
  screen.getByRole("button", { name: "Settings" }).click();
  await until(() => screen.getByRole("tab", { name: "Tools" }).click());
  await until(() => screen.getByText("Connection details"));
  screen.getByText("Copy as text").click();
  await until(() => screen.getByText("Copied."));
  expect(copied).toMatch(/^State: live\nConnections opened: 1\nInterruptions: 0\n/);
  expect(copied).not.toContain("http");
});

describe("the screen", () => {
  /** A wake lock that only counts, and refuses where it is told to. */
  function countLocks(refuses = false) {
    const locks = { asked: 0, held: 0 };
    give(navigator, "wakeLock", {
      request: async () => {
        locks.asked += 1;
        if (refuses) throw new DOMException("refused", "NotAllowedError");
        locks.held += 1;
        return Object.assign(new EventTarget(), {
          release: async () => {
            locks.held -= 1;
          },
        });
      },
    });
    return locks;
  }

  it("is kept awake while live text is followed, until the end", async () => {
    const locks = countLocks();
    const room = await follow();
    await until(() => expect(locks).toEqual({ asked: 1, held: 1 }));
    room.apply((channel, now) => end(channel, now));
    await untilConnection("ended");
    await until(() => expect(locks).toEqual({ asked: 1, held: 0 }));
  });

  it("may sleep where a reader leaves it so", async () => {
    const locks = countLocks();
    await follow("awake=off");
    expect(locks).toEqual({ asked: 0, held: 0 });
  });

  it("is asked for once each time the page is seen where the browser refuses, and nobody hears of it", async () => {
    const locks = countLocks(true);
    await follow();
    await until(() => expect(locks).toEqual({ asked: 1, held: 0 }));
    document.dispatchEvent(new Event("visibilitychange"));
    await until(() => expect(locks).toEqual({ asked: 2, held: 0 }));
    await untilConnection("live");
  });

  it("is left alone by a browser without wake locks", async () => {
    expect("wakeLock" in navigator).toBe(false);
    await follow();
  });
});
