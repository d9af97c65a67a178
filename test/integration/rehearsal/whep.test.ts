/** The rehearsal's WHEP endpoint: a peer that asks gets a picture and sound, and whatever else asks gets a reason. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type MediaStreamTrack, RTCPeerConnection, useOPUS, useVP8 } from "werift";

import { CLIP_S, readClipPackets } from "../../../src/node/rehearsal/video/clip-packets.ts";
import { WHEP_PATH } from "../../../src/node/rehearsal/video/whep.ts";
import { type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(async () => {
  await server.rehearsal.whep.close();
  await server.close();
});

const post = (body: string, type = "application/sdp"): Promise<Response> =>
  fetch(`${server.origin}${WHEP_PATH}`, { method: "POST", headers: { "content-type": type }, body });

/** A viewer, and the kinds of what it has received. */
async function createViewer() {
  const peer = new RTCPeerConnection({
    codecs: { video: [useVP8()], audio: [useOPUS()] },
    iceServers: [],
    iceAdditionalHostAddresses: ["127.0.0.1"],
  });
  const kinds = new Set<string>();
  peer.onTrack.subscribe((track: MediaStreamTrack) => {
    track.onReceiveRtp.subscribe(() => kinds.add(track.kind));
  });
  for (const kind of ["video", "audio"] as const) peer.addTransceiver(kind, { direction: "recvonly" });
  await peer.setLocalDescription(await peer.createOffer());
  return { peer, kinds, offer: peer.localDescription?.sdp ?? "" };
}

it("sends picture and sound until the session is deleted", async () => {
  const { peer, kinds, offer } = await createViewer();
  const answer = await post(offer);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([201, "application/sdp"]);
  expect(answer.headers.get("access-control-expose-headers")).toContain("location");
  const session = new URL(answer.headers.get("location") ?? "", answer.url);
  expect(session.pathname.startsWith(`${WHEP_PATH}/`)).toBe(true);
  await peer.setRemoteDescription({ type: "answer", sdp: await answer.text() });
  await vi.waitFor(() => expect([...kinds].sort()).toEqual(["audio", "video"]), { timeout: 10_000 });
  expect(server.rehearsal.whep.count()).toBe(1);

  expect((await fetch(session, { method: "DELETE" })).status).toBe(200);
  expect(server.rehearsal.whep.count()).toBe(0);
  expect((await fetch(session, { method: "DELETE" })).status).toBe(404);
  await peer.close();
});

it("says why an offer is not answered, and keeps nothing of it", async () => {
  const { peer, offer } = await createViewer();
  await peer.close();
  expect((await post(offer, "text/plain")).status).toBe(415);
  expect((await post("hello")).status).toBe(400);
  expect((await post("m=nothing that anybody can read")).status).toBe(406);
  expect((await post("m=".padEnd(70_000, "x"))).status).toBe(413);
  expect((await fetch(`${server.origin}${WHEP_PATH}`)).status).toBe(405);
  expect(server.rehearsal.whep.count()).toBe(0);
});

it("lets pages of other origins begin and end a session", async () => {
  const asked = await fetch(`${server.origin}${WHEP_PATH}/x`, { method: "OPTIONS" });
  expect(asked.status).toBe(204);
  expect(asked.headers.get("access-control-allow-methods")).toContain("DELETE");
});

it("has a clip whose packets fit into those of a network, with a picture to begin with every other second", async () => {
  const packets = await readClipPackets();
  const pictures = packets.filter(({ kind }) => kind === "video");
  expect(Math.max(...packets.map(({ data }) => data.length))).toBeLessThan(1_150);
  expect(pictures[0]?.isKey).toBe(true);
  expect(pictures.filter(({ isKey }) => isKey).map(({ at }) => Math.round(at))).toEqual([0, 2, 4, 6, 8, 10]);
  expect(packets.at(-1)?.at).toBeLessThan(CLIP_S);
  expect(packets.at(-1)?.at).toBeGreaterThan(CLIP_S - 0.5);
});
