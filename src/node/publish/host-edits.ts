/**
 * The service's interfaces for correcting a finished transcript: speakers, sentences, and translating a sentence anew
 * ("Recording Speaker Editing API", "Recording Entry Editing API"). Nothing of it throws.
 */
import { EventSourceParserStream } from "eventsource-parser/stream";
import * as v from "valibot";

import { bounded } from "../../lib/bounded-body.ts";
import { type Fields, fieldsOf } from "../../lib/fields.ts";
import { err, ok } from "../../lib/result.ts";
import { type Asked, createHostRequests, dataOf, type HostClientOptions } from "./host-request.ts";

/** The most that is read of a stream of events, in bytes, and how long one may be quiet, in ms. */
const MOST_EVENTS = 40_000_000;
const QUIET_MS = 10_000;
/** Names of events that end a stream; the documents name none, so that its end counts as well. */
const LAST = /done|complete|finish|(?:^|_)end/i;

const renamed = v.object({ speaker_id: v.optional(v.string()) });
const merged = v.object({
  target_speaker_id: v.optional(v.string()),
  target_speaker_label: v.optional(v.string()),
});
const edited = v.object({ revision: v.optional(v.number()) });

/** What the history tells that no export does. */
export type History = {
  /** The transcript's revision, where it is told. */
  readonly revision?: number;
  /** Original ids of speakers by the names that are shown. */
  readonly speakers: ReadonlyMap<string, string>;
};

export type HostEdits = ReturnType<typeof createHostEdits>;

/** The events of a stream as name and fields, until it ends, is quiet for long, or says that it is done. */
async function eachEvent(response: Response, take: (name: string, fields: Fields) => void): Promise<void> {
  const { body } = bounded(response, MOST_EVENTS);
  const reader = body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const quiet = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), QUIET_MS);
      });
      const next = await Promise.race([reader.read(), quiet]).finally(() => clearTimeout(timer));
      if (next === undefined || next.done) return;
      const { event = "", data } = next.value;
      const raw = fieldsOf(JSON.parse(data) as unknown);
      take(event, { ...raw, ...fieldsOf(raw["data"]) });
      if (LAST.test(event)) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

export function createHostEdits(options: HostClientOptions) {
  const { send } = createHostRequests(options);
  const taskPath = (id: string): string => `/api/v1/tasks/${encodeURIComponent(id)}`;

  async function patch<S extends v.GenericSchema>(
    path: string,
    sent: object,
    schema: S,
  ): Asked<v.InferOutput<S>> {
    const answer = await send(path, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(sent),
    });
    return answer.ok ? dataOf(answer.value, schema) : answer;
  }

  /** Follows a stream of events; where the service does not have it, or breaks off, that is told as an error. */
  async function follow(path: string, take: (name: string, fields: Fields) => void): Asked<null> {
    const sent = await send(path);
    if (!sent.ok) return sent;
    try {
      await eachEvent(sent.value, take);
      return ok(null);
    } catch {
      return err({ code: "unexpected-answer" });
    }
  }

  return {
    /** Also tells a speaker's original id, when the name stays as it is. */
    rename: (id: string, speaker: string, name: string) =>
      patch(`${taskPath(id)}/speakers/rename`, { speaker_id: speaker, new_label: name }, renamed),
    /** `speaker` is an original id. */
    reassign: (id: string, sid: number, speaker: string) =>
      patch(`${taskPath(id)}/speakers/reassign`, { sid, target_speaker_id: speaker }, v.unknown()),
    merge: (id: string, source: string, target: string) =>
      patch(
        `${taskPath(id)}/speakers/merge`,
        { source_speaker_id: source, target_speaker_id: target },
        merged,
      ),
    editText: (id: string, sid: number, text: string, revision: number | undefined) =>
      patch(
        `${taskPath(id)}/entries/${sid}`,
        { original_text: text, ...(revision === undefined ? {} : { expected_revision: revision }) },
        edited,
      ),
    /** Has a sentence translated anew. */
    retranslate: (id: string, sid: number): Asked<null> =>
      follow(`/api/v1/sse/recordings/${encodeURIComponent(id)}/entries/${sid}/retranslate`, () => undefined),
    history: async (id: string): Asked<History> => {
      let revision: number | undefined;
      const speakers = new Map<string, string>();
      const followed = await follow(
        `/api/v1/sse/history/transcribe/${encodeURIComponent(id)}`,
        (name, fields) => {
          const { revision: own, transcript_revision: other, speaker_id: speaker } = fields;
          const label = fields["speaker_label"] ?? speaker;
          const told = typeof own === "number" ? own : other;
          if (name !== "init_sentence" && typeof told === "number") revision = told;
          if (typeof speaker === "string" && typeof label === "string") speakers.set(label, speaker);
        },
      );
      return followed.ok ? ok({ speakers, ...(revision === undefined ? {} : { revision }) }) : followed;
    },
  };
}
