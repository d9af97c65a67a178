/**
 * The sound of a task: as a file, and for playing with range requests ("Download Task Audio", "Audio Streaming Playback").
 * It is spoken when it is first asked for.
 */
import type { ServerResponse } from "node:http";

import { err } from "../../../lib/result.ts";
import { readRange } from "../byte-range.ts";
import type { Request } from "../http.ts";
import type { Rehearsal } from "../service.ts";
import { soundOf } from "../tasks/sound.ts";
import type { Task } from "../tasks/task.ts";
import { type Outcome, sending } from "./answers.ts";

/** Sounds that were spoken, by the transcript they belong to; they go with it. */
const spoken = new WeakMap<Task["entries"], Promise<Uint8Array>>();

function soundFor(rehearsal: Rehearsal, task: Task): Promise<Uint8Array> {
  if (task.file !== undefined) return Promise.resolve(task.file);
  const sound = spoken.get(task.entries) ?? soundOf(task, rehearsal.synthesize);
  spoken.set(task.entries, sound);
  return sound;
}

const notReady = {
  status: 422,
  code: "recording_audio_not_ready",
  message: "The audio file has not finished uploading",
} as const;

/** The name of a file to save, in both forms of RFC 6266. */
export function attachment(title: string, fallback: string, ending: string): string {
  // oxlint-disable-next-line no-control-regex -- what a file's name must not hold
  const name = title.replace(/[\u0000-\u001f\u007f"/\\:*?<>|]+/g, " ").trim() || fallback;
  return `attachment; filename="${fallback}${ending}"; filename*=UTF-8''${encodeURIComponent(`${name}${ending}`)}`;
}

/** What asks for a part; a header that asks for several, or for none, is not heeded (RFC 9110 section 14.2). */
const PART = /^bytes=(?:\d+-\d*|-\d+)$/;

function sendPart(response: ServerResponse, sound: Uint8Array, header: string | undefined): void {
  const headers = { "content-type": "audio/mp4", "accept-ranges": "bytes", "cache-control": "no-cache" };
  const range = readRange(header, sound.length);
  if (range === undefined && PART.test(header ?? "")) {
    response.writeHead(416, { ...headers, "content-range": `bytes */${sound.length}` }).end();
  } else if (range === undefined) {
    response.writeHead(200, { ...headers, "content-length": sound.length }).end(sound);
  } else {
    const [from, to] = range;
    response.writeHead(206, {
      ...headers,
      "content-length": to - from + 1,
      "content-range": `bytes ${from}-${to}/${sound.length}`,
    });
    response.end(sound.subarray(from, to + 1));
  }
}

const isReady = ({ tasks }: Rehearsal, task: Task): boolean =>
  ["processing", "completed"].includes(tasks.statusOf(task));

/** `GET /api/v1/tasks/{taskId}/audio/export`: the whole file, to save. */
export function exportAudio(rehearsal: Rehearsal, task: Task): Outcome {
  if (!isReady(rehearsal, task)) return err(notReady);
  return sending(async (response) => {
    const sound = await soundFor(rehearsal, task);
    response.writeHead(200, {
      "content-type": "audio/mp4",
      "content-length": sound.length,
      "content-disposition": attachment(task.title, "audio", ".m4a"),
      "cache-control": "no-cache",
    });
    response.end(sound);
  });
}

/** `GET /api/v1/sse/audio/{taskId}`: the file, or a range of it. */
export function playAudio(rehearsal: Rehearsal, task: Task, { message }: Request): Outcome {
  if (!isReady(rehearsal, task)) return err(notReady);
  return sending(async (response) =>
    sendPart(response, await soundFor(rehearsal, task), message.headers.range),
  );
}
