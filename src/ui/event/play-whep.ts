/**
 * Plays a WHEP stream in a video element, and opens its session anew after a wait as long as the picture is wanted. A stream
 * whose connection stands but that sends nothing counts as interrupted too.
 */
import type { Clock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import type { Report, Start, Stop } from "./picture-state.ts";
import { openWhep, type WhepFailure, type WhepPorts, type WhepSession } from "./whep-session.ts";

/** A stream that shows nothing for so long is opened anew, in ms. */
const SILENT_MS = 15_000;
/** A session that lasted so long, in ms, was no failure. */
const HEALTHY_MS = 30_000;

/** The wait before the next attempt, in ms, after so many that failed in a row. */
export type NextWait = (failures: number, retryAfterMs: number | undefined) => number;

export type PlayWhepPorts = {
  readonly whep: WhepPorts;
  readonly clock: Clock;
  readonly nextWait: NextWait;
  readonly start: Start;
  /** The page, which ends the session where it goes, and may come back out of the back-forward cache. */
  readonly page: Pick<Window, "addEventListener">;
};

/** What this browser has. */
export const browserWhep = (clock: Clock): WhepPorts => ({
  fetch: (input, init) => fetch(input, init),
  createPeer: () => new RTCPeerConnection(),
  createStream: () => new MediaStream(),
  clock,
  base: document.baseURI,
});

/** Calls `onSilent` once the element shows nothing new of a stream for long. */
function watchMedia(
  element: HTMLVideoElement,
  stream: MediaStream,
  { clock, onSilent, signal }: { clock: Clock; onSilent: () => void; signal: AbortSignal },
): void {
  const timer = createSingleTimer(clock);
  const wait = (): void => timer.set(SILENT_MS, onSilent);
  element.addEventListener("playing", timer.cancel, { signal });
  element.addEventListener("timeupdate", timer.cancel, { signal });
  for (const track of stream.getTracks()) {
    if (track.kind === "video") track.addEventListener("mute", wait, { signal });
  }
  signal.addEventListener("abort", timer.cancel);
  wait();
}

/** Plays until the result is called; see `PlayPicture`. */
export function playByWhep(
  element: HTMLVideoElement,
  address: string,
  report: Report,
  { whep, clock, nextWait, start, page }: PlayWhepPorts,
): Stop {
  const timer = createSingleTimer(clock);
  const listening = new AbortController();
  let attempt = new AbortController();
  let session: WhepSession | undefined;
  let openedAt = 0;
  let failures = 0;

  function letGo(): void {
    attempt.abort();
    timer.cancel();
    session?.end();
    session = undefined;
    element.srcObject = null;
  }

  function failed({ problem, retryAfterMs }: WhepFailure): void {
    letGo();
    report(problem);
    if (problem === "unplayable" || problem === "refused") return;
    failures += 1;
    timer.set(nextWait(failures, retryAfterMs), () => void open());
  }

  function lost(): void {
    if (clock.now() - openedAt >= HEALTHY_MS) failures = 0;
    failed({ problem: "interrupted" });
  }

  async function open(): Promise<void> {
    attempt = new AbortController();
    const { signal } = attempt;
    const opened = await openWhep(address, whep, signal, () => {
      if (!signal.aborted) lost();
    });
    if (signal.aborted) {
      if (opened.ok) opened.value.end();
      return;
    }
    if (!opened.ok) {
      failed(opened.error);
      return;
    }
    session = opened.value;
    openedAt = clock.now();
    watchMedia(element, session.stream, { clock, onSilent: lost, signal });
    element.srcObject = session.stream;
    void start(element, report);
  }

  page.addEventListener("pagehide", letGo, { signal: listening.signal });
  page.addEventListener("pageshow", (event) => event.persisted && void open(), { signal: listening.signal });
  void open();
  return () => {
    listening.abort();
    letGo();
  };
}
