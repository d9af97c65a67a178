/**
 * Many tabs, one stream. Over HTTP/1.1 a browser allows six connections to a host, over all its tabs, so the seventh
 * tab would see nothing. Tabs on the same broadcast elect a leader with a Web Lock; the leader opens the stream and
 * passes every frame on. Where locks or channels are refused, each tab has its own stream.
 */
import type { Clock } from "../../lib/clock.ts";
import type { StreamNeeds } from "../../vas/addresses.ts";
import type { OpenTransport, Transport, TransportHandlers } from "../transport.ts";
import { follow, type FollowerTransport } from "./follow.ts";
import { createLeader, joinFor, pastMessages } from "./leader.ts";
import { createLeadership } from "./leadership.ts";
import { readTabMessage, type TabMessage } from "./protocol.ts";
import { standInLock } from "./stream-lock.ts";
import { logged } from "./logged-transport.ts";
import { createStreamLog } from "./stream-log.ts";

export type TabsPorts = {
  readonly locks: Pick<LockManager, "request"> | undefined;
  readonly channel: (name: string) => BroadcastChannel;
  readonly open: OpenTransport;
  readonly clock: Clock;
  /** Something is written down of the names of the stream: frames may say more than their names do. */
  readonly isNamed?: boolean;
  /** Unguessable and different in every tab. */
  readonly tabId: string;
  /** Whether a stream was opened for this tab before it could join, and waits to be taken up. */
  readonly hasOpenStream?: () => boolean;
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
// Over 60 lines: it only connects the leader, the follower and the locks with the channel.
export function createTabs(name: string, ports: TabsPorts, onFollowersChanged: () => void): Tabs {
  const { locks, clock, tabId } = ports;
  let channel: BroadcastChannel | undefined;
  let isLeading = false;
  /** The leader does not answer, and this tab has the stream for others meanwhile. */
  let isStandIn = false;
  /** The browser keeps this tab from the others: it has its own stream. */
  let isRefused = false;
  let follower: FollowerTransport | undefined;
  const log = createStreamLog(ports.isNamed !== true);

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin
  const post = (message: TabMessage): void => channel?.postMessage(message);

  const leader = createLeader({
    open: ports.open,
    tabId,
    post,
    isLeading: () => isLeading || isStandIn,
    past: (lastEventId) => log.since(lastEventId, clock.now()),
    onFollowersChanged,
  });
  const onRefused = (): void => {
    isRefused = true;
    follower?.take({ type: "refused" });
  };
  const leadership =
    locks &&
    createLeadership(name, {
      locks,
      onRefused,
      onLeading: () => {
        isLeading = true;
        stopStandingIn();
        // A leader that crashed told nobody.
        post({ type: "leading", from: tabId });
        follower?.take({ type: "leading" });
      },
    });
  const standIn =
    locks &&
    createLeadership(standInLock(name), {
      locks,
      onRefused,
      onLeading: () => {
        isStandIn = true;
        follower?.take({ type: "standing-in" });
        post({ type: "standing-in", from: tabId });
      },
    });

  function stopStandingIn(): void {
    isStandIn = false;
    standIn?.giveUp();
  }

  function onMessage(data: unknown): void {
    const message = readTabMessage(data);
    if (message === undefined) return;
    if (isLeading || isStandIn) leader.serve(message);
    if (!isLeading) follower?.take({ type: "message", message });
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

  function join(url: string, from: string | undefined, handlers: TransportHandlers): Transport {
    follower?.take({ type: "replaced" });
    leadership?.seek();
    const hasStream = from === undefined && ports.hasOpenStream?.() === true;
    follower = follow(from, handlers, {
      clock,
      tabId,
      begins: isStandIn ? "standing-in" : hasStream ? "with-stream" : "joining",
      join: (lastEventId) => post(joinFor(tabId, url, lastEventId)),
      leave: (to) => post({ type: "leave", from: tabId, to }),
      getInLine: () => standIn?.seek(),
      tell: (to) => {
        for (const message of pastMessages({ pieces: log.texts(), id: "" }, tabId, to)) post(message);
      },
      openOwn: (lastEventId, own) => leader.openTransport(url, lastEventId, own),
      onTakenIn: stopStandingIn,
    });
    return follower;
  }

  function relinquish(): void {
    if (isLeading || isStandIn) post({ type: "changed", from: tabId });
    follower?.close();
    follower = undefined;
    isLeading = false;
    stopStandingIn();
    leadership?.giveUp();
    channel?.close();
    channel = undefined;
    leader.forget();
    log.forget();
  }

  return {
    openTransport: logged(log, clock, (url, lastEventId, handlers) =>
      isLeading || isRefused || locks === undefined || !listen()
        ? leader.openTransport(url, lastEventId, handlers)
        : join(url, lastEventId, handlers),
    ),
    followersNeeds: leader.followersNeeds,
    relinquish,
    dispose: relinquish,
  };
}
