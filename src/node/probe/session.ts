/**
 * What is asked in one probe, each the way the viewer asks it.
 */
import type { Clock } from "../../lib/clock.ts";
import { resolveUrl, streamUrl, type StreamQuery, verifyUrl } from "../../vas/addresses.ts";
import type { Asker } from "./asker.ts";
import type { Outcome, ShortAnswer, StreamAnswer, TimedFrame } from "./facts.ts";
import { watchStream } from "./watch-stream.ts";

export type ProbeOptions = {
  readonly service: string;
  readonly token: string;
  readonly password?: string;
  readonly seconds: number;
  readonly viewerOrigin?: string;
};

export const skipped = (reason: string) => ({ kind: "skipped", reason }) as const;

export type Session = {
  readonly options: ProbeOptions;
  readonly asker: Asker;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
};

/** Resolve, verify and the preflights that a browser sends before them. */
export const shortRequests = ({ options, asker, headers }: Session) => {
  const { service, token } = options;
  const verify = (password: string): Promise<Outcome<ShortAnswer>> =>
    asker.ask({
      method: "POST",
      url: new URL(verifyUrl(service, token)),
      headers: { ...headers, "content-type": "application/json", accept: "*/*" },
      body: JSON.stringify({ password }),
    });
  const preflight = (url: string, method: string, asks: string): Promise<Outcome<ShortAnswer>> =>
    options.viewerOrigin === undefined
      ? Promise.resolve(skipped("No other origin was given"))
      : asker.ask({
          method: "OPTIONS",
          url: new URL(url),
          headers: {
            ...headers,
            "access-control-request-method": method,
            "access-control-request-headers": asks,
          },
        });
  return {
    resolve: (asked: string) =>
      asker.ask({
        method: "GET",
        url: new URL(resolveUrl(service, asked)),
        headers: { ...headers, accept: "*/*" },
      }),
    verify,
    preflightStream: () => preflight(streamUrl(service, token, {}), "GET", "last-event-id"),
    preflightVerify: () => preflight(verifyUrl(service, token), "POST", "content-type"),
  };
};

export type Look = {
  readonly token?: string;
  readonly query: StreamQuery;
  readonly forMs: number;
  readonly resumeAfter?: string;
  readonly onFrame?: (frame: TimedFrame) => void;
};

/** Opens a stream and watches it. */
export async function look(
  { options, asker, headers, clock }: Session,
  what: Look,
): Promise<Outcome<StreamAnswer>> {
  const askedAt = clock.now();
  const { token = options.token, query, forMs, resumeAfter, onFrame } = what;
  const result = await asker.open({
    method: "GET",
    url: new URL(streamUrl(options.service, token, query)),
    headers: {
      ...headers,
      accept: "text/event-stream",
      "cache-control": "no-store",
      // As a browser does: an id that is not ASCII travels as UTF-8.
      ...(resumeAfter === undefined ? {} : { "last-event-id": Buffer.from(resumeAfter).toString("latin1") }),
    },
  });
  if (result.kind !== "opened") return result;
  const watching = { askedAt, forMs, clock, ...(onFrame === undefined ? {} : { onFrame }) };
  return { kind: "answer", answer: await watchStream(result.opened, watching) };
}
