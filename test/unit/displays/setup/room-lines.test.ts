import { expect, it } from "vitest";

import type { Resolved } from "../../../../src/check/judge-broadcast.ts";
import { tokenLines } from "../../../../src/displays/setup/event/room-lines.ts";
import { err, ok } from "../../../../src/lib/result.ts";
import type { BroadcastInfo } from "../../../../src/vas/broadcast-info.ts";
import type { VasError } from "../../../../src/vas/errors.ts";
import { broadcastInfo } from "../../../harness/builders.ts";

const resolved = (answer: Resolved["answer"]): Resolved => ({ answer, tookMs: 50, isOnline: true });
const found = (more: Partial<BroadcastInfo> = {}): Resolved =>
  resolved(
    ok(
      broadcastInfo({
        status: "active",
        transcriptionLanguage: "en-US",
        translationLanguages: ["ja-JP"],
        requiresPassword: false,
        ...more,
      }),
    ),
  );
const failed = (error: VasError): Resolved => resolved(err(error));

it.each<[string, Resolved, readonly string[], readonly string[]]>([
  ["a room as planned", found(), ["en-US", "ja-JP"], ["good live", "good open", "good speaks"]],
  ["a language in another region", found(), ["en-GB"], ["good live", "good open", "good speaks"]],
  [
    "a language that is missing",
    found(),
    ["de-DE", "ja-JP"],
    ["good live", "good open", "remark silent de-DE"],
  ],
  ["no plan", found({ status: "pending" }), [], ["good notStarted", "good open"]],
  ["a password", found({ requiresPassword: true }), [], ["good live", "good locked"]],
  ["a code that leads nowhere", failed({ code: "unknown-token", status: 404 }), ["de-DE"], ["bad unknown"]],
  ["a service that fails", failed({ code: "service-error", status: 502 }), ["de-DE"], ["bad failing"]],
  ["a service asked too often", failed({ code: "too-many-requests", status: 429 }), [], ["remark busy"]],
])("%s", (_what, answer, planned, expected) => {
  const told = tokenLines(answer, planned).map((line) =>
    [
      line.verdict,
      line.kind === "finding" ? line.finding.code : line.kind,
      ...(line.kind === "silent" ? line.languages : []),
    ].join(" "),
  );
  expect(told).toEqual(expected);
});
