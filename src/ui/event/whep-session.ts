/**
 * One session of WHEP: video that a server sends over WebRTC (draft-ietf-wish-whep, the twin of RFC 9725). The offer is
 * sent whole, once the browser's addresses are gathered, so that nothing is told afterwards by PATCH.
 */
import { bounded } from "../../lib/bounded-body.ts";
import type { Clock } from "../../lib/clock.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { mayPass } from "../../lib/retry.ts";
import { retryAfterMs } from "../../lib/retry-after.ts";
import type { PictureProblem } from "./picture-state.ts";

const SDP = "application/sdp";
/** How long the browser's addresses are gathered, in ms. */
const GATHER_MS = 1_500;
/** How long an answer to the offer is waited for, in ms. */
const ANSWER_MS = 10_000;
/** How long a connection is waited for after the answer, in ms. */
const CONNECT_MS = 10_000;
/** A connection that is not there for so long, in ms, does not come back by itself. */
const AWAY_MS = 4_000;
/** An answer: some kB of lines, in bytes. */
const MOST_BYTES_OF_ANSWER = 200_000;

/** What is needed of an `RTCPeerConnection`. */
export type Peer = EventTarget &
  Pick<
    RTCPeerConnection,
    | "addTransceiver"
    | "setLocalDescription"
    | "setRemoteDescription"
    | "localDescription"
    | "iceGatheringState"
    | "connectionState"
    | "close"
  >;

export type WhepPorts = {
  readonly fetch: typeof fetch;
  /** Throws where the browser has no WebRTC. */
  readonly createPeer: () => Peer;
  readonly createStream: () => MediaStream;
  readonly clock: Clock;
  /** What relative addresses are relative to. */
  readonly base: string;
};

export type WhepFailure = { readonly problem: PictureProblem; readonly retryAfterMs?: number };

export type WhepSession = {
  readonly stream: MediaStream;
  /** Ends the session here and at the server. */
  readonly end: () => void;
};

type Answer = { readonly sdp: string; readonly session: string | undefined };

/** Settles when `isDone` is true after one of the peer's events, or after `ms`; whether it was true. */
function waitFor(
  peer: Peer,
  event: string,
  isDone: () => boolean,
  ms: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (): void => {
      timer.cancel();
      peer.removeEventListener(event, look);
      signal.removeEventListener("abort", settle);
      resolve(isDone());
    };
    const look = (): void => {
      if (isDone()) settle();
    };
    const timer = clock.after(ms, settle);
    peer.addEventListener(event, look);
    signal.addEventListener("abort", settle);
    if (signal.aborted) settle();
    else look();
  });
}

/** The address of the session, where the server names one that can be used. */
function sessionOf(response: Response, asked: string): string | undefined {
  const location = response.headers.get("location");
  if (location === null) return undefined;
  try {
    const address = new URL(location, response.url || asked);
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf({ status, headers }: Response): WhepFailure {
  // The resource may come later: a stream that nobody sends yet is answered like one that will never be there.
  if (status === 404 || status === 409 || mayPass(status)) {
    const wait = retryAfterMs(headers, Date.now());
    return { problem: "unreachable", ...(wait === undefined ? {} : { retryAfterMs: wait }) };
  }
  return { problem: status === 406 || status === 415 ? "unplayable" : "refused" };
}

/** Sends the offer. */
async function ask(
  address: string,
  offer: string,
  ports: WhepPorts,
  given: AbortSignal,
): Promise<Result<Answer, WhepFailure>> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const deadline = ports.clock.after(ANSWER_MS, abort);
  given.addEventListener("abort", abort);
  try {
    const response = await ports.fetch(address, {
      method: "POST",
      headers: { "content-type": SDP, accept: SDP },
      body: offer,
      credentials: "omit",
      signal: controller.signal,
    });
    if (response.status !== 201) return err(refusalOf(response));
    const session = sessionOf(response, address);
    return ok({ sdp: await bounded(response, MOST_BYTES_OF_ANSWER).text(), session });
  } catch {
    return err({ problem: "unreachable" });
  } finally {
    deadline.cancel();
    given.removeEventListener("abort", abort);
  }
}

/** Lets the server know; it may be told while the page goes. */
function leave(session: string | undefined, ports: WhepPorts): void {
  if (session === undefined) return;
  const left = ports.fetch(session, { method: "DELETE", credentials: "omit", keepalive: true });
  left.catch(() => undefined);
}

/** Calls `onLost` once where the connection fails, or is away for too long; gives what ends that. */
function watch(peer: Peer, clock: Clock, onLost: () => void): () => void {
  let away: ReturnType<Clock["after"]> | undefined;
  const stop = (): void => {
    away?.cancel();
    peer.removeEventListener("connectionstatechange", look);
  };
  const lost = (): void => {
    stop();
    onLost();
  };
  function look(): void {
    away?.cancel();
    if (peer.connectionState === "failed" || peer.connectionState === "closed") lost();
    else if (peer.connectionState === "disconnected") away = clock.after(AWAY_MS, lost);
  }
  peer.addEventListener("connectionstatechange", look);
  return stop;
}

/** The offer of a peer that only receives, with its addresses; throws where the browser cannot make one. */
async function offerOf(peer: Peer, ports: WhepPorts, signal: AbortSignal): Promise<string> {
  for (const kind of ["video", "audio"]) peer.addTransceiver(kind, { direction: "recvonly" });
  await peer.setLocalDescription();
  const isGathered = (): boolean => peer.iceGatheringState === "complete";
  await waitFor(peer, "icegatheringstatechange", isGathered, GATHER_MS, { clock: ports.clock, signal });
  return peer.localDescription?.sdp ?? "";
}

/**
 * Opens a session at `address` and settles when it is connected; `onLost` is called once where it is lost afterwards.
 * Whoever aborts by `signal` ends it, whatever it has come to. Never rejects.
 */
export async function openWhep(
  address: string,
  ports: WhepPorts,
  signal: AbortSignal,
  onLost: () => void,
): Promise<Result<WhepSession, WhepFailure>> {
  let peer: Peer;
  try {
    peer = ports.createPeer();
  } catch {
    return err({ problem: "unplayable" });
  }
  const asked = new URL(address, ports.base).href;
  const stream = ports.createStream();
  peer.addEventListener("track", (event) => stream.addTrack((event as RTCTrackEvent).track));
  let session: string | undefined;
  let stopWatching = (): void => undefined;
  const end = (): void => {
    stopWatching();
    peer.close();
    leave(session, ports);
  };
  const failed = (failure: WhepFailure): Result<never, WhepFailure> => {
    end();
    return err(failure);
  };
  try {
    const offer = await offerOf(peer, ports, signal);
    const answer = signal.aborted
      ? err({ problem: "unreachable" } as const)
      : await ask(asked, offer, ports, signal);
    if (!answer.ok) return failed(answer.error);
    ({ session } = answer.value);
    await peer.setRemoteDescription({ type: "answer", sdp: answer.value.sdp });
  } catch {
    return failed({ problem: "unplayable" });
  }
  const isSettled = (): boolean => peer.connectionState === "connected" || peer.connectionState === "failed";
  await waitFor(peer, "connectionstatechange", isSettled, CONNECT_MS, { clock: ports.clock, signal });
  if (signal.aborted || peer.connectionState !== "connected") return failed({ problem: "blocked" });
  stopWatching = watch(peer, ports.clock, onLost);
  return ok({ stream, end });
}
