/**
 * A stand-in for vmeg's Open API: voices, and texts spoken by the rehearsal's own voices. As far as its documents go: a key in
 * `Authorization`, a key that makes a request one, at most 50 texts, and errors in a body with HTTP 200.
 */
import { createHash, randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

import * as v from "valibot";

import { type Request, readJson, sendError, sendJson } from "../http.ts";
import { SAMPLES_PER_SECOND } from "../speech/espeak.ts";
import type { Sample } from "../speech/synthesizer.ts";
import { voicesOf } from "../speech/voices.ts";
import { writeWav } from "./write-wav.ts";

const BASE = "/rehearsal/v1/vmeg";
const MOST_ITEMS = 50;
const LONGEST_KEY = 64;
const LARGEST_BODY = 2_000_000;
/** Sounds that are kept at most. */
const MOST_FILES = 2_000;

const speech = v.object({
  data: v.pipe(
    v.array(v.object({ text: v.pipe(v.string(), v.minLength(1)), voiceId: v.string() })),
    v.minLength(1),
    v.maxLength(MOST_ITEMS),
  ),
  provider: v.picklist(["V1", "V2", "V3", "V4", "V5"]),
  language: v.object({ target: v.string() }),
  outputFormat: v.literal("wav"),
});

type Answer = { readonly code: number; readonly message: string; readonly data: unknown };
const answer = (data: unknown): Answer => ({ code: 200, message: "success", data });
const refused = (code: number, message: string): Answer => ({ code, message, data: null });

/** What it needs of the rehearsal. */
type Rehearsal = {
  readonly apiKey: string;
  readonly now: () => number;
  readonly sample: Sample;
  readonly spokenLanguages: () => readonly string[];
};

export type VmegStandIn = {
  /** False where a request is not for it. */
  readonly handle: (rehearsal: Rehearsal, request: Request, response: ServerResponse) => Promise<boolean>;
  /** Texts that were spoken and have to be paid. */
  readonly charged: () => readonly string[];
  /** What it does from now on: texts that fail alone, and an error in the place of each answer. */
  readonly misbehave: (how: {
    readonly failing?: (text: string) => boolean;
    readonly error?: Answer;
  }) => void;
};

/** The key that it wants, made of the rehearsal's. */
export const vmegKey = ({ apiKey }: Pick<Rehearsal, "apiKey">): string =>
  `vmeg-${apiKey.replace(/^vas_/, "")}`;

export function createVmegStandIn(): VmegStandIn {
  const files = new Map<string, Uint8Array>();
  const answered = new Map<string, { readonly digest: string; readonly answer: Answer }>();
  const charged: string[] = [];
  let how: Parameters<VmegStandIn["misbehave"]>[0] = {};

  async function speak(rehearsal: Rehearsal, raw: unknown, origin: string): Promise<Answer> {
    const sent = v.safeParse(speech, raw);
    if (!sent.success) return refused(400, sent.issues[0].message);
    const { data, language } = sent.output;
    const results: unknown[] = [];
    for (const { text, voiceId } of data) {
      const voice = voicesOf(language.target).find(({ voiceName }) => voiceName === voiceId);
      if (voice === undefined || how.failing?.(text) === true) {
        results.push({ uri: null, duration: 0, errorMessage: "The text could not be spoken" });
        continue;
      }
      const samples = await rehearsal.sample({ text, language: language.target, voice, rate: 1 });
      const name = `${randomUUID()}.wav`;
      files.set(name, writeWav(samples, SAMPLES_PER_SECOND));
      for (const oldest of files.keys()) if (files.size > MOST_FILES) files.delete(oldest);
      charged.push(text);
      results.push({
        uri: `${origin}${BASE}/files/${name}`,
        duration: samples.length / SAMPLES_PER_SECOND,
        errorMessage: null,
      });
    }
    return answer({ taskId: randomUUID(), results, createdAt: new Date(rehearsal.now()).toISOString() });
  }

  async function post(rehearsal: Rehearsal, { path, message }: Request, raw: unknown): Promise<Answer> {
    const key = message.headers["x-idempotency-key"];
    if (typeof key !== "string" || key === "" || key.length > LONGEST_KEY)
      return refused(400, "X-Idempotency-Key is required, at most 64 characters");
    if (how.error !== undefined) return how.error;
    const digest = createHash("sha256")
      .update(JSON.stringify([path, raw]))
      .digest("hex");
    const known = answered.get(key);
    if (known !== undefined)
      return known.digest === digest ? known.answer : refused(409, "The key was used for another request");
    const origin = `http://${message.headers.host ?? "localhost"}`;
    const own =
      path === `${BASE}/openapi/v1/task/tts/create`
        ? await speak(rehearsal, raw, origin)
        : answer({
            list: rehearsal.spokenLanguages().flatMap((language) =>
              voicesOf(language).map(({ voiceName, displayName, gender }) => ({
                voiceId: voiceName,
                name: displayName,
                language,
                gender,
              })),
            ),
          });
    answered.set(key, { digest, answer: own });
    return own;
  }

  return {
    charged: () => charged,
    misbehave: (next) => {
      how = next;
    },
    handle: async (rehearsal, request, response) => {
      const { path, method, message } = request;
      if (!path.startsWith(`${BASE}/`)) return false;
      const file = files.get(path.slice(`${BASE}/files/`.length));
      if (path.startsWith(`${BASE}/files/`) && file !== undefined) {
        response.writeHead(200, { "content-type": "audio/wav", "content-length": file.length }).end(file);
        return true;
      }
      const isKnown = ["task/tts/create", "assets/voice/basic/list"].some(
        (one) => path === `${BASE}/openapi/v1/${one}`,
      );
      if (!isKnown || method !== "POST") {
        sendError(response, { status: 404, code: "not_found", message: "There is no such endpoint" });
        return true;
      }
      const raw = await readJson(message, LARGEST_BODY);
      if (message.headers.authorization !== `Bearer ${vmegKey(rehearsal)}`)
        sendJson(response, 401, refused(401, "Invalid API key"));
      else if (!raw.ok) sendJson(response, 400, refused(400, raw.error.message));
      else sendJson(response, 200, await post(rehearsal, request, raw.value));
      return true;
    },
  };
}
