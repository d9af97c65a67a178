/**
 * A viewer, the rehearsal service, and a bad network between them: every byte goes through real sockets and
 * the fault proxy, and time passes when the test says so.
 */
import { expect, vi } from "vitest";

import type { Room } from "../../src/node/rehearsal/room.ts";
import type { NewChannel } from "../../src/node/rehearsal/service.ts";
import { type FaultProxy, startFaultProxy } from "./fault-proxy.ts";
import { live, type RehearsalServer, startRehearsalServer } from "./rehearsal-server.ts";
import { startViewer, type Viewer, type ViewerOptions } from "./viewer.ts";

export type FaultyNetwork = {
  readonly server: RehearsalServer;
  readonly proxy: FaultProxy;
  readonly room: Room;
  /** Someone who comes to watch; gone at the latest when the network is closed. */
  readonly viewer: (options?: ViewerOptions) => Viewer;
  /** The host's side says a sentence, whole and final. */
  readonly say: (sid: number) => void;
  /** Settles when no stream is open any more, at the latest after 1 s. */
  readonly untilNoneOpen: () => Promise<void>;
  /** Settles when that many requests for the stream have come, at the latest after 1 s. */
  readonly untilAsked: (times: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const textOf = (sid: number): string => `Sentence number ${sid}.`;

const soon = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 1_000, interval: 1 });

export async function openFaultyNetwork(channel: NewChannel = { state: live }): Promise<FaultyNetwork> {
  const server = await startRehearsalServer();
  const proxy = await startFaultProxy(server.origin);
  const room = server.channel(channel);
  const viewers: Viewer[] = [];
  return {
    server,
    proxy,
    room,
    viewer: (options = {}) => {
      const viewer = startViewer(`${proxy.origin}/broadcast/${room.channel().token}/text`, options);
      viewers.push(viewer);
      return viewer;
    },
    say: (sid) =>
      room.send({
        name: "init_sentence",
        payload: { sid, original_text: textOf(sid), is_final: true, revision: 3 },
      }),
    untilNoneOpen: () => soon(() => expect(proxy.open()).toBe(0)),
    untilAsked: (times) => soon(() => expect(proxy.requests.length).toBeGreaterThanOrEqual(times)),
    close: async () => {
      for (const { stream } of viewers) stream.dispose();
      await proxy.close();
      await server.close();
    },
  };
}
