/**
 * What a host may set, when creating a broadcast and while it runs, and what is refused with which words.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  dataOf,
  errorOf,
  live,
  ONE_LAP,
  type RehearsalServer,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

const BROADCASTS = "/api/v1/broadcasts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const TAG = "must be a language code such as zh-TW";
const PASS_CODE = "must be a string of 4 to 12 characters";
const VIEWERS = "must be an integer from 1 to 10000";
const RATE = "must be a number from 0.5 to 2.0";

/** Wrong in a create request and in an update request alike. */
const refusedByBoth: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
  [{ transcription_language: "中文" }, `transcription_language ${TAG}`],
  [{ transcription_language: 7 }, `transcription_language ${TAG}`],
  [{ translation_languages: ["en-US", "?"] }, `translation_languages.1 ${TAG}`],
  [{ translation_languages: { en: true } }, "translation_languages must be an array of language codes"],
  [{ access_type: "private" }, "access_type must be public or password"],
  [{ access_type: "password" }, "pass_code is required when access_type is password"],
  [{ access_type: "password", pass_code: "abc" }, `pass_code ${PASS_CODE}`],
  [{ access_type: "password", pass_code: "1234567890123" }, `pass_code ${PASS_CODE}`],
  [{ access_type: "password", pass_code: 123_456 }, `pass_code ${PASS_CODE}`],
  [{ max_viewers: 0 }, `max_viewers ${VIEWERS}`],
  [{ max_viewers: 10_001 }, `max_viewers ${VIEWERS}`],
  [{ max_viewers: 2.5 }, `max_viewers ${VIEWERS}`],
  [{ max_viewers: "50" }, `max_viewers ${VIEWERS}`],
  [{ speaker_diarization: "yes" }, "speaker_diarization must be true or false"],
  [{ tts_config: "loud" }, "tts_config must be an object with a language code for each key"],
  [{ tts_config: { "not a tag": {} } }, `tts_config.not a tag ${TAG}`],
  [{ tts_config: { "en-US": { voice: 5 } } }, "tts_config.en-US.voice must be a string"],
  [{ tts_config: { "en-US": { speaking_rate: 0.4 } } }, `tts_config.en-US.speaking_rate ${RATE}`],
  [{ tts_config: { "en-US": { speaking_rate: 2.1 } } }, `tts_config.en-US.speaking_rate ${RATE}`],
  [{ summary_template: "x".repeat(51) }, "summary_template must be a string of at most 50 characters"],
  [{ summary_language: "?" }, `summary_language ${TAG}`],
];

describe("create refuses", () => {
  it.each([
    ...refusedByBoth,
    [{ transcription_language: null }, "transcription_language is required"] as const,
    [{ translation_languages: "en-US" }, "translation_languages must be an array of language codes"] as const,
    [{ translation_languages: '["en-US",1]' }, `translation_languages.1 ${TAG}`] as const,
    [{ name: "x".repeat(101) }, "name must be a string of at most 100 characters"] as const,
    [{ callback_url: "ftp://a.example/" }, "callback_url must be a URL of at most 2048 characters"] as const,
    [
      { callback_url: `https://a.example/${"x".repeat(2_048)}` },
      "callback_url must be a string of at most 2048 characters",
    ] as const,
  ])("%#: %.60j", async (settings, message) => {
    const answer = await server.host("POST", BROADCASTS, { transcription_language: "en-US", ...settings });
    expect(errorOf(answer)).toContain(`422 validation_failed: ${message}`);
    expect(server.rehearsal.rooms()).toEqual([]);
  });

  it.each([
    ["", "transcription_language is required"],
    ["[]", "The body must be a JSON object"],
    ['"zh-TW"', "The body must be a JSON object"],
    ["null", "The body must be a JSON object"],
    ["{", "The body is not valid JSON."],
  ])("the body %j", async (body, message) => {
    expect(errorOf(await server.host("POST", BROADCASTS, body))).toBe(`422 validation_failed: ${message}`);
  });

  it("a body over 64 KiB, with an answer that arrives", async () => {
    const answer = await server.host("POST", BROADCASTS, { name: "x".repeat(3_000_000) });
    expect(errorOf(answer)).toBe("413 validation_failed: The body is larger than 64 KiB.");
  });
});

describe("create allows the longest and the largest", () => {
  it.each([
    { name: "𝄞".repeat(100) },
    { access_type: "password", pass_code: "1234" },
    { access_type: "password", pass_code: "123456789012" },
    { max_viewers: 1 },
    { max_viewers: 10_000 },
    { tts_config: { "en-US": { speaking_rate: 0.5 }, "ja-JP": { speaking_rate: 2 } } },
    { summary_template: "x".repeat(50) },
  ])("%j", async (settings) => {
    const answer = await server.host("POST", BROADCASTS, { transcription_language: "en-US", ...settings });
    expect(answer.status).toBe(201);
    expect(dataOf(answer)).toMatchObject(settings);
  });
});

