import { describe, expect, it } from "vitest";

import {
  connectionMark,
  type VisitStatus,
  type VisitStatusInputs,
  visitStatusOf,
} from "../../../src/visit/status.ts";
import {
  type Attempt,
  type ConnectionState,
  initialConnection,
} from "../../../src/stream/connection-state.ts";
import { type BroadcastState, broadcastFrom } from "../../../src/subtitles/broadcast.ts";
import type { VasErrorCode } from "../../../src/vas/errors.ts";
import { broadcastInfo } from "../../harness/builders.ts";

const attempt: Attempt = { id: 1, since: 0, lastByteAt: 0, resume: true };
const open = { main: { ...attempt, openedAt: 1 } };
const asking = { main: attempt };

const broadcast = (more: Partial<BroadcastState> = {}): BroadcastState => ({
  ...broadcastFrom(broadcastInfo()),
  ...more,
});

/** The status of a public broadcast that is live, but for what is said. */
const visitStatus = ({
  connection = {},
  ...more
}: Partial<Omit<VisitStatusInputs, "connection">> & {
  readonly connection?: Partial<ConnectionState>;
} = {}): VisitStatus =>
  visitStatusOf({
    broadcast: broadcast(),
    locked: false,
    wasOpen: false,
    ...more,
    connection: { ...initialConnection(false), ...connection },
  });

const withoutBroadcast = (resolveError?: VasErrorCode): VisitStatus =>
  visitStatusOf({
    locked: false,
    wasOpen: false,
    connection: initialConnection(false),
    ...(resolveError === undefined ? {} : { resolveError: { code: resolveError } }),
  });

describe("before the token is resolved", () => {
  it("is connecting until there is an answer", () => {
    expect(withoutBroadcast()).toEqual({ kind: "connecting" });
  });

  it.each<[VasErrorCode, VisitStatus]>([
    ["unknown-token", { kind: "unknown" }],
    ["revoked", { kind: "revoked" }],
    ["ended", { kind: "ended" }],
    ["unreachable", { kind: "unreachable", code: "unreachable" }],
    ["service-error", { kind: "unreachable", code: "service-error" }],
    ["too-many-requests", { kind: "unreachable", code: "too-many-requests" }],
    ["unexpected-answer", { kind: "unreachable", code: "unexpected-answer" }],
    ["unauthorized", { kind: "unreachable", code: "unauthorized" }],
  ])("the answer %s is %j", (code, expected) => {
    expect(withoutBroadcast(code)).toEqual(expected);
  });
});

describe("while the stream is open, the host says", () => {
  it.each<[what: string, state: Partial<BroadcastState>, VisitStatus]>([
    ["live", {}, { kind: "live" }],
    ["not started", { status: "pending" }, { kind: "not-started" }],
    ["paused", { status: "paused" }, { kind: "paused" }],
    ["ended", { status: "ended" }, { kind: "ended" }],
    ["revoked", { status: "revoked" }, { kind: "revoked" }],
    ["standby", { phase: "standby", standbyMessage: "Soon." }, { kind: "standby", message: "Soon." }],
    ["standby without a word", { phase: "standby" }, { kind: "standby", message: "" }],
    ["standby before the start", { status: "pending", phase: "standby" }, { kind: "standby", message: "" }],
    ["away from a relay", { phase: "interrupted" }, { kind: "reconnecting", elsewhere: true }],
    ["in line", { queue: { position: 3 } }, { kind: "queued", position: 3 }],
    [
      "in line with an estimate",
      { queue: { position: 1, estimatedWaitMs: 60_000 }, status: "paused" },
      { kind: "queued", position: 1, estimatedWaitMs: 60_000 },
    ],
    [
      "ended, which counts more than the line",
      { status: "ended", queue: { position: 1 } },
      { kind: "ended" },
    ],
  ])("%s", (_what, state, expected) => {
    expect(visitStatus({ broadcast: broadcast(state), connection: open, wasOpen: true })).toEqual(expected);
  });

  it("unreadable where none of its text could be read, but only where it should be live", () => {
    const isUnreadable = true;
    const unread = (state: Partial<BroadcastState>): VisitStatus =>
      visitStatus({ broadcast: broadcast(state), connection: open, wasOpen: true, isUnreadable });
    expect(unread({})).toEqual({ kind: "unreadable" });
    expect(unread({ status: "paused" })).toEqual({ kind: "paused" });
    expect(visitStatus({ wasOpen: true, isUnreadable })).toEqual({ kind: "reconnecting" });
  });

  it("live also while a successor is on its way", () => {
    const previous = { ...attempt, openedAt: 1, replacedAt: 2 };
    expect(visitStatus({ connection: { ...asking, previous }, wasOpen: true })).toEqual({ kind: "live" });
  });
});

