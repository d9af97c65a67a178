/**
 * The tab that has the real stream: it passes on what the stream brings, and takes in tabs that join.
 */
import { needsIn, sameNeeds, type StreamNeeds } from "../../vas/addresses.ts";
import type { Frame } from "../../vas/decode-event.ts";
import type { OpenTransport, TransportHandlers } from "../transport.ts";
import { MOST_PIECES, type TabMessage } from "./protocol.ts";
import type { Past } from "./stream-log.ts";

export type LeaderPorts = {
  readonly open: OpenTransport;
  readonly tabId: string;
  readonly post: (message: TabMessage) => void;
  /** Whether other tabs are told; a tab that does not lead has its stream for itself. */
  readonly isLeading: () => boolean;
  /** What a tab has missed since the event it knows. */
  readonly past: (lastEventId: string | null) => Past;
  /** What following tabs need has changed. */
  readonly onFollowersChanged: () => void;
};

export type Leader = {
  /** Opens a real stream, which is passed on to whoever follows. */
  readonly openTransport: OpenTransport;
  /** Takes a tab in, or lets it go. */
  readonly serve: (message: TabMessage) => void;
  readonly followersNeeds: () => readonly StreamNeeds[];
  /** Forgets who follows. */
  readonly forget: () => void;
};

/** The messages that tell the tab `to` what came before it joined; the last one has the position. */
export function pastMessages({ pieces, id }: Past, from: string, to: string): TabMessage[] {
  const messages: TabMessage[] = [];
  for (let at = 0; at === 0 || at < pieces.length; at += MOST_PIECES) {
    const isLast = at + MOST_PIECES >= pieces.length;
    const part = pieces.slice(at, at + MOST_PIECES);
    messages.push({ type: "past", from, to, pieces: part, id: isLast ? id : null });
  }
  return messages;
}

/** A real stream; `take` hears a frame as if it had come on it. */
type Streaming = { isOpen: boolean; take: (frame: Frame) => void };

export function createLeader(ports: LeaderPorts): Leader {
  const { open, post, isLeading, onFollowersChanged, tabId } = ports;
  /** Real streams of this tab: more than one only while one replaces another. */
  const streams = new Set<Streaming>();
  const followers = new Map<string, StreamNeeds>();

  function report(message: TabMessage): void {
    if (isLeading() && followers.size > 0) post(message);
  }

  function takeIn({ from, needs, lastEventId }: Extract<TabMessage, { type: "join" }>): void {
    const before = followers.get(from);
    followers.set(from, needs);
    post({ type: "welcome", from: tabId, to: from, open: [...streams].some(({ isOpen }) => isOpen) });
    for (const message of pastMessages(ports.past(lastEventId), tabId, from)) post(message);
    if (!sameNeeds(before, needs)) onFollowersChanged();
  }

  /** A tab that had a stream of its own before it followed this one tells what it has heard. */
  function hear({ from, to, pieces }: Extract<TabMessage, { type: "past" }>): void {
    if (to !== tabId || !followers.has(from)) return;
    const [stream] = streams;
    for (const piece of pieces) if ("data" in piece) stream?.take(piece);
  }

  /** Does what `handlers` do, and passes it on. */
  const passedOn = (handlers: TransportHandlers, stream: Streaming): TransportHandlers => ({
    ...handlers,
    onOpen: () => {
      stream.isOpen = true;
      report({ type: "opened", from: tabId });
      handlers.onOpen();
    },
    onBytes: (count) => {
      report({ type: "bytes", from: tabId, count });
      handlers.onBytes(count);
    },
    onFrame: (frame, id) => {
      report({ type: "frame", from: tabId, frame, id });
      handlers.onFrame(frame, id);
    },
    onId: (id) => {
      report({ type: "id", from: tabId, id });
      handlers.onId(id);
    },
    onClose: (cause) => {
      over(stream, { type: "closed", from: tabId, cause });
      handlers.onClose(cause);
    },
  });

  /** Who follows is told once the last stream is over. */
  function over(stream: Streaming, message: TabMessage): void {
    if (streams.delete(stream) && streams.size === 0) report(message);
  }

  return {
    openTransport: (url, lastEventId, handlers) => {
      const stream: Streaming = { isOpen: false, take: () => undefined };
      const passed = passedOn(handlers, stream);
      stream.take = (frame) => passed.onFrame(frame, "");
      streams.add(stream);
      const transport = open(url, lastEventId, passed);
      return {
        close: () => {
          transport.close();
          over(stream, { type: "changed", from: tabId });
        },
      };
    },
    serve: (message) => {
      if (message.type === "join") takeIn(message);
      else if (message.type === "past") hear(message);
      else if (message.type === "leave" && (message.to ?? tabId) === tabId && followers.delete(message.from))
        onFollowersChanged();
    },
    followersNeeds: () => [...followers.values()],
    forget: () => followers.clear(),
  };
}

/** What a tab says to be taken in for a stream at `url`. */
export const joinFor = (tabId: string, url: string, lastEventId: string | undefined): TabMessage => ({
  type: "join",
  from: tabId,
  needs: needsIn(url),
  lastEventId: lastEventId ?? null,
});
