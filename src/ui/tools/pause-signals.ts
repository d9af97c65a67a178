/**
 * A page that is paused: the text, and what the host tells, stay as they are, and speech and announcing wait. Behind it all
 * goes on: what comes is counted, kept and there at once when the reader goes on.
 */
import { type Accessor, createMemo, createRoot, createSignal, untrack } from "solid-js";

import type { SpeechState } from "../../speech/queue/view.ts";
import { countAfter } from "../../subtitles/view.ts";
import type { ShownAnnouncement } from "../announcements.tsx";
import type { ReaderProps } from "../reader/reader-props-signals.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { freezeText } from "./frozen-text-signals.ts";

/** What of a reader is paused. */
export type PausedReader = Pick<ReaderProps, "text" | "subtitles" | "announcements" | "follow"> & {
  readonly listen:
    | {
        readonly on: boolean;
        readonly bar: {
          readonly state: SpeechState;
          readonly onPause: () => void;
          readonly onResume: () => void;
        };
      }
    | undefined;
  readonly aids: {
    readonly on: boolean;
    readonly bar: {
      readonly paused: boolean;
      readonly onPause: () => void;
      readonly onResume: () => void;
    };
  };
};

export type Pause = {
  readonly isPaused: Accessor<boolean>;
  /** The text to show in place of the one that goes on; nothing while the page is not paused. */
  readonly text: Accessor<ReaderText | undefined>;
  /** What the host had told when the page was paused: it stays, however short its time was. */
  readonly announcements: Accessor<readonly ShownAnnouncement[] | undefined>;
  /** Sentences that came since. */
  readonly missed: Accessor<number | undefined>;
  /** Pauses the page, or goes on with what is said now; what is paused by itself goes on first. */
  readonly toggle: () => void;
  /** Goes on, and leaves the place in the text to whoever asks. */
  readonly goOn: () => void;
};

type Held = {
  readonly text: ReaderText;
  readonly announcements: readonly ShownAnnouncement[];
  readonly newestSid: number;
  /** Ends what the text was made with, and lets go on what was paused with it. */
  readonly release: () => void;
};

/** States in which a press on the key means: go on. */
const IDLE: readonly SpeechState[] = ["paused", "locked", "failed"];

/** Those that were told before, and of those that came since the ones that are still told. */
function withLater(
  before: readonly ShownAnnouncement[],
  now: readonly ShownAnnouncement[],
): readonly ShownAnnouncement[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...now.filter(({ id }) => !known.has(id))];
}

/** Pauses speech and announcing; gives the way to let them go on, where nobody else has meanwhile. */
function holdVoices({ listen, aids }: PausedReader): () => void {
  const speech = listen?.on === true && !IDLE.includes(listen.bar.state) ? listen.bar : undefined;
  const announcing = aids.on && !aids.bar.paused ? aids.bar : undefined;
  speech?.onPause();
  announcing?.onPause();
  return () => {
    if (speech?.state === "paused") speech.onResume();
    if (announcing?.paused === true) announcing.onResume();
  };
}

export function createPause(reader: PausedReader): Pause {
  const [held, setHeld] = createSignal<Held>();
  const missed = createMemo(() => {
    const since = held()?.newestSid;
    return since === undefined ? undefined : countAfter(reader.subtitles.articles, since);
  });
  const announcements = createMemo(() => {
    const before = held()?.announcements;
    return before && withLater(before, reader.announcements);
  });

  function goOn(): void {
    untrack(held)?.release();
    setHeld(undefined);
  }

  function pause(): void {
    createRoot((dispose) => {
      const goOnSpeaking = holdVoices(reader);
      setHeld({
        text: freezeText(reader.text),
        announcements: reader.announcements,
        newestSid: reader.subtitles.newestSid,
        release: () => {
          dispose();
          goOnSpeaking();
        },
      });
    });
  }

  return {
    isPaused: () => held() !== undefined,
    text: () => held()?.text,
    announcements,
    missed,
    goOn,
    toggle: () =>
      untrack(() => {
        const { listen, aids, follow } = reader;
        if (held() !== undefined) {
          // What somebody lets go on is to move again; what came meanwhile stands above it.
          follow.goLive();
          goOn();
        } else if (listen?.on === true && IDLE.includes(listen.bar.state)) listen.bar.onResume();
        else if (aids.on && aids.bar.paused) aids.bar.onResume();
        else pause();
      }),
  };
}
