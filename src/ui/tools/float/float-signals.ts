/**
 * The small window of floating text: opened by a press, closed by either side, and back in the page at the sentence that stood
 * there.
 */
import { type Accessor, createSignal, onCleanup, untrack } from "solid-js";

import type { Follow } from "../../reader/follow-signals.ts";
import { goToSentence } from "../go-to-sentence.ts";
import { createFloatFollow, type FloatFollow } from "./float-follow-signals.ts";
import { type FloatWindow, openFloatWindow } from "./open-window.ts";

type OpenFloat = { readonly window: FloatWindow; readonly follow: FloatFollow };

export type Float = {
  /** What is open; nothing while the text is in the page alone. */
  readonly open: Accessor<OpenFloat | undefined>;
  /** The browser opened no window. */
  readonly isRefused: Accessor<boolean>;
  /** Opens the window, or closes it. Call it in answer to a press. */
  readonly toggle: () => void;
};

/** Call it where cleanups may be registered: a page that goes takes its window with it. */
export function createFloat(
  page: Pick<Follow, "goTo" | "goLive">,
  openWindow: () => Promise<FloatWindow | undefined> = openFloatWindow,
): Float {
  const [open, setOpen] = createSignal<OpenFloat>();
  const [isRefused, setRefused] = createSignal(false);

  /** The page is where the window was. */
  function comeBack({ follow }: OpenFloat): void {
    if (untrack(open)?.follow !== follow) return;
    const sid = follow.inSight();
    setOpen(undefined);
    if (sid === undefined || !goToSentence(sid, page)) page.goLive();
  }
  async function begin(): Promise<void> {
    const opened = await openWindow();
    setRefused(opened === undefined);
    if (opened === undefined) return;
    const float = { window: opened, follow: createFloatFollow() };
    opened.addEventListener("pagehide", () => comeBack(float), { once: true });
    setOpen(float);
  }
  const close = (): void => untrack(open)?.window.close();
  addEventListener("pagehide", close);
  onCleanup(() => {
    removeEventListener("pagehide", close);
    close();
  });
  return {
    open,
    isRefused,
    toggle: () => {
      const float = open();
      if (float === undefined) void begin();
      else float.window.close();
    },
  };
}
