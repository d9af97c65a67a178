/**
 * Somebody who reads at the relay and comes back from every break at once, as a viewer does: what it shows, and what it was
 * told twice.
 */
import {
  noSubtitles,
  allSentences,
  reduceSubtitles,
  type SubtitleState,
} from "../../src/subtitles/reduce.ts";
import { streamUrl } from "../../src/vas/addresses.ts";
import type { BroadcastPhase } from "../../src/vas/events.ts";
import { decodeFrame } from "../../src/vas/decode-event.ts";
import { openStream, type OpenStream } from "./open-stream.ts";

export type RelayReader = {
  readonly subtitles: () => SubtitleState;
  /** The original and the translation of each sentence that is final in both, by number. */
  readonly finals: () => ReadonlyMap<number, readonly [original: string, translation: string]>;
  /** The broadcast's phase as it was told last. */
  readonly phase: () => BroadcastPhase | undefined;
  /** Texts that were told word for word a second time. */
  readonly doubled: () => readonly string[];
  /** How often a stream was opened. */
  readonly streams: () => number;
  /** The status each attempt was answered with. */
  readonly statuses: readonly number[];
  readonly close: () => void;
};

/** How soon an attempt that failed is made again, in ms. */
const AGAIN_MS = 50;

/** Reads one language of the broadcast at `origin`. */
export function openRelayReader(origin: string, token: string, language: string): RelayReader {
  let subtitles = noSubtitles;
  let phase: BroadcastPhase | undefined;
  let lastEventId: string | undefined;
  const closing = new AbortController();
  let current: OpenStream | undefined;
  let streams = 0;
  const statuses: number[] = [];
  const told = new Map<string, number>();

  function read({ events }: OpenStream, from: number): number {
    for (const { name, id, data } of events.slice(from)) {
      if (id !== "") lastEventId = id;
      if (name === "init_sentence" || name === "translation") {
        const key = `${name} ${JSON.stringify(data)}`;
        told.set(key, (told.get(key) ?? 0) + 1);
      }
      const decoded = decodeFrame({ name, data: JSON.stringify(data) });
      if (!decoded.ok) continue;
      for (const event of decoded.value) {
        subtitles = reduceSubtitles(subtitles, event, 0);
        if (event.type === "connected" || event.type === "phase") phase = event.phase ?? phase;
      }
    }
    return events.length;
  }

  let seen = 0;
  const look = (): void => {
    if (current !== undefined) seen = read(current, seen);
  };

  async function stay(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const stream = await openStream(streamUrl(origin, token, { language }), {
          accept: "text/event-stream",
          ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
        });
        streams += 1;
        statuses.push(stream.status);
        seen = 0;
        current = stream;
        await stream.over;
        look();
        current = undefined;
      } catch {
        // Nobody listens there at the moment.
      }
      await new Promise((resolve) => {
        setTimeout(resolve, AGAIN_MS);
      });
    }
  }
  void stay();

  return {
    subtitles: () => {
      look();
      return subtitles;
    },
    finals: () => {
      look();
      return new Map(
        allSentences(subtitles).flatMap(({ sid, original, translations }) => {
          const translation = translations.get(language);
          return original.isFinal && translation?.isFinal === true
            ? [[sid, [original.text, translation.text]] as const]
            : [];
        }),
      );
    },
    phase: () => {
      look();
      return phase;
    },
    doubled: () => {
      look();
      return [...told].filter(([, times]) => times > 1).map(([key]) => key);
    },
    streams: () => streams,
    statuses,
    close: () => {
      closing.abort();
      current?.close();
    },
  };
}
