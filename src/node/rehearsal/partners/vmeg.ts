/**
 * A stand-in for vmeg's Open API: voices, and texts spoken by the rehearsal's own voices. As far as its documents go: a key in
 * `Authorization`, a key that makes a request one, at most 50 texts, and errors in a body with HTTP 200.
 */
import { createHash, randomUUID } from "node:crypto";

import * as v from "valibot";

import { createLaterCalls } from "../callbacks.ts";
import { type Request, readJson, sendError, sendJson } from "../http.ts";
import { SAMPLES_PER_SECOND } from "../speech/espeak.ts";
import { voicesOf } from "../speech/voices.ts";
import type { Around, Handle } from "./around.ts";
import {
  createVmegTasks,
  type VmegAnswer as Answer,
  vmegAnswer as answer,
  vmegRefused as refused,
} from "./vmeg-tasks.ts";
import { writeWav } from "./write-wav.ts";

const BASE = "/rehearsal/v1/vmeg";
const API = `${BASE}/openapi/v1`;
/** What is posted, each request with its key. */
const POSTED = [
  "/task/tts/create",
  "/task/tts/create-async",
  "/task/translate/create",
  "/assets/voice/basic/list",
  "/tasks/delete",
];
/** How long speech takes when nobody waits for it, in ms. */
const ASYNC_MS = 3_000;
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

const translation = v.object({
  data: v.pipe(v.array(v.object({ text: v.string() })), v.maxLength(MOST_ITEMS)),
  language: v.object({ target: v.string() }),
});

export type VmegStandIn = {
  readonly handle: Handle;
  readonly tick: (now: number) => void;
  /** Where results go that nobody waits for; nothing where none was set up. */
  readonly setWebhook: (url: string | undefined) => void;
  /** Texts that were spoken and have to be paid. */
  readonly charged: () => readonly string[];
  /** What it does from now on: texts that fail alone, and an error in the place of each answer. */
  readonly misbehave: (how: {
    readonly failing?: (text: string) => boolean;
    readonly error?: Answer;
  }) => void;
};

/** The key that it wants, made of the rehearsal's. */
export const vmegKey = ({ apiKey }: Pick<Around, "apiKey">): string => `vmeg-${apiKey.replace(/^vas_/, "")}`;

// Over 60 lines: its interfaces are short, and share what was spoken and paid.
export function createVmegStandIn(): VmegStandIn {
  const files = new Map<string, Uint8Array>();
  const answered = new Map<string, { readonly digest: string; readonly answer: Answer }>();
  const charged: string[] = [];
  const tasks = createVmegTasks();
  let how: Parameters<VmegStandIn["misbehave"]>[0] = {};
  let webhook: string | undefined;
  const later = createLaterCalls();

  async function speak(rehearsal: Around, raw: unknown, origin: string): Promise<Answer> {
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
    return answer({ ...tasks.add("tts", rehearsal.now()), results });
  }

  /** The same, of which the results are called in later. */
  async function speakLater(rehearsal: Around, raw: unknown, origin: string): Promise<Answer> {
    const spoken = await speak(rehearsal, raw, origin);
    if (spoken.code !== 200) return spoken;
    const { results, ...task } = spoken.data as { readonly results: unknown };
    const url = webhook;
    if (url === undefined) return refused(400, "A webhook is required");
    const body = { event: "openapi-tts", ...answer({ ...task, results }) };
    later.add(rehearsal.now() + ASYNC_MS, url, body);
    return answer(task);
  }

  /** Nothing is translated here: a text in another language is the text with the language before it. */
  function translate(rehearsal: Around, raw: unknown): Answer {
    const sent = v.safeParse(translation, raw);
    if (!sent.success) return refused(400, sent.issues[0].message);
    const { data, language } = sent.output;
    const items = data.map(({ text }) => ({ text: `${language.target}: ${text}`, errorMessage: null }));
    return answer({ ...tasks.add("textTranslation", rehearsal.now()), items });
  }

  const voices = ({ script }: Around): Answer =>
    answer({
      list: [script.language, ...script.translationLanguages].flatMap((language) =>
        voicesOf(language).map(({ voiceName, displayName, gender }) => ({
          voiceId: voiceName,
          name: displayName,
          language,
          gender,
        })),
      ),
    });

  async function run(rehearsal: Around, rest: string, raw: unknown, origin: string): Promise<Answer> {
    if (rest === "/task/tts/create") return speak(rehearsal, raw, origin);
    if (rest === "/task/tts/create-async") return speakLater(rehearsal, raw, origin);
    if (rest === "/task/translate/create") return translate(rehearsal, raw);
    return rest === "/tasks/delete" ? tasks.remove(raw) : voices(rehearsal);
  }

  async function post(rehearsal: Around, { path, message }: Request, raw: unknown): Promise<Answer> {
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
    const own = await run(rehearsal, path.slice(API.length), raw, origin);
    answered.set(key, { digest, answer: own });
    return own;
  }

  return {
    charged: () => charged,
    misbehave: (next) => {
      how = next;
    },
    setWebhook: (url) => {
      webhook = url;
    },
    tick: later.tick,
    handle: async (rehearsal, request, response) => {
      const { path, method, message, query } = request;
      if (!path.startsWith(`${BASE}/`)) return false;
      const file = files.get(path.slice(`${BASE}/files/`.length));
      if (path.startsWith(`${BASE}/files/`) && file !== undefined) {
        response.writeHead(200, { "content-type": "audio/wav", "content-length": file.length }).end(file);
        return true;
      }
      const rest = path.slice(API.length);
      const asked = method === "GET" ? tasks.read(rest, query) : undefined;
      if (asked === undefined && !(method === "POST" && POSTED.includes(rest))) {
        sendError(response, { status: 404, code: "not_found", message: "There is no such endpoint" });
        return true;
      }
      const raw = await readJson(message, LARGEST_BODY);
      if (message.headers.authorization !== `Bearer ${vmegKey(rehearsal)}`)
        sendJson(response, 401, refused(401, "Invalid API key"));
      else if (asked !== undefined) sendJson(response, 200, how.error ?? asked);
      else if (!raw.ok) sendJson(response, 400, refused(400, raw.error.message));
      else sendJson(response, 200, await post(rehearsal, request, raw.value));
      return true;
    },
  };
}
