/**
 * A run of the check as signals: it comes to an end whatever its ports do.
 */
import { createRoot } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";

import { createCheckRun } from "../../../../src/displays/check/check-run-signals.ts";
import { createFakePage } from "../../../harness/fake-page.ts";
import { fakeFetch, jsonAnswer } from "../../../harness/fake-fetch.ts";
import { createFakeStorage } from "../../../harness/fake-storage.ts";
import { fakeTransports } from "../../../harness/fake-transport.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
const refuses = async (): Promise<never> => {
  throw new TypeError("not here");
};

let end: () => void = () => undefined;
afterEach(() => end());

function begin() {
  const clock = createManualClock();
  const { page } = createFakePage();
  Object.assign(page, { navigator: { onLine: true } });
  return createRoot((dispose) => {
    end = dispose;
    return createCheckRun({
      token: "a3f9",
      serviceOrigin: "https://service.example",
      fetch: fakeFetch(() => jsonAnswer(404, { error_code: "broadcast_token_invalid" }, {})).fetch,
      openTransport: fakeTransports().openTransport,
      clock,
      wallNow: clock.now,
      random: () => 0.5,
      page,
      streamNames: {},
      tabStorage: createFakeStorage({}),
      needs: () => ({ speech: false, language: "de" }),
      without: [],
      device: {
        database: refuses,
        settings: () => true,
        worker: async () => "kept",
        awake: async () => "held",
        sound: refuses,
      },
    });
  });
}

describe("a run whose ports fail", () => {
  it("ends, and says so of the parts that could not be checked", async () => {
    const run = begin();
    expect(run.isRunning()).toBe(true);
    for (let turn = 0; turn < 8; turn += 1) await nextTurn();
    expect(run.isRunning()).toBe(false);
    expect(run.findings().get("storage")).toMatchObject({ code: "failed" });
    expect(run.findings().get("worker")).toMatchObject({ code: "kept" });
    expect(run.findings().get("stream")).toMatchObject({ code: "skipped" });
  });

  it("is done with a sound that could not be played", async () => {
    const run = begin();
    run.playSound();
    expect(run.isPlaying()).toBe(true);
    for (let turn = 0; turn < 8; turn += 1) await nextTurn();
    expect(run.isPlaying()).toBe(false);
    expect(run.findings().get("sound")).toMatchObject({ code: "failed" });
  });
});
