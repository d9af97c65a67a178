/** A page that saw the end of a broadcast says soon that its talk is published, without being loaded again. */
import { createRoot } from "solid-js";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";

import { createAwaitedTalk } from "../../../src/displays/reader/awaited-talk-signals.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { openTalk } from "../../harness/talk-index.ts";

const TOKEN = "once";
const talk = { ...openTalk("tides", "Tides"), published: new Date().toISOString() };

/** A page whose broadcast has just ended; its talk is published when the test says so. */
function pageAtEnd() {
  const clock = createManualClock();
  const first = vi.fn();
  let isPublished = false;
  const network = vi.fn<typeof fetch>(() =>
    Promise.resolve(
      isPublished
        ? new Response(JSON.stringify({ version: 1, token: TOKEN, talks: [talk] }))
        : new Response("", { status: 404 }),
    ),
  );
  const found = createRoot((dispose) => {
    onTestFinished(dispose);
    return createAwaitedTalk({
      token: TOKEN,
      saidMs: Date.now(),
      fetch: network,
      clock,
      random: () => 1,
      onThere: first,
    });
  });
  return {
    clock,
    found,
    network,
    first,
    publish: () => (isPublished = true),
    /** Lets time pass, second by second, with what is asked answered. */
    async pass(ms: number) {
      for (let gone = 0; gone < ms; gone += 1_000) {
        clock.advance(1_000);
        await vi.waitFor(() => expect(clock.pending() > 0 || found() !== undefined).toBe(true));
      }
    },
  };
}

afterEach(() => void vi.restoreAllMocks());

it("is told of a talk 15 s after it was published, in the first minutes", async () => {
  const page = pageAtEnd();
  await page.pass(50_000);
  expect(page.found()).toBeUndefined();
  page.publish();
  await page.pass(15_000);
  expect(page.found()?.name).toBe("tides");
  expect(page.first).not.toHaveBeenCalled();
});

it("asks nothing while it is hidden, and at once when it is seen again", async () => {
  const page = pageAtEnd();
  await page.pass(1_000);
  const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  page.publish();
  page.clock.advance(60_000);
  expect(page.network).toHaveBeenCalledTimes(1);
  visibility.mockReturnValue("visible");
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(page.found()?.name).toBe("tides"));
});
