/**
 * What a page does while nothing is said: each time it wakes a phone's processor, the battery pays for it.
 */
import { afterEach, describe, expect, it, vi } from "vitest";

import { HEARTBEAT_MS } from "../../../src/node/rehearsal/audience.ts";
import { stageApp, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

/** At most this often a quiet page wakes in a minute. */
const MOST_WAKE_UPS = 10;
const MINUTE_MS = 60_000;

const stage = stageApp();

afterEach(() => vi.restoreAllMocks());

/** Settles when the page has read a heartbeat more than it had; no timer fires meanwhile. */
async function untilHeartbeat(): Promise<void> {
  const before = stage.pieces();
  stage.pass(HEARTBEAT_MS);
  await until(() => stage.pieces() > before);
}

/** How often timers fire, and frames are asked for, in a minute of the page's time. */
async function wakeUpsInAMinute(): Promise<number> {
  const frames = vi.spyOn(window, "requestAnimationFrame");
  let wakeUps = 0;
  for (let passed = 0; passed < MINUTE_MS; passed += HEARTBEAT_MS) {
    const end = Date.now() + HEARTBEAT_MS;
    // A timer of the test's own, so that there is always a next one.
    setTimeout(() => undefined, HEARTBEAT_MS);
    while (Date.now() < end) {
      await vi.advanceTimersToNextTimerAsync();
      if (Date.now() < end) wakeUps += 1;
    }
    await untilHeartbeat();
  }
  return wakeUps + frames.mock.calls.length;
}

describe("a quiet minute", () => {
  it.each([
    ["of a reader", "/broadcast/TOKEN?lang=en"],
    ["of a frame", "/embed/TOKEN?lang=en"],
    ["of a venue screen", "/kiosk/TOKEN?lang=en"],
    ["of an overlay", "/overlay/TOKEN?lang=en"],
  ])("%s wakes the device at most ten times", async (_whose, path) => {
    const room = stage.open();
    await stage.readerVisit(path.replace("TOKEN", room.channel().token));
    await untilConnection("live");
    room.send(said(1, "Good morning."));
    await untilSentences(["Good morning."]);
    // What follows a sentence is over: the glide, what is kept, what a person is asked.
    await stage.wait(HEARTBEAT_MS);
    await untilHeartbeat();
    expect(await wakeUpsInAMinute()).toBeLessThanOrEqual(MOST_WAKE_UPS);
  });
});
