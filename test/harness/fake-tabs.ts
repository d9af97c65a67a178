/**
 * A browser with many tabs in one process: locks and channels as tabs share them, on one clock. Nothing travels
 * between tabs before the test says so, and each tab can freeze or crash.
 */
import type { Clock } from "../../src/lib/clock.ts";
import { type ConnectionState, initialConnection, isDelivering } from "../../src/stream/connection-state.ts";
import { createStream, type Stream } from "../../src/stream/stream.ts";
import { createTabs, type Tabs, type TabsPorts } from "../../src/stream/tabs/tabs.ts";
import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../src/subtitles/reduce.ts";
import type { BroadcastEvent } from "../../src/vas/events.ts";
import { createFakeLocks } from "./fake-locks.ts";
import { type FakeAttempt, fakeTransports } from "./fake-transport.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";

export type FakeTab = {
  readonly stream: Stream;
  readonly tabs: Tabs;
  readonly state: () => ConnectionState;
  readonly events: readonly BroadcastEvent[];
  /** Messages of the announcements heard, in order. */
  readonly heard: () => readonly string[];
  /** What was said, as a visit shows it, and its sentences' numbers. */
  readonly subtitles: () => SubtitleState;
  readonly sids: () => readonly number[];
  /** Bytes heard. */
  readonly bytes: () => number;
  /** Real streams this tab opened, and those of them that are open. */
  readonly attempts: readonly FakeAttempt[];
  readonly open: () => readonly FakeAttempt[];
  /** How often the languages of its followers changed. */
  readonly followersChanged: () => number;
  /** The language of the next attempt. */
  readonly show: (language: string | undefined) => void;
  /** Leaves the broadcast. */
  readonly close: () => void;
  /** From now on the tab runs no code, but keeps its locks. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Of the messages to this tab, only so many arrive from now on; nothing said: all. */
  readonly hearOnly: (messages?: number) => void;
  /** The tab is gone without a word; the browser takes its locks back. */
  readonly crash: () => void;
};

export type FakeBrowser = {
  readonly clock: ManualClock;
  readonly tab: (options?: {
    readonly language?: string;
    readonly lastEventId?: string;
    /** The name under which it shares the stream. */
    readonly name?: string;
    /** In place of what the browser has. */
    readonly ports?: Partial<Pick<TabsPorts, "locks" | "channel" | "hasOpenStream">>;
  }) => FakeTab;
  readonly all: readonly FakeTab[];
  /** All real streams that are open, in all tabs. */
  readonly streams: () => readonly FakeAttempt[];
  /** Lets all messages and locks that are on their way arrive, and what follows from them. */
  readonly settle: () => Promise<void>;
  /** Lets time pass, in ms, and everything arrive in between. */
  readonly pass: (ms: number) => Promise<void>;
  /** Sends a message from some other script of the origin to every tab. */
  readonly inject: (data: unknown) => void;
};

const ADDRESS = "https://vas.example/broadcast/ab12/text";
/** One breath of time, in ms. */
const STEP_MS = 50;

