/**
 * A WebRTC peer and a WHEP server as tests drive them: nothing is sent, and each state is one that a test sets.
 */
import { type Peer, type WhepPorts } from "../../src/ui/event/whep-session.ts";
import type { ManualClock } from "./manual-clock.ts";

export class FakePeer extends EventTarget implements Peer {
  iceGatheringState: RTCIceGatheringState = "new";
  connectionState: RTCPeerConnectionState = "new";
  localDescription: RTCSessionDescription | null = null;
  readonly kinds: string[] = [];
  answer: string | undefined;
  /** Answers that it does not understand. */
  refuses = false;

  addTransceiver(kind: MediaStreamTrack | string): RTCRtpTransceiver {
    this.kinds.push(typeof kind === "string" ? kind : kind.kind);
    return {} as RTCRtpTransceiver;
  }
  async setLocalDescription(): Promise<void> {
    this.iceGatheringState = "gathering";
    this.localDescription = { type: "offer", sdp: "v=0 offer" } as RTCSessionDescription;
  }
  async setRemoteDescription({ sdp = "" }: RTCSessionDescriptionInit): Promise<void> {
    if (this.refuses) throw new TypeError("unusable");
    this.answer = sdp;
  }
  close(): void {
    this.connectionState = "closed";
  }
  gathered(): void {
    this.iceGatheringState = "complete";
    this.dispatchEvent(new Event("icegatheringstatechange"));
  }
  becomes(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event("connectionstatechange"));
  }
}

export type Sent = { readonly method: string; readonly address: string; readonly init: RequestInit };

/** The address of the endpoint in tests. */
export const WHEP = "https://video.example/whep/main";

const created = (): Response =>
  new Response("v=0 answer", { status: 201, headers: { location: "/whep/session/7" } });

/** Ports whose peers and requests are seen, and whose answers are a test's. */
export function createFakeWhep(clock: ManualClock) {
  const peers: FakePeer[] = [];
  const sent: Sent[] = [];
  let answer: () => Response | Promise<Response> = created;
  const ports: WhepPorts = {
    fetch: async (input, init = {}) => {
      const address = input instanceof Request ? input.url : String(input);
      sent.push({ method: init.method ?? "GET", address, init });
      return init.method === "DELETE" ? new Response(null) : answer();
    },
    createPeer: () => {
      const peer = new FakePeer();
      peers.push(peer);
      return peer;
    },
    createStream: () => Object.assign(new EventTarget(), { getTracks: () => [] }) as unknown as MediaStream,
    clock,
    base: "https://viewer.example/broadcast/main",
  };
  return {
    ports,
    sent,
    methods: () => sent.map(({ method }) => method),
    peers,
    /** The peer that was made last. */
    peer: (): FakePeer => {
      const last = peers.at(-1);
      if (last === undefined) throw new Error("No peer was made");
      return last;
    },
    answers: (next: () => Response | Promise<Response>) => {
      answer = next;
    },
  };
}
