/**
 * One clip in howler, from loading to its end. howler's events are taken as hints: it reports a start that was refused
 * twice and without a reason, a pause by the device not at all, and forgets what it is asked while a start is pending.
 */
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import type { CheckedClip } from "./clip-check.ts";
import { canPlay, type OpenedHowl, openHowl, whyRefused } from "./howler-element.ts";
import { createHeard, FASTEST_RATE, SLOWEST_RATE } from "./howler-heard.ts";
import type { UnheardReason } from "./player.ts";

/** What a clip has to say; the player adds the key. */
export type ClipNews =
  | { readonly type: "loaded"; readonly durationMs: number }
  | { readonly type: "started" | "ended" | "locked" | "interrupted" | "resumed" }
  | { readonly type: "failed"; readonly reason: UnheardReason };

export type HowlerClip = {
  readonly play: (rate: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly setRate: (rate: number) => void;
  readonly positionMs: () => number | undefined;
  /** Lets the Howl go, once, whatever it is doing; nothing is said afterwards. */
  readonly release: () => void;
};

/** Bytes that are here already and still do not load within this time never will, in ms. */
const LOAD_DEADLINE_MS = 8_000;
/** The first sound after `play`, in ms: some devices wake their speakers first. */
const START_DEADLINE_MS = 4_000;
/** The first sound after `resume`, in ms. */
const RESUME_DEADLINE_MS = 900;
/** A clock that stood still this long while playing was stopped by the device, in ms (R15: told within 1 s). */
const STANDSTILL_MS = 600;
const WATCH_MS = 200;
const START_WATCH_MS = 25;
/** How often a start that failed for a passing reason is tried. */
const MOST_TRIES = 3;
/** A start that is given up settles within this time, in ms. */
const SETTLE_MS = 1_000;

type State = "loading" | "ready" | "starting" | "playing" | "paused" | "locked" | "interrupted" | "over";

const clamp = (rate: number): number => Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, rate));

