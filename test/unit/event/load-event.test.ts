import { describe, expect, it } from "vitest";

import { eventPath, loadEvent } from "../../../src/event/load-event.ts";
import { SMALL_EVENT } from "../../harness/event-files.ts";

const answering =
  (body: string, init: ResponseInit = {}): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, init));

describe("the file of an event", () => {
  it.each([
    [undefined, "/event.json"],
    ["-", "/event.json"],
    ["harbour-2026", "/events/harbour-2026.json"],
    ["../config", undefined],
    ["Harbour", undefined],
    ["", undefined],
    ["x".repeat(41), undefined],
  ])("of the name %j is at %j", (name, path) => {
    expect(eventPath(name)).toBe(path);
  });

  it("is asked for where it is, and read", async () => {
    const asked: string[] = [];
    const fetchImpl: typeof fetch = (input) => {
      if (typeof input === "string") asked.push(input);
      return Promise.resolve(Response.json(SMALL_EVENT));
    };
    const loaded = await loadEvent(fetchImpl, "harbour-2026");
    expect(loaded.ok && loaded.value.name).toBe("Harbour Days");
    expect(asked).toEqual(["/events/harbour-2026.json"]);
  });

  it.each<[string, typeof fetch, string]>([
    ["is not there", answering("", { status: 404 }), "no-event"],
    [
      "is a page",
      answering("<html>", { headers: { "content-type": "text/html; charset=utf-8" } }),
      "no-event",
    ],
    ["comes from a server in trouble", answering("", { status: 503 }), "later"],
    ["cannot be reached", () => Promise.reject(new TypeError("network")), "later"],
    ["is no JSON", answering("{"), "unreadable"],
    ["is too long", answering(`"${"x".repeat(4_000_001)}"`), "unreadable"],
  ])("that %s is an error", async (_what, fetchImpl, error) => {
    expect(await loadEvent(fetchImpl)).toEqual({ ok: false, error });
  });

  it("with a name that is none is not asked for", async () => {
    const never: typeof fetch = () => Promise.reject(new Error("asked"));
    expect(await loadEvent(never, "../x")).toEqual({ ok: false, error: "no-event" });
  });
});
