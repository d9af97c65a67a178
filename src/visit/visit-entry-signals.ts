/**
 * The way into a broadcast: the token is resolved, the password asked for where there is one, and the connection
 * followed; together they are the status of the visit.
 */
import { type Accessor, createMemo } from "solid-js";

import { type AccessGate, createAccessGate } from "../access/access-gate-signals.ts";
import type { ConnectionInput } from "../stream/connection-state.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import { type ConnectionStatus, createConnectionStatus } from "./connection-status-signals.ts";
import { createResolver, type Resolver } from "./resolve.ts";
import { type VisitStatus, visitStatusOf } from "./status.ts";
import { createUnreadable } from "./unreadable-signals.ts";
import type { VisitOptions } from "./visit-options-signals.ts";
import type { VisitState } from "./visit-state-signals.ts";

export type VisitEntryPorts = {
  /** Tells the stream. */
  readonly send: (input: ConnectionInput) => void;
  /** No stream is open, and none will be by itself. */
  readonly onIdle: () => void;
  readonly onFound: (info: BroadcastInfo) => void;
};

export type VisitEntry = {
  readonly accessGate: AccessGate;
  readonly resolver: Resolver;
  readonly connectionStatus: ConnectionStatus;
  readonly visitStatus: Accessor<VisitStatus>;
};

export function createVisitEntry(
  options: VisitOptions,
  { requests, broadcast, resolveError, setResolveError, transcript, delay }: VisitState,
  { send, onIdle, onFound }: VisitEntryPorts,
): VisitEntry {
  const { tabStorage: storage, storedPassword } = options;
  const accessGate = createAccessGate({
    ...requests,
    storage,
    ...(storedPassword === undefined ? {} : { kept: storedPassword }),
    onUnlocked: (byPerson) => send({ type: byPerson ? "retry" : "start" }),
    onRenewed: () => send({ type: "switch" }),
    onUnknownToken: setResolveError,
  });
  const resolver = createResolver({
    ...requests,
    onFound,
    onError: (error) => {
      setResolveError(error);
      return visitStatus().kind === "unreachable";
    },
  });
  const connectionStatus = createConnectionStatus({
    crossOrigin: options.crossOrigin,
    delay,
    onBreak: transcript.breakOff,
    onIdle,
    onRefused: () => void accessGate.refused(),
  });
  const isUnreadable = createUnreadable(requests.clock, connectionStatus.counters);
  const visitStatus = createMemo(() =>
    visitStatusOf({
      isUnreadable: isUnreadable(),
      locked: accessGate.locked(),
      connection: connectionStatus.reported(),
      wasOpen: connectionStatus.wasOpen(),
      resolveError: resolveError(),
      broadcast: broadcast(),
      unlockProblem: accessGate.problem(),
    }),
  );
  return { accessGate, resolver, connectionStatus, visitStatus };
}
