/**
 * Plays an HLS stream in a video element: by the browser's own player where it has one, else, or where that fails, by
 * hls.js, which is loaded for it. It runs without a worker, since the page's policy lets no script be made of text.
 */
// oxlint-disable-next-line typescript/triple-slash-reference -- tests compile this file without the folder it is in
/// <reference path="./hls-light.d.ts" />
import type { Report, Start, Stop } from "./picture-state.ts";

const HLS_TYPE = "application/vnd.apple.mpegurl";

/** Seconds of the past that are kept, and of the future that are fetched. */
const KEPT_S = 10;
const FETCHED_S = 20;

async function playByLibrary(
  element: HTMLVideoElement,
  address: string,
  report: Report,
  start: Start,
): Promise<Stop> {
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

/** Plays until the result is called; see `PlayPicture`. */
export function playByHls(element: HTMLVideoElement, address: string, report: Report, start: Start): Stop {
  let isOver = false;
  let stopLibrary: Stop | undefined;
  let isByBrowser = element.canPlayType(HLS_TYPE) !== "";

  async function byLibrary(): Promise<void> {
    isByBrowser = false;
    try {
      const stop = await playByLibrary(element, address, report, start);
      if (isOver) stop();
      else stopLibrary = stop;
    } catch {
      report("unreachable");
    }
  }
  const onError = (): void => {
    if (isByBrowser) void byLibrary();
  };
  element.addEventListener("error", onError);
  if (isByBrowser) {
    element.src = address;
    void start(element, report);
  } else void byLibrary();

  return () => {
    isOver = true;
    element.removeEventListener("error", onError);
    stopLibrary?.();
    element.removeAttribute("src");
    element.load();
  };
}
