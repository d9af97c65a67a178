/**
 * The connection of the visit's stream: as it is, as it is reported while text is held back, how often it was lost, and
 * what has to be done when it comes and goes.
 */
import { type Accessor, batch, createSignal } from "solid-js";

import { type ConnectionState, initialConnection, isDelivering } from "../stream/connection-state.ts";
import { noCounters, type StreamCounters } from "../stream/stream.ts";
import type { Delay } from "./delay-signals.ts";

export type ConnectionStatusPorts = {
  readonly crossOrigin: boolean;
  readonly delay: Delay;
  /** The stream was lost, or is back; called when what was held back before that is through. */
  readonly onBreak: (type: "stream-lost" | "stream-back") => void;
  /** Nothing is open, and nothing will be by itself. */
  readonly onIdle: () => void;
  /** The service wants an access token. */
  readonly onRefused: () => void;
};

export type ConnectionStatus = {
  readonly connection: Accessor<ConnectionState>;
  /** The connection as it is reported: its end waits for what was held back before it. */
  readonly reported: Accessor<ConnectionState>;
  readonly counters: Accessor<StreamCounters>;
  /** How often an open stream was lost in this visit. */
  readonly interruptions: Accessor<number>;
  /** Whether the stream was open in this recording. */
  readonly wasOpen: Accessor<boolean>;
  readonly onChange: (next: ConnectionState, counted: StreamCounters) => void;
  /** Another recording begins. */
  readonly beginNewRecording: () => void;
};

export function createConnectionStatus(ports: ConnectionStatusPorts): ConnectionStatus {
  const { delay } = ports;
  const atFirst = initialConnection(ports.crossOrigin);
  const [connection, setConnection] = createSignal(atFirst);
  const [reported, setReported] = createSignal(atFirst);
  const [counters, setCounters] = createSignal(noCounters);
  const [interruptions, setInterruptions] = createSignal(0);
  const [wasOpen, setWasOpen] = createSignal(false);

  function report(): void {
    setReported(connection());
  }

  function onChange(next: ConnectionState, counted: StreamCounters): void {
    const before = connection();
    const [was, is] = [isDelivering(before), isDelivering(next)];
    setConnection(next);
    if (next.halt === "ended") delay.hold(report);
    else setReported(next);
    setCounters(counted);
    if (is) setWasOpen(true);
    if (was && !is) {
      delay.hold(() => ports.onBreak("stream-lost"));
      setInterruptions((count) => count + 1);
    }
    if (!was && is) delay.hold(() => ports.onBreak("stream-back"));
    if (next.main === undefined && next.retryAt === undefined) ports.onIdle();
    if (next.halt !== before.halt && next.halt === "unauthorized") ports.onRefused();
  }

  return {
    connection,
    reported,
    counters,
    interruptions,
    wasOpen,
    onChange: (next, counted) => batch(() => onChange(next, counted)),
    beginNewRecording: () => setWasOpen(false),
  };
}
