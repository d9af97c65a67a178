/**
 * Sends the clip to one viewer over WebRTC, again and again, by werift, a WebRTC in TypeScript. A packet of the clip is a packet
 * of RTP, since each is smaller than what networks carry.
 */
import type * as Werift from "werift";

import { CLIP_S, type ClipPacket, readClipPackets } from "./clip-packets.ts";

/** How often what is due is sent, in ms. */
const TICK_MS = 20;
/** Ticks of the RTP clocks in a second (RFC 7741 section 4.1; RFC 7587 section 4.1). */
const CLOCK_RATES = { video: 90_000, audio: 48_000 } as const;
/** The payload descriptor of a picture that is one packet: here it begins (RFC 7741 section 4.2). */
const VP8_BEGINS = Buffer.from([0x10]);

export type SentClip = {
  /** The answer to the viewer's offer, as SDP. */
  readonly answer: string;
  readonly close: () => Promise<void>;
};

/** Sends what is due, from the beginning of the clip on, until the result is called. */
function play(packets: readonly ClipPacket[], send: (packet: ClipPacket, at: number) => void): () => void {
  const startedAt = performance.now();
  let next = 0;
  let rounds = 0;
  const timer = setInterval(() => {
    for (;;) {
      const packet = packets[next];
      if (packet === undefined) return;
      const at = packet.at + rounds * CLIP_S;
      if (at * 1_000 > performance.now() - startedAt) return;
      send(packet, at);
      next = (next + 1) % packets.length;
      if (next === 0) rounds += 1;
    }
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** Sends one packet at a time (in seconds of the stream) on the track of its kind. */
function createSender(
  { RtpHeader, RtpPacket }: Pick<typeof Werift, "RtpHeader" | "RtpPacket">,
  tracks: Readonly<Record<ClipPacket["kind"], Werift.MediaStreamTrack>>,
) {
  const numbers = { video: 0, audio: 0 };
  return ({ kind, data }: ClipPacket, at: number): void => {
    const isVideo = kind === "video";
    numbers[kind] = (numbers[kind] + 1) % 65_536;
    const header = new RtpHeader({
      sequenceNumber: numbers[kind],
      timestamp: Math.round(at * CLOCK_RATES[kind]) % 2 ** 32,
      marker: isVideo,
    });
    tracks[kind].writeRtp(new RtpPacket(header, isVideo ? Buffer.concat([VP8_BEGINS, data]) : data));
  };
}

/** The answer of `peer` to an offer, with its own addresses. Rejects where the offer cannot be read. */
async function answerOf(peer: Werift.RTCPeerConnection, offer: string): Promise<string> {
  await peer.setRemoteDescription({ type: "offer", sdp: offer });
  await peer.setLocalDescription(await peer.createAnswer());
  return peer.localDescription?.sdp ?? "";
}

/**
 * Answers an offer and sends the clip once it is connected; `onGone` is called when the viewer is gone. Rejects where the
 * offer cannot be answered.
 */
export async function sendClip(offer: string, onGone: () => void): Promise<SentClip> {
  const werift = await import("werift");
  const packets = await readClipPackets();
  const peer = new werift.RTCPeerConnection({
    codecs: { video: [werift.useVP8()], audio: [werift.useOPUS()] },
    // Viewers are on this machine or in its network.
    iceServers: [],
    iceAdditionalHostAddresses: ["127.0.0.1"],
  });
  const tracks = {
    video: new werift.MediaStreamTrack({ kind: "video" }),
    audio: new werift.MediaStreamTrack({ kind: "audio" }),
  };
  for (const track of Object.values(tracks)) peer.addTransceiver(track, { direction: "sendonly" });
  const send = createSender(werift, tracks);
  let stop = (): void => undefined;
  const close = async (): Promise<void> => {
    stop();
    await peer.close();
  };
  peer.connectionStateChange.subscribe((state) => {
    stop();
    if (state === "connected") stop = play(packets, send);
    else if (state === "failed" || state === "disconnected" || state === "closed") onGone();
  });
  try {
    return { answer: await answerOf(peer, offer), close };
  } catch (error) {
    await close();
    throw error;
  }
}
