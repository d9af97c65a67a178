/** When a clip is fetched and moves: in sight, where nothing on the device is against it, and without sound. */
import { createSignal } from "solid-js";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";

import { MovingClip } from "../../src/ui/moving-clip.tsx";
import { renderInLanguage } from "../harness/render.tsx";

const is = { isCalm: false, savesData: false };
let see: (isIntersecting: boolean) => void;

beforeEach(() => {
  Object.assign(is, { isCalm: false, savesData: false });
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => tell([{ isIntersecting }]);
      }
      observe = (): void => undefined;
      disconnect = (): void => undefined;
    },
  );
  vi.stubGlobal("matchMedia", (media: string) =>
    Object.assign(new EventTarget(), { matches: is.isCalm && media.includes("reduced-motion") }),
  );
  Object.defineProperty(navigator, "connection", {
    get: () => ({ saveData: is.savesData }),
    configurable: true,
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, "connection");
  });
});

/** A clip whose element says what it was told to do. */
async function showClip(isAlone = false, address?: string) {
  const told: string[] = [];
  const [isStopped, setStopped] = createSignal(false);
  const [at, setAt] = createSignal(address);
  const play = vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(() => {
    told.push("play");
    return Promise.resolve();
  });
  const pause = vi
    .spyOn(HTMLMediaElement.prototype, "pause")
    .mockImplementation(() => void told.push("pause"));
  onTestFinished(() => {
    play.mockRestore();
    pause.mockRestore();
  });
  const shown = await renderInLanguage(() => (
    <MovingClip
      address={at()}
      isAlone={isAlone}
      isStopped={isStopped()}
      onWanted={() => told.push("wanted")}
    />
  ));
  const video = document.querySelector("video");
  if (video === null) throw new Error("There is no clip");
  return { video, told, setStopped, setAt, end: () => shown.unmount() };
}

it("is fetched and moves in sight alone, muted and again and again, and is let go of at the end", async () => {
  const { video, told, setStopped, end } = await showClip(false, "/clip.mp4");
  expect([video.muted, video.loop, video.getAttribute("src")]).toEqual([true, true, null]);
  see(true);
  expect([video.getAttribute("src"), told.at(-1)]).toEqual(["/clip.mp4", "play"]);
  setStopped(true);
  expect(told.at(-1)).toBe("pause");
  setStopped(false);
  expect(told.at(-1)).toBe("play");
  see(false);
  expect(told.at(-1)).toBe("pause");
  end();
  expect(video.getAttribute("src")).toBeNull();
});

it.each([
  ["motion", { isCalm: true }],
  ["data", { savesData: true }],
])(
  "stays away over a still where %s is to be saved, and shows its first picture where there is none",
  async (_what, how) => {
    Object.assign(is, how);
    const over = await showClip(false, "/clip.mp4");
    see(true);
    expect([over.video.getAttribute("src"), over.told.includes("play")]).toEqual([null, false]);
    over.end();
    const alone = await showClip(true, "/clip.mp4");
    see(true);
    expect([alone.video.getAttribute("src"), alone.told.includes("play")]).toEqual(["/clip.mp4", false]);
  },
);

it("asks for what is behind a passphrase once it is in sight", async () => {
  const { video, told, setAt } = await showClip();
  expect(told).not.toContain("wanted");
  see(true);
  expect(told.at(-1)).toBe("wanted");
  setAt("blob:opened");
  expect([video.getAttribute("src"), told.at(-1)]).toEqual(["blob:opened", "play"]);
});