describe("update", () => {
  const patch = (id: string, body: unknown) => server.host("PATCH", `${BROADCASTS}/${id}`, body);

  it.each(refusedByBoth)("refuses %j", async (settings, message) => {
    const { id } = server.channel().channel();
    expect(errorOf(await patch(id, settings))).toContain(`422 validation_failed: ${message}`);
  });

  it.each([[{}], [{ name: "a name cannot be updated" }], [{ max_viewers: null }]])(
    "needs a field it knows: %j",
    async (body) => {
      const { id } = server.channel().channel();
      expect(errorOf(await patch(id, body))).toMatch(
        /^422 validation_failed: At least one of .*max_viewers.* must be provided$/,
      );
    },
  );

  it("changes what is given, keeps the rest, and answers in its documented order", async () => {
    const { id } = server.channel({ settings: { maxViewers: 5, summaryTemplate: "lecture" } }).channel();
    const answer = await patch(id, {
      transcription_language: "ja-JP",
      translation_languages: ["en-US", "ko-KR"],
      speaker_diarization: true,
      summary_language: "ja-JP",
    });
    expect(answer.status).toBe(200);
    expect(dataOf(answer)).toMatchObject({
      transcription_language: "ja-JP",
      translation_languages: ["en-US", "ko-KR"],
      speaker_diarization: true,
      summary_language: "ja-JP",
      max_viewers: 5,
      summary_template: "lecture",
    });
    expect(Object.keys(dataOf(answer)).slice(9, 14)).toEqual([
      "summary_language",
      "access_type",
      "pass_code",
      "max_viewers",
      "status",
    ]);
  });

  it("replaces the speech settings as a whole; null and empty text clear", async () => {
    const { id } = server.channel().channel();
    const first = { "en-US": { voice: "en-US-JennyNeural", speaking_rate: 1.2 } };
    const second = { "ja-JP": { voice: "ja-JP-NanamiNeural" } };
    const set = { summary_template: "lecture", summary_language: "zh-TW" };
    expect(dataOf(await patch(id, { tts_config: first, ...set }))).toMatchObject({
      tts_config: first,
      ...set,
    });
    expect(dataOf(await patch(id, { tts_config: second }))["tts_config"]).toEqual(second);
    expect(dataOf(await patch(id, { max_viewers: 7 }))).toMatchObject({ tts_config: second, ...set });
    const cleared = await patch(id, { tts_config: null, summary_template: "", summary_language: "" });
    expect(dataOf(cleared)).toMatchObject({
      tts_config: null,
      summary_template: null,
      summary_language: null,
    });
  });

  it("closes, changes the password of, and opens a broadcast", async () => {
    const { id } = server.channel().channel();
    const closed = await patch(id, { access_type: "password", pass_code: "mySecret123" });
    expect(dataOf(closed)).toMatchObject({ access_type: "password", pass_code: "mySecret123" });
    const changed = await patch(id, { pass_code: "another1" });
    expect(dataOf(changed)).toMatchObject({ access_type: "password", pass_code: "another1" });
    const opened = await patch(id, { access_type: "public", pass_code: null });
    expect(dataOf(opened)).toMatchObject({ access_type: "public", pass_code: null });
    expect(dataOf(await patch(id, { pass_code: "ignored1" }))).toMatchObject({ pass_code: null });
  });

  it.each(["ended", "revoked"] as const)("refuses a broadcast that is %s", async (status) => {
    const { id } = server.channel({ state: { status } }).channel();
    expect(errorOf(await patch(id, { max_viewers: 5 }))).toBe(
      "422 broadcast_cannot_update: Only pending/active/paused broadcasts can be updated",
    );
  });

  it("does not find an unknown broadcast", async () => {
    expect(errorOf(await patch("550e8400-e29b-41d4-a716-446655440000", { max_viewers: 5 }))).toMatch(
      /^404 broadcast_session_not_found/,
    );
  });

  it("is seen by those who watch", async () => {
    const { id, token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token);
    await patch(id, { translation_languages: ["ja-JP"] });
    const config = await stream.waitFor("config_updated");
    expect(config.data).toMatchObject({
      transcription_language: "en-US",
      translation_languages: ["ja-JP"],
      access_type: "public",
      tts_languages: ["en-US", "ja-JP"],
    });
    server.advance(ONE_LAP);
    await stream.waitFor("translation", ({ sid, is_final }) => sid === 3 && is_final === true);
    const languages = stream.events.flatMap(({ name, data }) =>
      name === "translation" ? [data["language"]] : [],
    );
    expect(new Set(languages)).toEqual(new Set(["ja-JP"]));
  });

  it("with a password asks those who watch for it", async () => {
    const { id, token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token);
    await patch(id, { access_type: "password", pass_code: "mySecret123" });
    await expect(stream.over).resolves.toBe("ended");
    expect(stream.events.at(-1)).toMatchObject({
      name: "config_updated",
      data: { access_type: "password" },
    });
    const refused = await server.request("GET", `/broadcast/${token}/text`);
    expect(errorOf(refused)).toBe("403 broadcast_unauthorized: Unauthorized access");
  });

  it("with the same password again disturbs nobody; with another one it does", async () => {
    const settings = { accessType: "password", passCode: "mySecret123" } as const;
    const room = server.channel({ state: live, settings });
    const { id, token } = room.channel();
    const verified = await server.request("POST", `/api/v1/viewer/broadcasts/${token}/verify`, {
      password: "mySecret123",
    });
    const viewer_access_token = String(dataOf(verified)["viewer_access_token"]);
    const stream = await server.stream(token, { viewer_access_token });
    await patch(id, { access_type: "password", pass_code: "mySecret123" });
    expect(room.viewers()).toBe(1);
    await patch(id, { pass_code: "another1" });
    await expect(stream.over).resolves.toBe("ended");
    expect((await server.stream(token, { viewer_access_token })).status).toBe(403);
  });
});
