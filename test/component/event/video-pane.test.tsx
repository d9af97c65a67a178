/** The pane with the videos of a room: what can be pressed, what is heard, and what the text is told to wait. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { Video } from "../../../src/event/event-file.ts";
import { createVideoWords, loadVideoWords } from "../../../src/i18n/video-words.ts";
import type { VideoChoices } from "../../../src/links/parameters/video.ts";
import type { PictureState } from "../../../src/ui/event/picture-state.ts";
import { VideoPane } from "../../../src/ui/event/video-pane.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const SIGNING: Video = { kind: "signing", source: "hls", address: "/signing.m3u8", delay: 2 };
const TALK: Video = { kind: "programme", source: "hls", address: "/talk.m3u8", delay: 4 };
const SLIDES: Video = { kind: "slides", source: "page", address: "/slides", delay: 0 };

async function show(videos: readonly Video[], isWide = true) {
  vi.stubGlobal("matchMedia", () => Object.assign(new EventTarget(), { matches: isWide }));
  const words = await loadVideoWords("en");
  const [choices, setChoices] = createSignal<VideoChoices>({
    videoShown: false,
    videoPlace: "beside",
    videoKind: "programme",
  });
  const [isSpeechOn, setSpeech] = createSignal(false);
  const [isDarkHall, setDarkHall] = createSignal(false);
  const played: string[] = [];
  const waits: number[] = [];
  let report: (state: PictureState) => void = () => undefined;
  const rendered = await renderInLanguage(() => (
    <VideoPane
      say={createVideoWords(() => words).say}
      language="en"
      direction="ltr"
      room={{ videos }}
      choices={choices()}
      onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
      isSpeechOn={isSpeechOn()}
      isDarkHall={isDarkHall()}
      onSound={() => setSpeech(false)}
      delay={1}
      onWait={(seconds) => waits.push(seconds)}
      play={(_element, { address }, say) => {
        played.push(address);
        report = say;
        return () => played.push("stopped");
      }}
    />
  ));
  const press = (name: string): Promise<void> => rendered.user.click(screen.getByRole("button", { name }));
  return {
    ...rendered,
    choices,
    played,
    press,
    report: (state: PictureState) => report(state),
    isSpeechOn,
    setSpeech,
    setDarkHall,
    wait: () => waits.at(-1),
    isMuted: () => rendered.container.querySelector("video")?.muted,
    isPressed: (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed"),
    place: () => screen.getByRole("region", { name: "Video" }).dataset["place"],
  };
}

afterEach(() => vi.unstubAllGlobals());

describe("the video of a room", () => {
  it("is not loaded before somebody wants it, and let go of when it is hidden", async () => {
    const { played, press, place, wait } = await show([SIGNING]);
    expect([played, place(), wait()]).toEqual([[], "hidden", 0]);
    await press("Show video");
    expect([played, place(), wait()]).toEqual([["/signing.m3u8"], "beside", 2]);
    await press("Hide video");
    expect([played, place(), wait()]).toEqual([["/signing.m3u8", "stopped"], "hidden", 0]);
  });

  it("is away in a dark hall until it is asked for there, and not heard; what was chosen elsewhere stays", async () => {
    const { press, place, played, choices, setDarkHall, isMuted } = await show([SIGNING]);
    await press("Show video");
    await press("Sound");
    setDarkHall(true);
    expect([place(), played.at(-1), choices().videoShown]).toEqual(["hidden", "stopped", true]);
    await press("Show video");
    expect([place(), isMuted(), screen.queryByRole("button", { name: "Sound" })]).toEqual([
      "beside",
      true,
      null,
    ]);
    await press("Hide video");
    expect(choices().videoShown).toBe(true);
    setDarkHall(false);
    expect(place()).toBe("beside");
  });

  it("is moved by buttons that say where it is", async () => {
    const { press, place, choices, isPressed } = await show([SIGNING]);
    await press("Show video");
    await press("Adjust");
    await press("Small, in the corner");
    expect([place(), choices().videoPlace, isPressed("Small, in the corner")]).toEqual([
      "corner",
      "corner",
      "true",
    ]);
    await press("Above the text");
    expect([place(), isPressed("Small, in the corner")]).toEqual(["above", "false"]);
  });

  it("is above the text on a narrow page, with no other place to choose", async () => {
    const { press, place } = await show([SIGNING], false);
    await press("Show video");
    await press("Adjust");
    expect(place()).toBe("above");
    expect(screen.queryByRole("button", { name: "Small, in the corner" })).toBeNull();
  });

  it("is chosen among several, and a page is a link", async () => {
    const { press, played, choices, user, wait } = await show([TALK, SIGNING, SLIDES]);
    expect(screen.getByRole("link", { name: "Slides (opens a page)" }).getAttribute("href")).toBe("/slides");
    await press("Show video");
    await user.selectOptions(screen.getByRole("combobox", { name: "Which video" }), "Sign language");
    expect(played).toEqual(["/talk.m3u8", "stopped", "/signing.m3u8"]);
    expect([choices().videoKind, wait()]).toEqual(["signing", 2]);
  });

  it("is never heard together with speech", async () => {
    const { press, isMuted, isSpeechOn, setSpeech, isPressed } = await show([SIGNING]);
    setSpeech(true);
    await press("Show video");
    expect(isMuted()).toBe(true);
    await press("Sound");
    expect([isMuted(), isSpeechOn(), isPressed("Sound")]).toEqual([false, false, "true"]);
    setSpeech(true);
    expect([isMuted(), isPressed("Sound")]).toEqual([true, "false"]);
    setSpeech(false);
    expect(isMuted()).toBe(true);
  });

  it("has the text wait longer or shorter by half a second, beside the link's delay", async () => {
    const { press, wait, container } = await show([SIGNING]);
    await press("Show video");
    await press("Adjust");
    expect(container.querySelector("output")?.textContent).toBe("The text waits 3 s");
    await press("Text is early");
    expect([wait(), container.querySelector("output")?.textContent]).toEqual([2.5, "The text waits 3.5 s"]);
    await press("Text is late");
    await press("Text is late");
    expect(wait()).toBe(1.5);
  });

  it("says in words what failed, and tries again", async () => {
    const { press, report, played, container } = await show([SIGNING]);
    await press("Show video");
    report("unreachable");
    expect(container.textContent).toContain("The video cannot be loaded. The text goes on.");
    await press("Try again");
    expect(played).toEqual(["/signing.m3u8", "stopped", "/signing.m3u8"]);
    report("held");
    expect(screen.getByRole("button", { name: "Play" })).toBeTruthy();
  });
});
