/**
 * The app takes up what was asked before it was there, once, and everything else goes to the network.
 */
import { describe, expect, it } from "vitest";

import { createEarlyFetch } from "../../../src/boot/early-fetch.ts";
import type { EarlyAnswer } from "../../../src/boot/hand-over.ts";

const HREF = "https://viewer.example/broadcast/a3f9";
const STREAM = "https://viewer.example/broadcast/a3f9/text?lang=de-DE";

function fixture(early: readonly string[]) {
  const asked: string[] = [];
  const ended: string[] = [];
  const answers = new Map<string, EarlyAnswer>(
    early.map((address) => [
      address,
      { response: Promise.resolve(new Response("early")), abort: () => void ended.push(address) },
    ]),
  );
  const page = { earlyAnswers: answers, location: { href: HREF } };
  const fetchIt = createEarlyFetch(page, (input) => {
    asked.push(input instanceof Request ? input.url : input.toString());
    return Promise.resolve(new Response("network"));
  });
  return {
    asked,
    ended,
    text: async (...request: Parameters<typeof fetch>) => (await fetchIt(...request)).text(),
  };
}

describe("a request that was made early", () => {
  it("is answered once by its early answer", async () => {
    const { text, asked } = fixture(["https://viewer.example/config.json"]);
    expect(await text("/config.json")).toBe("early");
    expect(await text("/config.json")).toBe("network");
    expect(asked).toEqual(["/config.json"]);
  });

  it("is made anew where it does not ask for the same", async () => {
    const { text, ended } = fixture([STREAM]);
    expect(await text(STREAM, { headers: { "Last-Event-ID": "7" } })).toBe("network");
    expect(ended).toEqual([STREAM]);
    const verify = fixture(["https://viewer.example/api"]);
    expect(await verify.text("/api", { method: "POST" })).toBe("network");
  });

  it("closes an early stream that is not the one wanted", async () => {
    const { text, ended } = fixture([STREAM, "https://viewer.example/config.json"]);
    expect(await text("/broadcast/a3f9/text")).toBe("network");
    expect(ended).toEqual([STREAM]);
    expect(await text("/config.json")).toBe("early");
  });

  it("leaves the early stream alone while other things are asked for", async () => {
    const { text, ended } = fixture([STREAM]);
    expect(await text("/api/v1/viewer/broadcasts/a3f9")).toBe("network");
    expect(ended).toEqual([]);
    expect(await text(STREAM)).toBe("early");
  });

  it("ends when the app wants it ended", async () => {
    const { text, ended } = fixture([STREAM]);
    const controller = new AbortController();
    await text(STREAM, { signal: controller.signal });
    controller.abort();
    expect(ended).toEqual([STREAM]);
    const late = fixture([STREAM]);
    await late.text(STREAM, { signal: controller.signal });
    expect(late.ended).toEqual([STREAM]);
  });
});

describe("a page where nothing was asked early", () => {
  it("asks the network", async () => {
    const fetchIt = createEarlyFetch({ location: { href: HREF } }, () =>
      Promise.resolve(new Response("network")),
    );
    expect(await (await fetchIt("/config.json")).text()).toBe("network");
  });
});
