/**
 * Plays the stream of a video in a video element. One that stands still without an error is told as well, and plays on where
 * it comes back.
 */
import { type Clock, systemClock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import type { PlayPicture, Report, Start, Stop } from "./picture-state.ts";
import { playByHls } from "./play-hls.ts";
import type { NextWait } from "./play-whep.ts";

/** A stream that shows nothing new for so long cannot be had now, in ms. */
const STANDSTILL_MS = 15_000;

/** Says so where the browser wants to be asked first. */
const start: Start = async (element, report) => {
  try {
    await element.play();
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotAllowedError") report("held");
  }
};

/** Reports `unreachable` where nothing new is shown for long, and that it plays again; gives what is told of the states. */
function watchStandstill(element: HTMLVideoElement, report: Report, clock: Clock) {
  const timer = createSingleTimer(clock);
  const listening = new AbortController();
  const { signal } = listening;
  const wait = (): void => timer.set(STANDSTILL_MS, () => report("unreachable"));
  element.addEventListener("waiting", wait, { signal });
  element.addEventListener("timeupdate", timer.cancel, { signal });
  element.addEventListener("playing", () => report("playing"), { signal });
  return {
    told: (state: Parameters<Report>[0]): void => (state === "loading" ? wait() : timer.cancel()),
    stop: (): void => {
      timer.cancel();
      listening.abort();
    },
  };
}

/** WebRTC is loaded where a room's video comes by it. */
async function loadWhep(
  element: HTMLVideoElement,
  address: string,
  report: Report,
  { clock, nextWait }: { readonly clock: Clock; readonly nextWait: NextWait },
): Promise<Stop> {
  const { browserWhep, playByWhep } = await import("./play-whep.ts");
  return playByWhep(element, address, report, {
    whep: browserWhep(clock),
    clock,
    nextWait,
    start,
    page: window,
  });
}

/** A player; `nextWait` says how long is waited before a session that failed is opened anew. */
export const createPlayPicture =
  (nextWait: NextWait, clock: Clock = systemClock): PlayPicture =>
  (element, { source, address }, report) => {
    let isOver = false;
    let stop: Stop | undefined;
    const say: Report = (state) => {
      if (isOver) return;
      standstill.told(state);
      report(state);
    };
    const standstill = watchStandstill(element, say, clock);
    async function byWhep(): Promise<void> {
      try {
        const loaded = await loadWhep(element, address, say, { clock, nextWait });
        if (isOver) loaded();
        else stop = loaded;
      } catch {
        say("unreachable");
      }
    }
    say("loading");
    if (source === "whep") {
      void byWhep();
    } else stop = playByHls(element, address, say, start);

    return () => {
      isOver = true;
      standstill.stop();
      stop?.();
    };
  };
