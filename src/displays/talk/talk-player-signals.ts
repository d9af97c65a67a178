/**
 * The sound of a talk as signals over the browser's own player, which fetches what it needs of the file and no more. It says
 * where it is as it is told, and between that with each picture of the page.
 */
import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";

type PlayerState = "paused" | "loading" | "playing" | "failed";

export type TalkPlayer = {
  readonly state: Accessor<PlayerState>;
  /** Where the sound is, or will begin, in ms. */
  readonly positionMs: Accessor<number>;
  readonly lengthMs: Accessor<number>;
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  /** Goes to a time, in ms; what plays goes on from there. */
  readonly seek: (ms: number) => void;
};

export type TalkPlayerPorts = {
  readonly audio: HTMLAudioElement;
  /** Where the sound is; nothing while there is none. */
  readonly address: Accessor<string | undefined>;
  /** It could not be had. */
  readonly isLost: Accessor<boolean>;
  /** As far as it is known before the sound has come, in ms. */
  readonly lengthMs: Accessor<number>;
  readonly rate: Accessor<number>;
  /** Somebody wants to hear, and there is no address yet. */
  readonly onWanted: () => void;
};

/** `HTMLMediaElement.HAVE_METADATA`: from here on its place can be set. */
const HAS_METADATA = 1;
/** What plays tells its time at least so often, in ms. */
const LONGEST_STEP_MS = 1_000;

/** The sound ends with the component that calls this. */
// Over 60 lines: one element, whose events and wishes belong together.
export function createTalkPlayer(ports: TalkPlayerPorts): TalkPlayer {
  const { audio, address, isLost, lengthMs, rate, onWanted } = ports;
  const [state, setState] = createSignal<PlayerState>("paused");
  const [positionMs, setPosition] = createSignal(0);
  const [heardMs, setHeard] = createSignal<number>();
  /** Where to begin once the length is known. */
  let pendingMs: number | undefined;
  let wantsToPlay = false;
  let frame = 0;

  const length = (): number => heardMs() ?? lengthMs();

  function read(): void {
    if (pendingMs !== undefined) return;
    const now = Math.round(audio.currentTime * 1_000);
    const step = now - untrack(positionMs);
    setPosition(now);
    // After a jump WebKit says that it waits and not that it plays again.
    const moves = step > 0 && step < LONGEST_STEP_MS && !audio.paused && !audio.seeking;
    if (moves && untrack(state) === "loading") setState("playing");
  }
  function watch(): void {
    cancelAnimationFrame(frame);
    read();
    if (!audio.paused) frame = requestAnimationFrame(watch);
  }
  function place(): void {
    if (pendingMs === undefined || audio.readyState < HAS_METADATA) return;
    audio.currentTime = pendingMs / 1_000;
    pendingMs = undefined;
  }

  function start(): void {
    wantsToPlay = true;
    if (untrack(address) === undefined) {
      setState("loading");
      onWanted();
      return;
    }
    if (audio.error !== null) {
      pendingMs = untrack(positionMs);
      audio.load();
    }
    if (untrack(state) !== "playing") setState("loading");
    // What it refuses it says by an event, or it waits for a tap.
    audio.play().catch(() => {
      if (audio.error === null && audio.paused) setState("paused");
    });
  }
  function pause(): void {
    wantsToPlay = false;
    audio.pause();
    if (untrack(state) !== "failed") setState("paused");
  }
  function seek(ms: number): void {
    const to = Math.min(Math.max(0, ms), Math.max(0, untrack(length)));
    pendingMs = to;
    setPosition(to);
    place();
  }

  const listeners: Readonly<Partial<Record<keyof HTMLMediaElementEventMap, () => void>>> = {
    loadedmetadata: () => {
      if (Number.isFinite(audio.duration) && audio.duration > 0) setHeard(Math.round(audio.duration * 1_000));
      place();
    },
    // Both may be told of a moment before the pause.
    playing: () => {
      if (audio.paused) return;
      setState("playing");
      watch();
    },
    pause: () => {
      if (untrack(state) !== "failed") setState("paused");
      read();
    },
    waiting: () => {
      if (!audio.paused) setState("loading");
    },
    seeked: read,
    timeupdate: read,
    ended: () => {
      wantsToPlay = false;
      setState("paused");
    },
    error: () => {
      if (audio.getAttribute("src") !== null) setState("failed");
    },
  };
  for (const [name, listener] of Object.entries(listeners)) audio.addEventListener(name, listener);

  audio.preload = "metadata";
  createEffect(() => {
    // Another sound is loaded at the usual rate again.
    audio.defaultPlaybackRate = rate();
    audio.playbackRate = rate();
    audio.preservesPitch = true;
  });
  createEffect(
    on(address, (to) => {
      const at = untrack(positionMs);
      setHeard(undefined);
      if (to === undefined) {
        audio.removeAttribute("src");
        return;
      }
      setState("paused");
      pendingMs = at > 0 ? at : undefined;
      audio.src = to;
      if (wantsToPlay) start();
    }),
  );
  createEffect(() => {
    if (isLost()) setState("failed");
  });
  onCleanup(() => {
    cancelAnimationFrame(frame);
    for (const [name, listener] of Object.entries(listeners)) audio.removeEventListener(name, listener);
    audio.pause();
    // The file is not fetched to its end for nobody.
    audio.removeAttribute("src");
    audio.load();
  });

  return {
    state,
    positionMs,
    lengthMs: length,
    play: start,
    pause,
    toggle: () => (untrack(state) === "paused" || untrack(state) === "failed" ? start() : pause()),
    seek,
  };
}
