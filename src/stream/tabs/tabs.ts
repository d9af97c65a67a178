/**
 * Many tabs, one stream. Over HTTP/1.1 a browser allows six connections to a host, over all its tabs, so the seventh
 * tab would see nothing. Tabs on the same broadcast elect a leader with a Web Lock; the leader opens the stream and
 * passes every frame on. Where locks or channels are refused, each tab has its own stream.
 */
import type { Clock } from "../../lib/clock.ts";
import { needsIn, sameNeeds, type StreamNeeds } from "../../vas/addresses.ts";
import { createLeaderFrames } from "./leader-frames.ts";
import { readTabMessage, type TabMessage } from "./protocol.ts";
import type { OpenTransport, Transport, TransportHandlers } from "../transport.ts";

/** A tab that hears nothing from a leader for this long opens a stream of its own, in ms. */
const NO_LEADER_MS = 1_000;
export type TabsPorts = {
  readonly locks: Pick<LockManager, "request"> | undefined;
  readonly channel: (name: string) => BroadcastChannel;
  readonly open: OpenTransport;
  readonly clock: Clock;
  /** Unguessable and different in every tab. */
  readonly tabId: string;
};

export type Tabs = {
  readonly openTransport: OpenTransport;
  /** What the following tabs need of the stream. */
  readonly followersNeeds: () => readonly StreamNeeds[];
  /** Gives leadership up, because this tab lets its stream go. */
  readonly relinquish: () => void;
  readonly dispose: () => void;
};

/** This tab's part while another one leads. */
type Following = {
  readonly handlers: TransportHandlers;
  readonly onWelcome: (open: boolean) => void;
  readonly onLeading: () => void;
  readonly onRefused: () => void;
  /** Nothing more is heard or done. */
  readonly end: () => void;
};

/**
 * Shares the stream named `name` between tabs. `onFollowersChanged` is called when what following tabs need has
 * changed.
 */
