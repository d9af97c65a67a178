/**
 * Plays an HLS stream in a video element: by the browser's own player where it has one, else, or where that fails, by
 * hls.js, which is loaded for it. It runs without a worker, since the page's policy lets no script be made of text. A stream
 * that stands still without an error is told as well, and plays on where it comes back.
 */
// oxlint-disable-next-line typescript/triple-slash-reference -- tests compile this file without the folder it is in
/// <reference path="./hls-light.d.ts" />
import { type Clock, systemClock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";

const HLS_TYPE = "application/vnd.apple.mpegurl";

/** Not to be had now; or nothing that this browser plays. */
type PictureProblem = "unreachable" | "unplayable";
/** `held`: the browser plays once somebody asks for it. */
export type PictureState = "loading" | "playing" | "held" | PictureProblem;

type Report = (state: PictureState) => void;
/** Ends a playing, and lets go of what was loaded. */
type Stop = () => void;

/** Seconds of the past that are kept, and of the future that are fetched. */
const KEPT_S = 10;
const FETCHED_S = 20;

/** A stream that shows nothing new for so long cannot be had now, in ms. */
const STANDSTILL_MS = 15_000;

async function start(element: HTMLVideoElement, report: Report): Promise<void> {
  try {
    await element.play();
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotAllowedError") report("held");
  }
}

async function playByLibrary(element: HTMLVideoElement, address: string, report: Report): Promise<Stop> {
  const { default: Hls, ErrorTypes, Events } = await import("hls.js/light");
  if (!Hls.isSupported()) {
    report("unplayable");
    return () => undefined;
  }
  const hls = new Hls({ enableWorker: false, backBufferLength: KEPT_S, maxBufferLength: FETCHED_S });
  let mayRecover = true;
  hls.on(Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return;
    if (type === ErrorTypes.MEDIA_ERROR && mayRecover) {
      mayRecover = false;
      hls.recoverMediaError();
      return;
    }
    hls.destroy();
    report(type === ErrorTypes.NETWORK_ERROR ? "unreachable" : "unplayable");
  });
  hls.on(Events.MANIFEST_PARSED, () => void start(element, report));
  hls.loadSource(address);
  hls.attachMedia(element);
  return () => hls.destroy();
}

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
    told: (state: PictureState): void => (state === "loading" ? wait() : timer.cancel()),
    stop: (): void => {
      timer.cancel();
      listening.abort();
    },
  };
}

/** Plays the stream at `address` until the result is called, and says how it goes; never throws. */
export function playPicture(
  element: HTMLVideoElement,
  address: string,
  report: Report,
  clock: Clock = systemClock,
): Stop {
  let isOver = false;
  let stopLibrary: Stop | undefined;
  let isByBrowser = element.canPlayType(HLS_TYPE) !== "";
  const say: Report = (state) => {
    if (isOver) return;
    standstill.told(state);
    report(state);
  };
  const standstill = watchStandstill(element, say, clock);

  async function byLibrary(): Promise<void> {
    isByBrowser = false;
    try {
      const stop = await playByLibrary(element, address, say);
      if (isOver) stop();
      else stopLibrary = stop;
    } catch {
      say("unreachable");
    }
  }
  const onError = (): void => {
    if (isByBrowser) void byLibrary();
  };
  element.addEventListener("error", onError);
  say("loading");
  if (isByBrowser) {
    element.src = address;
    void start(element, say);
  } else void byLibrary();

  return () => {
    isOver = true;
    standstill.stop();
    element.removeEventListener("error", onError);
    stopLibrary?.();
    element.removeAttribute("src");
    element.load();
  };
}
