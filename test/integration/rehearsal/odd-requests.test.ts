/**
 * Whatever stands in a request line, and however much follows it, the service answers and lives on.
 */
import { afterEach, beforeEach, expect, it } from "vitest";

import { API_KEY, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const ask = (line: string) => server.raw(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

it.each([
  "GET //",
  "GET ///",
  "GET //[",
  "GET //:80",
  "GET http://",
  "GET http://[",
  "OPTIONS *",
  "GET /%",
  "GET /%00",
  "GET /?%E0%A4%A",
])("passes on what is not its own: %s", async (line) => {
  const answer = await ask(line);
  expect(answer).toMatch(/^HTTP\/1.1 404 /);
  expect(answer).toContain("not the service's");
});

it.each([
  ["GET /api/%", "not_found"],
  ["GET /api/v1/viewer/broadcasts/%E0%A4%A", "broadcast_token_invalid"],
  ["GET /broadcast/%/text?lang=%E0%A4%A", "broadcast_not_found"],
  ["GET /api/v1/viewer/broadcasts/__proto__", "broadcast_token_invalid"],
])("answers what is: %s", async (line, code) => {
  const answer = await ask(line);
  expect(answer).toMatch(/^HTTP\/1.1 404 /);
  expect(answer).toContain(`"error_code":"${code}"`);
});

it("takes a whole address, a query and a fragment apart", async () => {
  const { token } = server.channel().channel();
  const path = `/api/v1/viewer/broadcasts/${token}`;
  for (const target of [path, `${path}?`, `${path}?a=b?c`, `${path}#top`, `http://any.example:80${path}?x`]) {
    expect(await ask(`GET ${target}`)).toMatch(/^HTTP\/1.1 200 /);
  }
});

it("answers also a sender of far too much who only listens in the end", async () => {
  const length = 30_000_000;
  const fields = `Host: x\r\nConnection: close\r\nX-API-Key: ${API_KEY}\r\nContent-Length: ${length}`;
  const request = `POST /api/v1/broadcasts HTTP/1.1\r\n${fields}\r\n\r\n${"x".repeat(length)}`;
  expect(await server.raw(request)).toMatch(/^HTTP\/1.1 413 /);
});
