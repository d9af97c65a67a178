/**
 * Many tabs, one stream. Over HTTP/1.1 a browser allows six connections to a host, over all its tabs, so the seventh
 * tab would see nothing. Tabs on the same broadcast elect a leader with a Web Lock; the leader opens the stream and
 * passes every frame on. Where locks or channels are refused, each tab has its own stream.
 */
import type { Clock } from "../lib/clock.ts";
import { decodeFrame, type Frame } from "../vas/decode-event.ts";
import { readTabMessage, type TabMessage } from "./tab-messages.ts";
import type { OpenTransport, Transport, TransportHandlers } from "./transport.ts";

/** A tab that hears nothing from a leader for this long opens a stream of its own, in ms. */
const NO_LEADER_MS = 1_000;
/** Frames a leader keeps for tabs that join. */
const MOST_FRAMES = 600;
/** Frames about the broadcast's state that a leader keeps since the stream's greeting. */
const MOST_STATE_FRAMES = 50;

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
  /** Languages the following tabs show; null for one that needs all. */
  readonly followedLanguages: () => readonly (string | null)[];
  /** Gives leadership up, because this tab lets its stream go. */
  readonly relinquish: () => void;
  readonly dispose: () => void;
};

type Kept = { readonly frame: Frame; readonly id: string };

const languageIn = (url: string): string | null => new URL(url, "http://page").searchParams.get("lang");

/**
 * Shares the stream named `name` between tabs. `onFollowersChanged` is called when the languages that following
 * tabs need have changed.
 */
export function createTabs(name: string, ports: TabsPorts, onFollowersChanged: () => void): Tabs {
  const { locks, clock, tabId } = ports;
  let channel: BroadcastChannel | undefined;
  let leading = false;
  let releaseLock: (() => void) | undefined;
  let withdraw: AbortController | undefined;
  let own: { readonly transport: Transport; isOpen: boolean } | undefined;
  let follow:
    | { readonly handlers: TransportHandlers; readonly onWelcome: (open: boolean) => void }
    | undefined;
  const followers = new Map<string, string | null>();
  let frames: readonly Kept[] = [];
  let stateFrames: readonly Kept[] = [];

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin
  const post = (message: TabMessage): void => channel?.postMessage(message);

  function keep(kept: Kept): void {
    frames = [...frames, kept].slice(-MOST_FRAMES);
    const decoded = decodeFrame(kept.frame);
    const type = decoded.ok ? decoded.value[0]?.type : undefined;
    if (type === "connected") stateFrames = [kept];
    else if (type === "phase" || type === "config")
      stateFrames = [...stateFrames, kept].slice(-MOST_STATE_FRAMES);
  }

  function onMessage(data: unknown): void {
    const message = readTabMessage(data);
    if (message === undefined) return;
    if (leading) serve(message);
    else if (follow !== undefined) hear(message, follow);
  }

  function serve(message: TabMessage): void {
    if (message.type === "leave") {
      if (followers.delete(message.from)) onFollowersChanged();
    } else if (message.type === "join") {
      const before = followers.get(message.from);
      followers.set(message.from, message.language);
      post({ type: "welcome", to: message.from, open: own?.isOpen === true });
      const seen = frames.findIndex(({ id }) => id !== "" && id === message.lastEventId);
      const missed = seen === -1 ? [] : frames.slice(seen + 1);
      for (const kept of [...stateFrames, ...missed]) post({ type: "frame", to: message.from, ...kept });
      if (before !== message.language) onFollowersChanged();
    }
  }

  function hear(message: TabMessage, { handlers, onWelcome }: NonNullable<typeof follow>): void {
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
      case "closed":
        endFollowing();
        handlers.onClose(message.cause);
        break;
      case "changed":
        endFollowing();
        handlers.onClose({ kind: "handover" });
        break;
      case "join":
      case "leave":
        break;
    }
  }

  const endFollowing = (): void => {
    follow = undefined;
  };

  /** The real stream, passed on to whoever follows. */
  function lead(url: string, lastEventId: string | undefined, handlers: TransportHandlers): Transport {
    const transport = ports.open(url, lastEventId, {
      onOpen: () => {
        if (current === own) current.isOpen = true;
        if (leading) post({ type: "opened" });
        handlers.onOpen();
      },
      onBytes: (count) => {
        if (leading && current === own && followers.size > 0) post({ type: "bytes", count });
        handlers.onBytes(count);
      },
      onFrame: (frame, id) => {
        if (current === own) {
          keep({ frame, id });
          if (leading && followers.size > 0) post({ type: "frame", to: null, frame, id });
        }
        handlers.onFrame(frame, id);
      },
      onClose: (cause) => {
        if (leading && current === own) post({ type: "closed", cause });
        if (current === own) own = undefined;
        handlers.onClose(cause);
      },
    });
    const current = { transport, isOpen: false };
    own = current;
    return {
      close: () => {
        transport.close();
        if (own === current) own = undefined;
      },
    };
  }

  /** Waits in line for leadership; it may come at once, when the leader goes, or never. */
  function queueForLeadership(onLeading: () => void): void {
    if (locks === undefined || withdraw !== undefined) return;
    const leaving = new AbortController();
    withdraw = leaving;
    locks
      .request(name, { signal: leaving.signal }, async () => {
        if (leaving.signal.aborted) return;
        leading = true;
        // A leader that crashed told nobody.
        post({ type: "changed" });
        onLeading();
        await new Promise<void>((resolve) => {
          releaseLock = resolve;
        });
      })
      .catch(() => undefined);
  }

  function seek(url: string, lastEventId: string | undefined, handlers: TransportHandlers): Transport {
    let transport: Transport | undefined;
    let over = false;
    const alone = clock.after(NO_LEADER_MS, () => settle(() => lead(url, lastEventId, handlers)));
    function settle(open: () => Transport | undefined): void {
      if (over || transport !== undefined) return;
      alone.cancel();
      endFollowing();
      transport = open();
    }
    let welcomed = false;
    follow = {
      handlers,
      onWelcome: (open) => {
        alone.cancel();
        if (open && !welcomed) {
          welcomed = true;
          handlers.onOpen();
        }
      },
    };
    queueForLeadership(() => {
      if (over || follow?.handlers !== handlers) return;
      if (welcomed) {
        endFollowing();
        handlers.onClose({ kind: "handover" });
      } else {
        settle(() => lead(url, lastEventId, handlers));
      }
    });
    post({ type: "join", from: tabId, language: languageIn(url), lastEventId: lastEventId ?? null });
    return {
      close: () => {
        over = true;
        alone.cancel();
        if (follow?.handlers === handlers) {
          endFollowing();
          post({ type: "leave", from: tabId });
        }
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
    else if (follow !== undefined) post({ type: "leave", from: tabId });
    leading = false;
    followers.clear();
    endFollowing();
    withdraw?.abort();
    withdraw = undefined;
    releaseLock?.();
    releaseLock = undefined;
    channel?.close();
    channel = undefined;
    frames = [];
    stateFrames = [];
  }

  return {
    openTransport: (url, lastEventId, handlers) => {
      if (leading || locks === undefined || !listen()) return lead(url, lastEventId, handlers);
      return seek(url, lastEventId, handlers);
    },
    followedLanguages: () => [...followers.values()],
    relinquish,
    dispose: relinquish,
  };
}
