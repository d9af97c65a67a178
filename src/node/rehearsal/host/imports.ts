/**
 * The documented Import API: the budget, an upload, and how far it is.
 */
import type { IncomingMessage } from "node:http";

import { ALL_FORMATS, BufferSource, Input } from "mediabunny";
import * as v from "valibot";

import { err, ok, type Result } from "../../../lib/result.ts";
import { type HttpError, type Request, validationFailed } from "../http.ts";
import { costOf, type Import } from "../imports/imports.ts";
import type { Rehearsal } from "../service.ts";
import { answer, type Endpoint, type Outcome } from "./answers.ts";
import { uploadFields } from "./upload-fields.ts";
import { pagination } from "./broadcasts.ts";
import { check, checkBody } from "./check-body.ts";

/** The largest file, in bytes: 500 MB. */
const LARGEST_FILE = 500_000_000;
const MINUTE_MS = 60_000;
const SHORTEST_MS = 1_000;
const LONGEST_MS = 36_000_000;
const FORMATS = /\.(?:mp3|wav|m4a)$/i;

const DURATION = "must be a whole number of milliseconds, from 1 second to 10 hours";
const quotaBody = v.object({
  duration_ms: v.pipe(
    v.number(DURATION),
    v.integer(DURATION),
    v.minValue(SHORTEST_MS, DURATION),
    v.maxValue(LONGEST_MS, DURATION),
  ),
});

const tooLarge: HttpError = {
  status: 413,
  code: "import_file_too_large",
  message: "File size exceeds the limit",
};
const invalidFormat: HttpError = {
  status: 415,
  code: "import_invalid_format",
  message: "Unsupported audio format",
};

function importBody({ imports }: Rehearsal, one: Import) {
  const { status, stage, progress } = imports.progressOf(one);
  const failed = imports.failureOf(one);
  const created = new Date(one.createdAt).toISOString();
  return {
    import_id: one.id,
    status,
    stage,
    progress,
    message: stage === null ? null : `${stage}…`,
    original_filename: one.fileName,
    file_size: `${(one.file.length / 1_000_000).toFixed(1)} MB`,
    task_id: status === "completed" ? one.taskId : null,
    error_code: failed?.code ?? null,
    error_message: failed?.message ?? null,
    created_at: created,
    updated_at: created,
  };
}

async function checkQuota({ imports }: Rehearsal, { message }: Request): Promise<Outcome> {
  const sent = await checkBody(message, quotaBody);
  if (!sent.ok) return sent;
  const { remaining } = imports.budget();
  const cost = costOf(sent.value.duration_ms);
  return answer(200, {
    allowed: remaining === null || cost <= remaining,
    remaining_budget: remaining,
    is_unlimited: remaining === null,
    duration_minutes: Math.ceil(sent.value.duration_ms / MINUTE_MS),
    estimated_cost: cost,
    remaining_minutes: remaining === null ? null : Math.floor(remaining / costOf(MINUTE_MS)),
  });
}

/** The whole body, up to the largest file; it is read to its end, since a sender listens only then. */
async function bytesOf(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_FILE) chunks.push(chunk);
  }
  return size > LARGEST_FILE ? undefined : Uint8Array.from(Buffer.concat(chunks));
}

async function formOf(message: IncomingMessage): Promise<Result<FormData, HttpError>> {
  const bytes = await bytesOf(message);
  if (bytes === undefined) return err(tooLarge);
  const headers = { "content-type": message.headers["content-type"] ?? "" };
  try {
    return ok(await new Response(bytes, { headers }).formData());
  } catch {
    return err(validationFailed("The body must be multipart/form-data"));
  }
}

/** How long a sound is, in ms; nothing where it is none. */
async function durationOf(file: Uint8Array): Promise<number | undefined> {
  try {
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
    return Math.round((await input.computeDuration()) * 1_000);
  } catch {
    return undefined;
  }
}

async function upload(rehearsal: Rehearsal, { message }: Request): Promise<Outcome> {
  const form = await formOf(message);
  if (!form.ok) return form;
  const file = form.value.get("file");
  if (!(file instanceof File)) return err(validationFailed("file is required"));
  const fields = check(
    uploadFields,
    Object.fromEntries([...form.value].filter(([, value]) => typeof value === "string")),
  );
  if (!fields.ok) return fields;
  if (!FORMATS.test(file.name)) return err(invalidFormat);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const durationMs = await durationOf(bytes);
  if (durationMs === undefined) return err(invalidFormat);
  const { remaining, code } = rehearsal.imports.budget();
  if (remaining !== null && costOf(durationMs) > remaining)
    return err({ status: 402, code, message: "Monthly budget exceeded" });
  const { transcription_languages, translation_languages, recognition_mode, callback_url } = fields.value;
  const one = rehearsal.imports.add({
    fileName: file.name,
    file: bytes,
    durationMs,
    language: transcription_languages[0] ?? "",
    translationLanguages: translation_languages,
    isDiarized: recognition_mode === "multi_speaker",
    ...(callback_url === undefined ? {} : { callbackUrl: callback_url }),
  });
  return answer(202, importBody(rehearsal, one));
}

function list(rehearsal: Rehearsal, { query }: Request): Outcome {
  const asked = check(pagination, Object.fromEntries(query));
  if (!asked.ok) return asked;
  const { per_page, page } = asked.value;
  const all = rehearsal.imports.list();
  const shown = all.slice((page - 1) * per_page, page * per_page);
  const last_page = Math.max(1, Math.ceil(all.length / per_page));
  return answer(
    200,
    shown.map((one) => importBody(rehearsal, one)),
    { meta: { current_page: page, last_page, per_page, total: all.length } },
  );
}

function query(rehearsal: Rehearsal, id: string): Outcome {
  const one = rehearsal.imports.byId(id);
  if (one === undefined)
    return err({ status: 404, code: "import_not_found", message: "Import task not found" });
  return answer(200, importBody(rehearsal, one));
}

/** The endpoint of a request about imports; nothing where it is none. */
export function importsEndpoint(rehearsal: Rehearsal, request: Request): Endpoint | undefined {
  const match = /^\/api\/v1\/imports(?:\/([^/]+))?$/.exec(request.path);
  if (match === null) return undefined;
  const [, id] = match;
  if (id === undefined)
    return { GET: () => list(rehearsal, request), POST: () => upload(rehearsal, request) };
  if (id === "check-quota") return { POST: () => checkQuota(rehearsal, request) };
  return { GET: () => query(rehearsal, id) };
}
