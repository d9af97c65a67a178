import { describe, expect, it } from "vitest";

import type {
  AnswerFacts,
  Outcome,
  ProbeFacts,
  ShortAnswer,
  StreamAnswer,
  TimedFrame,
} from "../../../../src/node/probe/facts.ts";
import { judge } from "../../../../src/node/probe/judge.ts";
import { asJson, inWords } from "../../../../src/node/probe/report.ts";

const SERVICE = "https://service.example";
const ORIGIN = "https://viewer.example";
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, last-event-id",
  "access-control-expose-headers": "retry-after, date",
};

const answer = (status: number, more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  address: `${SERVICE}/x`,
  status,
  headers: CORS,
  httpVersion: "2",
  tls: "TLSv1.3",
  headAfterMs: 40,
  redirects: [],
  ...more,
});
const short = (status: number, body: unknown, more: Partial<AnswerFacts> = {}): Outcome<ShortAnswer> => ({
  kind: "answer",
  answer: { ...answer(status, more), body },
});
const refused = (error_code: string, status: number) => short(status, { error_code, message: "" });
const skipped = { kind: "skipped", reason: "not asked" } as const;
const broadcast = (more: object = {}) => ({
  data: {
    id: "1",
    name: "Talk",
    access_type: "public",
    requires_password: false,
    status: "active",
    is_live: true,
    transcription_language: "en-US",
    translation_languages: ["de-DE", "ja-JP"],
    tts_languages: ["de-DE"],
    tts_voices: {},
    ...more,
  },
});

const frame = (atMs: number, name: string, data: object, id = `r-${atMs}`): TimedFrame => ({
  atMs,
  name,
  data: JSON.stringify(data),
  id,
});
const connected = frame(50, "connected", {
  status: "active",
  transcription_language: "en-US",
  translation_languages: ["de-DE", "ja-JP"],
  heartbeat_interval_ms: 15_000,
});
/** One sentence that grows every 400 ms, and its translation. */
const growing = Array.from({ length: 30 }, (_, at) =>
  frame(2_000 + at * 400, "init_sentence", {
    sid: 1,
    original_text: "word ".repeat(at + 1),
    is_final: false,
  }),
);

const STREAM = { "content-type": "text/event-stream; charset=utf-8", ...CORS };
const stream = (frames: readonly TimedFrame[], more: Partial<StreamAnswer> = {}): Outcome<StreamAnswer> => ({
  kind: "answer",
  answer: {
    ...answer(200, { headers: STREAM }),
    frames,
    comments: [],
    chunks: frames.map(({ atMs }) => ({ atMs, bytes: 100 })),
    openMs: 20_000,
    ...more,
  },
});
const withHeaders = (headers: Record<string, string>, frames = [connected, ...growing]) =>
  stream(frames, { headers: { ...STREAM, ...headers } });

const well: ProbeFacts = {
  service: SERVICE,
  token: "live",
  viewerOrigin: ORIGIN,
  resolve: short(200, broadcast()),
  wrongToken: refused("broadcast_token_invalid", 404),
  verify: skipped,
  wrongPassword: skipped,
  preflightStream: { kind: "answer", answer: answer(204) },
  preflightVerify: skipped,
  streams: {
    main: stream([connected, ...growing]),
    lang: skipped,
    tts: skipped,
    voice: skipped,
    resume: stream(growing.slice(-3)),
    "no-access": skipped,
    "wrong-token": stream([], { status: 404, errorCode: "broadcast_not_found", headers: CORS }),
  },
  resumeAfter: { id: growing[26]?.id ?? "", atMs: 15_000 },
  requests: 9,
};
const main = (next: Outcome<StreamAnswer>): Partial<ProbeFacts> => ({
  streams: { ...well.streams, main: next },
});
const codes = (more: Partial<ProbeFacts>): readonly string[] =>
  judge({ ...well, ...more }).findings.map(({ code }) => code);
