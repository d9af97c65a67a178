/**
 * The service's Import API as a command uses it: what a file would cost, an upload that tells how far it is, and what has
 * become of it.
 */
import * as v from "valibot";

import { ok } from "../../lib/result.ts";
import { type Asked, createHostRequests, dataOf, type HostClientOptions } from "./host-request.ts";

const quota = v.object({
  allowed: v.boolean(),
  remaining_budget: v.optional(v.nullable(v.number())),
  estimated_cost: v.optional(v.nullable(v.number())),
  remaining_minutes: v.optional(v.nullable(v.number())),
});
export type Quota = v.InferOutput<typeof quota>;

const progress = v.object({
  import_id: v.string(),
  status: v.string(),
  stage: v.optional(v.nullable(v.string())),
  progress: v.optional(v.nullable(v.number())),
  task_id: v.optional(v.nullable(v.string())),
  error_code: v.optional(v.nullable(v.string())),
  error_message: v.optional(v.nullable(v.string())),
});
export type ImportProgress = v.InferOutput<typeof progress>;

export type Upload = {
  readonly file: Blob;
  readonly fileName: string;
  readonly language: string;
  readonly translate: readonly string[];
  readonly hasSpeakers: boolean;
  /** Called by the service when it is done, or failed. */
  readonly callbackUrl?: string;
};

function formOf({ file, fileName, language, translate, hasSpeakers, callbackUrl }: Upload): FormData {
  const form = new FormData();
  form.set("transcription_languages", JSON.stringify([language]));
  form.set("translation_languages", JSON.stringify(translate));
  form.set("recognition_mode", hasSpeakers ? "multi_speaker" : "single");
  if (callbackUrl !== undefined) form.set("callback_url", callbackUrl);
  form.set("file", file, fileName);
  return form;
}

/** Counts the bytes that go through. */
const counting = (onBytes: (sent: number) => void): TransformStream<Uint8Array, Uint8Array> => {
  let sent = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      sent += chunk.length;
      onBytes(sent);
      controller.enqueue(chunk);
    },
  });
};

/** Nothing of it throws. */
export function createHostImports(options: HostClientOptions) {
  const { send, getJson } = createHostRequests(options);
  return {
    quota: async (durationMs: number): Asked<Quota> => {
      const sent = await send("/api/v1/imports/check-quota", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ duration_ms: durationMs }),
      });
      return sent.ok ? dataOf(sent.value, quota) : sent;
    },
    /** `onBytes` hears how much has been sent. An upload has no deadline, and is never made twice by itself. */
    upload: async (what: Upload, onBytes: (sent: number) => void): Asked<ImportProgress> => {
      const form = new Response(formOf(what));
      const body = form.body?.pipeThrough(counting(onBytes));
      const sent = await send("/api/v1/imports", {
        method: "POST",
        headers: { "Content-Type": form.headers.get("content-type") ?? "" },
        ...(body === undefined ? {} : { body }),
        // A body that is a stream is sent while nothing is read yet.
        duplex: "half",
        deadline: "none",
      });
      return sent.ok ? dataOf(sent.value, progress) : sent;
    },
    progressOf: async (id: string): Asked<ImportProgress> => {
      const read = await getJson(`/api/v1/imports/${encodeURIComponent(id)}`, v.object({ data: progress }));
      return read.ok ? ok(read.value.data) : read;
    },
  };
}
export type HostImports = ReturnType<typeof createHostImports>;
