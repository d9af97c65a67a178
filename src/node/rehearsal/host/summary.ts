/**
 * Templates of summaries, and summaries streamed ("Summary Template API", "Generate Summary API"): `start`, then `chunk`s,
 * then `done`, or `error`.
 */
import * as v from "valibot";

import { err, ok, type Result } from "../../../lib/result.ts";
import { type HttpError, type Request, readJson } from "../http.ts";
import type { Rehearsal } from "../service.ts";
import { CATEGORIES, templateOf, templates } from "../summary/templates.ts";
import { writeSummary } from "../summary/write-summary.ts";
import { answer, type Endpoint, type Outcome, sending } from "./answers.ts";
import { check } from "./check-body.ts";

const LONGEST_CONTENT = 100_000;
const LONGEST_PROMPT = 2_000;
const LONGEST_PROMPT_SLUG = 64;
/** Four bytes for each character of the longest content, and room for the rest. */
const LARGEST_BODY = 4 * LONGEST_CONTENT + 64 * 1_024;
/** Characters in one `chunk`. */
const CHUNK = 40;

const refused = (code: string, message: string): { ok: false; error: HttpError } =>
  err({ status: 400, code, message });

const body = v.object({
  content: v.optional(v.string("must be a string"), ""),
  mode: v.optional(v.string("must be a string"), ""),
  template: v.optional(v.string("must be a string")),
  prompt: v.optional(v.string("must be a string")),
  prompt_slug: v.optional(v.string("must be a string")),
  format: v.optional(
    v.picklist(
      ["bullet_points", "paragraph", "structured"],
      "must be bullet_points, paragraph or structured",
    ),
    "bullet_points",
  ),
  language: v.optional(v.string("must be a string")),
  plain_text: v.optional(v.boolean("must be true or false"), false),
  max_length: v.optional(v.pipe(v.number("must be a number"), v.minValue(1, "must be 1 or more"))),
});
type Body = v.InferOutput<typeof body>;

/** The rules of the body beyond its fields' types, each with the code it has. */
function wrongWith(sent: Body): Result<Body, HttpError> {
  const { content, mode, template, prompt, prompt_slug: slug } = sent;
  if (content.trim() === "") return refused("summary_text_empty", "content is empty");
  if (Array.from(content).length > LONGEST_CONTENT)
    return refused("summary_text_too_long", "content exceeds the 100,000-character limit");
  if (mode !== "builtin" && mode !== "custom")
    return refused("summary_invalid_mode", "mode must be builtin or custom");
  const fits =
    mode === "builtin"
      ? template !== undefined && prompt === undefined && slug === undefined
      : template === undefined && prompt !== undefined && slug !== undefined;
  if (!fits) return refused("summary_mode_field_mismatch", "The mode and the fields do not match");
  if (template !== undefined && templateOf(template) === undefined)
    return refused("summary_mode_field_mismatch", "There is no such template");
  if (Array.from(prompt ?? "").length > LONGEST_PROMPT)
    return refused("summary_prompt_too_long", "prompt exceeds 2000 characters");
  if (Array.from(slug ?? "").length > LONGEST_PROMPT_SLUG)
    return refused("summary_prompt_slug_too_long", "prompt_slug exceeds 64 characters");
  if (/\p{Cc}/u.test(slug ?? ""))
    return refused("summary_prompt_slug_invalid", "prompt_slug contains control characters");
  return ok(sent);
}

const frame = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** `POST /api/v1/summary` */
export async function summary(rehearsal: Rehearsal, { message }: Request): Promise<Outcome> {
  const read = await readJson(message, LARGEST_BODY);
  if (!read.ok) {
    const isLarge = read.error.status === 413;
    return isLarge ? refused("summary_text_too_long", "content exceeds the 100,000-character limit") : read;
  }
  const checked = check(body, read.value);
  if (!checked.ok) return checked;
  const sent = wrongWith(checked.value);
  if (!sent.ok) return sent;
  const { content, mode, template, prompt, prompt_slug, format, plain_text, max_length } = sent.value;
  return sending((response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    const slug = template ?? prompt_slug;
    response.write(frame("start", { mode, template: slug }));
    const text = writeSummary(content, { format, plainText: plain_text, maxLength: max_length });
    const failsAfter = rehearsal.hostConduct().summaryFailsAfter;
    const characters = Array.from(text);
    for (let at = 0, chunks = 0; at < characters.length; at += CHUNK, chunks += 1) {
      if (failsAfter !== undefined && chunks >= failsAfter) {
        const error = { error_code: "summary_generation_failed", message: "LLM generation failed" };
        response.end(frame("error", error));
        return;
      }
      response.write(frame("chunk", { content: characters.slice(at, at + CHUNK).join("") }));
    }
    const snapshot = mode === "custom" ? { prompt_snapshot: prompt } : {};
    response.end(frame("done", { final_content: text, mode, template: slug, plain_text, ...snapshot }));
  });
}

const PROMPTS = {
  system_prompt: "You are the rehearsal, and take whole sentences out of what was said.",
  template_prompt: "[Task]\nTake the longest sentences of each part.",
  output_format: "## Part\n- Sentence",
} as const;

/** `GET /api/v1/summary-templates` and `…/{slug}` */
export function templatesEndpoint({ path, query }: Request): Endpoint | undefined {
  const match = /^\/api\/v1\/summary-templates(?:\/([^/]+))?$/.exec(path);
  if (match === null) return undefined;
  const [, slug] = match;
  if (slug !== undefined) {
    const template = templateOf(slug);
    const missing: HttpError = {
      status: 404,
      code: "template_not_found",
      message: "There is no such template",
    };
    return { GET: () => (template === undefined ? err(missing) : answer(200, { ...template, ...PROMPTS })) };
  }
  const category = query.get("category") ?? "summary";
  if (!CATEGORIES.some((one) => one === category))
    return { GET: () => refused("invalid_category", "category must be summary, medical, legal or all") };
  return {
    GET: () =>
      answer(
        200,
        templates.filter((one) => category === "all" || one.category === category),
      ),
  };
}
