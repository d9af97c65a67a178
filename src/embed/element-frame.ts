/**
 * The frame, and the conversation with the viewer inside it: hello until somebody answers, then commands one way and
 * events the other. Only the frame's own window at the viewer's own origin is heard.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import { type Command, decodeEvent, encode, type FrameEvent } from "./messages.ts";

const MOST_HELLOS = 12;

/**
 * How long after the `count`th hello the next one follows, in ms; nothing after the last. A viewer that is there
 * answers the first; the others are for one that is slow to start.
 */
export const nextHelloMs = (count: number): number | undefined =>
  count < MOST_HELLOS ? Math.min(250 * 2 ** (count - 1), 8_000) : undefined;

export type FrameListener = {
  /** A viewer has answered; one that is `anew` in this frame knows nothing of what was said before. */
  readonly onOpen: (anew: boolean) => void;
  readonly onEvent: (event: FrameEvent) => void;
  /** Nobody in the frame answers. */
  readonly onSilence: () => void;
};

export type Frame = {
  readonly element: HTMLIFrameElement;
  /** Says something to the viewer, if it has answered. */
  readonly send: (command: Command) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

function createIframe(address: string): HTMLIFrameElement {
  const iframe = document.createElement("iframe");
  iframe.allow = "autoplay; screen-wake-lock; fullscreen; clipboard-write";
  iframe.referrerPolicy = "strict-origin";
  iframe.setAttribute("part", "frame");
  const { style } = iframe;
  style.display = "block";
  style.width = "100%";
  style.border = "0";
  iframe.src = address;
  return iframe;
}

/** A frame that leads to `address` at `origin`; it is the caller's to put it into the page. */
export function createFrame(address: string, origin: string, clock: Clock, listener: FrameListener): Frame {
  const element = createIframe(address);
  let open = false;
  /** The last `ready`, as text. */
  let ready = "";
  let loads = 0;
  let timer: TimerHandle | undefined;

  const post = (command: Command): void => element.contentWindow?.postMessage(encode(command), origin);

  function greet(count: number): void {
    post({ type: "hello" });
    const ms = nextHelloMs(count);
    timer = clock.after(ms ?? 8_000, () => (ms === undefined ? listener.onSilence() : greet(count + 1)));
  }

  const loaded = (): void => {
    timer?.cancel();
    open = false;
    ready = "";
    loads += 1;
    greet(1);
  };

  const heard = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== element.contentWindow || from !== origin) return;
    const event = decodeEvent(data);
    if (event === undefined) return;
    timer?.cancel();
    if (!open) {
      open = true;
      listener.onOpen(loads > 1);
    }
    if (event.type === "ready") {
      // Each hello on its way is answered, and the page need not know.
      const text = JSON.stringify(event);
      if (text === ready) return;
      ready = text;
    }
    listener.onEvent(event);
  };

  element.addEventListener("load", loaded);
  addEventListener("message", heard);
  return {
    element,
    send: (command) => {
      if (open) post(command);
    },
    isOpen: () => open,
    close: () => {
      timer?.cancel();
      element.removeEventListener("load", loaded);
      removeEventListener("message", heard);
      element.remove();
    },
  };
}