const noteOf = (more: Partial<ProbeFacts>, code: string): string | undefined =>
  judge({ ...well, ...more }).notes.find((note) => note.code === code)?.what;

describe("the judgement of a probe", () => {
  it("finds nothing where all is well", () => {
    expect(judge(well)).toMatchObject({ exitCode: 0, findings: [], resume: { kind: "replayed" } });
  });

  it("tells what was known and is sent again from a new event that says the same", () => {
    const count = frame(60, "viewer_count", { count: 2 });
    const resumedWith = (first: TimedFrame) =>
      judge({
        ...well,
        streams: {
          ...well.streams,
          main: stream([connected, count, ...growing]),
          resume: stream([first, ...growing.slice(-3)]),
        },
      }).resume.kind;
    expect(resumedWith({ ...count, id: "r-16000" })).toBe("replayed");
    expect(resumedWith(count)).toBe("all");
  });

  it("tells what was not reached from what was found", () => {
    const verdict = judge({ ...well, resolve: { kind: "failed", reason: "ECONNREFUSED" } });
    expect(verdict).toMatchObject({ exitCode: 2, findings: [{ code: "unreachable" }] });
  });

  it.each<[string, Partial<ProbeFacts>]>([
    ["unknown-broadcast", { resolve: refused("broadcast_token_invalid", 404) }],
    ["revoked-broadcast", { resolve: refused("broadcast_token_revoked", 410) }],
    ["resolve-status", { resolve: short(502, undefined) }],
    ["resolve-shape", { resolve: short(200, undefined) }],
    [
      "redirect",
      {
        resolve: short(200, broadcast(), {
          redirects: [{ status: 302, from: `${SERVICE}/a`, to: "https://b.example/a" }],
        }),
      },
    ],
    ["plain-http", { service: "http://service.example" }],
    ["old-tls", main(stream([connected, ...growing], { tls: "TLSv1.1" }))],
    ["slow-head", main(stream([connected, ...growing], { headAfterMs: 4_000 }))],
    ["wrong-status", { wrongToken: short(200, broadcast()) }],
    ["wrong-status", { wrongPassword: short(200, {}) }],
    ["wrong-status", { streams: { ...well.streams, "no-access": stream([connected]) } }],
    ["password-refused", { verify: refused("broadcast_password_incorrect", 401) }],
    ["verify-status", { verify: short(500, undefined) }],
    ["no-access-token", { verify: short(200, { data: { viewer_access_token: null } }), ...main(skipped) }],
    ["stream-unreachable", main({ kind: "failed", reason: "No answer in time" })],
    [
      "locked",
      {
        resolve: short(200, broadcast({ requires_password: true, access_type: "password" })),
        ...main(skipped),
      },
    ],
    ["stream-status", main(stream([], { status: 503 }))],
    ["content-type", main(withHeaders({ "content-type": "text/plain" }))],
    ["compressed", main(withHeaders({ "content-encoding": "gzip" }))],
    ["stream-ended", main(stream([connected, ...growing], { endedBy: "service" }))],
    ["stream-broke", main(stream([connected, ...growing], { endedBy: "network" }))],
    ["cors-origin", main(withHeaders({ "access-control-allow-origin": "https://other.example" }))],
    ["cors-last-event-id", { preflightStream: { kind: "answer", answer: answer(405) } }],
    [
      "cors-content-type",
      {
        preflightVerify: {
          kind: "answer",
          answer: answer(204, { headers: { "access-control-allow-origin": "*" } }),
        },
      },
    ],
    ["cors-exposed", main(withHeaders({ "access-control-expose-headers": "date" }))],
    ["no-replay", { streams: { ...well.streams, resume: stream([connected]) } }],
    ["no-frames", main(stream([]))],
    [
      "names-guessed",
      main(
        stream([
          connected,
          ...growing,
          frame(19_000, "caption", { lineNo: 4, caption: "Good morning.", final: true }),
        ]),
      ),
    ],
    [
      "not-read",
      main(stream([connected, ...growing, frame(19_000, "x1", { foo: "Good morning, everyone." })])),
    ],
    [
      "not-read",
      main(stream([connected, ...growing, { atMs: 19_000, name: "init_sentence", data: "{", id: "z" }])),
    ],
  ])("finds %s", (code, facts) => {
    expect(codes(facts)).toContain(code);
    expect(judge({ ...well, ...facts }).exitCode).toBe(1);
  });

  it("finds that no event has an id", () => {
    const bare = [connected, ...growing].map(({ id: _id, ...rest }) => rest);
    expect(codes(main(stream(bare)))).toContain("no-ids");
  });

  it("finds a promise of heartbeats that is not kept, and a long quiet without one", () => {
    const late = { ...growing[0], atMs: 40_000 } as TimedFrame;
    expect(codes(main(stream([connected, late], { openMs: 41_000 })))).toContain("quiet");
    const silent = frame(50, "connected", { status: "active" });
    expect(codes(main(stream([silent, late], { openMs: 41_000 })))).toContain("quiet");
    expect(codes(main(stream([silent, ...growing])))).toEqual([]);
  });

  it("compares times of day with the service's, as its Date header tells it", () => {
    const started = Date.UTC(2026, 0, 3, 10);
    const timed = growing.map((one) => ({
      ...one,
      data: JSON.stringify({ ...(JSON.parse(one.data) as object), timestamp: started + one.atMs - 200 }),
    }));
    const lateBy = (date: number) =>
      judge({ ...well, ...main(withHeaders({ date: new Date(date).toUTCString() }, timed)) }).buffering?.late;
    expect(lateBy(started)).toMatchObject({ p95Ms: 0 });
    expect(lateBy(started + 7_200_000)).toBeUndefined();
  });

  it("takes any HTTP version and missing speech for notes", () => {
    expect(codes(main(stream([connected, ...growing], { httpVersion: "1.1" })))).toEqual([]);
    expect(noteOf(main(stream([connected, ...growing], { httpVersion: "1.1" })), "http-1")).toContain(
      "six connections",
    );
    expect(noteOf({ streams: { ...well.streams, tts: stream([connected]) } }, "no-clips")).toBeDefined();
  });

  it("says which languages came though one was asked for", () => {
    const lang = stream([
      connected,
      frame(900, "translation", { sid: 1, language: "ja-JP", text: "はい", is_final: true }),
    ]);
    expect(noteOf({ language: "de-DE", streams: { ...well.streams, lang } }, "lang-ignored")).toContain(
      "ja-JP",
    );
  });

  it("says whose voice was heard though another was asked for", () => {
    const clip = { sid: 1, language: "de-DE", voice_name: "Anna", audio_url: "https://a.example/1.mp3" };
    const voice = stream([connected, frame(900, "tts_ready", clip)]);
    const tts = stream([connected]);
    expect(noteOf({ voice: "Ben", streams: { ...well.streams, tts, voice } }, "voice-ignored")).toContain(
      "Anna",
    );
  });

  it("says names and keys of the service on one line, without what a terminal obeys", () => {
    const hostile = "x\u001b[31m\u001b]0;title\u0007\u009b2J\n\u202eevil";
    const facts = {
      ...well,
      ...main(
        stream([
          connected,
          ...growing,
          frame(19_000, hostile, { [hostile]: "Good morning, everyone." }),
          frame(19_200, `${hostile}2`, { lineNo: 4, [hostile]: "Good morning.", final: true }),
        ]),
      ),
    };
    for (const write of [inWords, asJson]) {
      const text = write(facts, judge(facts));
      expect(text).toContain("evil");
      // oxlint-disable-next-line no-control-regex -- what must not be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
    expect(JSON.parse(asJson(facts, judge(facts)))).toMatchObject({ exitCode: 1 });
  });
});
