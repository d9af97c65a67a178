/**
 * The window's end of the conversation with the page around the frame: takes letters to `bridge.ts`, hands on what it
 * lets through, and posts what it allows to exactly the origin that said hello.
 */
import { type Bridge, type Discretion, noHost, recipientOf, takeLetter } from "./bridge.ts";
import type { Inbox } from "./inbox.ts";
import { type Command, encode, type FrameEvent } from "./messages.ts";

export type HostPortOptions = {
  readonly inbox: Inbox;
  /** The window around the frame. */
  readonly parent: Pick<Window, "postMessage">;
  readonly discretion: () => Discretion;
  readonly onCommand: (command: Command) => void;
};

export type HostPort = {
  /** Tells the page, if there is one that may know. */
  readonly report: (event: FrameEvent) => void;
  /** Whether a page said hello before this port was opened. */
  readonly wasGreeted: boolean;
  readonly close: () => void;
};

/** Who said hello stays known while the viewer goes from one of its pages to another in the same frame. */
const bridges = new WeakMap<Inbox, Bridge>();

export function openHostPort({ inbox, parent, discretion, onCommand }: HostPortOptions): HostPort {
  let bridge = bridges.get(inbox) ?? noHost;
  const wasGreeted = bridge.host !== undefined;
  const close = inbox.listen((letter) => {
    const taken = takeLetter(bridge, letter, discretion().allowed);
    if (taken === undefined) return;
    bridge = taken.bridge;
    bridges.set(inbox, bridge);
    onCommand(taken.command);
  });
  return {
    report: (event) => {
      const recipient = recipientOf(bridge, event, discretion());
      if (recipient !== undefined) parent.postMessage(encode(event), recipient);
    },
    wasGreeted,
    close,
  };
}
