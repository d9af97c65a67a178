import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatOf } from "../../../../src/lib/audio-format.ts";
import { checkBase64Clip, checkClipBytes, toBase64 } from "../../../../src/speech/players/clip-check.ts";
import { MOST_BYTES } from "../../../../src/lib/bounded-body.ts";
import { mp3Tone, wavSilence } from "../../../harness/tone.ts";

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "number" ? [part] : Array.from(part, (each) => each.charCodeAt(0)),
    ),
  );

/** The beginning of an MP3 frame as speech services send it: MPEG 2 layer III, 24 kHz. */
const FRAME = [0xff, 0xf3, 0x64, 0xc4] as const;
const mp3 = (length: number): Uint8Array => {
  const clip = new Uint8Array(length);
  clip.set(FRAME);
  return clip;
};

describe("the format of a clip", () => {
  it.each<[what: string, head: Uint8Array, format: string | undefined]>([
    ["MPEG 1 layer III", bytes(0xff, 0xfb, 0x90, 0xc4), "mp3"],
    ["MPEG 2 layer III", bytes(...FRAME), "mp3"],
    ["MPEG 2.5 layer III", bytes(0xff, 0xe3, 0x18, 0xc4), "mp3"],
    ["an ID3 tag", bytes("ID3", 4, 0, 0, 0, 0, 2, 1), "mp3"],
    ["an ID3 tag of a size that cannot be", bytes("ID3", 4, 0, 0, 0, 0, 0x82, 1), undefined],
    ["an ID3 tag that is cut", bytes("ID3", 4), undefined],
    ["a reserved version", bytes(0xff, 0xeb, 0x90, 0xc4), undefined],
    ["layer II", bytes(0xff, 0xfd, 0x90, 0xc4), undefined],
    ["a forbidden bit rate", bytes(0xff, 0xfb, 0xf0, 0xc4), undefined],
    ["a reserved sampling rate", bytes(0xff, 0xfb, 0x9c, 0xc4), undefined],
    ["a reserved emphasis", bytes(0xff, 0xfb, 0x90, 0xc2), undefined],
    ["WAV", bytes("RIFF", 1, 2, 3, 4, "WAVEfmt "), "wav"],
    ["AVI", bytes("RIFF", 1, 2, 3, 4, "AVI LIST"), undefined],
    ["Ogg", bytes("OggS", 0, 2), "ogg"],
    ["Ogg with Opus", bytes("OggS", ...Array.from({ length: 24 }, () => 0), "OpusHead"), "opus"],
    ["ADTS", bytes(0xff, 0xf1, 0x50, 0x80, 0, 0x1f, 0xfc), "aac"],
    ["ADTS at a rate that does not exist", bytes(0xff, 0xf1, 0x7c, 0x80, 0, 0x1f, 0xfc), undefined],
    ["MP4", bytes(0, 0, 0, 32, "ftypM4A "), "m4a"],
    ["WebM", bytes(0x1a, 0x45, 0xdf, 0xa3), "webm"],
    ["a page", bytes("<!doctype html>"), undefined],
    ["JSON", bytes('{"error_code":"x"}'), undefined],
    ["nothing", bytes(), undefined],
  ])("is read from its first bytes: %s", (_what, head, format) => {
    expect(formatOf(head)).toBe(format);
  });

  it("is found in sound that was really made", async () => {
    expect(formatOf(await mp3Tone(200))).toBe("mp3");
    expect(formatOf(wavSilence(10))).toBe("wav");
  });
});

describe("a clip in base64", () => {
  it("becomes a data: URI whose type follows from the bytes", () => {
    expect(checkBase64Clip(toBase64(wavSilence(5)))).toEqual({
      ok: true,
      value: { format: "wav", dataUri: `data:audio/wav;base64,${toBase64(wavSilence(5))}` },
    });
  });

  it.each<[what: string, base64: string, fault: string]>([
    ["nothing", "", "empty"],
    ["a space", "//uQ xAAA", "not-base64"],
    ["a line break", "//uQxAAA\n", "not-base64"],
    ["the alphabet for addresses", "__uQxAAA", "not-base64"],
    ["a data: URI", "data:audio/mpeg;base64,//uQxAAA", "not-base64"],
    ["a symbol too many", "//uQxAAAA", "not-base64"],
    ["too little padding", "//uQxAA=AA", "not-base64"],
    ["padding that is too short", "//uQxA=", "not-base64"],
    ["padding alone", "==", "not-base64"],
    ["text", btoa("hello world"), "not-audio"],
  ])("is refused for %s", (_what, base64, fault) => {
    expect(checkBase64Clip(base64)).toEqual({ ok: false, error: fault });
  });

  it("may lack its padding", () => {
    expect(checkBase64Clip("//uQxA==").ok).toBe(true);
    expect(checkBase64Clip("//uQxA").ok).toBe(true);
  });

  it("may have 2 MB and not a byte more", () => {
    expect(checkBase64Clip(toBase64(mp3(MOST_BYTES.clip))).ok).toBe(true);
    expect(checkBase64Clip(toBase64(mp3(MOST_BYTES.clip + 1)))).toEqual({ ok: false, error: "too-large" });
    expect(checkBase64Clip(" ".repeat(50_000_000))).toEqual({ ok: false, error: "too-large" });
  });

  it("never throws, whatever it is, and passes only what can be decoded", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.string().map((end) => `//uQxA${end}`),
        ),
        (text) => {
          const checked = checkBase64Clip(text);
          if (checked.ok) expect(atob(text).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("is judged as its bytes are", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        fc.constantFrom([], [...FRAME], [...bytes("ID3")], [0x1a, 0x45, 0xdf, 0xa3]),
        (tail, head) => {
          const clip = Uint8Array.from([...head, ...tail]);
          expect(checkBase64Clip(toBase64(clip))).toEqual(checkClipBytes(clip));
        },
      ),
    );
  });
});

describe("the bytes of a clip", () => {
  it("are refused where there are none or too many", () => {
    expect(checkClipBytes(new Uint8Array())).toEqual({ ok: false, error: "empty" });
    expect(checkClipBytes(mp3(MOST_BYTES.clip + 1))).toEqual({ ok: false, error: "too-large" });
  });

  it("travel unchanged", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (clip) => {
        expect(toBase64(clip)).toBe(Buffer.from(clip).toString("base64"));
      }),
    );
    const large = Uint8Array.from({ length: 100_000 }, (_none, at) => at % 251);
    expect(toBase64(large)).toBe(Buffer.from(large).toString("base64"));
  });
});
