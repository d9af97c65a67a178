/**
 * Many tabs, one stream. Over HTTP/1.1 a browser allows six connections to a host, over all its tabs, so the seventh
 * tab would see nothing. Tabs on the same broadcast elect a leader with a Web Lock; the leader opens the stream and
 * passes every frame on. Where locks or channels are refused, each tab has its own stream.
 */
import type { Clock } from "../../lib/clock.ts";
import type { StreamNeeds } from "../../vas/addresses.ts";
import type { OpenTransport, Transport, TransportHandlers } from "../transport.ts";
import { follow, type Following } from "./follow.ts";
import { createLeader, joinFor } from "./leader.ts";
import { createLeadership } from "./leadership.ts";
import { readTabMessage, type TabMessage } from "./protocol.ts";

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

/**
 * Shares the stream named `name` between tabs. `onFollowersChanged` is called when what following tabs need has
 * changed.
 */
// Over 60 lines: it only connects the leader, the follower and the lock with the channel.
export function createTabs(name: string, ports: TabsPorts, onFollowersChanged: () => void): Tabs {
  const { locks, clock, tabId } = ports;
  let channel: BroadcastChannel | undefined;
  let isLeading = false;
  /** The browser keeps this tab from the others: it has its own stream. */
  let isRefused = false;
  let following: Following | undefined;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin
  const post = (message: TabMessage): void => channel?.postMessage(message);

  const leader = createLeader({ open: ports.open, post, isLeading: () => isLeading, onFollowersChanged });
  const leadership =
    locks &&
    createLeadership(name, {
      locks,
      onLeading: () => {
        isLeading = true;
        // A leader that crashed told nobody.
        post({ type: "changed" });
        following?.take({ type: "leading" });
      },
      onRefused: () => {
        isRefused = true;
        following?.take({ type: "refused" });
      },
    });

  function onMessage(data: unknown): void {
    const message = readTabMessage(data);
    if (message === undefined) return;
    if (isLeading) leader.serve(message);
    else following?.take({ type: "message", message });
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

  function join(url: string, lastEventId: string | undefined, handlers: TransportHandlers): Transport {
    const mine = follow(handlers, {
      clock,
      tabId,
      post,
      openAlone: () => leader.openTransport(url, lastEventId, handlers),
      onOver: () => {
        if (following === mine) following = undefined;
      },
    });
    following?.take({ type: "replaced" });
    following = mine;
    leadership?.seek();
    post(joinFor(tabId, url, lastEventId));
    return mine;
  }

  function relinquish(): void {
    if (isLeading) post({ type: "changed" });
    else following?.close();
    isLeading = false;
    leadership?.giveUp();
    channel?.close();
    channel = undefined;
    leader.forget();
  }

  return {
    openTransport: (url, lastEventId, handlers) =>
      isLeading || isRefused || locks === undefined || !listen()
        ? leader.openTransport(url, lastEventId, handlers)
        : join(url, lastEventId, handlers),
    followersNeeds: leader.followersNeeds,
    relinquish,
    dispose: relinquish,
  };
}
