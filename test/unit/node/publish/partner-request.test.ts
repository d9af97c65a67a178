/**
 * Errors of other vendors' services: each has words, and what the service says of it and how long to wait is told too.
 */
import { describe, expect, it } from "vitest";

import { memoriesWords } from "../../../../src/node/publish/elsewhere/memories.ts";
import {
  codeOfStatus,
  createPartnerRequests,
  isFileAddress,
  partnerBase,
  type PartnerErrorCode,
  partnerWords,
} from "../../../../src/node/publish/partner-request.ts";

const asking = (answers: readonly (Response | Error)[]) => {
  const left = [...answers];
  const waits: number[] = [];
  const requests = createPartnerRequests({
    base: "https://partner.example",
    headers: { Authorization: "Bearer secret" },
    now: () => 0,
    wait: (ms) => Promise.resolve(void waits.push(ms)),
    fetch: () => {
      const next = left.shift() ?? new Error("asked too often");
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  });
  return { ...requests, waits };
};
const told = async (answer: Response | Error): Promise<string> => {
  const asked = await asking([answer]).json("POST", "/x", { body: {}, isRepeatable: false });
  return asked.ok ? "" : partnerWords("It", asked.error);
};

/** A status for each thing that can go wrong; nothing for the network, which has none. */
const STATUSES: Readonly<Record<PartnerErrorCode, number | undefined>> = {
  unreachable: undefined,
  "wrong-key": 401,
  "no-balance": 402,
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  "too-many-requests": 429,
  "bad-request": 400,
  "service-error": 503,
  "unexpected-answer": 302,
};

describe("each thing that can go wrong", () => {
  it.each(Object.entries(STATUSES) as [PartnerErrorCode, number | undefined][])(
    "has words: %s",
    (code, status) => {
      if (status !== undefined) expect(codeOfStatus(status)).toBe(code);
      expect(partnerWords("It", { code })).toMatch(/^It [a-z].{15,}[.?]$/);
    },
  );

  it("has other words where one sentence of the service stands for several reasons", () => {
    const said = "Request has exceeded the limit.";
    expect(memoriesWords({ code: "bad-request", said })).toMatch(/gives one reason for several/);
    expect(memoriesWords({ code: "bad-request", said })).not.toContain(said);
    expect(memoriesWords({ code: "wrong-key" })).toBe("memories.ai does not know this API key.");
  });
});

describe("an error", () => {
  it.each([
    [
      401,
      { error: "Unauthorized", message: "Invalid API key" },
      "It does not know this API key. It said: Invalid API key",
    ],
    [402, {}, "It says that the balance of the account is used up."],
    [403, {}, "It does not allow this with this API key."],
    [404, {}, "It does not have what was asked for."],
    [409, {}, "It is working on the same request already."],
    [
      429,
      { error: "Rate limit exceeded", retry_after: 60 },
      "It was asked too often. It asks to wait 60 s. It said: Rate limit exceeded",
    ],
    [
      400,
      { error: "Validation error", details: ["Prompt too short"] },
      "It did not accept what it was sent. It said: Validation error Prompt too short",
    ],
    [
      400,
      { code: 400, msg: "Request has exceeded the limit.", data: null },
      "It did not accept what it was sent. It said: Request has exceeded the limit.",
    ],
    [
      500,
      { error: "Internal server error" },
      "It has a fault of its own. Try again; if that does not help, ask its support. It said: Internal server error",
    ],
    [302, {}, "It answered something that this command does not understand. Is its address right?"],
  ])("%i is told in words", async (status, body, words) => {
    expect(await told(new Response(JSON.stringify(body), { status }))).toBe(words);
  });

  it("of the network, and an answer that is no JSON, are told too", async () => {
    expect(await told(new TypeError("lost"))).toMatch(/^It does not answer\./);
    expect(await told(new Response("<html>"))).toMatch(/does not understand/);
  });

  it("passes by itself where a request may be repeated, after the wait that was asked for", async () => {
    const busy = (): Response => new Response("{}", { status: 429, headers: { "retry-after": "3" } });
    const asked = asking([busy(), new TypeError("lost"), new Response('{"a":1}')]);
    expect(await asked.json("POST", "/x", { body: {}, isRepeatable: true })).toEqual({
      ok: true,
      value: { a: 1 },
    });
    expect(asked.waits).toEqual([3_000, 4_000]);
    const refused = asking([busy(), new TypeError("lost")]);
    const sent = { body: {}, isRepeatable: "when-refused" } as const;
    expect(await refused.json("POST", "/x", sent)).toMatchObject({ ok: false });
    expect(refused.waits).toEqual([3_000]);
    const once = asking([busy(), new Response("{}")]);
    expect(await once.json("POST", "/x", { body: {}, isRepeatable: false })).toMatchObject({ ok: false });
  });
});

describe("an address", () => {
  it("is https, or on this machine", () => {
    expect(["https://cdn.example/a.wav", "http://127.0.0.1:80/a"].map(isFileAddress)).toEqual([true, true]);
    expect(["http://cdn.example/a.wav", "file:///etc/passwd", "x"].map(isFileAddress)).toEqual([
      false,
      false,
      false,
    ]);
    expect(partnerBase("https://api.example/v1/")).toBe("https://api.example/v1");
    expect(partnerBase("https://user:pass@api.example")).toBeUndefined();
  });

  it("of a status that is none means an answer that nobody expects", () =>
    expect(codeOfStatus(302)).toBe("unexpected-answer"));
});
