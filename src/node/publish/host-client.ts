/**
 * The service's interfaces for hosts, as far as publishing needs them. The key goes out in a header to the one origin that
 * was named, and nowhere else. Answers are read tolerantly: of a body counts what is known.
 */
import { EventSourceParserStream } from "eventsource-parser/stream";
import * as v from "valibot";

import { bounded } from "../../lib/bounded-body.ts";
import { fieldsOf } from "../../lib/fields.ts";
import { err, ok } from "../../lib/result.ts";
import { DOCUMENTED } from "./host-errors.ts";
import { type Asked, createHostRequests, type HostClientOptions } from "./host-request.ts";

/** The most that is read of each kind of answer, in bytes. */
const MOST_TRANSCRIPT = 20_000_000;
const MOST_SOUND = 2_000_000_000;
const MOST_SUMMARY = 4_000_000;
/** Pages of the list of broadcasts that are read. */
const MOST_PAGES = 50;

const text = v.string();
const languages = v.optional(v.nullable(v.array(v.string())), []);

const task = v.object({
  task_id: text,
  title: v.optional(text, ""),
  type_source: v.optional(text, ""),
  duration_ms: v.optional(v.number(), 0),
  transcription_languages: languages,
  translation_languages: languages,
  created_at: v.optional(text, ""),
  processing_status: v.optional(text, ""),
});
export type HostTask = v.InferOutput<typeof task>;

const broadcast = v.object({
  id: text,
  token: text,
  name: v.optional(text, ""),
  transcription_language: v.optional(text, ""),
  access_type: v.optional(text, "public"),
  status: v.optional(text, ""),
  current_recording_id: v.optional(v.nullable(text)),
  recordings_count: v.optional(v.number()),
  started_at: v.optional(v.nullable(text)),
  ended_at: v.optional(v.nullable(text)),
});
export type HostBroadcast = v.InferOutput<typeof broadcast>;

const template = v.object({ slug: text, name: v.optional(text, "") });
export type HostTemplate = v.InferOutput<typeof template>;

export type SummaryRequest = {
  readonly content: string;
  readonly language: string;
  readonly by: { readonly template: string } | { readonly prompt: string; readonly promptName: string };
};

export type HostClient = ReturnType<typeof createHostClient>;

/** The service as publishing needs it; nothing of it throws. */
export function createHostClient(options: HostClientOptions) {
  const { key } = options;
  const { send, get, getJson } = createHostRequests(options);

  async function broadcasts(): Asked<readonly HostBroadcast[]> {
    const page = v.object({
      data: v.array(broadcast),
      meta: v.optional(v.object({ last_page: v.optional(v.number(), 1) })),
    });
    const all: HostBroadcast[] = [];
    for (let at = 1; at <= MOST_PAGES; at += 1) {
      const read = await getJson(`/api/v1/broadcasts?per_page=100&page=${at}`, page);
      if (!read.ok) return read;
      all.push(...read.value.data);
      if (read.value.data.length === 0 || at >= (read.value.meta?.last_page ?? 1)) break;
    }
    return ok(all);
  }

  async function tasks(status: "completed" | "active" | "all"): Asked<readonly HostTask[]> {
    const read = await getJson(
      `/api/v1/tasks?status=${status}`,
      v.object({ data: v.object({ tasks: v.array(task) }) }),
    );
    return read.ok ? ok(read.value.data.tasks) : read;
  }

  async function templates(): Asked<readonly HostTemplate[]> {
    const read = await getJson(
      "/api/v1/summary-templates?category=all",
      v.object({ data: v.array(template) }),
    );
    return read.ok ? ok(read.value.data) : read;
  }

  /** A summary as Markdown; `onText` hears of what has come so far. */
  async function summary(request: SummaryRequest, onText: (characters: number) => void): Asked<string> {
    const { content, language, by } = request;
    const how =
      "template" in by
        ? { mode: "builtin", template: by.template }
        : { mode: "custom", prompt: by.prompt, prompt_slug: by.promptName };
    const sent = await send("/api/v1/summary", {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      body: JSON.stringify({ content, language, ...how }),
    });
    if (!sent.ok) return sent;
    try {
      return await readSummary(bounded(sent.value, MOST_SUMMARY), onText);
    } catch {
      return err({ code: "summary-failed" });
    }
  }

  const taskPath = (id: string): string => `/api/v1/tasks/${encodeURIComponent(id)}`;
  return {
    broadcasts,
    tasks,
    templates,
    summary,
    transcript: (id: string, format: "csv" | "vtt"): Asked<string> =>
      get(`${taskPath(id)}/transcript/export?format=${format}`, MOST_TRANSCRIPT, (response) =>
        response.text(),
      ),
    sound: (id: string): Asked<Uint8Array<ArrayBuffer>> =>
      get(
        `${taskPath(id)}/audio/export`,
        MOST_SOUND,
        async (response) => new Uint8Array(await response.arrayBuffer()),
      ),
  };
}

/** Follows `start`, `chunk`s, and `done` or `error`. A stream that ends without either broke off. */
async function readSummary(response: Response, onText: (characters: number) => void): Asked<string> {
  if (response.body === null) return err({ code: "unexpected-answer" });
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  let soFar = "";
  for await (const { event, data } of events as unknown as AsyncIterable<{ event?: string; data: string }>) {
    const raw = fieldsOf(JSON.parse(data) as unknown);
    const fields = { ...raw, ...fieldsOf(raw["data"]) };
    const name = event ?? (typeof raw["type"] === "string" ? raw["type"] : "");
    const piece = ["content", "text", "delta", "chunk"]
      .map((key) => fields[key])
      .find((one) => typeof one === "string");
    if (name === "chunk" && typeof piece === "string") {
      soFar += piece;
      onText(soFar.length);
    }
    if (name === "done") {
      const whole = fields["final_content"];
      return ok(typeof whole === "string" ? whole : soFar);
    }
    if (name === "error") {
      const code = fields["error_code"];
      return err({ code: (typeof code === "string" ? DOCUMENTED[code] : undefined) ?? "summary-failed" });
    }
  }
  return err({ code: "summary-failed" });
}
