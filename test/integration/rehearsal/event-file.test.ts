/**
 * The file of a rehearsal's event: there where the rehearsal has one, else left to the server's own files.
 */
import { afterEach, beforeEach, expect, it } from "vitest";

import { loadEvent } from "../../../src/event/load-event.ts";
import { type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";
import { SMALL_EVENT } from "../../harness/event-files.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

it("is loaded as the viewer loads it", async () => {
  server.rehearsal.setEvent(SMALL_EVENT);
  const here: typeof fetch = (input, init) => fetch(`${server.origin}${input as string}`, init);
  const loaded = await loadEvent(here);
  expect(loaded.ok && loaded.value.name).toBe("Harbour Days");
  expect(loaded.ok && loaded.value.refused).toEqual([]);
});

it("is the server's own where the rehearsal has none, and for all but reading", async () => {
  expect((await fetch(`${server.origin}/event.json`)).status).toBe(404);
  server.rehearsal.setEvent(SMALL_EVENT);
  expect((await fetch(`${server.origin}/event.json`, { method: "POST" })).status).toBe(404);
  expect((await fetch(`${server.origin}/event.json`, { method: "HEAD" })).status).toBe(200);
});
