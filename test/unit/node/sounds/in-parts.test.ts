/**
 * A sound that is published in parts: the same sound without loss, with an index that leads to each part, and the same bytes each
 * time.
 */
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { expect, it, vi } from "vitest";

import { inParts } from "../../../../src/node/sounds/in-parts.ts";
import { boxesIn } from "../../../../src/talk/iso-boxes.ts";
import { readIndex } from "../../../../src/talk/sound-index.ts";
import { mp3Tone, wavSilence } from "../../../harness/tone.ts";

async function packetsOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Uint8Array[]> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const track = await input.getPrimaryAudioTrack();
  if (track === null) throw new Error("There is no sound");
  const packets: Uint8Array[] = [];
  for await (const { data } of new EncodedPacketSink(track).packets()) packets.push(data);
  return packets;
}

it("holds the same packets, has an index of all of it, and is the same each time", async () => {
  const tone = Uint8Array.from(await mp3Tone(30_000));
  const made = await inParts(tone);
  if (made === undefined) throw new Error("It is not made in parts");
  expect(made.codec).toBe("mp3");
  expect(await packetsOf(made.bytes)).toEqual(await packetsOf(tone));
  const index = readIndex(made.bytes);
  if (typeof index !== "object") throw new Error("There is no index");
  expect(index.parts).toHaveLength(4);
  expect(index.parts.at(-1)?.to).toBe(made.bytes.length);
  expect(index.parts.at(-1)?.endMs).toBeCloseTo(30_000, -2);
  for (const { from, to } of index.parts)
    expect(boxesIn(made.bytes, from, to).map(({ kind }) => kind)).toEqual(["moof", "mdat"]);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2030, 0, 1) });
  const later = await inParts(tone);
  vi.useRealTimers();
  expect(later?.bytes).toEqual(made.bytes);
});

it("is not made of what no browser plays so, nor of what is no sound", async () => {
  expect(await inParts(Uint8Array.from(wavSilence(500)))).toBeUndefined();
  expect(await inParts(Uint8Array.from([1, 2, 3]))).toBeUndefined();
});
