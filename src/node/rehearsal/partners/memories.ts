/**
 * A stand-in for the transcriptions of memories.ai (Audio File Transcription): sync and async, with its errors, of which one
 * sentence stands for several. What is said in an asset is the rehearsal's talk.
 */
import { randomUUID } from "node:crypto";

import * as v from "valibot";

import { createLaterCalls } from "../callbacks.ts";
import { readJson, sendError, sendJson } from "../http.ts";
import type { Script } from "../script/script.ts";
import type { Around, Handle } from "./around.ts";

const BASE = "/rehearsal/v1/memories";
/** The asset that the documents name. */
export const MEMORIES_ASSET = "re_657929111888723968";
/** How long an asset takes when nobody waits for it, in ms. */
const ASYNC_MS = 5_000;
const LARGEST_BODY = 100_000;
/** It stands for too many requests, for an asset that is not there, and for a wrong model. */
const ONE_FOR_ALL = "Request has exceeded the limit.";

const wish = v.object({
  asset_id: v.optional(v.nullable(v.string())),
  model: v.optional(v.string(), "whisper-1"),
  speaker: v.optional(v.boolean(), false),
});

const done = (data: unknown) => ({ code: 200, msg: "success", data, failed: false, success: true });
const refused = (msg: string, code = 400) => ({ code, msg, data: null });

export type MemoriesStandIn = {
  readonly handle: Handle;
  readonly tick: (now: number) => void;
  /** Seconds of sound that were transcribed and have to be paid, twice where speakers were told apart. */
  readonly charged: () => number;
  /** Where results go that nobody waits for; nothing where none was set up. */
  readonly setWebhook: (url: string | undefined) => void;
  /** Whether it was asked too often, from now on. */
  readonly setBusy: (isBusy: boolean) => void;
};

/** The key that it wants, made of the rehearsal's. */
export const memoriesKey = ({ apiKey }: Pick<Around, "apiKey">): string =>
  `sk-mavi-${apiKey.replace(/^vas_/, "")}`;

/** The segments of the rehearsal's talk; speakers as it would name them. */
function segmentsOf({ sentences }: Script, hasSpeakers: boolean) {
  const ids = [...new Set(sentences.map(({ speaker }) => speaker?.id))];
  return sentences.map(({ text, startMs, endMs, speaker }) => ({
    text,
    start_time: Math.round(startMs) / 1_000,
    end_time: Math.round(endMs) / 1_000,
    speaker: hasSpeakers ? `SPEAKER_${String(ids.indexOf(speaker?.id)).padStart(2, "0")}` : null,
  }));
}

export function createMemoriesStandIn(): MemoriesStandIn {
  let charged = 0;
  let webhook: string | undefined;
  let isBusy = false;
  const later = createLaterCalls();

  function answer({ script, now }: Around, path: string, raw: unknown): { status: number; body: object } {
    const sent = v.safeParse(wish, raw);
    const no = (msg: string) => ({ status: 400, body: refused(msg) });
    if (!sent.success || (sent.output.asset_id ?? "") === "") return no("asset_id cannot be null or empty");
    const isAsync = path.endsWith("/async-generate-audio");
    if (isAsync && webhook === undefined) return no("An async request requires at least one webhook.");
    const { asset_id: asset, model, speaker } = sent.output;
    if (isBusy || asset !== MEMORIES_ASSET || model !== "whisper-1") return no(ONE_FOR_ALL);
    const segments = segmentsOf(script, speaker);
    const duration = segments.at(-1)?.end_time ?? 0;
    charged += speaker ? 2 * duration : duration;
    if (!isAsync) {
      const items = segments.map(({ speaker: who, ...rest }) =>
        who === null ? rest : { ...rest, speaker: who },
      );
      return { status: 200, body: done({ model, items }) };
    }
    const task_id = randomUUID().replaceAll("-", "");
    const result = { data: segments, usage_metadata: { duration, model } };
    const body = { ...done({ data: result }), task_id };
    later.add(now() + ASYNC_MS, webhook ?? "", body);
    return { status: 200, body: done({ task_id }) };
  }

  return {
    charged: () => charged,
    setWebhook: (url) => {
      webhook = url;
    },
    setBusy: (next) => {
      isBusy = next;
    },
    tick: later.tick,
    handle: async (around, { path, method, message }, response) => {
      if (!path.startsWith(`${BASE}/`)) return false;
      const isKnown = /^\/transcriptions\/a?sync-generate-audio$/.test(path.slice(BASE.length));
      if (!isKnown || method !== "POST") {
        sendError(response, { status: 404, code: "not_found", message: "There is no such endpoint" });
        return true;
      }
      const raw = await readJson(message, LARGEST_BODY);
      if (message.headers.authorization !== memoriesKey(around))
        sendJson(response, 401, refused("Unauthorized", 401));
      else {
        const { status, body } = answer(around, path, raw.ok ? raw.value : undefined);
        sendJson(response, status, body);
      }
      return true;
    },
  };
}
