/**
 * A tab that follows another, where its machine touches the world: the channel, the clock, and the stream that it opens
 * where no leader answers.
 */
import type { Clock } from "../../lib/clock.ts";
import type { Transport, TransportHandlers } from "../transport.ts";
import { type FollowerCommand, type FollowerInput, type FollowerState, followerStep } from "./follower.ts";
import type { TabMessage } from "./protocol.ts";

/** A tab that hears nothing from a leader for this long opens a stream of its own, in ms. */
const NO_LEADER_MS = 1_000;

/** This tab's part while another one leads, or is looked for. */
export type Following = Transport & { readonly take: (input: FollowerInput) => void };

/** How a follower reaches the world. */
type FollowerPorts = {
  readonly clock: Clock;
  readonly tabId: string;
  readonly post: (message: TabMessage) => void;
  readonly openAlone: () => Transport;
  /** The leader's messages are for others from now on. */
  readonly onOver: () => void;
};

/** Runs the machine of a follower until it is over, or this tab has a stream of its own. */
export function follow(handlers: TransportHandlers, ports: FollowerPorts): Following {
  let state: FollowerState = "joining";
  let transport: Transport | undefined;
  const patience = ports.clock.after(NO_LEADER_MS, () => take({ type: "no-answer" }));

  function run(command: FollowerCommand): void {
    switch (command.type) {
      case "opened":
        return handlers.onOpen();
      case "bytes":
        return handlers.onBytes(command.count);
      case "frame":
        return handlers.onFrame(command.frame, command.id);
      case "id":
        return handlers.onId(command.id);
      case "closed":
        return handlers.onClose(command.cause);
      case "leave":
        return ports.post({ type: "leave", from: ports.tabId });
      case "open-alone":
        transport = ports.openAlone();
    }
  }

  function take(input: FollowerInput): void {
    const next = followerStep(state, input, ports.tabId);
    state = next.state;
    if (state !== "joining") patience.cancel();
    if (state === "alone" || state === "over") ports.onOver();
    for (const command of next.commands) run(command);
  }

  return {
    take,
    close: () => {
      take({ type: "close" });
      transport?.close();
    },
  };
}
