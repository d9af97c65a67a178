/**
 * The archive on this device: over the browser's database, and with messages between tabs about what was deleted. Loaded
 * when it is needed, so that the first page stays small.
 */
import type { Clock } from "../lib/clock.ts";
import { createSafeStorage, type SafeStorage } from "../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";
import { noteOffer } from "../vas/seen-offers.ts";
import { openIndexedDbStore } from "./indexed-db-store.ts";
import { forgetMarks } from "./own-marks-store.ts";
import { createBroadcastArchive, type BroadcastArchive } from "./broadcast-archive.ts";
import type { ArchiveProblem, OpenArchiveStore } from "./store.ts";
import { createPausingStore, type PausingStore } from "./pausing-store.ts";

export type DevicePorts = {
  readonly clock: Clock;
  /** Ms since the epoch. */
  readonly wallNow: () => number;
  /** Opens a channel between tabs; may throw where there are none. */
  readonly channel: (name: string) => Pick<BroadcastChannel, "postMessage" | "close" | "addEventListener">;
  /** The page that goes into the back-forward cache and comes back. */
  readonly page: Pick<Window, "addEventListener" | "removeEventListener">;
  /** Called once at most. */
  readonly onProblem?: (problem: ArchiveProblem) => void;
  /** Another tab deleted a record, or all of them where no key is given. */
  readonly onForgotten?: (key: string | undefined) => void;
  /** For tests. */
  readonly open?: OpenArchiveStore;
  /** For tests; else the device's own (`localStorage`). */
  readonly storage?: SafeStorage;
};

const CHANNEL = "kept-transcripts";

const isForgotten = (raw: unknown): raw is { readonly forgotten: string | null } =>
  typeof raw === "object" &&
  raw !== null &&
  "forgotten" in raw &&
  (raw.forgotten === null || typeof raw.forgotten === "string");

function openChannel({ channel, onForgotten }: DevicePorts): ReturnType<DevicePorts["channel"]> | undefined {
  try {
    const opened = channel(CHANNEL);
    opened.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (isForgotten(data)) onForgotten?.(data.forgotten ?? undefined);
    });
    return opened;
  } catch {
    return undefined;
  }
}

/** Pauses the store while the page is away, until the returned function is called. */
function pauseWhileAway({ page }: DevicePorts, { pause, resume }: PausingStore): () => void {
  page.addEventListener("pagehide", pause);
  page.addEventListener("pageshow", resume);
  return () => {
    page.removeEventListener("pagehide", pause);
    page.removeEventListener("pageshow", resume);
  };
}

export function startBroadcastArchive(ports: DevicePorts): BroadcastArchive {
  const { clock, wallNow, onProblem } = ports;
  const store = createPausingStore(ports.open ?? openIndexedDbStore);
  const stopPausing = pauseWhileAway(ports, store);
  const broadcastArchive = createBroadcastArchive({
    open: store.open,
    clock,
    wallNow,
    onClosed: stopPausing,
    ...(onProblem === undefined ? {} : { onProblem }),
  });
  const channel = openChannel(ports);
  const storage = ports.storage ?? createSafeStorage(() => localStorage);
  const report = (forgotten: string | null): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin
    channel?.postMessage({ forgotten });
  };
  return {
    ...broadcastArchive,
    forget: async (key) => {
      noteOffer(storage, key, undefined, wallNow());
      forgetMarks(storage, key);
      const result = await broadcastArchive.forget(key);
      report(key);
      return result;
    },
    forgetAll: async () => {
      storage.remove(DEVICE_KEYS.seenOffers);
      forgetMarks(storage);
      const result = await broadcastArchive.forgetAll();
      report(null);
      return result;
    },
    dispose: () => {
      channel?.close();
      broadcastArchive.dispose();
    },
  };
}
