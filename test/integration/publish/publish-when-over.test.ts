/**
 * From live to published without a hand: a broadcast begins with its first viewer, ends, is processed, and its talk is there
 * for whoever asks at the same origin.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { publishNow, recordingOf } from "../../../src/node/commands/publish-when-over.ts";
import { talksPath } from "../../../src/talk/addresses.ts";
import { readTalkFile, talksOfBroadcast } from "../../../src/talk/published-talk.ts";
import { quietVoice } from "../../harness/finished-talk.ts";
import { type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
let folder: string;
beforeEach(async () => {
  server = await startRehearsalServer({ synthesize: quietVoice });
  folder = await mkdtemp(join(tmpdir(), "over-"));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

it("goes from live to published, with a link that stays the same", async () => {
  const { rehearsal } = server;
  server.channel({ token: "once", arrangement: { startsAfterMs: 0, endsAfterMs: 9_000 } });
  const stream = await server.stream("once");
  await stream.waitFor("connected");
  server.advance(100);
  expect(rehearsal.byToken("once")?.channel().status).toBe("active");
  server.advance(9_000);
  expect(await stream.over).toBe("ended");
  expect(recordingOf(rehearsal, "once")).toBeUndefined();
  server.advance(6_000);
  const recording = recordingOf(rehearsal, "once") ?? "";
  const lines: string[] = [];
  const publishing = { token: "once", origin: server.origin, say: (line: string) => lines.push(line) };
  expect(await publishNow(rehearsal, recording, publishing, folder)).toBe(0);
  expect(lines).toEqual(["Published at /talk/once/three-sentences."]);
  const answer = await fetch(`${server.origin}/${talksPath("once")}`);
  const talks = readTalkFile(talksOfBroadcast, await answer.json())?.talks;
  expect(talks).toMatchObject([
    { name: "three-sentences", head: { sentences: 3, sounds: [{ type: "audio/mp4" }] } },
  ]);
});
