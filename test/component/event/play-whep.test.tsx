/** A picture over WebRTC: that its session is opened anew, and ended when nobody watches. */
import { describe, expect, it, vi } from "vitest";

import type { PictureState } from "../../../src/ui/event/picture-state.ts";
import { playByWhep } from "../../../src/ui/event/play-whep.ts";
import { createFakeWhep, WHEP } from "../../harness/fake-peer.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const WAIT_MS = 2_000;

function play() {
  const element = document.createElement("video");
  // The DOM of these tests takes no stream but its own.
  Object.defineProperty(element, "srcObject", { value: null, writable: true });
  const clock = createManualClock();
  const fake = createFakeWhep(clock);
  const page = new EventTarget();
  const states: PictureState[] = [];
  const failures: number[] = [];
  const stop = playByWhep(element, WHEP, (state) => states.push(state), {
    whep: fake.ports,
    clock,
    nextWait: (failed, retryAfterMs = WAIT_MS) => {
      failures.push(failed);
      return retryAfterMs;
    },
    start: async () => undefined,
    page,
  });
  /** The `number`th session, from 1, has its answer. */
  async function answered(number: number): Promise<void> {
    await vi.waitFor(() => expect(fake.peers).toHaveLength(number));
    await vi.waitFor(() => expect(fake.peer().iceGatheringState).toBe("gathering"));
    fake.peer().gathered();
    await vi.waitFor(() => expect(fake.peer().answer).toBe("v=0 answer"));
  }
  /** The `number`th session is connected, and its stream in the element. */
  async function connected(number: number): Promise<void> {
    await answered(number);
    fake.peer().becomes("connected");
    await vi.waitFor(() => expect(element.srcObject).toBeTruthy());
  }
  const goes = (name: string, persisted = false): boolean =>
    page.dispatchEvent(Object.assign(new Event(name), { persisted }));
  return { ...fake, element, clock, states, failures, stop, answered, connected, goes };
}

describe("a picture over WebRTC", () => {
  it("is ended at the server when nobody watches any more", async () => {
    const { connected, stop, methods, element, clock } = play();
    await connected(1);
    stop();
    expect([methods(), element.srcObject, clock.pending()]).toEqual([["POST", "DELETE"], null, 0]);
  });

  it("is opened anew after it was lost, with longer waits only where it had not lasted", async () => {
    const { connected, peer, clock, states, failures } = play();
    await connected(1);
    peer().becomes("failed");
    expect(states.at(-1)).toBe("interrupted");
    clock.advance(WAIT_MS);
    await connected(2);
    peer().becomes("failed");
    clock.advance(WAIT_MS);
    await connected(3);
    expect(failures).toEqual([1, 2]);
  });

  it("counts a session that lasted as no failure", async () => {
    const { connected, peer, clock, failures, element } = play();
    await connected(1);
    element.dispatchEvent(new Event("playing"));
    clock.advance(30_000);
    peer().becomes("failed");
    clock.advance(WAIT_MS);
    await connected(2);
    element.dispatchEvent(new Event("playing"));
    clock.advance(30_000);
    peer().becomes("failed");
    expect(failures).toEqual([1, 1]);
  });

  it("is opened anew where a connection stands and nothing comes", async () => {
    const { connected, clock, states, methods } = play();
    await connected(1);
    clock.advance(15_000);
    expect(states).toEqual(["interrupted"]);
    expect(methods()).toEqual(["POST", "DELETE"]);
  });

  it("waits as long as the server asks, and not at all for one that refuses", async () => {
    const busy = play();
    busy.answers(() => new Response("", { status: 503, headers: { "retry-after": "9" } }));
    await vi.waitFor(() => expect(busy.peer().iceGatheringState).toBe("gathering"));
    busy.peer().gathered();
    await vi.waitFor(() => expect(busy.states).toEqual(["unreachable"]));
    busy.clock.advance(8_000);
    expect(busy.peers).toHaveLength(1);
    busy.clock.advance(1_000);
    expect(busy.peers).toHaveLength(2);

    const closed = play();
    closed.answers(() => new Response("", { status: 403 }));
    await vi.waitFor(() => expect(closed.peer().iceGatheringState).toBe("gathering"));
    closed.peer().gathered();
    await vi.waitFor(() => expect(closed.states).toEqual(["refused"]));
    expect(closed.clock.pending()).toBe(0);
  });

  it("ends with the page, and begins anew where the page comes back as it was", async () => {
    const { connected, goes, methods, states } = play();
    await connected(1);
    goes("pagehide");
    expect(methods()).toEqual(["POST", "DELETE"]);
    goes("pageshow", true);
    await connected(2);
    expect([methods(), states]).toEqual([["POST", "DELETE", "POST"], []]);
  });
});
