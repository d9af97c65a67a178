/**
 * The published talk of a broadcast that is over, asked for when the end is seen, and gently again while the page is.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Clock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import { loadTalks } from "../../talk/load-talk.ts";
import { markOf, offeredTalk } from "../../talk/offered-talk.ts";
import { offerWaitMs } from "../../talk/offer-waits.ts";
import type { PublishedTalk } from "../../talk/published-talk.ts";

export type AwaitedTalkPorts = {
  readonly token: string;
  /** When something was said last, in ms since the epoch; nothing where the page was opened after the end. */
  readonly saidMs: number | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** From 0 to 1, for moments at which not all pages ask. */
  readonly random: () => number;
  /** It was there when it was asked for first. */
  readonly onThere: (talk: PublishedTalk) => void;
};

/** The talk, once there is one; lasts as long as the component that calls this. */
export function createAwaitedTalk(ports: AwaitedTalkPorts): Accessor<PublishedTalk | undefined> {
  const { token, saidMs, clock, onThere } = ports;
  const [talk, setTalk] = createSignal<PublishedTalk>();
  const timer = createSingleTimer(clock);
  const controller = new AbortController();
  const endedAt = clock.now();
  let known: ReadonlySet<string> | undefined;
  let isFirst = true;
  let isDue = false;

  async function ask(): Promise<void> {
    isDue = false;
    const wasFirst = isFirst;
    isFirst = false;
    const read = await loadTalks({ fetch: ports.fetch, signal: controller.signal }, token);
    if (controller.signal.aborted) return;
    const talks = read.ok ? read.value.talks : [];
    const found = offeredTalk(talks, { saidMs, known });
    if (found !== undefined) {
      setTalk(found);
      if (wasFirst) onThere(found);
      return;
    }
    if (read.ok || read.error === "no-talk") known ??= new Set(talks.map(markOf));
    const wait = offerWaitMs(clock.now() - endedAt, ports.random());
    if (wait !== undefined) timer.set(wait, askIfSeen);
  }
  function askIfSeen(): void {
    isDue = true;
    if (document.visibilityState !== "hidden") void ask();
  }
  const onSeen = (): void => {
    if (isDue) askIfSeen();
  };
  document.addEventListener("visibilitychange", onSeen);
  onCleanup(() => {
    controller.abort();
    timer.cancel();
    document.removeEventListener("visibilitychange", onSeen);
  });
  askIfSeen();
  return talk;
}
