/**
 * What goes wrong while a talk is published: it is told in words, and what was published stays as it was.
 */

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { PublishWorld } from "../../../src/node/publish/publish-world.ts";
import { type Disk, realDisk } from "../../../src/node/publish/talks-folder.ts";
import { finishTalk } from "../../harness/finished-talk.ts";
import { openPublishStage, type PublishStage } from "../../harness/publish-command.ts";
import { API_KEY, live } from "../../harness/rehearsal-server.ts";

let stage: PublishStage;
beforeEach(async () => {
  stage = await openPublishStage();
});
afterEach(() => stage.close());

describe("a failure", () => {
  /** A disk whose operation number `at`, from 0, fails; what is done to mend that works. */
  function failing(at: number): Disk & { readonly count: () => number } {
    let done = 0;
    const run = async (operation: () => Promise<unknown>): Promise<void> => {
      done += 1;
      if (done - 1 === at) throw new Error("The disk is full");
      await operation();
    };
    return {
      count: () => done,
      mkdir: (path) => run(() => realDisk.mkdir(path)),
      write: (path, bytes) => run(() => realDisk.write(path, bytes)),
      rename: (from, to) => run(() => realDisk.rename(from, to)),
      remove: (path) => run(() => realDisk.remove(path)),
    };
  }

  it("of the disk at any point before the talk is public leaves everything as it was", async () => {
    const { taskId } = await finishTalk(stage.server);
    const other = await finishTalk(stage.server, { token: "b3f9" });
    await stage.publish(["--task", other.taskId, "--broadcast", "b3f9", "--no-sound"]);
    for (const isFirst of [true, false]) {
      if (!isFirst) {
        await stage.publish(["--broadcast", "a3f9", "--task", taskId, "--no-sound"]);
        await stage.server.host("PATCH", `/api/v1/tasks/${taskId}/entries/2`, {
          original_text: "The bridge is closed.",
        });
      }
      const before = await stage.contents();
      let isDone = false;
      for (let at = 0; !isDone; at += 1) {
        const failingDisk = failing(at);
        stage.world.disk = failingDisk;
        const code = await stage.publish(["--broadcast", "a3f9", "--task", taskId, "--no-sound"]);
        isDone = code === 0;
        if (isDone) break;
        expect(stage.lines.at(-1)).toMatch(
          /^! The folder cannot be written: The disk is full\. What was published is as it was\.$/,
        );
        expect(await stage.contents()).toEqual(before);
      }
      stage.world.disk = realDisk;
      expect(await stage.contents()).not.toEqual(before);
    }
  });

  it.each([
    [
      "transcript/export",
      { status: 500, code: "storage_download_failed" },
      /cannot read the file in its own storage/,
    ],
    [
      "audio/export",
      { status: 422, code: "recording_audio_not_ready" },
      /sound of this recording is not ready.*--no-sound/,
    ],
    ["summary", { status: 402, code: "stt_quota_exceeded" }, /budget of this account is used up/],
    [
      "summary",
      { status: 429, code: "rate_limit_exceeded", headers: { "retry-after": "5" } },
      /asks to wait 5 s/,
    ],
    ["tasks", { status: 503, code: "?" }, /has a fault of its own/],
    ["broadcasts", { status: 401, code: "auth_key_expired" }, /key has expired/],
  ] as const)("of the service at %s leaves everything as it was", async (path, error, words) => {
    await finishTalk(stage.server);
    await stage.publish(["--broadcast", "a3f9"]);
    const before = await stage.contents();
    stage.server.rehearsal.setHostConduct({
      faultOf: (request) => (request.path.endsWith(path) ? { message: "No", ...error } : undefined),
    });
    expect(await stage.publish(["--broadcast", "a3f9", "--summary", "en-US"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(words);
    expect(await stage.contents()).toEqual(before);
  });

  it("of a summary in its middle leaves everything as it was", async () => {
    await finishTalk(stage.server);
    stage.server.rehearsal.setHostConduct({ summaryFailsAfter: 1 });
    expect(await stage.publish(["--broadcast", "a3f9", "--summary", "en-US"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/could not write the summary/);
    expect(await stage.filesIn()).toEqual([]);
  });

  it("of a read passes when the service is well again", async () => {
    await finishTalk(stage.server);
    let failures = 2;
    const error = { status: 503, code: "?", message: "No", headers: { "retry-after": "1" } };
    const waits: number[] = [];
    stage.server.rehearsal.setHostConduct({
      faultOf: ({ path }) => (path.endsWith("/audio/export") && failures-- > 0 ? error : undefined),
    });
    const wait = (ms: number) => Promise.resolve(void waits.push(ms));
    expect(await stage.publish(["--broadcast", "a3f9"], { wait })).toBe(0);
    expect(waits).toEqual([1_000, 1_000]);
  });

  it("is told where the key, the broadcast, the recording or the network is not there", async () => {
    const { taskId } = await finishTalk(stage.server);
    const told = async (args: readonly string[], more: Partial<PublishWorld> = {}) => {
      expect(await stage.publish(args, more)).not.toBe(0);
      return stage.lines.at(-1);
    };
    const service = { VAS_SERVICE: stage.server.origin };
    expect(await told(["--broadcast", "a3f9"], { environment: service })).toMatch(/VAS_API_KEY has to hold/);
    const wrong = { ...service, VAS_API_KEY: "vas_other" };
    expect(await told(["--broadcast", "a3f9"], { environment: wrong })).toMatch(/does not know this API key/);
    expect(await told(["--broadcast", "zzzz"])).toMatch(/has no broadcast zzzz/);
    expect(await told(["--task", taskId.replace(/^./, (digit) => (digit === "0" ? "1" : "0"))])).toMatch(
      /There is no such recording/,
    );
    const lost = () => Promise.reject(new TypeError("lost"));
    expect(await told(["--broadcast", "a3f9"], { fetch: lost })).toMatch(/does not answer/);
    expect(await told(["--nothing"])).toMatch(/An option is not known/);
  });

  it("is told where the recording failed, also when it is named", async () => {
    stage.server.channel({ token: "a3f9", state: live });
    stage.server.advance(3_000);
    const { body } = await stage.server.host("GET", "/api/v1/tasks?status=all");
    const [task] = (body as { data: { tasks: readonly { task_id: string }[] } }).data.tasks;
    const id = task?.task_id ?? "";
    await stage.server.host("POST", `/api/v1/tasks/${id}/force-fail`);
    expect(await stage.publish(["--broadcast", "a3f9"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/The newest recording of a3f9 failed at the service/);
    expect(await stage.publish(["--broadcast", "a3f9", "--task", id])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/^! This recording failed at the service/);
  });

  it("is told where the recording is not over", async () => {
    stage.server.channel({ token: "a3f9", state: live });
    stage.server.advance(3_000);
    await stage.server.host("GET", "/api/v1/tasks?status=all");
    expect(await stage.publish(["--broadcast", "a3f9"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/not ready: recording\. Try again/);
  });
});

describe("the key", () => {
  it("goes to the service that was named, and does not follow a redirect", async () => {
    await finishTalk(stage.server);
    const asked: (RequestInit & { readonly url: string })[] = [];
    const redirecting: typeof fetch = (url, init) => {
      asked.push({ ...init, url: url instanceof Request ? url.url : url.toString() });
      return Promise.resolve(
        new Response(null, { status: 302, headers: { location: "https://other.example" } }),
      );
    };
    expect(await stage.publish(["--broadcast", "a3f9"], { fetch: redirecting })).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/not an answer of the service/);
    expect(
      asked.every(({ url, redirect }) => url.startsWith(stage.server.origin) && redirect === "manual"),
    ).toBe(true);
    expect(asked.some(({ url }) => url.includes(API_KEY))).toBe(false);
  });
});
