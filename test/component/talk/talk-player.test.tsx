/** What the player of a talk says of itself, by the events of a sound element; how fast it plays, and what the device's own keys do. */
import { createRoot, createSignal } from "solid-js";
import { expect, it, onTestFinished, vi } from "vitest";

import { answerTalkKeys } from "../../../src/displays/talk/talk-media-keys-signals.ts";
import { createTalkPlayer } from "../../../src/displays/talk/talk-player-signals.ts";

/** A sound element of which a test decides how it goes. */
function playing() {
  const audio = document.createElement("audio");
  const is = { paused: true, seeking: false, readyState: 4, currentTime: 0 };
  for (const name of Object.keys(is) as (keyof typeof is)[])
    Object.defineProperty(audio, name, {
      get: () => is[name],
      set: (value: never) => {
        is[name] = value;
      },
    });
  audio.play = () => {
    is.paused = false;
    return Promise.resolve();
  };
  audio.pause = () => (is.paused = true);
  audio.load = () => undefined;
  const [rate, setRate] = createSignal(1);
  const player = createRoot((dispose) => {
    onTestFinished(dispose);
    return createTalkPlayer({
      audio,
      address: () => "https://viewer.example/talk.mp3",
      isLost: () => false,
      lengthMs: () => 60_000,
      rate,
      onWanted: () => undefined,
    });
  });
  const tell = (name: string): boolean => audio.dispatchEvent(new Event(name));
  player.play();
  tell("playing");
  return { player, audio, is, tell, rate, setRate };
}

it("plays again after a jump, also where the browser only says that time passes", () => {
  const { player, is, tell } = playing();
  expect(player.state()).toBe("playing");
  player.seek(50_000);
  tell("waiting");
  expect(player.state()).toBe("loading");
  tell("timeupdate");
  expect(player.state()).toBe("loading");
  is.currentTime = 50.3;
  tell("timeupdate");
  expect(player.state()).toBe("playing");
  expect(player.positionMs()).toBe(50_300);
});

it("stays paused, whatever is told of the time before", () => {
  const { player, tell } = playing();
  player.pause();
  tell("pause");
  tell("timeupdate");
  tell("waiting");
  tell("playing");
  expect(player.state()).toBe("paused");
});

it("plays at half to twice the speed, at the same pitch, also the next sound", () => {
  const { audio, setRate } = playing();
  for (const rate of [0.5, 1.25, 2]) {
    setRate(rate);
    expect([audio.playbackRate, audio.defaultPlaybackRate, audio.preservesPitch]).toEqual([rate, rate, true]);
  }
});

it("answers the lock screen and the keys of headphones, tells them where it is, and lets go of them", () => {
  const { player, is, tell, rate } = playing();
  const handlers = new Map<string, ((details: object) => void) | null>();
  const state = { metadata: null, playbackState: "none", at: {} };
  const media = Object.assign(state, {
    setActionHandler: (action: string, handler: ((details: object) => void) | null) => {
      if (action === "stop") throw new TypeError("This browser does not know the action");
      handlers.set(action, handler);
    },
    setPositionState: (at: object) => (state.at = at),
  }) as unknown as MediaSession & { readonly at: object };
  vi.stubGlobal(
    "MediaMetadata",
    class {
      readonly told: object;
      constructor(told: object) {
        this.told = told;
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const skipped: number[] = [];
  const end = createRoot((dispose) => {
    const skip = (direction: 1 | -1): void => void skipped.push(direction);
    answerTalkKeys({ media, player, rate, title: () => "Tides", artist: () => "Ada", skip });
    return dispose;
  });
  const press = (action: string, details: object = {}): void => handlers.get(action)?.(details);
  expect(media.metadata).toMatchObject({ told: { title: "Tides", artist: "Ada" } });
  expect(media.playbackState).toBe("playing");
  press("pause");
  tell("pause");
  expect([player.state(), media.playbackState]).toEqual(["paused", "paused"]);
  press("play");
  tell("playing");
  expect(player.state()).toBe("playing");
  press("seekto", { seekTime: 30 });
  expect(is.currentTime).toBe(30);
  expect(media.at).toEqual({ duration: 60, position: 30, playbackRate: 1 });
  press("seekbackward");
  press("seekforward");
  expect(skipped).toEqual([-1, 1]);
  end();
  expect([media.metadata, media.playbackState, new Set(handlers.values())]).toEqual([
    null,
    "none",
    new Set([null]),
  ]);
});
