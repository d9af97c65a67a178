/**
 * One attempt at the stream: `eventsource` used as a one-shot transport. The package parses; everything else it
 * would decide (retrying, delays) is taken away from it, and what it does not report (bytes, refusals with their
 * `Retry-After`, every event name) is read through its `fetch` option and its event target.
 */
import { EventSource, type FetchLikeResponse, type ReaderLike } from "eventsource";
import { createParser } from "eventsource-parser";

import { ownText } from "../lib/own-text.ts";
import { retryAfterMs } from "../lib/retry-after.ts";
import { yieldToPage } from "../lib/yield-to-page.ts";
import { LONGEST_PAYLOAD, type Frame } from "../vas/decode-event.ts";
import { codeOfStatus, documentedCode, type VasErrorCode } from "../vas/errors.ts";
import type { Cause } from "./connection-state.ts";
import { createPace, type PacePorts } from "./pace.ts";
import { createRedirectGuard } from "./redirects.ts";

/** Payloads up to this have memory of their own, in characters: longer ones are clips, which are not kept as they came. */
const LONGEST_OWN = 100_000;
/** The most that is held of an event that is not complete, in characters. */
const LONGEST_BUFFER = LONGEST_PAYLOAD + 1_000;
/** How much of a refusal's body is read to find its error code, in bytes. */
const LONGEST_REFUSAL = 8_192;
/** The longest event id that is kept, in characters: servers do not accept headers of any length. */
export const LONGEST_ID = 1_000;
/** Characters that no header may hold (RFC 9110 section 5.5). */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what this finds
const NOT_IN_HEADERS = /[\u0000-\u0008\u000a-\u001f\u007f]/;

export type TransportHandlers = {
  readonly onOpen: () => void;
  /** `count` bytes came in, comments included. */
  readonly onBytes: (count: number) => void;
  /** Runs what hands on several events at once, so that what follows from them follows once. */
  readonly together: (run: () => void) => void;
  /** An event, and the id it leaves the stream at; an empty one says nothing. */
  readonly onFrame: (frame: Frame, lastEventId: string) => void;
  /** The stream is at this id now, though no event said so; an empty one takes the id back. */
  readonly onId: (id: string) => void;
  /**
   * The stream was away for this time before what comes next, in ms, and is back (`isOver`) or not; told by another tab
   * of what it heard before.
   */
  readonly onMissing: (lostForMs: number, isOver: boolean) => void;
  /** Called at most once, and not after `close`. */
  readonly onClose: (cause: Cause) => void;
};

export type Transport = { readonly close: () => void };

export type OpenTransport = (
  url: string,
  lastEventId: string | undefined,
  handlers: TransportHandlers,
) => Transport;

