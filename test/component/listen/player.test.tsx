/**
 * The player: the same buttons whatever is said, what a pause does, and what it says after the talk.
 */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";

import type { SpeechView } from "../../../src/speech/queue/view.ts";
import type { SpeechBarProps } from "../../../src/ui/speech/speech-bar-props.ts";
import { SpeechBar } from "../../../src/ui/speech/speech-bar.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const nothing = (): void => undefined;
const counts = { heard: 4, skipped: 0, late: 0, missing: 0, failed: 0 };
const view: SpeechView = { state: "playing", mode: "live", trails: false, sid: 4, rate: 1, counts };

const player = (more: Partial<SpeechBarProps>) =>
  renderInLanguage(() => (
    <SpeechBar
      state="playing"
      view={view}
      language="Deutsch"
      unspoken={false}
      voice="Katja"
      ended={false}
      notice={undefined}
      behindMs={0}
      deviceCanHelp={false}
      optionsOpen={false}
      onPause={nothing}
      onResume={nothing}
      onBack={nothing}
      onNewest={nothing}
      onAllowDevice={nothing}
      onOptions={nothing}
      {...more}
    />
  ));
const names = (): (string | null)[] =>
  screen.getAllByRole("button").map((button) => button.getAttribute("aria-label") ?? button.textContent);

describe("the player", () => {
  it("has the same five buttons while it speaks and while it is paused, each called by what it does", async () => {
    const { unmount } = await player({ onStop: nothing });
    const others = ["Go to the newest sentence", "Voice and speed", "Stop"];
    expect(names()).toEqual(["Back one sentence", "Pause", ...others]);
    unmount();
    await player({ state: "paused", onStop: nothing });
    expect(names()).toEqual(["Back one sentence", "Resume", ...others]);
  });

  it("ends listening with one press, closes what it opened, and has no such button where nothing begins it again", async () => {
    const onStop = vi.fn<() => void>();
    const onOptions = vi.fn<() => void>();
    const { unmount } = await player({ onStop, onOptions, optionsOpen: true });
    screen.getByRole("button", { name: "Stop" }).click();
    expect(onStop).toHaveBeenCalledOnce();
    expect(onOptions).toHaveBeenCalledOnce();
    unmount();
    await player({});
    expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
  });

  it("says how far it is behind a pause, and its way to the newest sentence says so in words", async () => {
    const onNewest = vi.fn<() => void>();
    await player({ view: { ...view, trails: true }, behindMs: 24_000, onNewest });
    expect(screen.getByText(/24 seconds behind the text/)).toBeTruthy();
    const live = screen.getByRole("button", { name: "Skip to live" });
    expect(live.textContent).toBe("Skip to live");
    expect(screen.queryByRole("button", { name: "Go to the newest sentence" })).toBeNull();
    live.click();
    expect(onNewest).toHaveBeenCalledOnce();
  });

  it("does not offer that way where nobody paused, or all is near again", async () => {
    const { unmount } = await player({ behindMs: 24_000 });
    expect(screen.queryByRole("button", { name: "Skip to live" })).toBeNull();
    unmount();
    await player({ view: { ...view, trails: true }, behindMs: 1_000 });
    expect(screen.queryByRole("button", { name: "Skip to live" })).toBeNull();
  });

  it("says that the talk has ended once all of it was heard, and offers no pause", async () => {
    const { sid: _sid, ...silent } = view;
    const { unmount } = await player({ ended: true });
    expect(screen.getByRole("button", { name: "Pause" })).toHaveProperty("disabled", false);
    unmount();
    await player({ ended: true, state: "idle", view: silent });
    expect(screen.getByText("This broadcast has ended.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
    expect(screen.getByRole("button", { name: "Resume" })).toHaveProperty("disabled", true);
    expect(screen.getByRole("button", { name: "Back one sentence" })).toHaveProperty("disabled", false);
  });
});
