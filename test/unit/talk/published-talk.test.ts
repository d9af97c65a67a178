/**
 * The files of a published talk: what is read of them, and what is refused as a whole.
 */
import { describe, expect, it } from "vitest";

import {
  allTalksPath,
  isTalkFile,
  isTalkName,
  talkFilePath,
  talksPath,
} from "../../../src/talk/addresses.ts";
import { ROUNDS } from "../../../src/talk/bounds.ts";
import {
  about,
  type About,
  allTalks,
  type AllTalks,
  type LockedTalk,
  type OpenTalk,
  type PublishedTalk,
  readTalkFile,
  type TalkHead,
  type TalkLock,
  TALK_VERSION,
  talkHead,
  talksOfBroadcast,
  type TalksOfBroadcast,
  texts,
  type Texts,
  timeline,
  type Timeline,
  words,
  type Words,
} from "../../../src/talk/published-talk.ts";

const file = { file: "timeline.0123456789abcdef.json", bytes: 120 };
const head: TalkHead = {
  title: "The bridge",
  recorded: "2026-01-03T10:00:00.000Z",
  durationMs: 7_000,
  languages: ["en-US", "ja-JP"],
  speakers: ["Anna", "Ben"],
  sentences: 3,
  timeline: file,
  texts: { "en-US": file, "ja-JP": file },
  words: {},
  sounds: [{ ...file, language: "en-US", type: "audio/mp4", durationMs: 7_000 }],
  about: { "en-US": file },
};
const named = { name: "the-bridge", source: "0123456789abcdef", published: "2026-01-04T10:00:00.000Z" };
const lock: TalkLock = { kdf: "PBKDF2-SHA-512", rounds: ROUNDS, salt: "AAAAAAAAAAAAAAAAAAAAAA" };
const open: OpenTalk = { ...named, head };
const sealed: LockedTalk = { ...named, name: "locked", lock, sealed: "AAAA" };
const both: readonly PublishedTalk[] = [open, sealed];
const talks: TalksOfBroadcast = { version: TALK_VERSION, token: "a3f9", talks: both };

describe("the talks of a broadcast", () => {
  it("are read with all that a page needs to open one", () => {
    expect(readTalkFile(talksOfBroadcast, talks)).toEqual(talks);
  });

  it.each([
    ["another version", { ...talks, version: 2 }],
    ["no token", { ...talks, token: "../x" }],
    ["a name that leads elsewhere", { ...talks, talks: [{ ...named, name: "..", head }] }],
    [
      "a file in another folder",
      { ...talks, talks: [{ ...open, head: { ...head, timeline: { ...file, file: "../k.json" } } }] },
    ],
    [
      "a language without its texts",
      { ...talks, talks: [{ ...open, head: { ...head, languages: ["de-DE"] } }] },
    ],
    [
      "a key that takes for ever to make",
      { ...talks, talks: [{ ...sealed, lock: { ...lock, rounds: 1e9 } }] },
    ],
    ["no object", [talks]],
  ])("are refused with %s", (_what, raw) => {
    expect(readTalkFile(talksOfBroadcast, raw)).toBeUndefined();
  });

  it("may have a picture and a clip, of kinds that browsers show", () => {
    const picture = { ...file, file: "picture.0123456789abcdef.jpg", type: "image/jpeg" } as const;
    const clip = { ...file, file: "clip.0123456789abcdef.mp4", type: "video/mp4" } as const;
    expect(readTalkFile(talkHead, { ...head, picture, clip })).toEqual({ ...head, picture, clip });
    const drawn = { ...picture, type: "image/svg+xml" };
    expect(readTalkFile(talkHead, { ...head, picture: drawn })).toBeUndefined();
  });

  it("have clean names", () => {
    const raw = { ...head, title: "\u202eThe\u0000 bridge\n", speakers: ["\u202eAnna"] };
    expect(readTalkFile(talkHead, raw)).toMatchObject({ title: "The bridge", speakers: ["Anna"] });
  });
});

describe("the other files", () => {
  it("have columns of one length", () => {
    const columns: Timeline = { sids: [1, 2], starts: [0, 2_500], ends: [2_000, 4_500], speakers: [0, -1] };
    expect(readTalkFile(timeline, columns)).toEqual(columns);
    expect(readTalkFile(timeline, { ...columns, ends: [2_000] })).toBeUndefined();
  });

  it("are texts, words, summaries and a list of broadcasts", () => {
    const some: Texts = { language: "ja-JP", texts: ["おはよう", null] };
    expect(readTalkFile(texts, some)).toEqual(some);
    const heard: Words = { language: "en-US", words: [[[0, 4, 0, 300]], null] };
    expect(readTalkFile(words, heard)).toEqual(heard);
    const said: About = {
      language: "en-US",
      summary: [{ kind: "point", text: "The bridge is open.", sids: [2] }],
      chapters: [{ title: "Opening", sid: 1, startMs: 0 }],
    };
    expect(readTalkFile(about, said)).toEqual(said);
    const list: AllTalks = { version: 1, tokens: ["a3f9"] };
    expect(readTalkFile(allTalks, list)).toEqual(list);
  });
});

describe("names in addresses", () => {
  it("are where the viewer looks", () => {
    expect(allTalksPath()).toBe("talks/index.json");
    expect(talksPath("a3f9")).toBe("talks/a3f9/index.json");
    expect(talkFilePath("a3f9", "the-bridge", file.file)).toBe(`talks/a3f9/the-bridge/${file.file}`);
  });

  it.each(["a", "the-bridge", "2026-11-29", "a".repeat(60)])("may be %s", (name) => {
    expect(isTalkName(name)).toBe(true);
  });
  it.each(["", "-a", "a-", "A", "a/b", "..", "a.b", "a".repeat(61), "ä"])("may not be %s", (name) => {
    expect(isTalkName(name)).toBe(false);
  });
  it.each(["../a.json", ".a.json", "a/b.json", "a", "a.json?x", "a b.json", ""])("no file is %s", (name) => {
    expect(isTalkFile(name)).toBe(false);
  });
});