describe("while the stream is not open, it is", () => {
  it.each<[what: string, inputs: Parameters<typeof visitStatus>[0], VisitStatus]>([
    ["connecting at first", {}, { kind: "connecting" }],
    ["connecting while asked", { connection: asking }, { kind: "connecting" }],
    ["connecting after one failure", { connection: { failures: 1 } }, { kind: "connecting" }],
    [
      "unreachable after two",
      { connection: { failures: 2, lastFailure: { kind: "network" } } },
      { kind: "unreachable", code: "unreachable" },
    ],
    [
      "something else that answers",
      { connection: { failures: 2, lastFailure: { kind: "wrong-type" } } },
      { kind: "unreachable", code: "unexpected-answer" },
    ],
    [
      "reconnecting once it was open",
      { wasOpen: true, connection: { failures: 9 } },
      { kind: "reconnecting" },
    ],
    ["not there", { connection: { halt: "unknown-token" } }, { kind: "unknown" }],
    ["revoked", { connection: { halt: "revoked" } }, { kind: "revoked" }],
    ["ended", { connection: { halt: "ended" } }, { kind: "ended" }],
    ["refused", { connection: { halt: "refused" } }, { kind: "refused" }],
    [
      "reconnecting while a key is renewed",
      { wasOpen: true, connection: { halt: "unauthorized" } },
      { kind: "reconnecting" },
    ],
    [
      "connecting while a key is asked for",
      { connection: { halt: "unauthorized", failures: 5 } },
      { kind: "connecting" },
    ],
    [
      "reconnecting by itself where the relay behind was cut off too",
      { wasOpen: true, broadcast: broadcast({ phase: "interrupted" }) },
      { kind: "reconnecting" },
    ],
    [
      "paused for all we know, but away",
      { wasOpen: true, broadcast: broadcast({ status: "paused" }) },
      { kind: "reconnecting" },
    ],
  ])("%s", (_what, inputs, expected) => {
    expect(visitStatus(inputs)).toEqual(expected);
  });
});

describe("where a password is needed", () => {
  it("is locked, with the problem where there is one", () => {
    expect(visitStatus({ locked: true })).toEqual({ kind: "locked" });
    expect(visitStatus({ locked: true, unlockProblem: { code: "wrong" } })).toEqual({
      kind: "locked",
      problem: { code: "wrong" },
    });
    expect(visitStatus({ locked: true, wasOpen: true, connection: { halt: "unauthorized" } })).toEqual({
      kind: "locked",
    });
  });

  it("is ended or revoked where nothing is behind it any more", () => {
    expect(visitStatus({ locked: true, broadcast: broadcast({ status: "ended" }) })).toEqual({
      kind: "ended",
    });
    expect(visitStatus({ locked: true, connection: { halt: "revoked" } })).toEqual({ kind: "revoked" });
  });

  it("is unknown where the service does not know the token any more", () => {
    expect(visitStatus({ locked: true, resolveError: { code: "unknown-token" } })).toEqual({
      kind: "unknown",
    });
  });
});

describe("the mark on the page", () => {
  it.each<[VisitStatus, string]>([
    [{ kind: "connecting" }, "connecting"],
    [{ kind: "live" }, "live"],
    [{ kind: "not-started" }, "waiting"],
    [{ kind: "standby", message: "" }, "waiting"],
    [{ kind: "paused" }, "waiting"],
    [{ kind: "reconnecting" }, "reconnecting"],
    [{ kind: "queued", position: 1 }, "queued"],
    [{ kind: "locked" }, "locked"],
    [{ kind: "ended" }, "ended"],
    [{ kind: "revoked" }, "failed"],
    [{ kind: "unknown" }, "failed"],
    [{ kind: "refused" }, "failed"],
    [{ kind: "unreachable", code: "unreachable" }, "failed"],
  ])("for %j is %s", (state, mark) => {
    expect(connectionMark(state)).toBe(mark);
  });
});
