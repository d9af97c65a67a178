/**
 * The tab that has the real stream: it passes on what the stream brings, and takes in tabs that join.
 */
import { needsIn, sameNeeds, type StreamNeeds } from "../../vas/addresses.ts";
import type { OpenTransport, TransportHandlers } from "../transport.ts";
import { createLeaderFrames } from "./leader-frames.ts";
import type { TabMessage } from "./protocol.ts";

export type LeaderPorts = {
  readonly open: OpenTransport;
  readonly post: (message: TabMessage) => void;
  /** Whether other tabs are told; a tab that is kept from them has its stream for itself. */
  readonly isLeading: () => boolean;
  /** What following tabs need has changed. */
  readonly onFollowersChanged: () => void;
};

export type Leader = {
  /** Opens a real stream, which is passed on to whoever follows. */
  readonly openTransport: OpenTransport;
  /** Takes a tab in, or lets it go. */
  readonly serve: (message: TabMessage) => void;
  readonly followersNeeds: () => readonly StreamNeeds[];
  /** Forgets who follows, and what the stream brought. */
  readonly forget: () => void;
};

export function createLeader({ open, post, isLeading, onFollowersChanged }: LeaderPorts): Leader {
  /** Real streams of this tab: more than one only while one replaces another. */
  const streams = new Set<{ isOpen: boolean }>();
  const followers = new Map<string, StreamNeeds>();
  const frames = createLeaderFrames();

  function report(message: TabMessage): void {
    if (isLeading() && followers.size > 0) post(message);
  }

  function takeIn({ from, needs, lastEventId }: Extract<TabMessage, { type: "join" }>): void {
    const before = followers.get(from);
    followers.set(from, needs);
    post({ type: "welcome", to: from, open: [...streams].some(({ isOpen }) => isOpen) });
    for (const { frame, id } of frames.since(lastEventId)) post({ type: "frame", to: from, frame, id });
    if (!sameNeeds(before, needs)) onFollowersChanged();
  }

  /** Does what `handlers` do, and passes it on. */
  const passedOn = (handlers: TransportHandlers, stream: { isOpen: boolean }): TransportHandlers => ({
    onOpen: () => {
      stream.isOpen = true;
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
      over(stream, { type: "closed", cause });
      handlers.onClose(cause);
    },
  });

  /** Who follows is told once the last stream is over. */
  function over(stream: { isOpen: boolean }, message: TabMessage): void {
    if (streams.delete(stream) && streams.size === 0) report(message);
  }

  return {
    openTransport: (url, lastEventId, handlers) => {
      const stream = { isOpen: false };
      streams.add(stream);
      const transport = open(url, lastEventId, passedOn(handlers, stream));
      return {
        close: () => {
          transport.close();
          over(stream, { type: "changed" });
        },
      };
    },
    serve: (message) => {
      if (message.type === "join") takeIn(message);
      else if (message.type === "leave" && followers.delete(message.from)) onFollowersChanged();
    },
    followersNeeds: () => [...followers.values()],
    forget: () => {
      followers.clear();
      frames.forget();
    },
  };
}

/** What a tab says to be taken in for a stream at `url`. */
export const joinFor = (tabId: string, url: string, lastEventId: string | undefined): TabMessage => ({
  type: "join",
  from: tabId,
  needs: needsIn(url),
  lastEventId: lastEventId ?? null,
});
