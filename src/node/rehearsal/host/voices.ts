/**
 * The voices of a language and how they sound ("TTS API"): a sample is spoken when it is asked for, 30 times a minute at
 * most.
 */
import { isLanguageTag } from "../../../lib/language-tag.ts";
import { err } from "../../../lib/result.ts";
import type { HttpError, Request } from "../http.ts";
import type { Rehearsal } from "../service.ts";
import { voicesOf } from "../speech/voices.ts";
import { answer, type Endpoint, type Outcome, sending } from "./answers.ts";

const MOST_IN_MINUTE = 30;
const MINUTE_MS = 60_000;

/** When samples were asked for in the last minute, by rehearsal. */
const asked = new WeakMap<Rehearsal["clips"], number[]>();

/** Seconds until the next sample may be asked for; 0 where that is now, and it counts. */
function waitFor(rehearsal: Rehearsal): number {
  const now = rehearsal.now();
  const recent = (asked.get(rehearsal.clips) ?? []).filter((at) => now - at < MINUTE_MS);
  const oldest = recent[recent.length - MOST_IN_MINUTE];
  if (oldest !== undefined) return Math.ceil((oldest + MINUTE_MS - now) / 1_000);
  asked.set(rehearsal.clips, [...recent, now]);
  return 0;
}

function list({ shareOrigin }: Rehearsal, { query }: Request): Outcome {
  const language = query.get("language") ?? "";
  const voices = isLanguageTag(language) ? voicesOf(language) : [];
  if (voices.length === 0)
    return err({ status: 400, code: "tts_unsupported_language", message: "Unsupported language" });
  return answer(200, {
    language,
    voices: voices.map(({ voiceName, displayName, gender }, at) => ({
      voice_name: voiceName,
      display_name: displayName,
      gender,
      is_default: at === 0,
      sample_url: `${shareOrigin()}/api/v1/tts/voices/${voiceName}/sample`,
    })),
  });
}

async function sample(rehearsal: Rehearsal, name: string): Promise<Outcome> {
  const seconds = waitFor(rehearsal);
  if (seconds > 0) {
    const limited: HttpError = {
      status: 429,
      code: "rate_limit_exceeded",
      message: "Request rate too high",
      headers: { "retry-after": String(seconds) },
    };
    return err(limited);
  }
  const language = name.slice(0, Math.max(0, name.lastIndexOf("-")));
  const voice = voicesOf(language).find(({ voiceName }) => voiceName === name);
  if (voice === undefined)
    return err({ status: 404, code: "tts_voice_not_found", message: "Voice does not exist" });
  try {
    const { audio } = await rehearsal.synthesize({ text: voice.displayName, language, voice, rate: 1 });
    return sending((response) => {
      response.writeHead(200, {
        "content-type": "audio/mpeg",
        "content-length": audio.length,
        "cache-control": "public, max-age=86400",
      });
      response.end(audio);
    });
  } catch {
    return err({
      status: 500,
      code: "tts_sample_generation_failed",
      message: "Voice sample generation failed",
    });
  }
}

/** The endpoint of a request about voices; nothing where it is none. */
export function voicesEndpoint(rehearsal: Rehearsal, request: Request): Endpoint | undefined {
  if (request.path === "/api/v1/tts/voices") return { GET: () => list(rehearsal, request) };
  const [, name] = /^\/api\/v1\/tts\/voices\/([^/]+)\/sample$/.exec(request.path) ?? [];
  return name === undefined ? undefined : { GET: () => sample(rehearsal, name) };
}
