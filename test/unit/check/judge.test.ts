/**
 * What is made of the measures: each finding by what leads to it.
 */
import { describe, expect, it } from "vitest";

import { CHECK_IDS, finding, overallOf, verdictOf } from "../../../src/check/findings.ts";
import { judgeBroadcast, judgeService, type Resolved } from "../../../src/check/judge-broadcast.ts";
import { judgeDelay, judgeFrames, judgeStream, judgeVisible } from "../../../src/check/judge-stream.ts";
import type { Arrival } from "../../../src/check/jitter.ts";
import type { StreamMeasure } from "../../../src/check/measure-stream.ts";
import { err, ok } from "../../../src/lib/result.ts";
import type { BroadcastInfo } from "../../../src/vas/broadcast-info.ts";
import type { VasError } from "../../../src/vas/errors.ts";
import type { Cause } from "../../../src/stream/connection-state.ts";

const info = (status: BroadcastInfo["status"] = "active"): BroadcastInfo => ({
  id: "1",
  name: "Harbour Lectures",
  requiresPassword: false,
  status,
  transcriptionLanguage: "en",
  translationLanguages: [],
  speechLanguages: [],
  voices: new Map(),
});
const found = (status?: BroadcastInfo["status"], tookMs = 120): Resolved => ({
  answer: ok(info(status)),
  tookMs,
  isOnline: true,
});
const failed = (error: VasError, isOnline = true): Resolved => ({ answer: err(error), tookMs: 50, isOnline });

describe("the service", () => {
  it.each<[string, Resolved, string]>([
    ["that answers", found(), "good answered"],
    ["that answers late", found("active", 2_500), "remark slow"],
    ["that knows no such broadcast", failed({ code: "unknown-token", status: 404 }), "good answered"],
    ["that is asked too often", failed({ code: "too-many-requests", status: 429 }), "remark busy"],
    ["that fails", failed({ code: "service-error", status: 502 }), "bad failing"],
    ["that is another one", failed({ code: "unexpected-answer", status: 200 }), "bad foreign"],
    ["that does not answer", failed({ code: "unreachable" }), "bad unreachable"],
    ["without a network", failed({ code: "unreachable" }, false), "bad offline"],
  ])("%s", (_what, resolved, expected) => {
    const one = judgeService(resolved);
    expect(`${verdictOf(one)} ${one.code}`).toBe(expected);
  });
});

describe("the broadcast", () => {
  it.each<[string, Resolved, string]>([
    ["live", found("active"), "good live"],
    ["not begun", found("pending"), "good notStarted"],
    ["paused", found("paused"), "good paused"],
    ["ended", found("ended"), "remark ended"],
    ["withdrawn", found("revoked"), "bad revoked"],
    ["unknown", failed({ code: "unknown-token", status: 404 }), "bad unknown"],
    ["withdrawn by status", failed({ code: "revoked", status: 410 }), "bad revoked"],
    ["over by status", failed({ code: "ended", status: 410 }), "remark ended"],
    ["forbidden", failed({ code: "unauthorized", status: 403 }), "bad refused"],
    ["behind a service that does not answer", failed({ code: "unreachable" }), "unknown skipped"],
  ])("%s", (_what, resolved, expected) => {
    const one = judgeBroadcast(resolved);
    expect(`${verdictOf(one)} ${one.code}`).toBe(expected);
  });
});

const OPENED = 1_000;
const measure = (changed: Partial<StreamMeasure> = {}): StreamMeasure => ({
  end: "complete",
  openedAt: OPENED,
  openedAfterMs: 300,
  measuredMs: 30_000,
  hiddenMs: 0,
  bytes: 4_200,
  edges: [],
  chunks: [],
  arrivals: [],
  frames: 0,
  framesRead: 0,
  textsRead: 0,
  unread: [],
  ...changed,
});
function closedBefore(cause: Cause): StreamMeasure {
  const { openedAt: _openedAt, openedAfterMs: _openedAfterMs, ...rest } = measure();
  return { ...rest, end: "closed", cause, bytes: 0 };
}
const refused = (status: number, code: VasError["code"]): StreamMeasure =>
  closedBefore({ kind: "refused", status, code });

