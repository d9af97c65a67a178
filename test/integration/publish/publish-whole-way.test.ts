/**
 * One command line all the way, over real HTTP: a file in the rehearsal's own voices is imported, corrected, summarised, spoken
 * in a second language, given a picture, and published; and nothing secret is in any byte of it.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { soundKind } from "../../../src/node/publish/sound-kind.ts";
import { talkFilePath } from "../../../src/talk/addresses.ts";
import { about, readTalkFile, texts } from "../../../src/talk/published-talk.ts";
import { CORRECTED, importAndPublish, IMPORTED_PATH, SPEAKER } from "../../harness/imported-talk.ts";
import { openPublishStage, type PublishStage, secretsIn } from "../../harness/publish-command.ts";

let stage: PublishStage;
beforeEach(async () => {
  stage = await openPublishStage({});
});
afterEach(() => stage.close());

describe("a file of the rehearsal's own voices", () => {
  it.each([
    ["mp3", "audio/mpeg"],
    ["m4a", "audio/mp4"],
    ["wav", "audio/wav"],
  ] as const)("goes all the way as %s", async (kind, type) => {
    expect(await importAndPublish(stage, kind)).toMatchObject({ outcome: "saved" });
    expect(stage.lines.at(-1)).toBe(`Published at ${IMPORTED_PATH}.`);
    const { name, head } = await stage.openTalk();
    expect(head).toMatchObject({
      speakers: [SPEAKER, "Guest-2"],
      languages: ["en-US", "ja-JP", "de-DE"],
      picture: { alt: "A bridge at dawn" },
      sounds: [
        { language: "en-US", type },
        { language: "ja-JP", type: "audio/mpeg" },
      ],
    });
    const pathOf = (file = ""): string => talkFilePath("a3f9", name, file);
    const summary = readTalkFile(about, await stage.json(pathOf(head.about["en-US"]?.file)))?.summary ?? [];
    expect(summary).toContainEqual({ kind: "point", text: CORRECTED, sids: [2] });
    const japanese = readTalkFile(texts, await stage.json(pathOf(head.texts["ja-JP"]?.file)));
    expect(japanese?.texts[1]).toBe(`ja-JP: ${CORRECTED}`);
    for (const sound of head.sounds) {
      const bytes = Uint8Array.from(await readFile(join(stage.folder, pathOf(sound.file))));
      expect(await soundKind(bytes)).toMatchObject({ type: sound.type });
    }
    expect(await secretsIn(stage)).toEqual([]);
  });
});
