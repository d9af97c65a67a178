/**
 * Findings as sentences in every language, and as the text that goes to support.
 */
import { describe, expect, it } from "vitest";

import { CHECK_IDS, type Facts, finding, FINDINGS, type Finding } from "../../../../src/check/findings.ts";
import { findingText, reportText, shortTime } from "../../../../src/displays/check/finding-words.ts";
import { CHECK_LANGUAGES, createCheckWords, loadCheckWords } from "../../../../src/i18n/check-words.ts";

/** A figure for every place that a sentence may have. */
const FACTS: Facts = {
  time: { ms: 1_240 },
  after: { ms: 12_000 },
  delay: { ms: 2_000 },
  jitter: { ms: 120 },
  silence: { ms: 25_000 },
  kilobytes: { count: 12 },
  position: { count: 7 },
  count: { count: 2 },
  read: { count: 3 },
  all: { count: 5 },
  status: { text: "502" },
  name: { text: "Harbour Lectures" },
  names: { text: "mystery (words, n)" },
};
const every: readonly Finding[] = CHECK_IDS.flatMap((id) =>
  [...Object.keys(FINDINGS[id]), "failed"].map((code) => finding(id, code as never, FACTS)),
);

describe.each(CHECK_LANGUAGES)("the sentences in %s", (language) => {
  it("are whole, with every figure in its place", async () => {
    const words = await loadCheckWords(language);
    const { say } = createCheckWords(() => words);
    for (const one of every) {
      const text = findingText(one, { say, language, token: "a3f9" });
      expect(text, `${one.id}.${one.code}`).toMatch(/\S/);
      expect(text, `${one.id}.${one.code}`).not.toMatch(/{{|}}|undefined|NaN/);
    }
  });
});

describe("a time", () => {
  it.each([
    [0, "0 ms"],
    [120, "120 ms"],
    [999, "999 ms"],
    [1_240, "1.2 sec"],
    [25_400, "25 sec"],
  ])("of %d ms is %s", (ms, expected) => {
    expect(shortTime(ms, "en")).toBe(expected);
  });
});

describe("a text that came from outside", () => {
  it("does not turn the sentence around it", async () => {
    const words = await loadCheckWords("ar");
    const { say } = createCheckWords(() => words);
    const one = finding("broadcast", "live", { name: { text: "Harbour" } });
    expect(findingText(one, { say, language: "ar", token: "a3f9" })).toContain("\u2068Harbour\u2069");
  });
});

describe("the text for support", () => {
  it("says what was found, with codes and figures that read the same in every language", async () => {
    const words = await loadCheckWords("en");
    const { say } = createCheckWords(() => words);
    const text = reportText(
      {
        overall: "remarks",
        findings: [
          finding("service", "answered", { time: { ms: 41.6 } }),
          finding("broadcast", "live", { name: { text: "Harbour Lectures" } }),
          finding("frames", "some", {
            read: { count: 3 },
            all: { count: 5 },
            names: { text: "mystery (words)" },
          }),
          finding("delay", "skipped"),
          finding("stream", "empty"),
        ],
        token: "a3f9",
        origin: "https://viewer.example",
        at: Date.UTC(2026, 0, 5, 9),
        userAgent: "Browser/1.0",
        size: [360, 740],
      },
      say,
      "en",
    );
    expect(text.split("\n")).toEqual([
      "Check before the event: a3f9 – Works, with remarks",
      "2026-01-05T09:00:00.000Z https://viewer.example/check/a3f9",
      "+ Service: Good – It answered in 42 ms.",
      "  service.answered time=42",
      "+ Broadcast: Good – “Harbour Lectures” is live.",
      "  broadcast.live name=Harbour Lectures",
      "! Messages: Remark – 3 of 5 could be read. Send the result to support; unread: mystery (words)",
      "  frames.some read=3 all=5 names=mystery (words)",
      "- Delay: Not measured",
      "  delay.skipped",
      "X Stream: Problem – It opened, but nothing came through. A proxy or a virus scanner may hold it back: ask the network’s administrator.",
      "  stream.empty",
      "Browser/1.0; 360×740; en",
    ]);
  });
});
