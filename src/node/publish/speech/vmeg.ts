/**
 * The speech of vmeg's Open API: its voices, and texts spoken, up to 50 at a time. Each request to speak has a key that makes
 * it one, however often it is sent. A body may tell an error although HTTP does not; answers are read tolerantly.
 */
import { createHash } from "node:crypto";

import * as v from "valibot";

import { fieldsOf } from "../../../lib/fields.ts";
import { err, ok } from "../../../lib/result.ts";
import {
  codeOfStatus,
  createPartnerRequests,
  type PartnerAnswer,
  type PartnerOptions,
} from "../partner-request.ts";

export const VMEG_KEY_VARIABLE = "VMEG_API_KEY";
/** Texts in one request; 50 are the most. What is lost when one fails is smaller with fewer. */
const ITEMS = 25;
const LARGEST_CLIP = 60_000_000;
const PROVIDER = "V1";

const text = v.optional(v.nullable(v.string()));
const results = v.object({
  results: v.array(v.object({ uri: text, duration: v.optional(v.nullable(v.number())), errorMessage: text })),
});

export type VmegVoice = { readonly id: string; readonly name: string; readonly languages: readonly string[] };
/** A text spoken: the bytes of a WAV file, or why there is none. */
type Clip = { readonly text: string } & ({ readonly wav: Uint8Array } | { readonly failure: string });

/** The data of an answer; `code` in the body counts as HTTP's does. */
function dataOf(body: unknown) {
  const { code, message, data } = fieldsOf(body);
  if (code === 200 || code === "200") return ok(data);
  const said = typeof message === "string" ? { said: message.slice(0, 300) } : {};
  return err({
    code: typeof code === "number" ? codeOfStatus(code) : ("unexpected-answer" as const),
    ...said,
  });
}

const stringIn = (
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string | undefined => {
  const found = names
    .map((name) => fields[name])
    .find((one) => typeof one === "string" || typeof one === "number");
  return found === undefined ? undefined : String(found);
};

/** The first list in an answer, whatever it is called. */
function listIn(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data as unknown[];
  return (Object.values(fieldsOf(data)).find(Array.isArray) as unknown[] | undefined) ?? [];
}

function voiceIn(raw: unknown): readonly VmegVoice[] {
  const fields = fieldsOf(raw);
  const id = stringIn(fields, ["voiceId", "voice_id", "id"]);
  if (id === undefined) return [];
  const own = stringIn(fields, ["language", "lang", "locale", "languageCode"]);
  const many: unknown = fields["languages"];
  const languages = Array.isArray(many) ? many.filter((one) => typeof one === "string") : [];
  return [
    {
      id,
      name: stringIn(fields, ["name", "voiceName", "displayName"]) ?? id,
      languages: own === undefined ? languages : [own, ...languages],
    },
  ];
}

const keyOf = (sent: unknown): string => createHash("sha256").update(JSON.stringify(sent)).digest("hex");

export type Vmeg = ReturnType<typeof createVmeg>;

export function createVmeg(options: Omit<PartnerOptions, "headers"> & { readonly key: string }) {
  const { json, file } = createPartnerRequests({
    ...options,
    headers: { Authorization: `Bearer ${options.key}` },
  });

  async function post(path: string, body: object, attempt = 0): PartnerAnswer<unknown> {
    const headers = { "X-Idempotency-Key": keyOf([path, body, attempt]) };
    const answer = await json("POST", `/openapi/v1${path}`, { body, headers, isRepeatable: true });
    return answer.ok ? dataOf(answer.value) : answer;
  }

  async function clipOf(
    text: string,
    result: v.InferOutput<typeof results>["results"][number] | undefined,
  ): Promise<Clip> {
    const { uri, errorMessage } = result ?? {};
    if (typeof errorMessage === "string" && errorMessage !== "") return { text, failure: errorMessage };
    if (typeof uri !== "string") return { text, failure: "There is no sound in the answer." };
    const wav = await file(uri, LARGEST_CLIP);
    return wav.ok ? { text, wav: wav.value } : { text, failure: "Its sound cannot be fetched." };
  }

  return {
    voices: async (): PartnerAnswer<readonly VmegVoice[]> => {
      const data = await post("/assets/voice/basic/list", {});
      return data.ok ? ok(listIn(data.value).flatMap(voiceIn)) : data;
    },
    /** `attempt` counts how often these texts were asked for, since one key gives one answer. */
    speak: async (
      texts: readonly string[],
      {
        language,
        voiceId,
        attempt,
      }: { readonly language: string; readonly voiceId: string; readonly attempt: number },
    ): PartnerAnswer<readonly Clip[]> => {
      const data = await post(
        "/task/tts/create",
        {
          data: texts.map((text) => ({ text, voiceId })),
          provider: PROVIDER,
          language: { target: language },
          outputFormat: "wav",
        },
        attempt,
      );
      if (!data.ok) return data;
      const read = v.safeParse(results, data.value);
      if (!read.success) return err({ code: "unexpected-answer" });
      return ok(await Promise.all(texts.map((text, at) => clipOf(text, read.output.results[at]))));
    },
  };
}

/** Texts in the requests that speak them. */
export const inRequests = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / ITEMS) }, (_, at) =>
    texts.slice(at * ITEMS, (at + 1) * ITEMS),
  );
