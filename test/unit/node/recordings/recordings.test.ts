import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Recording, readRecording, writeRecording } from "../../../../src/node/recordings/recording.ts";
import { withoutSecrets } from "../../../../src/node/recordings/without-secrets.ts";

const recording: Recording = {
  token: "live",
  broadcast: {
    id: "1",
    name: "Talk",
    access_type: "public",
    requires_password: false,
    status: "active",
    is_live: true,
    transcription_language: "en-US",
    translation_languages: ["de-DE"],
    tts_languages: null,
    tts_voices: null,
  },
  frames: [
    { atMs: 10, comment: " welcome" },
    { atMs: 40, event: "caption", id: "a-1", data: '{"lineNo": 1,\n "caption": "Guten Tag"}' },
    { atMs: 900, data: "no JSON" },
  ],
};

describe("a recording", () => {
  it("is read as it was written", () => {
    expect(readRecording(writeRecording(recording))).toEqual({ ok: true, value: recording });
  });

  it.each<[string, string, object]>([
    ["another file", "1\n00:00:01,000 --> 00:00:02,000\nHello\n", { line: 1 }],
    ["a line that is no frame", `${writeRecording(recording)}{"atMs":"soon"}\n`, { line: 5 }],
    ["a line that is no JSON", `${writeRecording(recording)}{`, { line: 5 }],
  ])("is refused with its line: %s", (_what, text, error) => {
    expect(readRecording(text)).toMatchObject({ ok: false, error });
  });
});

describe("taking secrets out", () => {
  const SECRET = "tok-4711-abc";

  it.each<[string, string]>([
    [`{"viewer_access_token":"${SECRET}","sid":1}`, '{"viewer_access_token":"removed","sid":1}'],
    [`{"password": "${SECRET}"}`, '{"password": "removed"}'],
    [
      `{"audio_url":"https://cdn.example/a/1.mp3?sig=x%2F1&Expires=2","sid":1}`,
      '{"audio_url":"https://cdn.example/a/1.mp3?removed","sid":1}',
    ],
    [
      String.raw`{"u":"https:\/\/cdn.example\/1.mp3?a=1\u0026token=zz\/y","n":2}`,
      String.raw`{"u":"https:\/\/cdn.example\/1.mp3?removed","n":2}`,
    ],
    [
      String.raw`{"data":"{\"u\":\"https://a.example/1?k=v\",\"api_key\":\"zz\"}"}`,
      String.raw`{"data":"{\"u\":\"https://a.example/1?removed\",\"api_key\":\"removed\"}"}`,
    ],
    [`{"u":"/clips/1.mp3?token=abc"}`, '{"u":"/clips/1.mp3?removed"}'],
    [`{"u":"https://ann:${SECRET}@a.example/x"}`, '{"u":"https://a.example/x"}'],
    [`say ${SECRET}, please`, "say removed, please"],
  ])("leaves the rest of %s as it is", (text, clean) => {
    expect(withoutSecrets(text, [SECRET])).toBe(clean);
  });

  it.each([
    '{"sid":1,"original_text":"Is it? x = 1, they said: \\"really?\\"","is_final":true}',
    '{"tokens":["a","b"],"text":"The token of the day"}',
    '{"u":"https://a.example/1.mp3"}',
  ])("does not touch %s", (text) => {
    expect(withoutSecrets(text, [SECRET])).toBe(text);
  });

  it("leaves no secret, and JSON that can be read", () => {
    const secret = fc
      .string({ minLength: 4, maxLength: 12 })
      .filter((text) => /^[\w!$%&'*+./-]{4,}$/.test(text));
    fc.assert(
      fc.property(secret, fc.string(), (password, text) => {
        const data = JSON.stringify({
          a: `${text} ${password} .`,
          url: `https://a.example/?p=${encodeURIComponent(password)}`,
          password,
        });
        const clean = withoutSecrets(data, [password]);
        expect(Object.keys(JSON.parse(clean) as object)).toEqual(["a", "url", "password"]);
        expect(clean).not.toContain(` ${password} `);
        expect((JSON.parse(clean) as { password: string }).password).not.toBe(password);
      }),
    );
  });
});