/** Opens `source`; everything after is said through `say`, first `loaded` or `failed`. */
export function createHowlerClip(
  source: CheckedClip,
  clock: Clock,
  say: (news: ClipNews) => void,
): HowlerClip {
  let state: State = "loading";
  let sound: number | undefined;
  let rate = 1;
  let started = false;
  /** howler was asked to play and has not said yet how that went. */
  let pending = false;
  let tries = 0;
  let askedMs = 0;
  let durationMs = 0;
  let watch: TimerHandle | undefined;
  let letGo: (() => void) | undefined;
  const heard = createHeard();

  const opened: OpenedHowl | undefined = canPlay(source)
    ? openHowl(source, {
        onload: () => becomeReady(),
        onloaderror: () => fail("malformed"),
        onplay: () => settle(),
        onplayerror: () => refused(),
      })
    : undefined;
  const deadline = clock.after(LOAD_DEADLINE_MS, () => fail("stalled"));

  const position = (): number => (opened?.element.currentTime ?? 0) * 1_000;
  const runs = (): boolean => opened !== undefined && (!opened.element.paused || opened.element.ended);

  function finish(news: ClipNews): void {
    if (state === "over") return;
    say(news);
    // Whoever hears the news may start the next clip; cleaning up comes after.
    state = "over";
    queueMicrotask(letGoOfHowl);
  }

  const fail = (reason: UnheardReason): void => finish({ type: "failed", reason });

  function becomeReady(): void {
    if (state !== "loading" || opened === undefined) return;
    deadline.cancel();
    durationMs = opened.element.duration * 1_000;
    if (!(durationMs > 0 && durationMs < Infinity)) return fail("malformed");
    state = "ready";
    say({ type: "loaded", durationMs: Math.round(durationMs) });
  }

  /** Enters a state that makes no sound of our doing, and says so. */
  function halt(next: "locked" | "interrupted"): void {
    state = next;
    say({ type: next });
    keepWatch();
  }

  function keepWatch(): void {
    watch?.cancel();
    watch = undefined;
    if (state !== "starting" && state !== "playing" && state !== "interrupted") return;
    watch = clock.after(state === "starting" ? START_WATCH_MS : WATCH_MS, () => {
      look();
      keepWatch();
    });
  }

  function look(): void {
    if (opened === undefined || state === "over") return;
    const now = clock.now();
    const moved = heard.look(position(), now);
    if (state === "starting") {
      if (moved && runs()) return soundsAgain();
      if (!pending && opened.element.paused && tries === 0) begin();
      if (!started && now - askedMs >= START_DEADLINE_MS) fail("stalled");
      else if (started && now - askedMs >= RESUME_DEADLINE_MS) halt("interrupted");
    } else if (state === "playing") {
      if (now - heard.lastMovedMs() >= STANDSTILL_MS) halt("interrupted");
    } else if (state === "interrupted" && moved && runs()) {
      soundsAgain();
    }
  }

  function soundsAgain(): void {
    state = "playing";
    say({ type: started ? "resumed" : "started" });
    started = true;
  }

  function start(): void {
    state = "starting";
    askedMs = clock.now();
    tries = 0;
    heard.restart(position(), askedMs);
    begin();
    keepWatch();
  }

  /** Asks howler to play. Only with data at hand: else howler waits with a listener that outlives the Howl. */
  function begin(): void {
    if (opened === undefined || opened.element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) return;
    const { howl, element } = opened;
    tries += 1;
    pending = true;
    if (sound === undefined) {
      sound = howl.play();
    } else {
      // howler takes a sound that the device paused for one that plays.
      if (howl.playing(sound)) howl.pause(sound);
      howl.play(sound);
    }
    // Not by `howl.rate`: on a sound that plays it replaces the element's end by a timer.
    element.playbackRate = rate;
  }

  /** howler's start went through, or was given up. */
  function settle(): void {
    pending = false;
    if (letGo !== undefined) letGo();
    else if (state === "paused") silence();
  }

  /** While a start is pending howler would lose this; it is done when that settles. */
  function silence(): void {
    if (pending || opened === undefined) return;
    if (sound !== undefined && opened.howl.playing(sound)) opened.howl.pause(sound);
    opened.element.pause();
  }

  /** howler gives no reason, so the element is asked once more. An echo of an earlier refusal finds it playing. */
  function refused(): void {
    const wasPending = pending;
    settle();
    if (!wasPending || opened === undefined || state !== "starting" || !opened.element.paused) return;
    const { element } = opened;
    const attempt = askedMs;
    const conclude = (refusal: string | undefined): void => {
      if (state !== "starting" || askedMs !== attempt) {
        if (state === "paused") element.pause();
      } else if (refusal === "NotAllowedError") halt("locked");
      else if (refusal === "NotSupportedError") fail("malformed");
      else if (tries >= MOST_TRIES) fail("stalled");
      else {
        // A passing reason. howler does not know where it plays by now, so it is asked again.
        element.pause();
        begin();
      }
    };
    void whyRefused(element).then(conclude);
  }

  const onPause = (): void => {
    if (opened === undefined || !opened.element.paused || opened.element.ended) return;
    if (state === "playing") halt("interrupted");
  };

  const onEnded = (): void => {
    if (state === "over") return;
    look();
    if (started && heard.isWhole(durationMs)) finish({ type: "ended" });
    else fail("stalled");
  };

  const listeners = { pause: onPause, ended: onEnded, canplay: look, timeupdate: look } as const;
  for (const [name, listener] of Object.entries(listeners)) opened?.element.addEventListener(name, listener);
  if (opened === undefined) fail("unsupported");

  function letGoOfHowl(): void {
    state = "over";
    deadline.cancel();
    watch?.cancel();
    if (opened === undefined || letGo !== undefined) return;
    const { howl, element } = opened;
    for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
    element.muted = true;
    const timer = clock.after(SETTLE_MS, () => letGo?.());
    let gone = false;
    letGo = () => {
      timer.cancel();
      if (gone) return;
      gone = true;
      howl.unload();
      element.muted = false;
    };
    // While a start is pending howler would leave its listeners on an element that it gives to the next clip.
    if (!pending) letGo();
  }

  return {
    play: (wanted) => {
      if (state !== "ready") return;
      rate = clamp(wanted);
      start();
    },
    pause: () => {
      if (state === "loading" || state === "ready" || state === "over") return;
      state = "paused";
      keepWatch();
      silence();
    },
    resume: () => {
      if (state === "paused" || state === "locked" || state === "interrupted") start();
    },
    setRate: (wanted) => {
      rate = clamp(wanted);
      if (opened !== undefined && state !== "over") opened.element.playbackRate = rate;
    },
    positionMs: () => (state === "loading" || state === "over" ? undefined : position()),
    release: letGoOfHowl,
  };
}
