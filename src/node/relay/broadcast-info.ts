/**
 * What the service says of the broadcast, asked for once for everybody who asks the relay, and kept for when the service
 * is away, also for a relay that is started only then.
 */
import * as v from "valibot";

import { bounded, MOST_BYTES } from "../../lib/bounded-body.ts";
import { resolveUrl } from "../../vas/addresses.ts";
import { type BroadcastInfo, resolveSchema, toBroadcastInfo } from "../../vas/broadcast-info.ts";
import type { Store } from "./store.ts";
import { offeredSpeech, type Voice } from "./speech/voices.ts";

/** An answer serves everybody for so long, in ms. */
const FRESH_MS = 2_000;
const ANSWER_DEADLINE_MS = 5_000;

type InfoAnswer = {
  readonly status: number;
  readonly body: unknown;
  /** What a well-formed answer says. */
  readonly info?: BroadcastInfo;
};

export type Info = {
  /** The newest answer; nothing where there never was one. */
  readonly answer: () => Promise<InfoAnswer | undefined>;
};

/** What is offered is what passes through the relay. */
function withVoices(body: unknown, voices: readonly Voice[]): InfoAnswer {
  const checked = v.safeParse(resolveSchema, body);
  if (!checked.success) return { status: 502, body: { error_code: "unexpected_answer", message: "" } };
  const { data } = checked.output;
  const offered = { ...data, ...offeredSpeech(voices, data) };
  return { status: 200, body: { data: offered }, info: toBroadcastInfo(offered) };
}

type InfoOptions = {
  /** Ms on a steady clock. */
  readonly now: () => number;
  readonly voices: readonly Voice[];
  readonly store: Pick<Store, "info" | "setInfo">;
  readonly fetch?: typeof fetch;
};

export function createInfo(
  origin: string,
  token: string,
  { now, voices, store, fetch: fetchImpl = fetch }: InfoOptions,
): Info {
  let known: InfoAnswer | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  /** What is written down for other relays. */
  let written = "";
  let isAway = false;

  async function keep(text: string): Promise<void> {
    if (text === written) return;
    try {
      await store.setInfo(text);
      written = text;
    } catch {
      // Redis is away: it is written down with the next answer.
    }
  }

  /** What the service said to whoever asked it before. */
  async function recall(): Promise<void> {
    try {
      const text = await store.info();
      if (text !== undefined) known ??= withVoices(JSON.parse(text), voices);
    } catch {
      // Nothing is known yet.
    }
  }

  async function ask(): Promise<void> {
    try {
      const signal = AbortSignal.timeout(ANSWER_DEADLINE_MS);
      const response = await fetchImpl(resolveUrl(origin, token), { cache: "no-store", signal });
      const text = await bounded(response, MOST_BYTES.broadcast).text();
      // What may pass says nothing of the broadcast.
      isAway = response.status >= 500 || response.status === 429;
      if (isAway) return;
      const body: unknown = JSON.parse(text);
      known = response.status === 200 ? withVoices(body, voices) : { status: response.status, body };
      if (known.info !== undefined) await keep(text);
    } catch {
      // What it said last counts.
      isAway = true;
    } finally {
      if (known === undefined) await recall();
      askedAt = now();
      asking = undefined;
    }
  }

  return {
    answer: async () => {
      if (now() - askedAt >= FRESH_MS) asking ??= ask();
      // Nobody waits for a service that did not answer the last time.
      if (!isAway || known === undefined) await asking;
      return known;
    },
  };
}