describe("the stream", () => {
  it.each<[string, StreamMeasure, string]>([
    ["that flows", measure(), "good flowing"],
    ["that opens late", measure({ openedAfterMs: 3_500 }), "remark slow"],
    ["with a place in line", measure({ queue: 4 }), "remark queued"],
    ["that breaks off", measure({ end: "closed", cause: { kind: "network" } }), "remark broken"],
    ["that brings nothing", measure({ bytes: 0 }), "bad empty"],
    ["that was hidden", measure({ end: "hidden" }), "unknown hidden"],
    ["that is refused", refused(400, "unexpected-answer"), "bad refused"],
    ["that is over", refused(410, "ended"), "remark over"],
    ["that has no room", refused(503, "service-error"), "bad full"],
    ["that has no room for now", refused(429, "too-many-requests"), "bad full"],
    ["that is none", closedBefore({ kind: "wrong-type" }), "bad foreign"],
    ["that cannot be reached", closedBefore({ kind: "network" }), "bad unreachable"],
  ])("%s", (_what, one, expected) => {
    const judged = judgeStream(one);
    expect(`${verdictOf(judged)} ${judged.code}`).toBe(expected);
  });
});

describe("the frames", () => {
  const text = { name: "mystery", keys: ["words", "n"], count: 2, texts: 2 };
  const other = { name: "metrics", keys: ["cpu"], count: 1, texts: 0 };

  it("are none, or all read", () => {
    expect(judgeFrames(measure()).code).toBe("nothing");
    expect(judgeFrames(measure({ frames: 5, framesRead: 5, textsRead: 3 })).code).toBe("all");
  });

  it("that hold no text are missed by nobody", () => {
    const judged = judgeFrames(measure({ frames: 5, framesRead: 4, textsRead: 3, unread: [other] }));
    expect(judged).toEqual(
      finding("frames", "others", { count: { count: 1 }, names: { text: "metrics (cpu)" } }),
    );
    expect(verdictOf(judged)).toBe("good");
  });

  it("are named on one line, whatever their names and keys hold", () => {
    const hostile = { name: "a\n\u202eb", keys: ["c\u001b[31m", "d\u2068"], count: 1, texts: 1 };
    const judged = judgeFrames(measure({ frames: 2, framesRead: 1, textsRead: 1, unread: [hostile] }));
    expect(judged.facts["names"]).toEqual({ text: "a b (c(31m, d)" });
  });

  it("are a remark where some text is not read, and a problem where none is, whatever else is", () => {
    const some = judgeFrames(measure({ frames: 5, framesRead: 2, textsRead: 1, unread: [other, text] }));
    expect(some).toEqual(
      finding("frames", "some", {
        read: { count: 2 },
        all: { count: 5 },
        names: { text: "mystery (words, n)" },
      }),
    );
    const none = judgeFrames(measure({ frames: 5, framesRead: 2, textsRead: 0, unread: [other, text] }));
    expect(`${verdictOf(none)} ${none.code}`).toBe("bad none");
  });
});

