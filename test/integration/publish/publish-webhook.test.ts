/**
 * An import whose end the service tells by itself: the command is called at an address with a secret, and asks what is true.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openImportWebhook } from "../../../src/node/publish/import-webhook.ts";
import { quietClip } from "../../harness/finished-talk.ts";
import { freePort } from "../../../src/node/relay/free-port.ts";
import { openPublishStage, type PublishStage } from "../../harness/publish-command.ts";

let stage: PublishStage;
let args: readonly string[];
beforeEach(async () => {
  stage = await openPublishStage();
  await writeFile(join(stage.folder, "talk.mp3"), quietClip(350));
  const port = String(await freePort());
  args = [
    ..."--import talk.mp3 --language en-US --translate ja-JP --broadcast a3f9 --no-sound".split(" "),
    "--webhook",
    `http://127.0.0.1:${port}/hook`,
    "--webhook-port",
    port,
  ];
});
afterEach(() => stage.close());

/** Never comes back: what goes on then goes on because of a call. */
const forEver = (): Promise<void> => new Promise(() => undefined);
/** Lets the rehearsal be done once the command waits. */
const passing = (then: () => unknown = () => undefined) => {
  let isFirst = true;
  return async (): Promise<void> => {
    if (isFirst) {
      isFirst = false;
      await then();
      stage.server.advance(10_000);
    }
    return forEver();
  };
};
const importingTask = async (): Promise<string> => {
  const { body } = await stage.server.host("GET", "/api/v1/tasks?status=active");
  return (body as { data: { tasks: readonly { task_id: string }[] } }).data.tasks[0]?.task_id ?? "";
};

describe("a call of the service", () => {
  it("has the import asked for at once, and the talk is published", async () => {
    expect(await stage.publish(args, { wait: passing() })).toBe(0);
    expect(stage.lines.at(-1)).toBe("Published at /talk/a3f9/talk.");
  });

  it("tells that it failed, with the reason", async () => {
    stage.server.rehearsal.imports.failNext({
      code: "import_processing_failed",
      message: "The audio is damaged",
    });
    expect(await stage.publish(args, { wait: passing() })).toBe(1);
    expect(stage.lines.at(-1)).toBe(
      "! The service could not process the file. It said: The audio is damaged",
    );
  });

  it("tells that somebody gave the recording up", async () => {
    const give = async (): Promise<void> => {
      await stage.server.host("POST", `/api/v1/tasks/${await importingTask()}/force-fail`, {
        reason: "wrong file",
      });
    };
    expect(await stage.publish(args, { wait: passing(give) })).toBe(1);
    expect(stage.lines.at(-1)).toMatch(
      /^! The service could not process the file\. It said: User-forced failure: wrong file.* Somebody gave it up at the service\.$/,
    );
  });

  it("counts only with the secret of its address", async () => {
    const port = await freePort();
    const opened = await openImportWebhook({ url: `http://127.0.0.1:${port}/hook/`, port });
    if (!opened.ok) throw new Error(opened.error);
    const { address, called, source, close } = opened.value;
    expect(address).toMatch(/\/hook\/[\w-]{32}$/);
    const body = JSON.stringify({ event: "recording.failed", payload: { failure_source: "user_forced" } });
    const call = async (url: string, method = "POST") =>
      (await fetch(url, { method, ...(method === "POST" ? { body } : {}) })).status;
    expect([
      await call(`${address}x`),
      await call(new URL("/hook/", address).href),
      await call(address, "GET"),
    ]).toEqual([404, 404, 404]);
    expect(source()).toBe("");
    expect(await call(`${address}?x=1`)).toBe(204);
    await called();
    expect(source()).toBe("user_forced");
    close();
  });
});

describe("an address that cannot be listened at", () => {
  it("is told before anything is sent", async () => {
    const port = new URL(stage.server.origin).port;
    const taken = args.map((arg, at) => (args[at - 1] === "--webhook-port" ? port : arg));
    expect(await stage.publish(taken)).toBe(1);
    expect(stage.lines).toEqual([
      `! Port ${port} of this machine is taken. Take another with --webhook-port.`,
    ]);
  });
});
