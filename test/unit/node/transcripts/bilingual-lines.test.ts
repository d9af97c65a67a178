import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../../src/node/transcripts/read-transcript.ts";
import { read } from "./read.ts";

const srt = (...cues: readonly (readonly string[])[]): string =>
  cues
    .map((lines, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${lines.join("\n")}\n`)
    .join("\n");

const texts = (content: string, languages?: readonly string[]) =>
  read("a.srt", content, languages).sentences.map(({ text }) => text);

describe("lines of a cue without named languages", () => {
  it("are one wrapped sentence when they are of one script, with a note when all cues are alike", () => {
    const content = srt(["I came", "home."], ["You went", "away."]);
    expect(texts(content)).toEqual(["I came home.", "You went away."]);
    expect(read("a.srt", content)).toMatchObject({
      language: "en-US",
      translationLanguages: [],
      notes: [
        expect.stringContaining("--languages with 2 languages"),
        expect.stringContaining("guessed from its writing: en-US"),
      ],
    });
  });

  it("are one wrapped sentence when cues differ in their number of lines", () => {
    const content = srt(["Hello", "你好"], ["Thanks"]);
    expect(texts(content)).toEqual(["Hello 你好", "Thanks"]);
    expect(read("a.srt", content, ["en-US"]).notes).toEqual([]);
  });

  it("are one wrapped sentence when there is a single cue or the scripts are mixed", () => {
    expect(texts(srt(["Hello", "你好"]))).toEqual(["Hello 你好"]);
    expect(texts(srt(["Hello", "你好"], ["多謝", "Thanks"]))).toEqual(["Hello 你好", "多謝 Thanks"]);
  });

  it.each([
    ["ja-JP", ["東京", "はい"]],
    ["ko-KR", ["안녕하세요", "감사합니다"]],
    ["zh-TW", ["我用 iPhone", "多謝"]],
    ["ar-SA", ["مرحبا", "شكرا"]],
    ["he-IL", ["שלום", "תודה"]],
    ["ru-RU", ["Привет", "Спасибо"]],
    ["el-GR", ["Γεια", "Ευχαριστώ"]],
    ["th-TH", ["สวัสดี", "ขอบคุณ"]],
    ["hi-IN", ["नमस्ते", "धन्यवाद"]],
  ])("are translations to %s when their script says so", (tag, [hello = "", thanks = ""]) => {
    const toOther = read("a.srt", srt(["Hello", hello], ["Thanks", thanks], ["♪", "123"]));
    expect(toOther).toMatchObject({
      language: "en-US",
      translationLanguages: [tag],
      sentences: [
        { text: "Hello", translations: { [tag]: hello } },
        { text: "Thanks", translations: { [tag]: thanks } },
        { text: "♪", translations: { [tag]: "123" } },
      ],
    });
    const fromOther = read("a.srt", srt([hello, "Hello"], [thanks, "Thanks"]));
    expect(fromOther).toMatchObject({ language: tag, translationLanguages: ["en-US"] });
  });

  it("keep the spoken language that was named alone", () => {
    const content = srt(["Bonjour", "你好"], ["Merci", "多謝"]);
    expect(read("a.srt", content, ["fr-FR"])).toMatchObject({
      language: "fr-FR",
      translationLanguages: ["zh-TW"],
    });
  });

  it("cannot name a language whose writing is unknown or absent", () => {
    expect(read("a.srt", srt(["..."])).language).toBe("und");
    expect(read("a.srt", srt(["ગુજરાતી"])).language).toBe("und");
  });
});

describe("lines of a cue with named languages", () => {
  it("are original and translations, the last of which may be absent", () => {
    const content = srt(["Hello", "Bonjour", "Hallo"], ["Thanks", "Merci"], ["Bye"]);
    expect(read("a.srt", content, ["en-US", "fr-FR", "de-DE"])).toMatchObject({
      translationLanguages: ["fr-FR", "de-DE"],
      sentences: [
        { text: "Hello", translations: { "fr-FR": "Bonjour", "de-DE": "Hallo" } },
        { text: "Thanks", translations: { "fr-FR": "Merci" } },
        { text: "Bye", translations: {} },
      ],
      notes: [],
    });
  });

  it("are refused at the first line for which there is no language", () => {
    const content = srt(["Hello", "Bonjour"], ["Thanks", "Merci", "Danke"]);
    expect(readTranscript("a.srt", content, { languages: ["en-US", "fr-FR"] })).toEqual({
      ok: false,
      error: {
        code: "bad-structure",
        line: 10,
        reason: "this cue has 3 lines of text, but only 2 languages are named (en-US, fr-FR)",
      },
    });
  });
});