describe("the delay", () => {
  const known = { toServerMs: 500_000, isKnown: true };
  const unknown = { toServerMs: 500_000, isKnown: false };
  /** A frame every second, as late as `late` says. */
  const stream = (late: (second: number) => number, timed = true): StreamMeasure => {
    const arrivals = Array.from({ length: 29 }, (_none, second): Arrival => {
      const at = OPENED + 1_000 + second * 1_000;
      return { at, stretch: 0, ...(timed ? { sentAt: at + 500_000 - late(second) } : {}) };
    });
    return measure({ arrivals, chunks: arrivals });
  };

  it("is told by the times of the frames, where the service's clock is known", () => {
    expect(
      judgeDelay(
        stream(() => 180),
        known,
      ),
    ).toEqual(finding("delay", "timed", { delay: { ms: 1_000 }, jitter: { ms: 0 } }));
    expect(
      judgeDelay(
        stream(() => 4_200),
        known,
      ).code,
    ).toBe("late");
  });

  it("says only how even it is where that clock is not known", () => {
    expect(
      judgeDelay(
        stream(() => 180),
        unknown,
      ).code,
    ).toBe("untimed");
  });

  it("is uneven where one in ten is late", () => {
    expect(
      judgeDelay(
        stream((second) => (second % 10 === 0 ? 2_500 : 100)),
        known,
      ).code,
    ).toBe("uneven");
  });

  it("does not count what was said before the stream was opened", () => {
    const old: readonly Arrival[] = Array.from({ length: 20 }, () => ({
      at: OPENED + 10,
      stretch: 0,
      sentAt: 500_000 - 60_000,
    }));
    const { arrivals, chunks } = stream(() => 100);
    expect(judgeDelay(measure({ arrivals: [...old, ...arrivals], chunks }), known).code).toBe("timed");
  });

  it("is told by the pauses where frames have no times", () => {
    expect(
      judgeDelay(
        stream(() => 0, false),
        known,
      ),
    ).toEqual(finding("delay", "spaced", { silence: { ms: 1_000 } }));
  });

  it("is silent where nothing comes for longer than heartbeats allow", () => {
    const chunks = [OPENED + 100, OPENED + 25_000].map((at) => ({ at, stretch: 0 }));
    expect(judgeDelay(measure({ chunks, heartbeatMs: 5_000 }), known).code).toBe("silent");
    expect(judgeDelay(measure({ chunks, heartbeatMs: 15_000 }), known).code).toBe("spaced");
    // Without a promise the viewer waits as long as it ever does.
    expect(judgeDelay(measure({ chunks }), known).code).toBe("spaced");
    const minutes = [OPENED, OPENED + 310_000].map((at) => ({ at, stretch: 0 }));
    expect(judgeDelay(measure({ chunks: minutes, heartbeatMs: 600_000 }), known).code).toBe("silent");
  });

  it.each([
    ["before the first bytes", [25_000, 26_000], 25_000],
    ["after the last bytes", [100, 900], 29_100],
    ["around the only bytes", [500], 29_500],
  ])("is silent %s as well", (_where, after, silence) => {
    const chunks = after.map((ms) => ({ at: OPENED + ms, stretch: 0 }));
    const edges = [OPENED, OPENED + 30_000].map((at) => ({ at, stretch: 0 }));
    expect(judgeDelay(measure({ chunks, edges, heartbeatMs: 5_000 }), known)).toEqual(
      finding("delay", "silent", { silence: { ms: silence } }),
    );
  });

  it("is not silent over a time in which the page was hidden", () => {
    const at = (ms: number, stretch: number) => ({ at: OPENED + ms, stretch });
    const edges = [at(0, 0), at(10_000, 0), at(40_000, 1), at(60_000, 1)];
    const chunks = [at(100, 0), at(42_000, 1), at(59_000, 1)];
    expect(judgeDelay(measure({ chunks, edges, heartbeatMs: 5_000 }), known)).toEqual(
      finding("delay", "spaced", { silence: { ms: 17_000 } }),
    );
  });

  it("says where the way gathers frames", () => {
    const { arrivals, chunks } = stream(() => 0);
    const heaps = arrivals.map((one) => ({ ...one, at: Math.ceil(one.at / 5_000) * 5_000 }));
    expect(judgeDelay(measure({ arrivals: heaps, chunks }), known).code).toBe("heldBack");
  });

  it("is not measured where nothing came", () => {
    expect(judgeDelay(measure(), known).code).toBe("nothing");
  });
});

describe("the page", () => {
  it("was in sight, or hidden for a while", () => {
    expect(judgeVisible(measure()).code).toBe("seen");
    expect(judgeVisible(measure({ hiddenMs: 4_000 }))).toEqual(
      finding("visible", "hidden", { time: { ms: 4_000 } }),
    );
  });
});

describe("all together", () => {
  const good = [finding("service", "answered"), finding("stream", "flowing")];
  it("are as good as the worst of them", () => {
    expect(overallOf(good)).toBe("ready");
    expect(overallOf([...good, finding("awake", "missing")])).toBe("remarks");
    expect(overallOf([...good, finding("awake", "missing"), finding("frames", "none")])).toBe("bad");
  });

  it("do not count what was not measured, and never call a stream good that was not", () => {
    expect(overallOf([...good, finding("delay", "nothing")])).toBe("ready");
    expect(overallOf([finding("service", "answered"), finding("stream", "hidden")])).toBe("unmeasured");
  });

  it("never say that people can follow where the stream could not be checked", () => {
    expect(overallOf([...good, finding("stream", "failed")])).toBe("bad");
    expect(overallOf([...good, finding("awake", "failed")])).toBe("remarks");
  });

  it("have a place for each part", () => {
    expect(CHECK_IDS).toHaveLength(10);
  });
});
