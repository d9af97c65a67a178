/** Whether a stream in a video element is told as playing, as held up, or as not to be had. */
import { describe, expect, it, vi } from "vitest";

import type { PictureState } from "../../../src/ui/event/picture-state.ts";
import { createPlayPicture } from "../../../src/ui/event/play-picture.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** A browser that plays HLS by itself, and whose stream does what a test says. */
function play() {
  const element = document.createElement("video");
  element.canPlayType = () => "maybe";
  element.play = vi.fn(async () => undefined);
  element.load = () => undefined;
  const clock = createManualClock();
  const states: PictureState[] = [];
  const playPicture = createPlayPicture(() => 0, clock);
  const stop = playPicture(element, { source: "hls", address: "/signing.m3u8" }, (state) =>
    states.push(state),
  );
  return { states, clock, stop, happens: (name: string) => element.dispatchEvent(new Event(name)) };
}

describe("a stream that hangs without an error", () => {
  it("is told once it has not begun for long, and plays where it comes after all", () => {
    const { states, clock, happens } = play();
    clock.advance(14_000);
    expect(states).toEqual(["loading"]);
    clock.advance(1_000);
    expect(states).toEqual(["loading", "unreachable"]);
    happens("playing");
    expect(states.at(-1)).toBe("playing");
  });

  it("is told where it stands still in the middle, but not where it goes on", () => {
    const { states, clock, happens } = play();
    happens("playing");
    happens("waiting");
    clock.advance(14_000);
    happens("timeupdate");
    clock.advance(60_000);
    expect(states).toEqual(["loading", "playing"]);
    happens("waiting");
    clock.advance(15_000);
    expect(states.at(-1)).toBe("unreachable");
  });

  it("is not waited for any more once it is let go of", () => {
    const { states, clock, stop, happens } = play();
    stop();
    happens("waiting");
    expect(clock.pending()).toBe(0);
    expect(states).toEqual(["loading"]);
  });
});
