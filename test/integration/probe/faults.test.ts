import { describe, expect, it } from "vitest";

import { judge, type Verdict } from "../../../src/node/probe/judge.ts";
import { asJson, inWords } from "../../../src/node/probe/report.ts";
import { runProbe } from "../../../src/node/probe/run-probe.ts";
import { type FrontFault, probeRehearsal } from "../../harness/probed-service.ts";

const ORIGIN = "https://viewer.example";

async function verdictOf(fault: FrontFault | undefined, more: { token?: string; password?: string } = {}) {
  const probed = await probeRehearsal(fault, { token: "live", seconds: 20, viewerOrigin: ORIGIN, ...more });
  const verdict = judge(probed.facts);
  return { ...probed, verdict };
}
const codesOf = ({ findings }: Verdict): readonly string[] => findings.map(({ code }) => code);

describe("a probe of the rehearsal", () => {
  it("is well, and says what every frame was read as", async () => {
    const { verdict, facts } = await verdictOf(undefined);
    expect(codesOf(verdict)).toEqual([]);
    expect(verdict.exitCode).toBe(0);
    expect(verdict.frames).toContainEqual(
      expect.objectContaining({ name: "init_sentence", why: "name", readAs: ["init_sentence"] }),
    );
    expect(verdict.resume.kind).toBe("replayed");
    expect(verdict.heartbeats?.toldMs).toBe(15_000);
    expect(verdict.draft).toBeUndefined();
    expect(inWords(facts, verdict)).toContain("All is well.");
  });

  it("asks a password channel, tries one wrong password, and keeps its secrets", async () => {
    const { verdict, facts, secrets } = await verdictOf(undefined, { token: "lock", password: "lighthouse" });
    expect(codesOf(verdict)).toEqual([]);
    expect(facts.wrongPassword).toMatchObject({ kind: "answer", answer: { status: 401 } });
    expect(secrets).toHaveLength(2);
    for (const secret of secrets)
      for (const write of [asJson, inWords]) expect(write(facts, verdict)).not.toContain(secret);
  });

  it("says that a password channel stays closed without its password", async () => {
    const { verdict, facts } = await verdictOf(undefined, { token: "lock" });
    expect(codesOf(verdict)).toEqual(["locked"]);
    expect(facts.verify.kind).toBe("skipped");
  });

  it("tries no second wrong password where the one that was given is wrong", async () => {
    const { verdict, facts } = await verdictOf(undefined, { token: "lock", password: "wrong" });
    expect(codesOf(verdict)).toEqual(["password-refused"]);
    expect(facts.verify).toMatchObject({ kind: "answer", answer: { status: 401 } });
    expect(facts.wrongPassword.kind).toBe("skipped");
  });

  it.each<[string, FrontFault, readonly string[]]>([
    ["a buffer before it", { kind: "buffer", everyMs: 2_500 }, ["buffered"]],
    ["no CORS headers", { kind: "no-cors" }, ["cors-origin", "cors-last-event-id", "cors-exposed"]],
    ["a redirect", { kind: "redirect" }, ["redirect"]],
    ["another content type", { kind: "content-type", type: "text/plain" }, ["content-type"]],
  ])("finds %s", async (_name, fault, codes) => {
    const { verdict } = await verdictOf(fault);
    expect(codesOf(verdict)).toEqual(codes);
    expect(verdict.exitCode).toBe(1);
  });

  it("finds the stream compressed, and reads it all the same", async () => {
    const { verdict } = await verdictOf({ kind: "gzip" });
    expect(codesOf(verdict)).toContain("compressed");
    expect(verdict.frames).toContainEqual(expect.objectContaining({ name: "init_sentence", why: "name" }));
  });

  it("finds names that are not known, and drafts what they mean: with it no guess is left", async () => {
    const { verdict, facts } = await verdictOf({
      kind: "rewrite",
      // The fake's clips are no audio that could be told by what it holds.
      block: (block) =>
        block.includes("event: tts_ready")
          ? block
          : block
              .replace("event: init_sentence", "event: captionUpdate")
              .replace("event: translation", "event: captionTranslated")
              .replace('"sid"', '"captionId"')
              .replace('"original_text"', '"captionText"'),
    });
    expect(codesOf(verdict)).toEqual(["names-guessed"]);
    expect(verdict.draft).toEqual({
      events: { captionUpdate: "init_sentence", captionTranslated: "translation" },
      fields: { captionId: "sid", captionText: "text" },
    });
    expect(inWords(facts, verdict)).toContain('"captionUpdate": "init_sentence"');
    const again = judge(facts, verdict.draft);
    expect(again.exitCode).toBe(0);
    expect(again.frames).toContainEqual(expect.objectContaining({ name: "captionUpdate", why: "mapping" }));
  });

  it("ends by itself where nobody answers", async () => {
    const { facts } = await runProbe({ service: "http://127.0.0.1:9", token: "live", seconds: 20 });
    const verdict = judge(facts);
    expect(verdict.exitCode).toBe(2);
    expect(codesOf(verdict)).toEqual(["unreachable"]);
    expect(facts.requests).toBe(1);
  });
});
