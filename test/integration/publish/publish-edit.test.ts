/**
 * Corrections in the browser before a talk is published: told first, written through the service's interfaces, and never over
 * what somebody else wrote.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { talkFilePath } from "../../../src/talk/addresses.ts";
import { readTalkFile, texts } from "../../../src/talk/published-talk.ts";
import { type EditPage, openedAddress, openEditPage } from "../../harness/edit-page.ts";
import { finishTalk } from "../../harness/finished-talk.ts";
import { openPublishStage, type PublishStage } from "../../harness/publish-command.ts";
import { API_KEY } from "../../harness/rehearsal-server.ts";

let stage: PublishStage;
let taskId: string;
beforeEach(async () => {
  stage = await openPublishStage();
  ({ taskId } = await finishTalk(stage.server));
});
afterEach(() => stage.close());

/** Runs the command up to its page. */
async function editing(): Promise<{
  readonly page: EditPage;
  readonly code: Promise<number>;
  readonly address: string;
}> {
  const { open, address } = openedAddress();
  const code = stage.publish(["--broadcast", "a3f9", "--no-sound", "--edit"], { open });
  return { page: await openEditPage(await address), code, address: await address };
}

const NOTHING = { speakers: [], sentences: [] };
const TEXT = {
  ...NOTHING,
  sentences: [{ sid: 2, seen: "The bridge is open again.", text: "The bridge is closed." }],
};
const exported = async (): Promise<string> =>
  String((await stage.server.host("GET", `/api/v1/tasks/${taskId}/transcript/export`)).body);
const edit = (sid: number, text: string) =>
  stage.server.host("PATCH", `/api/v1/tasks/${taskId}/entries/${sid}`, { original_text: text });

async function published(language: string): Promise<readonly (string | null)[]> {
  const { name, head } = await stage.openTalk();
  const path = talkFilePath("a3f9", name, head.texts[language]?.file ?? "");
  return readTalkFile(texts, JSON.parse(await readFile(join(stage.folder, path), "utf8")))?.texts ?? [];
}

describe("corrections", () => {
  it("are shown, told, written to the service, translated anew and published", async () => {
    const { page, code, address } = await editing();
    expect(stage.lines).toContain(address);
    const { body, headers } = await page.talk();
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(body).toMatchObject({ title: "Three sentences", isShared: true, speakers: ["Anna", "Ben"] });
    expect(JSON.stringify(body)).not.toContain(API_KEY);
    const sent = {
      speakers: [
        { speaker: "Anna", name: "Anna Berg" },
        { speaker: "Ben", name: "Ben Holm" },
      ],
      sentences: [...TEXT.sentences, { sid: 3, seen: "", speaker: "Ben" }],
    };
    const changes = [
      'Sentence 2: "The bridge is open again." becomes "The bridge is closed."',
      "Sentence 3 is said by Ben, not by Anna",
      "Anna is called Anna Berg",
      "Ben is called Ben Holm",
    ];
    expect((await page.post("/review", sent)).body).toEqual({ changes });
    expect(await exported()).toContain("The bridge is open again.");
    expect((await page.post("/save", sent)).body).toEqual({ outcome: "saved", notes: [] });
    expect(await code).toBe(0);
    expect(stage.lines).toEqual(expect.arrayContaining(changes.map((line) => `Corrected: ${line}.`)));
    expect(await exported()).toMatch(
      /\[Anna Berg\] Good[^]*\[Ben Holm\] The bridge is closed[^]*\[Ben Holm\] Please/,
    );
    expect((await stage.openTalk()).head.speakers).toEqual(["Anna Berg", "Ben Holm"]);
    expect((await published("en-US"))[1]).toBe("The bridge is closed.");
    expect((await published("ja-JP"))[1]).toBe("ja-JP: The bridge is closed.");
  });

  it("that make two speakers one keep the name that was chosen", async () => {
    const { page, code } = await editing();
    await page.post("/save", { ...NOTHING, speakers: [{ speaker: "Anna", into: "Ben" }] });
    expect(await code).toBe(0);
    expect((await stage.openTalk()).head.speakers).toEqual(["Ben"]);
  });

  it("work where the service has no history and translates nothing anew", async () => {
    const missing = { status: 404, code: "not_found", message: "No" };
    stage.server.rehearsal.setHostConduct({
      faultOf: ({ path }) => (/history|retranslate/.test(path) ? missing : undefined),
    });
    const { page, code } = await editing();
    const sent = { ...NOTHING, sentences: [...TEXT.sentences, { sid: 3, seen: "", speaker: "Ben" }] };
    const notes = ["Not translated anew, so that translations are those of the old text: sentence 2."];
    expect((await page.post("/save", sent)).body).toEqual({ outcome: "saved", notes });
    expect(await code).toBe(0);
    expect(stage.lines).toContain(notes[0]);
    expect(await exported()).toMatch(/\[Ben\] Please/);
  });

  it("that are none publish the talk as it is, and a cancelled one is not published", async () => {
    const first = await editing();
    expect((await first.page.post("/cancel", {})).status).toBe(200);
    expect(await first.code).toBe(1);
    expect(stage.lines.at(-1)).toBe("! It was cancelled in the page; nothing was published.");
    expect(await stage.filesIn()).toEqual([]);
    const second = await editing();
    await second.page.post("/save", NOTHING);
    expect(await second.code).toBe(0);
    expect((await published("en-US"))[1]).toBe("The bridge is open again.");
  });
});

