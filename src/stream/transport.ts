/**
 * One attempt at the stream: `eventsource` used as a one-shot transport. The package parses; everything else it
 * would decide (retrying, delays) is taken away from it, and what it does not report (bytes, refusals with their
 * `Retry-After`, every event name) is read through its `fetch` option and its event target.
 */
import { EventSource } from "eventsource";

import { retryAfterMs } from "../lib/retry-after.ts";
import { LONGEST_PAYLOAD, type Frame } from "../vas/decode-event.ts";
import { codeOfStatus, documentedCode, type VasErrorCode } from "../vas/errors.ts";
import type { Cause } from "./connection-state.ts";

/** How much of a refusal's body is read to find its error code, in bytes. */
const LONGEST_REFUSAL = 8_192;

export type TransportHandlers = {
  readonly onOpen: () => void;
  /** `count` bytes came in, comments included. */
  readonly onBytes: (count: number) => void;
  readonly onFrame: (frame: Frame, lastEventId: string) => void;
  /** Called at most once, and not after `close`. */
  readonly onClose: (cause: Cause) => void;
};

export type Transport = { readonly close: () => void };

export type OpenTransport = (
  url: string,
  lastEventId: string | undefined,
  handlers: TransportHandlers,
) => Transport;

async function refusalCode(response: Response): Promise<VasErrorCode> {
  const byStatus = codeOfStatus(response.status);
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

/** Makes transports that use `fetchImpl` for the request. */
export function createTransport(fetchImpl: typeof fetch): OpenTransport {
  return (url, lastEventId, handlers) => {
    let over = false;
    let refusal: Cause | undefined;

    const finish = (cause: Cause): void => {
      if (over) return;
      over = true;
      source.close();
      handlers.onClose(refusal ?? cause);
    };

    const request = async (input: string | URL, init: RequestInit): Promise<Response> => {
      const headers = new Headers(init.headers);
      if (lastEventId !== undefined) headers.set("Last-Event-ID", asHeaderValue(lastEventId));
      const response = await fetchImpl(input, { ...init, headers });
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
      if (!isEventStream(response) || response.body === null) {
        refusal = { kind: "wrong-type" };
        response.body?.cancel().catch(() => undefined);
        throw new Error("not an event stream");
      }
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          if (!over) handlers.onBytes(chunk.byteLength);
          controller.enqueue(chunk);
        },
      });
      return new Response(response.body.pipeThrough(counted), {
        status: 200,
        headers: { "content-type": "text/event-stream" },
      });
    };

    class OneShotSource extends EventSource {
      /** Every event passes here, under whatever name; listeners would have to know the names beforehand. */
      override dispatchEvent(event: Event): boolean {
        if (over) return true;
        if (event instanceof MessageEvent) {
          handlers.onFrame({ name: event.type, data: String(event.data) }, event.lastEventId);
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
      maxBufferSize: LONGEST_PAYLOAD + 1_000,
    });

    return {
      close: () => {
        over = true;
        source.close();
      },
    };
  };
}
