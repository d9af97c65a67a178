/** One WHEP session: what is asked of the server, what its answers mean, and that nothing of it is left open. */
import { describe, expect, it, vi } from "vitest";

import { openWhep } from "../../../src/ui/event/whep-session.ts";
import { createFakeWhep, WHEP } from "../../harness/fake-peer.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

function open() {
  const clock = createManualClock();
  const fake = createFakeWhep(clock);
  const leaving = new AbortController();
  const onLost = vi.fn();
  const begin = () => openWhep(WHEP, fake.ports, leaving.signal, onLost);
  /** Begins, and comes as far as an answer that the peer has. */
  async function answered() {
    const opened = begin();
    await vi.waitFor(() => expect(fake.peer().iceGatheringState).toBe("gathering"));
    fake.peer().gathered();
    await vi.waitFor(() => expect(fake.peer().answer).toBe("v=0 answer"));
    return { opened };
  }
  return { ...fake, clock, begin, leave: () => leaving.abort(), onLost, answered };
}

/** What came of an answer with this status. */
async function failure(status: number, headers: Record<string, string> = {}) {
  const { begin, peer, answers, methods } = open();
  answers(() => new Response("", { status, headers }));
  const opened = begin();
  await vi.waitFor(() => expect(peer().iceGatheringState).toBe("gathering"));
  peer().gathered();
  const result = await opened;
  expect([peer().connectionState, methods()]).toEqual(["closed", ["POST"]]);
  return result.ok ? undefined : result.error;
}

describe("a WHEP session", () => {
  it("sends one whole offer to receive picture and sound, and ends at the address it was given", async () => {
    const { begin, peer, sent, onLost } = open();
    const opened = begin();
    await vi.waitFor(() => expect(peer().iceGatheringState).toBe("gathering"));
    expect(sent).toEqual([]);
    peer().gathered();
    await vi.waitFor(() => expect(peer().answer).toBe("v=0 answer"));
    peer().becomes("connected");
    const session = await opened;
    expect(peer().kinds).toEqual(["video", "audio"]);
    expect(sent[0]).toMatchObject({
      method: "POST",
      address: WHEP,
      init: { body: "v=0 offer", credentials: "omit", headers: { "content-type": "application/sdp" } },
    });
    if (session.ok) session.value.end();
    expect(sent[1]).toMatchObject({
      method: "DELETE",
      address: "https://video.example/whep/session/7",
      init: { keepalive: true },
    });
    expect([peer().connectionState, onLost.mock.calls]).toEqual(["closed", []]);
  });

  it("sends what it has where addresses are not gathered in time", async () => {
    const { begin, peer, sent, clock } = open();
    const opened = begin();
    await vi.waitFor(() => expect(peer().iceGatheringState).toBe("gathering"));
    await vi.waitFor(() => expect(clock.pending()).toBe(1));
    clock.advance(1_500);
    await vi.waitFor(() => expect(peer().answer).toBe("v=0 answer"));
    peer().becomes("connected");
    expect((await opened).ok).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it.each([
    [503, { "retry-after": "7" }, { problem: "unreachable", retryAfterMs: 7_000 }],
    [404, {}, { problem: "unreachable" }],
    [409, {}, { problem: "unreachable" }],
    [403, {}, { problem: "refused" }],
    [405, {}, { problem: "refused" }],
    [200, {}, { problem: "refused" }],
    [406, {}, { problem: "unplayable" }],
  ] as const)("that is answered %s %j is %j", async (status, headers, expected) => {
    expect(await failure(status, headers)).toEqual(expected);
  });

  it("is not to be had without a network, and unplayable where the answer is none", async () => {
    const lost = open();
    lost.answers(() => Promise.reject(new TypeError("no network")));
    const opened = lost.begin();
    await vi.waitFor(() => expect(lost.peer().iceGatheringState).toBe("gathering"));
    lost.peer().gathered();
    expect(await opened).toEqual({ ok: false, error: { problem: "unreachable" } });

    const odd = open();
    const other = odd.begin();
    await vi.waitFor(() => expect(odd.peer().iceGatheringState).toBe("gathering"));
    odd.peer().refuses = true;
    odd.peer().gathered();
    expect(await other).toEqual({ ok: false, error: { problem: "unplayable" } });
    expect(odd.methods()).toEqual(["POST", "DELETE"]);
  });

  it("is blocked where the server answers and no connection comes of it", async () => {
    for (const fails of [true, false]) {
      const { answered, peer, clock, methods } = open();
      const { opened } = await answered();
      await vi.waitFor(() => expect(clock.pending()).toBe(1));
      if (fails) peer().becomes("failed");
      else clock.advance(10_000);
      expect(await opened).toEqual({ ok: false, error: { problem: "blocked" } });
      expect(methods()).toEqual(["POST", "DELETE"]);
    }
  });

  it("is unplayable in a browser without WebRTC", async () => {
    const { ports, clock } = open();
    const without = {
      ...ports,
      createPeer: () => {
        throw new ReferenceError("RTCPeerConnection is not defined");
      },
    };
    const opened = await openWhep(WHEP, without, new AbortController().signal, () => undefined);
    expect(opened).toEqual({ ok: false, error: { problem: "unplayable" } });
    expect(clock.pending()).toBe(0);
  });

  it("is lost once where its connection fails or stays away, and not where it comes back", async () => {
    const { answered, peer, clock, onLost } = open();
    const { opened } = await answered();
    peer().becomes("connected");
    await opened;
    peer().becomes("disconnected");
    clock.advance(3_000);
    peer().becomes("connected");
    clock.advance(60_000);
    expect(onLost).not.toHaveBeenCalled();
    peer().becomes("disconnected");
    clock.advance(4_000);
    peer().becomes("failed");
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it("that is left before it began ends at the server as well, and asks nothing where it had not asked", async () => {
    const early = open();
    const opened = early.begin();
    await vi.waitFor(() => expect(early.peer().iceGatheringState).toBe("gathering"));
    early.leave();
    expect((await opened).ok).toBe(false);
    expect(early.sent).toEqual([]);

    const late = open();
    const { opened: other } = await late.answered();
    late.leave();
    expect((await other).ok).toBe(false);
    expect([late.methods(), late.clock.pending()]).toEqual([["POST", "DELETE"], 0]);
  });
});