/** What a refusal means. Only 410 leaves a question to its body; no other is waited for, as it may never come. */
async function refusalCode(response: Response): Promise<VasErrorCode> {
  const byStatus = codeOfStatus(response.status);
  if (response.status !== 410) {
    response.body?.cancel().catch(() => undefined);
    return byStatus;
  }
  const reader = response.body?.getReader();
  if (reader === undefined) return byStatus;
  const decoder = new TextDecoder();
  let text = "";
  try {
    while (text.length < LONGEST_REFUSAL) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    const named = /"error_code"\s*:\s*"([a-z_]{1,64})"/.exec(text)?.[1];
    return named === undefined ? byStatus : (documentedCode(named) ?? byStatus);
  } catch {
    return byStatus;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

const isEventStream = (response: Response): boolean =>
  /^\s*text\/event-stream\s*(;|$)/i.test(response.headers.get("content-type") ?? "");

/** Header values are bytes; an id that is not ASCII travels as UTF-8 (HTML, server-sent events, section 9.2.3). */
const asHeaderValue = (id: string): string => String.fromCharCode(...new TextEncoder().encode(id));

/** Whether an id can travel back to the service. One that cannot would make every further attempt fail. */
const canTravel = (id: string): boolean => id.length <= LONGEST_ID && !NOT_IN_HEADERS.test(id);

export type TransportPorts = Omit<PacePorts, "together">;

const ofPage: TransportPorts = { now: () => performance.now(), yieldToPage };

/** Makes transports that use `fetchImpl` for the request. */
// Over 60 lines: all but two of them are one attempt.
export function createTransport(fetchImpl: typeof fetch, ports: TransportPorts = ofPage): OpenTransport {
  const guarded = createRedirectGuard(fetchImpl, ports.now);
  // Over 60 lines: one attempt is one state, which all of this changes.
  return (url, lastEventId, handlers) => {
    const pace = createPace({ ...ports, together: handlers.together });
    let over = false;
    let refusal: Cause | undefined;
    let toldId: string | undefined;

    const finish = (cause: Cause): void => {
      if (over) return;
      // What came before the end is told before it, unless it is the end itself that is in it.
      pace.flush();
      if (over) return;
      over = true;
      source.close();
      // The package sets its timer for another attempt once it has told of the end; closing it again takes that away.
      queueMicrotask(() => source.close());
      handlers.onClose(refusal ?? cause);
    };

    const request = async (input: string | URL, init: RequestInit): Promise<FetchLikeResponse> => {
      const headers = new Headers(init.headers);
      if (lastEventId !== undefined) headers.set("Last-Event-ID", asHeaderValue(lastEventId));
      const response = await guarded(input, { ...init, headers });
      if (response.status !== 200) {
        const wait = retryAfterMs(response.headers, Date.now());
        refusal = {
          kind: "refused",
          status: response.status,
          code: await refusalCode(response),
          ...(wait === undefined ? {} : { retryAfterMs: wait }),
        };
        throw new Error("refused");
      }
      const { body } = response;
      if (!isEventStream(response) || body === null) {
        refusal = { kind: "wrong-type" };
        body?.cancel().catch(() => undefined);
        throw new Error("not an event stream");
      }
      return {
        status: 200,
        url: response.url,
        redirected: false,
        headers: response.headers,
        body: { getReader: () => watched(body.getReader()) },
      };
    };

    /**
     * The body's bytes on their way to the package. It keeps ids that come without data to itself (HTML, server-sent
     * events, section 9.2.6), so these are read beside it. When it asks for more, it has given all events of what it
     * had: these are told first, as fast as the page takes them, and no id before an event that came first.
     */
    function watched(reader: ReadableStreamDefaultReader<Uint8Array>): ReaderLike {
      const decoder = new TextDecoder();
      let newestId: string | undefined;
      const ids = createParser({
        maxBufferSize: LONGEST_BUFFER,
        onId: (id) => {
          if (canTravel(id)) newestId = ownText(id);
        },
      });
      return {
        read: async () => {
          await pace.drain();
          if (!over && newestId !== undefined && newestId !== toldId) {
            toldId = newestId;
            handlers.onId(newestId);
          }
          const from = ports.now();
          const next = await reader.read();
          pace.waited(ports.now() - from);
          if (next.value !== undefined && !over) {
            handlers.onBytes(next.value.byteLength);
            ids.feed(decoder.decode(next.value, { stream: true }));
          }
          return next;
        },
        cancel: () => reader.cancel(),
      };
    }

    class OneShotSource extends EventSource {
      /** Every event passes here, under whatever name; listeners would have to know the names beforehand. */
      override dispatchEvent(event: Event): boolean {
        if (over) return true;
        if (event instanceof MessageEvent) {
          const id = canTravel(event.lastEventId) ? ownText(event.lastEventId) : "";
          if (id !== "") toldId = id;
          const data = String(event.data);
          const frame = { name: event.type, data: data.length > LONGEST_OWN ? data : ownText(data) };
          pace.add(() => {
            if (!over) handlers.onFrame(frame, id);
          });
        } else if (event.type === "open") {
          handlers.onOpen();
        } else {
          const message = "message" in event ? event.message : undefined;
          finish({ kind: message === undefined ? "ended" : "network" });
        }
        return true;
      }
    }

    const source = new OneShotSource(url, {
      fetch: (input, init) => request(input, init),
      maxBufferSize: LONGEST_BUFFER,
    });

    return {
      close: () => {
        over = true;
        source.close();
      },
    };
  };
}
