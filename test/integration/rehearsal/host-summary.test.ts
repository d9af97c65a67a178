/**
 * Summaries and their templates, voices and their samples: the documented shapes and errors.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { quietVoice } from "../../harness/finished-talk.ts";
import {
  API_KEY,
  dataOf,
  errorOf,
  type RehearsalServer,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer({ synthesize: quietVoice });
});
afterEach(() => server.close());

const content =
  "[1] Anna: Good morning, everyone.\n[2] Ben: The bridge is open again.\n[3] Anna: Mind the posts.";
const builtin = { content, mode: "builtin", template: "general" };
const custom = { content, mode: "custom", prompt: "In short.", prompt_slug: "short" };
const ask = (body: unknown, token: string | undefined = API_KEY) =>
  server.request("POST", "/api/v1/summary", body, token === "" ? {} : { Authorization: `Bearer ${token}` });

const eventsOf = (body: unknown) =>
  String(body)
    .split("\n\n")
    .filter((frame) => frame !== "")
    .map((frame) => {
      const [, name = "", data = ""] = /^event: (.*)\ndata: (.*)$/.exec(frame) ?? [];
      return { name, data: JSON.parse(data) as Readonly<Record<string, unknown>> };
    });

describe("a summary", () => {
  it("comes in chunks that make up what the end says", async () => {
    const { status, headers, body } = await ask(builtin);
    expect([status, headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    const events = eventsOf(body);
    const names = events.map(({ name }) => name);
    expect([names[0], names.at(-1), new Set(names.slice(1, -1))]).toEqual([
      "start",
      "done",
      new Set(["chunk"]),
    ]);
    const chunks = events.filter(({ name }) => name === "chunk").map(({ data }) => data["content"]);
    expect(events.at(-1)?.data).toEqual({
      final_content: chunks.join(""),
      mode: "builtin",
      template: "general",
      plain_text: false,
    });
    expect(chunks.join("")).toContain("- **The bridge is open again. [2]**");
  });

  it("is plain, short, or by a prompt of one's own when asked", async () => {
    const done = async (more: object) => eventsOf((await ask({ ...custom, ...more })).body).at(-1)?.data;
    expect(await done({ plain_text: true })).toMatchObject({
      final_content: expect.not.stringMatching(/[*#]/) as string,
      template: "short",
      prompt_snapshot: "In short.",
    });
    expect(await done({ format: "paragraph", max_length: 3 })).toMatchObject({
      final_content: expect.stringMatching(/^\S+ \S+ \S+$/) as string,
    });
  });

  it("breaks off with an error when that is rehearsed", async () => {
    server.rehearsal.setHostConduct({ summaryFailsAfter: 1 });
    const events = eventsOf((await ask(builtin)).body);
    expect(events.map(({ name }) => name)).toEqual(["start", "chunk", "error"]);
    expect(events.at(-1)?.data).toMatchObject({ error_code: "summary_generation_failed" });
  });

  it.each([
    [{ ...builtin, content: " " }, "400 summary_text_empty"],
    [{ ...builtin, content: "x".repeat(100_001) }, "400 summary_text_too_long"],
    [{ ...builtin, content: "x".repeat(600_000) }, "400 summary_text_too_long"],
    [{ ...builtin, mode: "other" }, "400 summary_invalid_mode"],
    [{ ...builtin, template: undefined }, "400 summary_mode_field_mismatch"],
    [{ ...builtin, prompt: "x" }, "400 summary_mode_field_mismatch"],
    [{ ...custom, prompt_slug: undefined }, "400 summary_mode_field_mismatch"],
    [{ ...custom, prompt: "x".repeat(2_001) }, "400 summary_prompt_too_long"],
    [{ ...custom, prompt_slug: "x".repeat(65) }, "400 summary_prompt_slug_too_long"],
    [{ ...custom, prompt_slug: "a\nb" }, "400 summary_prompt_slug_invalid"],
  ])("is refused with the documented code", async (body, expected) => {
    expect(errorOf(await ask(body)).split(":")[0]).toBe(expected);
  });

  it("takes exactly the longest text, in any script", async () => {
    expect((await ask({ ...builtin, content: "橋".repeat(100_000) })).status).toBe(200);
  });

  it("wants the key as a bearer token", async () => {
    expect(errorOf(await ask(builtin, ""))).toMatch(/^401 auth_missing_token: /);
    expect(errorOf(await ask(builtin, "vas_other"))).toMatch(/^401 auth_invalid_api_key: /);
  });
});

describe("templates", () => {
  const templates = "/api/v1/summary-templates";
  it("are listed by category, and told in full", async () => {
    const slugs = async (query: string) =>
      (dataOf(await server.host("GET", `${templates}${query}`)) as unknown as { slug: string }[]).map(
        ({ slug }) => slug,
      );
    expect(await slugs("")).toEqual([
      "general",
      "meeting",
      "meeting_minutes",
      "speech",
      "interview",
      "course",
    ]);
    expect(await slugs("?category=legal")).toEqual(["legal_consultation"]);
    expect(await slugs("?category=all")).toHaveLength(8);
    expect(dataOf(await server.host("GET", `${templates}/general`))).toMatchObject({
      slug: "general",
      system_prompt: expect.any(String) as string,
    });
  });

  it("are refused with the documented codes", async () => {
    expect(errorOf(await server.host("GET", `${templates}?category=x`))).toMatch(/^400 invalid_category: /);
    expect(errorOf(await server.host("GET", `${templates}/x`))).toMatch(/^404 template_not_found: /);
  });
});

describe("voices", () => {
  const voices = "/api/v1/tts/voices";
  it("are listed by language, and can be heard", async () => {
    const body = dataOf(await server.host("GET", `${voices}?language=ja-JP`));
    expect(body).toMatchObject({
      language: "ja-JP",
      voices: [{ voice_name: "ja-JP-Sakura", gender: "Female", is_default: true }, { is_default: false }],
    });
    const sample = await server.host("GET", `${voices}/ja-JP-Sakura/sample`);
    expect([sample.status, sample.headers.get("content-type")]).toEqual([200, "audio/mpeg"]);
  });

  it("are refused with the documented codes, and after thirty samples in a minute", async () => {
    expect(errorOf(await server.host("GET", voices))).toMatch(/^400 tts_unsupported_language: /);
    const sample = () => server.host("GET", `${voices}/xx-XX-Nobody/sample`);
    for (let times = 0; times < 30; times += 1) {
      expect(errorOf(await sample())).toMatch(/^404 tts_voice_not_found: /);
    }
    const limited = await sample();
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "60"]);
    server.advance(60_000);
    expect((await sample()).status).toBe(404);
  });
});
