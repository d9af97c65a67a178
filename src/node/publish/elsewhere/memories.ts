/**
 * Transcripts of memories.ai (Audio File Transcription): an asset that was uploaded there is transcribed while the command
 * waits. Its key goes without `Bearer`; one sentence stands for several refusals, so the status alone counts.
 */
import { fieldsOf } from "../../../lib/fields.ts";
import { err, ok, type Result } from "../../../lib/result.ts";
import {
  codeOfStatus,
  createPartnerRequests,
  type PartnerError,
  type PartnerOptions,
  partnerWords,
} from "../partner-request.ts";

export const MEMORIES_KEY_VARIABLE = "MEMORIES_API_KEY";
export const MEMORIES_SERVICE = "https://mavi-backend.memories.ai/serve/api/v2";
const NAME = "memories.ai";
const MODEL = "whisper-1";
/** What a second costs, in USD; twice that where speakers are told apart. */
const PRICE_OF_SECOND = 0.001;

/** What went wrong, in words. What it says of a refusal is the same for several reasons, and is not repeated. */
export function memoriesWords(error: PartnerError): string {
  if (error.code !== "bad-request") return partnerWords(NAME, error);
  return (
    `${NAME} did not accept the request, and gives one reason for several: the asset is not there or belongs to another ` +
    "key, it is no sound or video, or the service was asked too often. Look at the asset's id; where it is right, try again in a minute."
  );
}

/** What a transcript costs, in words; `durationMs` where the length is known. */
export function memoriesPrice(hasSpeakers: boolean, durationMs: number | undefined): string {
  const second = hasSpeakers ? 2 * PRICE_OF_SECOND : PRICE_OF_SECOND;
  return durationMs === undefined
    ? `${NAME} takes ${second} USD for a second${hasSpeakers ? ", with speakers told apart" : ""}.`
    : `It costs about ${((durationMs / 1_000) * second).toFixed(2)} USD at ${NAME}.`;
}

type Memories = {
  /** The answer as it came, in which the segments are under `data.items`. The error is a sentence for the terminal. */
  readonly transcribe: (asset: string, hasSpeakers: boolean) => Promise<Result<unknown, string>>;
};

export function createMemories(
  options: Omit<PartnerOptions, "headers"> & { readonly key: string },
): Memories {
  const { json } = createPartnerRequests({ ...options, headers: { Authorization: options.key } });
  return {
    transcribe: async (asset, hasSpeakers) => {
      const body = { asset_id: asset, model: MODEL, speaker: hasSpeakers };
      // It is paid for each time it is asked for.
      const sent = { body, isRepeatable: false };
      const answer = await json("POST", "/transcriptions/sync-generate-audio", sent);
      if (!answer.ok) return err(memoriesWords(answer.error));
      const { code, data } = fieldsOf(answer.value);
      if (typeof code === "number" && code !== 200) return err(memoriesWords({ code: codeOfStatus(code) }));
      return Array.isArray(fieldsOf(data)["items"])
        ? ok(answer.value)
        : err(memoriesWords({ code: "unexpected-answer" }));
    },
  };
}
