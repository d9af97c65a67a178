/**
 * A sound as a fragmented MP4 with an index at its beginning: who reads the beginning knows where each part is, and plays it from
 * anywhere. Nothing is decoded. The same sound gives the same bytes.
 */
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  Mp4OutputFormat,
  Output,
} from "mediabunny";

import { type Box, boxesIn, BOX_HEAD, FULL_BOX_HEAD, viewOf } from "../../talk/iso-boxes.ts";
import { writeIndex } from "../../talk/sound-index.ts";
import { beginOf, isPlayed, type PlayedCodec } from "./copy-packets.ts";

/** The shortest part, in seconds: some 60 kB of speech. */
const PART_S = 8;

type Bytes = Uint8Array<ArrayBuffer>;

const inside = (bytes: Uint8Array, { content, to }: Box): readonly Box[] => boxesIn(bytes, content, to);

/** A box by its way from the outermost. */
function boxAt(bytes: Uint8Array, ...way: readonly string[]): Box {
  let boxes = boxesIn(bytes);
  let found: Box | undefined;
  for (const name of way) {
    found = boxes.find(({ kind }) => kind === name);
    if (found === undefined) throw new Error(`There is no box ${way.join("/")}.`);
    boxes = inside(bytes, found);
  }
  if (found === undefined) throw new Error("There is no such box.");
  return found;
}

/** A number behind the head of a full box: of 4 bytes, or of 8 where its version is 1. */
function numberIn(bytes: Uint8Array, { content }: Box, skipped: number): number {
  const view = viewOf(bytes);
  const isLong = view.getUint8(content) === 1;
  const at = content + FULL_BOX_HEAD - BOX_HEAD + (isLong ? 2 * skipped : skipped);
  return isLong ? Number(view.getBigUint64(at)) : view.getUint32(at);
}

/** Takes out when the file was made: nobody is to learn that, and it would be another file each time. */
function forgetTimes(bytes: Uint8Array): void {
  const boxes = [
    boxAt(bytes, "moov", "mvhd"),
    boxAt(bytes, "moov", "trak", "tkhd"),
    boxAt(bytes, "moov", "trak", "mdia", "mdhd"),
  ];
  for (const { content } of boxes) {
    const begin = content + FULL_BOX_HEAD - BOX_HEAD;
    bytes.fill(0, begin, begin + (bytes[content] === 1 ? 16 : 8));
  }
}

/** The units of a second in the times of the sound, behind two times. */
function timescaleOf(bytes: Uint8Array): number {
  const { content } = boxAt(bytes, "moov", "trak", "mdia", "mdhd");
  const begin = content + FULL_BOX_HEAD - BOX_HEAD;
  return viewOf(bytes).getUint32(begin + (bytes[content] === 1 ? 16 : 8));
}

async function fragmented(
  track: InputAudioTrack,
  codec: PlayedCodec,
): Promise<{ bytes: Bytes; endS: number }> {
  const target = new BufferTarget();
  const format = new Mp4OutputFormat({ fastStart: "fragmented", minimumFragmentDuration: PART_S });
  const output = new Output({ format, target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  const config = await track.getDecoderConfig();
  const meta = config === null ? undefined : { decoderConfig: config };
  const begin = await beginOf(track);
  let endS = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const timestamp = packet.timestamp - begin;
    endS = timestamp + packet.duration;
    await source.add(packet.clone({ timestamp }), meta);
  }
  await output.finalize();
  return { bytes: new Uint8Array(target.buffer ?? new ArrayBuffer()), endS };
}

/** The file with an index of its parts before them; what else stands behind them is left out. */
function withIndex(bytes: Bytes, endS: number): Bytes {
  forgetTimes(bytes);
  const timescale = timescaleOf(bytes);
  const boxes = boxesIn(bytes);
  const head = boxes.filter(({ kind }) => kind === "ftyp" || kind === "moov");
  const parts = boxes.flatMap((box, at) => {
    const data = boxes[at + 1];
    if (box.kind !== "moof" || data?.kind !== "mdat") return [];
    const traf = inside(bytes, box).find(({ kind }) => kind === "traf");
    const time = traf && inside(bytes, traf).find(({ kind }) => kind === "tfdt");
    return [{ from: box.from, to: data.to, start: time === undefined ? 0 : numberIn(bytes, time, 0) }];
  });
  const end = Math.round(endS * timescale);
  const index = writeIndex(
    timescale,
    parts.map(({ from, to, start }, at) => ({
      bytes: to - from,
      duration: Math.max(0, (parts[at + 1]?.start ?? end) - start),
    })),
  );
  const kept = [
    ...head.map(({ from, to }) => bytes.subarray(from, to)),
    index,
    ...parts.map(({ from, to }) => bytes.subarray(from, to)),
  ];
  return Uint8Array.from(Buffer.concat(kept));
}

/** A sound in parts, and its codec (RFC 6381); nothing where it is of a kind that is not played so. */
export async function inParts(
  sound: Bytes,
): Promise<{ readonly bytes: Bytes; readonly codec: string } | undefined> {
  try {
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(sound) });
    const track = await input.getPrimaryAudioTrack();
    const codec = (await track?.getCodec()) ?? null;
    const name = await track?.getCodecParameterString();
    if (track === null || !isPlayed(codec) || typeof name !== "string") return undefined;
    const { bytes, endS } = await fragmented(track, codec);
    return { bytes: withIndex(bytes, endS), codec: name };
  } catch {
    return undefined;
  }
}
