/**
 * Talks whose text no recording of the service has: files that the rehearsal reads, the sound of any file beside them, and
 * corrections that are kept with them. `publish-asset.test.ts` has those whose text memories.ai writes.
 */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { soundKind } from "../../../src/node/publish/sound-kind.ts";
import { writeRecording } from "../../../src/node/recordings/recording.ts";
import { talkFilePath } from "../../../src/talk/addresses.ts";
import { readTalkFile, texts } from "../../../src/talk/published-talk.ts";
import { openedAddress, openEditPage } from "../../harness/edit-page.ts";
import { quietClip } from "../../harness/finished-talk.ts";
import {
  openPublishStage,
  type PublishStage,
  secretsIn,
  withoutService,
} from "../../harness/publish-command.ts";
import { ROOT } from "../../harness/stage.ts";

let stage: PublishStage;
beforeEach(async () => {
  stage = await openPublishStage();
});
afterEach(() => stage.close());

const VTT =
  "WEBVTT\n\n00:00:00.500 --> 00:00:03.000\n<v Anna>Good morning, everyone.\n大家早安。\n\n" +
  "00:00:03.000 --> 00:00:04.200\n<v Ben>The bridge is open again.\n橋又開放了。\n";
const ADDRESS = ["--broadcast", "a3f9"];
const FILE = ["--transcript", "the-bridge.vtt", "--languages", "en-US,zh-TW", ...ADDRESS];
const alone = () => withoutService(stage);
const write = (name: string, content: string | Uint8Array) => writeFile(join(stage.folder, name), content);

async function published(language: string): Promise<readonly (string | null)[]> {
  const { name, head } = await stage.openTalk();
  const path = talkFilePath("a3f9", name, head.texts[language]?.file ?? "");
  return readTalkFile(texts, await stage.json(path))?.texts ?? [];
}
async function soundBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const { name, head } = await stage.openTalk();
  const path = talkFilePath("a3f9", name, head.sounds[0]?.file ?? "");
  return Uint8Array.from(await readFile(join(stage.folder, path)));
}

describe("a transcript in a file", () => {
  beforeEach(() => write("the-bridge.vtt", VTT));

  it("is published with its languages, times and speakers, without a service", async () => {
    expect(await stage.publish(FILE, alone())).toBe(0);
    expect(stage.lines).toContain("2 sentences in en-US, zh-TW.");
    expect(stage.lines.at(-1)).toBe("Published at /talk/a3f9/the-bridge.");
    const { head } = await stage.openTalk();
    expect(head).toMatchObject({
      title: "the-bridge",
      durationMs: 4_200,
      languages: ["en-US", "zh-TW"],
      speakers: ["Anna", "Ben"],
      sounds: [],
    });
    expect(await published("zh-TW")).toEqual(["大家早安。", "橋又開放了。"]);
    expect(await secretsIn(stage)).toEqual([]);
  });

  it("is the same talk when it is published again, with a summary where a service is named", async () => {
    await stage.publish(FILE, alone());
    await stage.publish(FILE, alone());
    expect(stage.lines.at(-1)).toBe("Nothing has changed since it was published.");
    expect(await stage.publish([...FILE, "--summary", "en-US"], alone())).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/Summaries are written by the service: name it/);
    expect(await stage.publish([...FILE, "--summary", "en-US"])).toBe(0);
    expect(Object.keys((await stage.openTalk()).head.about)).toEqual(["en-US"]);
    expect(await stage.talks()).toHaveLength(1);
  });

  it("has the sound of a file beside it, as it is", async () => {
    await write("talk.mp3", quietClip(200));
    expect(await stage.publish([...FILE, "--sound", "talk.mp3"], alone())).toBe(0);
    expect((await stage.openTalk()).head.sounds).toMatchObject([{ language: "en-US", type: "audio/mpeg" }]);
    expect(await stage.publish([...FILE, "--sound", "talk.mp3"], alone())).toBe(0);
    expect(stage.lines.at(-1)).toBe("Nothing has changed since it was published.");
  });

  it.each([
    ["figure.webm", 12_000],
    ["figure-0.mpegts", 2_000],
  ])("has the sound of a video without its picture: %s", async (video, lengthMs) => {
    await copyFile(join(ROOT, "src/node/rehearsal/video", video), join(stage.folder, video));
    expect(await stage.publish([...FILE, "--sound", video], alone())).toBe(0);
    expect((await stage.openTalk()).head.sounds).toMatchObject([
      { type: "audio/mp4", durationMs: expect.closeTo(lengthMs, -3) as number },
    ]);
    const sound = await soundBytes();
    expect(await soundKind(sound)).toMatchObject({ type: "audio/mp4" });
    expect(Buffer.from(sound).includes("vide")).toBe(false);
  });

  it("that cannot be read is told with its line, and so is a sound that is none", async () => {
    const told = async (...args: readonly string[]) => {
      expect(await stage.publish([...args, ...ADDRESS], alone())).toBe(1);
      return stage.lines.at(-1);
    };
    expect(await told("--transcript", "other.vtt")).toBe("! other.vtt cannot be opened.");
    await write("broken.srt", "1\n00:00:01,000 --> 99\nHello\n");
    expect(await told("--transcript", "broken.srt")).toMatch(/^! broken\.srt, line 2: /);
    await write("talk.mp3", "no sound");
    expect(await told("--transcript", "the-bridge.vtt", "--sound", "talk.mp3")).toMatch(
      /talk\.mp3 is no sound or video/,
    );
    expect(await told("--transcript", "the-bridge.vtt", "--sound", "no.mp3")).toBe(
      "! no.mp3 cannot be opened.",
    );
    expect(await stage.filesIn("talks")).toEqual([]);
  });

  it("wants a passphrase where the service knows that the broadcast has a password", async () => {
    stage.server.channel({ token: "a3f9", settings: { accessType: "password", passCode: "lighthouse" } });
    expect(await stage.publish(FILE)).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/This broadcast has a password/);
    expect(await stage.publish([...FILE, "--lock"])).toBe(0);
  });
});

