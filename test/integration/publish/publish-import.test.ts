/**
 * A sound file of a host: sent to the service, transcribed there, and published; what is told where that cannot be.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { quietClip } from "../../harness/finished-talk.ts";
import { openPublishStage, type PublishStage } from "../../harness/publish-command.ts";

let stage: PublishStage;
beforeEach(async () => {
  stage = await openPublishStage();
});
afterEach(() => stage.close());

describe("a file", () => {
  const IMPORT = [
    "--import",
    "talk.mp3",
    "--language",
    "en-US",
    "--translate",
    "ja-JP",
    "--broadcast",
    "a3f9",
  ];
  /** Nine seconds, a second of the service's time at each wait. */
  const imported = async (args: readonly string[] = [], name = "talk.mp3") => {
    await writeFile(join(stage.folder, name), quietClip(350));
    const wait = (): Promise<void> => Promise.resolve(stage.server.advance(1_000));
    return stage.publish([...IMPORT.map((arg) => (arg === "talk.mp3" ? name : arg)), ...args], { wait });
  };

  it("is sent, transcribed and published, and each step is told", async () => {
    expect(await imported()).toBe(0);
    expect(stage.lines).toEqual([
      "It costs about 0.00 USD; 50.00 USD of the month's budget are left.",
      "Sending talk.mp3 …",
      "Waiting …",
      "Converting …",
      "Recognising speech …",
      "Translating …",
      "Summarising …",
      "a3f9  talk",
      "3 sentences in en-US, ja-JP.",
      expect.stringMatching(/^Sound: /) as string,
      "4 files to write, 0 files to take away.",
      "Published at /talk/a3f9/talk.",
    ]);
    expect(stage.shown).toContain("Sending ██████████ 100 %");
    expect(await stage.openTalk()).toMatchObject({ head: { sounds: [{ type: "audio/mpeg" }] } });
  });

  it.each(["auth_budget_exceeded", "stt_quota_exceeded"] as const)(
    "is not sent when the budget is used up, also where only the upload says so: %s",
    async (code) => {
      stage.server.rehearsal.imports.setBudget({ remaining: 0, code });
      expect(await imported()).toBe(1);
      expect(stage.lines.at(-1)).toMatch(/budget of this account is used up.* Nothing was sent\.$/);
      stage.server.rehearsal.setHostConduct({
        faultOf: ({ path }) => (path.endsWith("/imports") ? { status: 402, code, message: "No" } : undefined),
      });
      stage.server.rehearsal.imports.setBudget({ remaining: null });
      expect(await imported()).toBe(1);
      expect(stage.lines.slice(-3)[0]).toBe("It costs about 0.00 USD.");
      expect(stage.lines.at(-1)).toMatch(/budget of this account is used up/);
    },
  );

  it("that holds no speech is told as such", async () => {
    expect(await imported([], "silent.mp3")).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/^! No speech was recognised in this recording: /);
  });

  it("that the service cannot process is told with its reason", async () => {
    stage.server.rehearsal.imports.failNext({
      code: "import_processing_failed",
      message: "The audio is damaged",
    });
    expect(await imported()).toBe(1);
    expect(stage.lines.at(-1)).toBe(
      "! The service could not process the file. It said: The audio is damaged",
    );
    stage.server.rehearsal.imports.failNext({ code: "import_invalid_format", message: "x" });
    expect(await imported()).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/takes mp3, wav and m4a/);
  });

  it("is not sent when it is missing, or no sound", async () => {
    expect(await stage.publish(IMPORT)).toBe(1);
    expect(stage.lines.at(-1)).toBe("! talk.mp3 cannot be opened.");
    await writeFile(join(stage.folder, "talk.mp3"), "not a sound");
    expect(await stage.publish(IMPORT)).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/takes mp3, wav and m4a/);
  });

  it("goes on at the service when the connection is lost", async () => {
    let asked = 0;
    const lost: typeof fetch = (url, init) => {
      const isProgress = /\/imports\/[\da-f-]{36}$/.test(url instanceof Request ? url.url : url.toString());
      if (isProgress) asked += 1;
      return isProgress ? Promise.reject(new TypeError("lost")) : fetch(url, init);
    };
    await writeFile(join(stage.folder, "talk.mp3"), quietClip(350));
    expect(await stage.publish(IMPORT, { fetch: lost })).toBe(1);
    expect([asked, stage.lines.at(-1)]).toEqual([
      3,
      expect.stringMatching(/The import goes on at the service/),
    ]);
  });
});