export function createTabs(name: string, ports: TabsPorts, onFollowersChanged: () => void): Tabs {
  const { locks, clock, tabId } = ports;
  let channel: BroadcastChannel | undefined;
  let leading = false;
  /** The browser keeps this tab from the others: it has its own stream. */
  let refused = false;
  let releaseLock: (() => void) | undefined;
  let withdraw: AbortController | undefined;
  /** Real streams of this tab: more than one only while one replaces another. */
  const streams = new Set<{ isOpen: boolean }>();
  let following: Following | undefined;
  const followers = new Map<string, StreamNeeds>();
  const frames = createLeaderFrames();

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin
  const post = (message: TabMessage): void => channel?.postMessage(message);

  function onMessage(data: unknown): void {
    const message = readTabMessage(data);
    if (message === undefined) return;
    if (leading) serve(message);
    else if (following !== undefined) hear(message, following);
  }

  function serve(message: TabMessage): void {
    if (message.type === "leave") {
      if (followers.delete(message.from)) onFollowersChanged();
    } else if (message.type === "join") {
      const before = followers.get(message.from);
      followers.set(message.from, message.needs);
      post({ type: "welcome", to: message.from, open: [...streams].some(({ isOpen }) => isOpen) });
      for (const { frame, id } of frames.since(message.lastEventId))
        post({ type: "frame", to: message.from, frame, id });
      if (!sameNeeds(before, message.needs)) onFollowersChanged();
    }
  }

  function hear(message: TabMessage, { handlers, onWelcome, end }: Following): void {
    switch (message.type) {
      case "welcome":
        if (message.to === tabId) onWelcome(message.open);
        break;
      case "opened":
        onWelcome(true);
        break;
      case "bytes":
        handlers.onBytes(message.count);
        break;
      case "frame":
        if (message.to === null || message.to === tabId) handlers.onFrame(message.frame, message.id);
        break;
      case "id":
        handlers.onId(message.id);
        break;
      case "closed":
        end();
        handlers.onClose(message.cause);
        break;
      case "changed":
        end();
        handlers.onClose({ kind: "handover" });
        break;
      case "join":
      case "leave":
        break;
    }
  }

  /** The real stream, passed on to whoever follows. */
  function lead(url: string, lastEventId: string | undefined, handlers: TransportHandlers): Transport {
    const current = { isOpen: false };
    streams.add(current);
    const report = (message: TabMessage): void => {
      if (leading && followers.size > 0) post(message);
    };
    const over = (message: TabMessage): void => {
      if (streams.delete(current) && streams.size === 0) report(message);
    };
    const transport = ports.open(url, lastEventId, {
      onOpen: () => {
        current.isOpen = true;
        report({ type: "opened" });
        handlers.onOpen();
      },
      onBytes: (count) => {
        report({ type: "bytes", count });
        handlers.onBytes(count);
      },
      onFrame: (frame, id) => {
        frames.keep(frame, id);
        report({ type: "frame", to: null, frame, id });
        handlers.onFrame(frame, id);
      },
      onId: (id) => {
        frames.keep(undefined, id);
        report({ type: "id", id });
        handlers.onId(id);
      },
      onClose: (cause) => {
        over({ type: "closed", cause });
        handlers.onClose(cause);
      },
    });
    return {
      close: () => {
        transport.close();
        over({ type: "changed" });
      },
    };
  }

  /** Waits in line for leadership; it may come at once, when the leader goes, or never. */
  function queueForLeadership(): void {
    if (locks === undefined || withdraw !== undefined) return;
    const leaving = new AbortController();
    withdraw = leaving;
    // A frame in a sandbox is refused, in some browsers before there is a promise.
    const asking = async (): Promise<void> =>
      locks.request(name, { signal: leaving.signal }, async () => {
        if (leaving.signal.aborted) return;
        const released = new Promise<void>((resolve) => {
          releaseLock = resolve;
        });
        leading = true;
        // A leader that crashed told nobody.
        post({ type: "changed" });
        following?.onLeading();
        await released;
      });
    asking().catch((reason: unknown) => {
      if (!(reason instanceof DOMException && reason.name === "SecurityError")) return;
      refused = true;
      following?.onRefused();
    });
  }

  function seek(url: string, lastEventId: string | undefined, handlers: TransportHandlers): Transport {
    let transport: Transport | undefined;
    let isOpen = false;
    const openOwn = (): void => {
      mine.end();
      transport = lead(url, lastEventId, handlers);
    };
    const patience = clock.after(NO_LEADER_MS, () => {
      // A leader that only slept would go on counting this tab.
      post({ type: "leave", from: tabId });
      openOwn();
    });
    const mine: Following = {
      handlers,
      onWelcome: (open) => {
        patience.cancel();
        if (!open || isOpen) return;
        isOpen = true;
        handlers.onOpen();
      },
      onLeading: () => {
        if (!isOpen) {
          openOwn();
          return;
        }
        mine.end();
        handlers.onClose({ kind: "handover" });
      },
      onRefused: () => {
        if (!isOpen) openOwn();
      },
      end: () => {
        patience.cancel();
        if (following === mine) following = undefined;
      },
    };
    following = mine;
    queueForLeadership();
    post({ type: "join", from: tabId, needs: needsIn(url), lastEventId: lastEventId ?? null });
    return {
      close: () => {
        if (following === mine) post({ type: "leave", from: tabId });
        mine.end();
        transport?.close();
      },
    };
  }

  function listen(): boolean {
    if (channel !== undefined) return true;
    try {
      channel = ports.channel(name);
      channel.addEventListener("message", (event: MessageEvent<unknown>) => onMessage(event.data));
      return true;
    } catch {
      return false;
    }
  }

  function relinquish(): void {
    if (leading) post({ type: "changed" });
    else if (following !== undefined) post({ type: "leave", from: tabId });
    leading = false;
    followers.clear();
    following?.end();
    withdraw?.abort();
    withdraw = undefined;
    releaseLock?.();
    releaseLock = undefined;
    channel?.close();
    channel = undefined;
    frames.forget();
  }

  return {
    openTransport: (url, lastEventId, handlers) => {
      if (leading || refused || locks === undefined || !listen()) return lead(url, lastEventId, handlers);
      return seek(url, lastEventId, handlers);
    },
    followersNeeds: () => [...followers.values()],
    relinquish,
    dispose: relinquish,
  };
}
