/**
 * The page side of the player's browser tests. It acts on timers and real clicks only, and reports by request: whatever
 * a test evaluates in a page counts as a tap, and would unlock the very sound that is to be refused.
 */
/* oxlint-disable no-underscore-dangle -- howler's own names */
import { systemClock, type Clock } from "../../src/lib/clock.ts";
import { toBase64 } from "../../src/speech/players/clip-check.ts";
import { createClipPlayer } from "../../src/speech/players/howler-player.ts";
import type { Clip, Player, PlayerEvent } from "../../src/speech/players/player.ts";
import { countListeners } from "./player-listeners.ts";

export type Report = PlayerEvent & {
  readonly atMs: number;
  readonly positionMs: number | undefined;
  /** Howls that are alive. */
  readonly howls: number;
};

type Howls = readonly { readonly _sounds: readonly { readonly _node: HTMLAudioElement }[] }[];

const howls = (): Howls => (window as unknown as { Howler: { _howls: Howls } }).Howler._howls;
const query = new URLSearchParams(location.search);

let sending: Promise<unknown> = Promise.resolve();

/** Says something to the test; in order, one at a time. */
function report(what: string, value: unknown): void {
  sending = sending.then(() =>
    fetch(`/report?what=${what}`, { method: "POST", body: JSON.stringify(value) }).catch(() => undefined),
  );
}

/** The element of the clip that was opened last, or of the only one. */
const element = (): HTMLAudioElement | undefined => howls().at(-1)?._sounds[0]?._node;

async function tone(ms: number): Promise<string> {
  const response = await fetch(`/tone?ms=${ms}`);
  return toBase64(new Uint8Array(await response.arrayBuffer()));
}

const clip = (audio: Clip["audio"]): Clip => ({
  sid: 1,
  language: "en",
  voiceName: "",
  audio,
  mimeType: "audio/mpeg",
  words: [],
});

/** Waiting for what never comes is shortened, so that two hundred clips fit into a test. */
const hasty: Clock = {
  now: systemClock.now,
  after: (ms, run) => systemClock.after(ms >= 4_000 ? ms / 10 : ms, run),
};

type On = (event: PlayerEvent) => void;

function open(on: On, clock: Clock = systemClock): Player {
  const player = createClipPlayer({
    fetch: window.fetch.bind(window),
    clock,
    serviceOrigin: location.origin,
  })((event) => {
    report("event", {
      ...event,
      atMs: performance.now(),
      positionMs: player.positionMs(event.key),
      howls: howls().length,
    });
    on(event);
  });
  return player;
}

/** One clip, played as soon as it is loaded; `hooks` do more at some event. */
async function single(
  ms: number,
  rate: number,
  hooks: Partial<Record<PlayerEvent["type"], (player: Player) => void>>,
) {
  const base64 = await tone(ms);
  const player: Player = open((event) => {
    if (event.type === "loaded") {
      report("tapped", { before: navigator.userActivation.hasBeenActive });
      player.play(1, { rate, volume: 0.5 });
    }
    hooks[event.type]?.(player);
  });
  player.load(1, { kind: "clip", clip: clip({ base64 }) });
  document.querySelector("button")?.addEventListener("click", () => {
    report("click", { atMs: performance.now() });
    player.resume(1);
  });
  return player;
}

const later = (ms: number, run: () => void): void => void setTimeout(run, ms);
const tellSound = (): void => {
  const audio = element();
  if (audio === undefined) return;
  const { playbackRate, preservesPitch, volume, muted } = audio;
  report("sound", { playbackRate, preservesPitch, volume, muted, currentTime: audio.currentTime });
};

type Kind = "good" | "malformed" | "garbage" | "hung" | "missing";

/** A list of clips through the plainest queue there is: two are loaded ahead, one plays. */
async function fifo(kinds: readonly Kind[], ms: number): Promise<void> {
  const good = await tone(ms);
  const audio: Readonly<Record<Kind, Clip["audio"]>> = {
    good: { base64: good },
    malformed: { base64: "%%% no base64" },
    garbage: { base64: btoa(`ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000${"garbage ".repeat(400)}`) },
    hung: { url: "/hung" },
    missing: { url: "/missing" },
  };
  const loaded = new Set<number>();
  let next = 1;
  let turn = 1;
  let most = 0;
  const isPlaying = new Set<number>();
  const player: Player = open((event) => {
    most = Math.max(most, howls().length);
    if (event.type === "loaded") loaded.add(event.key);
    if (event.type === "ended" || event.type === "failed") {
      isPlaying.delete(event.key);
      loaded.delete(event.key);
      over.add(event.key);
    }
    step();
  }, hasty);
  const over = new Set<number>();
  function step(): void {
    while (over.has(turn)) turn += 1;
    if (loaded.has(turn) && !isPlaying.has(turn)) {
      isPlaying.add(turn);
      player.play(turn, { rate: 1, volume: 0.1 });
    }
    while (next <= Math.min(turn + 2, kinds.length)) {
      const kind = kinds[next - 1] ?? "good";
      player.load(next, { kind: "clip", clip: clip(audio[kind]) });
      next += 1;
    }
    if (turn > kinds.length) later(300, () => report("done", { most, left: howls().length }));
  }
  step();
}

