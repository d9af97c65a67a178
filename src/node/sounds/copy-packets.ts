/**
 * Takes the sound of a file, or a part of it, over into another container. Nothing is decoded, so nothing is lost.
 */
import {
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  type InputAudioTrack,
  Mp4OutputFormat,
  Output,
} from "mediabunny";

/** What an MP4 of sound alone may hold for a browser to play it. */
const PLAYED = ["aac", "mp3", "opus", "flac"] as const;
export type PlayedCodec = (typeof PLAYED)[number];
export const isPlayed = (codec: string | null): codec is PlayedCodec => PLAYED.some((one) => one === codec);

/** A part of a sound, in seconds. */
export type Part = { readonly from: number; readonly to: number };

async function* packetsIn(track: InputAudioTrack, part: Part | undefined): AsyncGenerator<EncodedPacket> {
  const sink = new EncodedPacketSink(track);
  const first = part === undefined ? null : await sink.getPacket(part.from);
  for await (const packet of sink.packets(first ?? undefined)) {
    if (part !== undefined && packet.timestamp >= part.to) return;
    yield packet;
  }
}

/** The frames of MP3 sound one after the other, which is an MP3 file. */
export async function asMp3(track: InputAudioTrack, part?: Part): Promise<Uint8Array<ArrayBuffer>> {
  const frames: Uint8Array[] = [];
  for await (const { data } of packetsIn(track, part)) frames.push(data);
  return Uint8Array.from(Buffer.concat(frames));
}

/** When the file of a track begins, in seconds: some count from anywhere, and encoders put something before 0. */
export const beginOf = ({ input }: InputAudioTrack): Promise<number> => input.getFirstTimestamp();

/** An MP4 that begins where its file does, or with its part. Its index stands in front, so that a player needs its beginning alone to begin. */
export async function asMp4(
  track: InputAudioTrack,
  codec: PlayedCodec,
  part?: Part,
): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  const config = await track.getDecoderConfig();
  const meta = config === null ? undefined : { decoderConfig: config };
  let begin = part === undefined ? await beginOf(track) : undefined;
  for await (const packet of packetsIn(track, part)) {
    begin ??= packet.timestamp;
    await source.add(packet.clone({ timestamp: packet.timestamp - begin }), meta);
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}