/** `first` says which arrives first of what set out together; browsers promise nothing. */
export function createFakeBrowser(first: "in order" | "locks" = "in order"): FakeBrowser {
  const clock = createManualClock();
  const locks = createFakeLocks((arrive) => {
    if (first === "locks") onTheirWay.unshift(arrive);
    else onTheirWay.push(arrive);
  });
  const inboxes = new Map<(data: unknown) => void, string>();
  const all: FakeTab[] = [];
  let onTheirWay: (() => void)[] = [];
  const sendTo = (inbox: (data: unknown) => void, data: unknown): void => {
    const copy: unknown = structuredClone(data);
    onTheirWay.push(() => {
      if (inboxes.has(inbox)) inbox(copy);
    });
  };

  const browser: FakeBrowser = {
    clock,
    all,
    streams: () => all.flatMap((tab) => tab.open()),
    inject: (data) => {
      for (const inbox of inboxes.keys()) sendTo(inbox, data);
    },
    settle: async () => {
      for (let quiet = 0; quiet < 3; quiet += 1) {
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        const arriving = onTheirWay;
        onTheirWay = [];
        if (arriving.length > 0) quiet = 0;
        for (const arrive of arriving) arrive();
      }
    },
    pass: async (ms) => {
      await browser.settle();
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        clock.advance(Math.min(STEP_MS, ms - passed));
        await browser.settle();
      }
    },
    tab: ({ language, lastEventId, name = "subtitles:ab12", ports = {} } = {}) => {
      const owner = {};
      const transports = fakeTransports();
      const ended = new Set<number>();
      const events: BroadcastEvent[] = [];
      let condition: "awake" | "frozen" | "gone" = "awake";
      let held: (() => void)[] = [];
      let state = initialConnection(false);
      let shown = language;
      let bytes = 0;
      let changes = 0;
      let arrive = Infinity;
      let subtitles = noSubtitles;
      const fold = (input: SubtitleInput): void => {
        subtitles = reduceSubtitles(subtitles, input, clock.now());
      };

      /** What happens to a tab waits while it is frozen, and is lost when it is gone. */
      const happens = (what: () => void): void => {
        if (condition === "awake") what();
        else if (condition === "frozen") held.push(what);
      };
      const ownClock: Clock = {
        now: clock.now,
        after: (ms, run) => clock.after(ms, () => happens(run)),
      };

      class Channel extends EventTarget {
        #inbox = (data: unknown): void => {
          arrive -= 1;
          if (arrive >= 0) happens(() => this.dispatchEvent(new MessageEvent("message", { data })));
        };
        constructor() {
          super();
          inboxes.set(this.#inbox, name);
        }
        postMessage(data: unknown): void {
          if (condition === "gone") return;
          for (const [inbox, its] of inboxes) if (inbox !== this.#inbox && its === name) sendTo(inbox, data);
        }
        close(): void {
          inboxes.delete(this.#inbox);
        }
      }
      const channels: Channel[] = [];

      const tabs = createTabs(
        name,
        {
          locks: { request: locks.requestBy(owner) as LockManager["request"] },
          channel: () => {
            const channel = new Channel();
            channels.push(channel);
            return channel as unknown as BroadcastChannel;
          },
          ...ports,
          open: (url, from, handlers) => {
            const at = transports.attempts.length;
            return transports.openTransport(url, from, {
              ...handlers,
              onClose: (cause) => {
                ended.add(at);
                handlers.onClose(cause);
              },
            });
          },
          clock: ownClock,
          tabId: `tab-${all.length + 1}`,
        },
        () => void (changes += 1),
      );
      const stream = createStream({
        url: () => (shown === undefined ? ADDRESS : `${ADDRESS}?lang=${shown}`),
        openTransport: (url, from, handlers) =>
          tabs.openTransport(url, from, {
            ...handlers,
            onBytes: (count) => {
              bytes += count;
              handlers.onBytes(count);
            },
          }),
        ...(lastEventId === undefined ? {} : { lastEventId }),
        crossOrigin: false,
        clock: ownClock,
        random: () => 0.5,
        onEvent: (event) => {
          events.push(event);
          fold(event);
        },
        onMissing: (lostForMs, isOver) => {
          fold({ type: "stream-lost", agoMs: lostForMs });
          if (isOver) fold({ type: "stream-back" });
        },
        onChange: (next) => {
          const [was, is] = [isDelivering(state), isDelivering(next)];
          state = next;
          if (was !== is) fold({ type: is ? "stream-back" : "stream-lost" });
          // As a visit does: a tab that wants no stream leads no others.
          if (next.main === undefined && next.retryAt === undefined) tabs.relinquish();
        },
      });

      const tab: FakeTab = {
        stream,
        tabs,
        state: () => state,
        events,
        heard: () => events.flatMap((event) => (event.type === "announcement" ? [event.message] : [])),
        subtitles: () => subtitles,
        sids: () => allSentences(subtitles).map(({ sid }) => sid),
        bytes: () => bytes,
        attempts: transports.attempts,
        open: () =>
          condition === "gone"
            ? []
            : transports.attempts.filter((attempt, at) => attempt.closes() === 0 && !ended.has(at)),
        followersChanged: () => changes,
        show: (next) => {
          shown = next;
        },
        close: () => {
          stream.dispose();
          tabs.dispose();
        },
        freeze: () => {
          condition = "frozen";
        },
        thaw: () => {
          condition = "awake";
          const missed = held;
          held = [];
          for (const happen of missed) happen();
        },
        hearOnly: (messages = Infinity) => {
          arrive = messages;
        },
        crash: () => {
          condition = "gone";
          for (const channel of channels) channel.close();
          locks.release(owner);
        },
      };
      all.push(tab);
      stream.send({ type: "start" });
      return tab;
    },
  };
  return browser;
}