describe("a text that somebody else changed meanwhile", () => {
  it.each(["yours", "theirs"] as const)(
    "is shown side by side, and %s counts when it is chosen",
    async (which) => {
      const { page, code } = await editing();
      await edit(2, "The bridge is half open.");
      const conflict = { sid: 2, yours: "The bridge is closed.", theirs: "The bridge is half open." };
      expect((await page.post("/save", TEXT)).body).toEqual({ outcome: "conflicts", conflicts: [conflict] });
      expect(await exported()).toContain(conflict.theirs);
      const chosen = { ...NOTHING, sentences: [{ sid: 2, seen: conflict.theirs, text: conflict[which] }] };
      expect((await page.post("/save", chosen)).body).toMatchObject({ outcome: "saved" });
      expect(await code).toBe(0);
      expect((await published("en-US"))[1]).toBe(conflict[which]);
    },
  );

  it("is noticed by its revision also between reading and writing, and another sentence's change is no conflict", async () => {
    let times = 0;
    const racing: typeof fetch = async (url, init) => {
      const path = url instanceof Request ? url.url : url.toString();
      if (init?.method === "PATCH" && path.endsWith("/entries/2")) {
        times += 1;
        if (times === 1) await edit(1, "Good evening, everyone.");
        if (times === 2) await edit(2, "The bridge is half open.");
      }
      return fetch(url, init);
    };
    stage.world.fetch = racing;
    const { page, code } = await editing();
    expect((await page.post("/save", TEXT)).body).toMatchObject({
      outcome: "conflicts",
      conflicts: [{ theirs: "The bridge is half open." }],
    });
    expect(times).toBe(2);
    await page.post("/cancel", {});
    expect(await code).toBe(1);
  });
});

describe("a failure while corrections are written", () => {
  it("is told in the page, and saving again goes on with what is left", async () => {
    const { page, code } = await editing();
    const error = { status: 500, code: "?", message: "No" };
    stage.server.rehearsal.setHostConduct({
      faultOf: ({ path }) => (path.endsWith("/rename") ? error : undefined),
    });
    const sent = { ...TEXT, speakers: [{ speaker: "Anna", name: "Anna Berg" }] };
    const failed = await page.post("/save", sent);
    expect(failed.body).toMatchObject({ outcome: "failed", written: 1 });
    expect(failed.body["reason"]).toMatch(/has a fault of its own/);
    stage.server.rehearsal.setHostConduct({});
    expect((await page.post("/save", sent)).body).toMatchObject({ outcome: "saved" });
    expect(await code).toBe(0);
    expect((await stage.openTalk()).head.speakers).toEqual(["Anna Berg", "Ben"]);
  });

  it("says what of the corrections cannot be", async () => {
    const { page, code } = await editing();
    const wrong = { ...NOTHING, speakers: [{ speaker: "Anna", name: "Ben" }] };
    for (const path of ["/review", "/save"])
      expect(await page.post(path, wrong)).toMatchObject({
        status: 422,
        body: { error: expect.stringMatching(/merge them/) as string },
      });
    expect((await page.post("/save", "x")).status).toBe(422);
    await page.post("/cancel", {});
    expect(await code).toBe(1);
  });
});