describe("a recorded stream", () => {
  it("is published with what was final at its end", async () => {
    const room = stage.server.channel({ token: "b3f9", settings: { speakerDiarization: true } });
    const { settings } = room.channel();
    const sentence = (sid: number, original_text: string, more: object = {}) =>
      JSON.stringify({
        sid,
        original_text,
        is_final: true,
        start_ms: sid * 1_000,
        end_ms: sid * 1_000 + 900,
        ...more,
      });
    const recording = writeRecording({
      token: "b3f9",
      broadcast: {
        id: "1",
        name: "Recorded",
        access_type: "public",
        requires_password: false,
        status: "active",
        is_live: true,
        transcription_language: settings.transcriptionLanguage,
        translation_languages: ["ja-JP"],
      },
      frames: [
        { atMs: 0, event: "connected", data: "{}" },
        { atMs: 10, event: "init_sentence", data: sentence(1, "Good", { is_final: false }) },
        {
          atMs: 20,
          event: "init_sentence",
          data: sentence(1, "Good morning.", { speaker_id: "Guest-1", speaker_label: "Anna" }),
        },
        {
          atMs: 30,
          event: "translation",
          data: '{"sid":1,"language":"ja-JP","text":"おはよう。","is_final":true}',
        },
        { atMs: 40, event: "init_sentence", data: sentence(2, "And", { is_final: false }) },
      ],
    });
    await write("talk.jsonl", recording);
    expect(await stage.publish(["--transcript", "talk.jsonl", ...ADDRESS], alone())).toBe(0);
    const { head } = await stage.openTalk();
    expect(head).toMatchObject({
      sentences: 1,
      speakers: ["Anna"],
      languages: ["en-US", "ja-JP"],
      durationMs: 1_900,
    });
    expect(await published("ja-JP")).toEqual(["おはよう。"]);
  });
});

describe("corrections of a transcript that no service has", () => {
  beforeEach(() => write("the-bridge.vtt", VTT));
  const NOTHING = { speakers: [], sentences: [] };
  const editing = async (args: readonly string[] = FILE) => {
    const { open, address } = openedAddress();
    const code = stage.publish([...args, "--edit"], { ...alone(), open });
    return { page: await openEditPage(await address), code };
  };
  const closed = { sid: 2, seen: "The bridge is open again.", text: "The bridge is closed." };

  it("are told, kept in a file beside it, published, and made again the next time", async () => {
    const { page, code } = await editing();
    expect((await page.talk()).body).toMatchObject({ isShared: false, speakers: ["Anna", "Ben"] });
    const sent = { speakers: [{ speaker: "Anna", name: "Anna Berg" }], sentences: [closed] };
    expect((await page.post("/review", sent)).body).toEqual({
      changes: [
        'Sentence 2: "The bridge is open again." becomes "The bridge is closed."',
        "Anna is called Anna Berg",
      ],
    });
    expect(await stage.filesIn()).toEqual([join(stage.folder, "the-bridge.vtt")]);
    const notes = ["Translations are those of the old text: sentence 2."];
    expect((await page.post("/save", sent)).body).toEqual({ outcome: "saved", notes });
    expect(await code).toBe(0);
    expect(await published("en-US")).toEqual(["Good morning, everyone.", "The bridge is closed."]);
    expect((await stage.openTalk()).head.speakers).toEqual(["Anna Berg", "Ben"]);
    expect(await readFile(join(stage.folder, "the-bridge.vtt"), "utf8")).toBe(VTT);
    const first = await stage.contents();
    expect(await stage.publish(FILE, alone())).toBe(0);
    expect(
      stage.lines.some((line) => /^2 corrections from .*the-bridge\.vtt\.corrections\.json\.$/.test(line)),
    ).toBe(true);
    expect(await stage.contents()).toEqual(first);
  });

  it("are left out where the transcript has become another, and that is told", async () => {
    const { page, code } = await editing();
    await page.post("/save", { ...NOTHING, sentences: [closed] });
    await code;
    await write("the-bridge.vtt", VTT.replace("open again", "half open"));
    expect(await stage.publish(FILE, alone())).toBe(0);
    expect(stage.lines).toContain(
      'A correction does not fit the transcript any more, and is left out: Sentence 2: "The bridge is open again." becomes "The bridge is closed.".',
    );
    expect((await published("en-US"))[1]).toBe("The bridge is half open.");
  });

  it("of another page meanwhile are shown side by side", async () => {
    const [one, other] = [await editing(), await editing([...FILE, "--name", "other"])];
    await one.page.post("/save", { ...NOTHING, sentences: [closed] });
    expect(await one.code).toBe(0);
    const mine = { ...NOTHING, sentences: [{ ...closed, text: "The bridge is old." }] };
    expect((await other.page.post("/save", mine)).body).toEqual({
      outcome: "conflicts",
      conflicts: [{ sid: 2, yours: "The bridge is old.", theirs: "The bridge is closed." }],
    });
    await other.page.post("/cancel", {});
    expect(await other.code).toBe(1);
  });

  it("are not read from a file that this command did not write", async () => {
    await write("the-bridge.vtt.corrections.json", '{"version":1,"saved":[[{"what":"all"}]]}');
    expect(await stage.publish(FILE, alone())).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/holds no corrections that this command wrote/);
  });
});
