/**
 * The fan-out engine (nginx with Nchan) as the relay speaks to it: messages go in by HTTP, and viewers get them from there.
 */
import * as v from "valibot";

import type { Message } from "./channels.ts";

/** The engine is on the same machine: an answer that takes longer does not come, in ms. */
const ANSWER_DEADLINE_MS = 2_000;

const channelInfo = v.object({ messages: v.number(), subscribers: v.number() });

export type Engine = {
  /** Puts a message out. Throws where the engine does not say that it has it: it may have it all the same. */
  readonly publish: (message: Message) => Promise<void>;
  /** The data of the newest message of a channel, if there is any. Throws where the engine cannot say. */
  readonly newest: (channel: string) => Promise<string | undefined>;
  /** How many listen to a channel. */
  readonly subscribers: (channel: string) => Promise<number>;
  /** Sends those who listen away, and forgets what was said. */
  readonly close: (channel: string) => Promise<void>;
};

/** `origin`: where the engine takes messages, which nobody else may reach. */
export function createEngine(origin: string, fetchImpl: typeof fetch = fetch): Engine {
  async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
    const headers = { accept: "application/json", ...(init.headers as Record<string, string> | undefined) };
    const signal = AbortSignal.timeout(ANSWER_DEADLINE_MS);
    const response = await fetchImpl(`${origin}${path}`, { ...init, headers, signal });
    return { status: response.status, text: await response.text() };
  }

  async function info(channel: string): Promise<v.InferOutput<typeof channelInfo> | undefined> {
    const { status, text } = await ask(`/kept/${channel}`);
    if (status === 404) return undefined;
    if (status !== 200) throw new Error(`the engine answered ${status}`);
    return v.parse(channelInfo, JSON.parse(text));
  }

  return {
    publish: async ({ channel, isKept, name, data }) => {
      const { status } = await ask(`/${isKept ? "kept" : "brief"}/${channel}`, {
        method: "POST",
        headers: { "x-eventsource-event": name, "content-type": "application/json" },
        body: data,
      });
      if (status < 200 || status > 299) throw new Error(`the engine answered ${status}`);
    },
    newest: async (channel) => {
      const known = await info(channel);
      if (known === undefined || known.messages === 0) return undefined;
      const { status, text } = await ask(`/newest/${channel}`);
      if (status === 200) return text;
      // What was there has been forgotten meanwhile.
      if (status === 408 || status === 304 || status === 404) return undefined;
      throw new Error(`the engine answered ${status}`);
    },
    subscribers: async (channel) => (await info(channel))?.subscribers ?? 0,
    close: async (channel) => {
      await ask(`/kept/${channel}`, { method: "DELETE" });
    },
  };
}
