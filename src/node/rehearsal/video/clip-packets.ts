/**
 * The clip of the rehearsal's video as it goes over WebRTC: VP8 and Opus, each packet with its time.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { SEGMENT_S, SEGMENTS } from "./playlist.ts";

/** How long the clip is before it begins anew, in seconds. */
export const CLIP_S = SEGMENTS * SEGMENT_S;

export type ClipPacket = {
  readonly kind: "video" | "audio";
  /** In seconds from the beginning of the clip. */
  readonly at: number;
  readonly data: Buffer;
  /** A picture can be begun with it. */
  readonly isKey: boolean;
};

/** The packets, in the order of their times. Read when it is asked for, since few rehearsals show it. */
export async function readClipPackets(): Promise<readonly ClipPacket[]> {
  const { BufferSource, EncodedPacketSink, Input, WEBM } = await import("mediabunny");
  const file = await readFile(fileURLToPath(new URL("./figure.webm", import.meta.url)));
  const packets: ClipPacket[] = [];
  const input = new Input({ formats: [WEBM], source: new BufferSource(file) });
  for (const track of await input.getTracks()) {
    const { type } = track;
    if (type !== "video" && type !== "audio") continue;
    for await (const { data, timestamp, type: form } of new EncodedPacketSink(track).packets()) {
      if (timestamp < CLIP_S)
        packets.push({ kind: type, at: timestamp, data: Buffer.from(data), isKey: form === "key" });
    }
  }
  return packets.sort((a, b) => a.at - b.at);
}
