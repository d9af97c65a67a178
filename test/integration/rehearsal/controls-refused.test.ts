/**
 * When the rehearsal's own controls are refused, and with which words.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { errorOf, live, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const control = (token: string, name: string, body?: unknown) =>
  server.host("POST", `/rehearsal/v1/broadcasts/${token}/${name}`, body);

describe("a control is refused", () => {
  const bodies: Readonly<Record<string, unknown>> = {
    live: {},
    standby: {},
    pause: {},
    end: {},
    announce: { message: "Hello" },
    "rename-speaker": { speaker_id: "Guest-1", new_label: "Anna" },
    "reassign-speaker": { sid: 1, speaker_id: "Guest-2", label: "Ben" },
    "merge-speakers": { source_speaker_id: "Guest-1", target_speaker_id: "Guest-2", label: "Ben" },
    "expire-access": {},
    speech: { mode: "late" },
    "speech-languages": { languages: [] },
    cut: { how: "end" },
  };
  const names = Object.keys(bodies);
  const states = ["pending", "live", "standby", "paused", "ended", "revoked"] as const;
  const stateOf = (state: (typeof states)[number]) => {
    if (state === "live") return live;
    return state === "standby" ? ({ status: "active", phase: "standby" } as const) : { status: state };
  };
  const allowedIn: Readonly<Record<(typeof states)[number], readonly string[]>> = {
    pending: names.filter((name) => !["pause", "end"].includes(name)),
    live: names.filter((name) => name !== "live"),
    standby: names,
    paused: names.filter((name) => name !== "pause"),
    ended: ["live", "standby"],
    revoked: [],
  };

  it.each(states)("where it makes no sense: %s", async (state) => {
    for (const name of names) {
      const { token } = server.channel({ state: stateOf(state) }).channel();
      const answer = await control(token, name, bodies[name]);
      // Nothing was said yet that could be given to another speaker.
      const status = name === "reassign-speaker" ? 404 : 200;
      if (allowedIn[state].includes(name)) expect([name, answer.status]).toEqual([name, status]);
      else
        expect([name, errorOf(answer)]).toEqual([
          name,
          expect.stringMatching(/^422 broadcast_cannot_update/),
        ]);
    }
  });

  it.each([
    ["standby", { message: 7 }, "message must be a string of at most 2000 characters"],
    ["end", { reason: "" }, "reason must be a string of 1 to 2000 characters"],
    ["announce", {}, "message is required"],
    ["announce", { message: "x".repeat(2_001) }, "message must be a string of 1 to 2000 characters"],
    [
      "announce",
      { message: "Hi", translations: { "?": "Hi" } },
      "translations.? must be a language code such as zh-TW",
    ],
    [
      "announce",
      { message: "Hi", translations: { en: 1 } },
      "translations.en must be a string of 1 to 2000 characters",
    ],
    [
      "announce",
      { message: "Hi", duration_ms: 0 },
      "duration_ms must be a number of milliseconds, 1 or more",
    ],
    ["rename-speaker", { speaker_id: "Guest-1" }, "new_label is required"],
    [
      "rename-speaker",
      { speaker_id: "Guest-1", new_label: "a\nb" },
      "new_label must be a string of 1 to 100 characters without control characters",
    ],
    [
      "reassign-speaker",
      { sid: 0, speaker_id: "a", label: "b" },
      "sid must be a sentence's number, 1 or more",
    ],
    [
      "merge-speakers",
      { source_speaker_id: "a", target_speaker_id: "a", label: "b" },
      "target_speaker_id must differ from source_speaker_id",
    ],
    [
      "speech",
      { mode: "loud" },
      "mode must be one of ready, late, fail, silent, hang, stall, missing, garbage, malformed",
    ],
    ["speech", { delay_ms: -1 }, "delay_ms must be a number of milliseconds, 0 or more"],
    ["speech", { source: "disk" }, "source must be inline or url"],
    ["speech", { every: 0 }, "every must be an integer, 1 or more"],
    ["speech-languages", {}, "languages is required"],
    [
      "speech-languages",
      { languages: "en-US" },
      'languages must be null or an array of language codes such as ["en-US", "ja-JP"]',
    ],
    ["speech-languages", { languages: ["?"] }, "languages.0 must be a language code such as zh-TW"],
    ["cut", {}, "how is required"],
    ["cut", { how: "slowly" }, "how must be end or destroy"],
    ["live", [], "The body must be a JSON object"],
    ["pause", "{", "The body is not valid JSON."],
  ])("%s with a wrong body (%#)", async (name, body, message) => {
    const { token } = server.channel({ state: live }).channel();
    expect(errorOf(await control(token, name, body))).toBe(`422 validation_failed: ${message}`);
  });

  it("for a broadcast or a control that is not there", async () => {
    const { token } = server.channel({ state: live }).channel();
    const unknown = "404 broadcast_session_not_found: The specified broadcast was not found";
    expect(errorOf(await control("zzzz", "live"))).toBe(unknown);
    expect(errorOf(await server.host("GET", "/rehearsal/v1/broadcasts/zzzz"))).toBe(unknown);
    for (const name of ["rewind", "constructor"]) {
      expect(errorOf(await control(token, name))).toBe("404 not_found: There is no such endpoint");
    }
    const wrongMethod = await server.host("GET", `/rehearsal/v1/broadcasts/${token}/live`);
    expect(errorOf(wrongMethod)).toBe("405 method_not_allowed: Method not allowed");
    const deleted = await server.host("DELETE", `/rehearsal/v1/broadcasts/${token}`);
    expect(errorOf(deleted)).toBe("405 method_not_allowed: Method not allowed");
  });
});