let refusals = 0;

const scenarios: Readonly<Record<string, () => unknown>> = {
  play: () => single(Number(query.get("ms") ?? 600), Number(query.get("rate") ?? 1), { started: tellSound }),
  /** Tries once more without a tap. */
  insist: () =>
    single(500, 1, {
      locked: (player) => {
        refusals += 1;
        if (refusals === 1) later(200, () => player.resume(1));
      },
    }),
  url: () => {
    const player: Player = open((event) => {
      if (event.type === "loaded") player.play(1, { rate: 1, volume: 0.5 });
    });
    player.load(1, { kind: "clip", clip: clip({ url: query.get("url") ?? "" }) });
  },
  /** Loads everything the query lists, one after the other failed, each under its place in the list. */
  bad: () => {
    const all = JSON.parse(query.get("audio") ?? "[]") as readonly Clip["audio"][];
    const load = (at: number): void => {
      const audio = all[at];
      if (audio !== undefined) player.load(at + 1, { kind: "clip", clip: clip(audio) });
    };
    const player: Player = open(({ type, key }) => {
      if (type === "failed") load(key);
    });
    load(0);
  },
  fifo: () => fifo((query.get("kinds") ?? "").split(",") as Kind[], Number(query.get("ms") ?? 60)),
  /** The device pauses the sound, as it does for a call. */
  interrupted: () =>
    single(1_500, 1, {
      started: () =>
        later(400, () => {
          report("paused", { atMs: performance.now(), positionMs: (element()?.currentTime ?? 0) * 1_000 });
          element()?.pause();
        }),
      interrupted: (player) => later(300, () => player.resume(1)),
    }),
  /** The element goes on believing that it plays, but its clock stands. */
  dead: () =>
    single(4_000, 1, {
      started: () =>
        later(400, () => {
          const audio = element();
          const stands = audio?.currentTime ?? 0;
          report("paused", { atMs: performance.now(), positionMs: stands * 1_000 });
          if (audio !== undefined)
            Object.defineProperty(audio, "currentTime", {
              get: () => stands,
              set: (_position: number) => {
                // A clock that stands cannot be set.
              },
              configurable: true,
            });
        }),
      interrupted: (player) => {
        if (query.get("again") !== "dead") Reflect.deleteProperty(element() ?? {}, "currentTime");
        later(300, () => player.resume(1));
      },
    }),
  /** Something jumps to the end: it ends, but nobody heard it. */
  jump: () =>
    single(1_500, 1, {
      started: () =>
        later(200, () => {
          const audio = element();
          if (audio !== undefined) audio.currentTime = audio.duration - 0.05;
        }),
    }),
  "live-rate": () =>
    single(1_000, 1, {
      started: (player) => {
        player.setRate(1, 2);
        tellSound();
      },
    }),
  /** Paused in the middle, gone on half a second later. */
  paused: () =>
    single(800, 1.25, {
      started: (player) =>
        later(200, () => {
          player.pause(1);
          report("paused", { atMs: performance.now(), positionMs: player.positionMs(1) });
          later(500, () => {
            tellSound();
            player.resume(1);
          });
        }),
      resumed: tellSound,
    }),
  /** Paused before it makes a sound; then gone on. */
  "paused-early": () =>
    single(400, 1, {
      loaded: (player) => {
        player.pause(1);
        later(400, () => {
          tellSound();
          player.resume(1);
        });
      },
    }),
  /** Given up right after `play`, every other one with its data gone; another clip takes its element over. */
  disposed: async () => {
    const listeners = countListeners();
    const base64 = await tone(400);
    const player: Player = open((event) => {
      // As howler does at the first tap.
      if (event.type === "loaded" && event.key % 2 === 0 && event.key < 8) element()?.load();
      if (event.type === "loaded") player.play(event.key, { rate: 1, volume: 0.5 });
      if (event.key < 8 && event.type === "loaded") {
        player.dispose(event.key);
        player.load(event.key + 1, { kind: "clip", clip: clip({ base64 }) });
      }
      if (event.type === "ended") {
        later(1_200, () =>
          report("done", { left: howls().length, listeners: Object.fromEntries(listeners) }),
        );
      }
    });
    player.load(1, { kind: "clip", clip: clip({ base64 }) });
  },
  closed: () =>
    single(1_000, 1, {
      started: (player) =>
        later(100, () => {
          player.close();
          later(1_200, () => report("done", { left: howls().length }));
        }),
    }),
};

// As on iOS: nothing of a sound is fetched before it is played.
if (query.has("lazy")) {
  Object.defineProperty(HTMLMediaElement.prototype, "preload", {
    set(this: HTMLMediaElement) {
      this.setAttribute("preload", "none");
    },
  });
  HTMLMediaElement.prototype.load = () => undefined;
}

await scenarios[query.get("scenario") ?? ""]?.();
