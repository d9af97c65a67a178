/**
 * The connection to OBS: opened, introduced by its challenge, and opened again after a break, with the waits of the viewer's
 * own streams. What would fail again (a wrong password, another protocol) ends it.
 */
import type { Clock } from "../lib/clock.ts";
import { createSingleTimer } from "../lib/single-timer.ts";
import { backoff } from "../stream/backoff.ts";
import {
  answerTo,
  CLOSED,
  identify,
  type ObsMessage,
  readMessage,
  RPC_VERSION,
  sendStreamCaption,
} from "./messages.ts";
import type { ObsSettings } from "./settings.ts";

/** OBS has to say hello, take the answer to it and answer a request within this time, in ms. */
export const ANSWER_MS = 5_000;

/**
 * `unreachable`: nothing listens there, or what does goes away. `needs-password`, `wrong-password`: OBS asks for another one.
 * `unsupported`: it does not speak this protocol. `not-secure`: the page is not served over TLS, so a challenge cannot be answered.
 */
export type ObsProblem = "unreachable" | "needs-password" | "wrong-password" | "unsupported" | "not-secure";

export type ObsLinkState =
  | { readonly kind: "connecting" }
  | { readonly kind: "open" }
  /** It is tried again by itself. */
  | { readonly kind: "waiting"; readonly problem: ObsProblem }
  /** It is not. */
  | { readonly kind: "failed"; readonly problem: ObsProblem };

/** `readyState` of a WebSocket that is open. */
const IS_OPEN = 1;

/** A WebSocket, as far as it is used. */
type Socket = Pick<WebSocket, "readyState" | "send" | "close" | "addEventListener">;

export type ObsLinkOptions = {
  readonly settings: ObsSettings;
  /** Opens a WebSocket at an address; it may throw where the page may not. */
  readonly openSocket: (address: string) => Socket;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** Whether a challenge can be answered here. */
  readonly isSecure: boolean;
  readonly onState: (state: ObsLinkState) => void;
};

export type ObsLink = {
  /** Sends a caption, once; false where OBS does not take any now. */
  readonly send: (caption: string) => boolean;
  readonly dispose: () => void;
};

// Over 60 lines: one connection, which its short steps open and close.
export function openObsLink(options: ObsLinkOptions): ObsLink {
  const { settings, openSocket, clock, random, isSecure, onState } = options;
  const again = createSingleTimer(clock);
  const deadline = createSingleTimer(clock);
  let socket: Socket | undefined;
  let isOpen = false;
  let isDisposed = false;
  let failures = 0;
  let requests = 0;
  /** The request that is not answered yet. */
  let pending: string | undefined;

  function drop(): void {
    const old = socket;
    socket = undefined;
    isOpen = false;
    pending = undefined;
    deadline.cancel();
    old?.close();
  }

  function fail(problem: ObsProblem): void {
    drop();
    onState({ kind: "failed", problem });
  }

  function lose(endedBy: "server" | "us", problem: ObsProblem = "unreachable"): void {
    drop();
    failures += 1;
    again.set(backoff({ failures, endedBy, random: random() }).ms, connect);
    onState({ kind: "waiting", problem });
  }

  /** No answer in time. Who takes connections and says nothing has no obs-websocket 5. */
  function giveUp(): void {
    const isSilent = socket?.readyState === IS_OPEN && !isOpen;
    lose("us", isSilent ? "unsupported" : "unreachable");
  }

  function closed(code: number): void {
    if (code === CLOSED.authenticationFailed) {
      fail(settings.password === "" ? "needs-password" : "wrong-password");
    } else if (code === CLOSED.unsupportedVersion) {
      fail("unsupported");
    } else {
      lose("server");
    }
  }

  async function introduce(current: Socket, message: ObsMessage & { type: "hello" }): Promise<void> {
    const { rpcVersion, challenge } = message;
    if (rpcVersion < RPC_VERSION) fail("unsupported");
    else if (challenge === undefined) current.send(identify(undefined));
    else if (settings.password === "") fail("needs-password");
    else if (!isSecure) fail("not-secure");
    else {
      const answer = await answerTo(challenge, settings.password);
      if (socket === current) current.send(identify(answer));
    }
  }

  function hear(current: Socket, message: ObsMessage): void {
    if (message.type === "hello" && !isOpen) {
      introduce(current, message).catch(() => {
        if (socket === current) lose("us");
      });
    } else if (message.type === "identified" && !isOpen) {
      isOpen = true;
      failures = 0;
      deadline.cancel();
      onState({ kind: "open" });
    } else if (message.type === "response" && message.id === pending) {
      pending = undefined;
      deadline.cancel();
    }
  }

  function connect(): void {
    onState({ kind: "connecting" });
    try {
      const opened = openSocket(`ws://${settings.address}`);
      socket = opened;
      opened.addEventListener("message", ({ data }) => {
        if (socket === opened) hear(opened, readMessage(data));
      });
      opened.addEventListener("close", ({ code }) => {
        if (socket === opened) closed(code);
      });
      deadline.set(ANSWER_MS, giveUp);
    } catch {
      lose("us");
    }
  }
  connect();

  return {
    send: (caption) => {
      if (socket === undefined || !isOpen) return false;
      requests += 1;
      const id = String(requests);
      socket.send(sendStreamCaption(id, caption));
      // The deadline is that of the oldest request: an OBS that hangs is left.
      if (pending === undefined) deadline.set(ANSWER_MS, giveUp);
      pending = id;
      return true;
    },
    dispose: () => {
      if (isDisposed) return;
      isDisposed = true;
      again.cancel();
      drop();
    },
  };
}
