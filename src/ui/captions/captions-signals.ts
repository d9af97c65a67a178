/**
 * The last sentences as a screen needs them: for each language its captions, and a sign that something new was said.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import type { Clock } from "../../lib/clock.ts";
import type { Flow } from "../../links/parameters/lines.ts";
import {
  type Caption,
  type CaptionTail,
  captionTail,
  type TailOptions,
} from "../../subtitles/captions/tail.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";

/** Sentences of one language in the page at most. */
const MOST_CAPTIONS = 30;

export type CaptionsOptions = {
  readonly column: string;
  readonly flow: Flow;
  /** Sentences up to this one have been taken off the screen. */
  readonly after: number;
};

const same = (a: Caption, b: Caption): boolean =>
  a.sid === b.sid &&
  a.text === b.text &&
  a.isFinal === b.isFinal &&
  a.language === b.language &&
  a.role === b.role &&
  a.speaker?.label === b.speaker?.label &&
  a.speaker?.colour === b.speaker?.colour;

const sameAll = (a: readonly Caption[], b: readonly Caption[]): boolean =>
  a.length === b.length && a.every((caption, index) => same(caption, b[index] ?? caption));

type TailsOptions = Pick<TailOptions, "after" | "most" | "wholeOnly"> & {
  readonly columns: readonly string[];
};

/** The end of each column. It is looked at again when an original stands in, though nothing new was said. */
function createTails(text: ReaderText, options: Accessor<TailsOptions>): Accessor<readonly CaptionTail[]> {
  const [look, setLook] = createSignal(0);
  const tails = createMemo(() => {
    look();
    const { columns, ...more } = options();
    const context = { ...more, upTo: text.upTo(), now: text.clock.now(), steadyText: text.steadyText };
    return columns.map((column) =>
      captionTail(text.articles(), text.speakers(), text.view(), { ...context, column }),
    );
  });
  const wakeAt = createMemo(() => Math.min(...tails().map((tail) => tail.wakeAt ?? Infinity)));
  createEffect(() => {
    const at = wakeAt();
    if (at === Infinity) return;
    const timer = text.clock.after(Math.max(0, at - text.clock.now()), () => setLook((count) => count + 1));
    onCleanup(() => timer.cancel());
  });
  return tails;
}

/** The captions of one column; those that did not change stay the same objects. */
export function createCaptions(
  text: ReaderText,
  options: Accessor<CaptionsOptions>,
): Accessor<readonly Caption[]> {
  const tails = createTails(text, () => {
    const { column, flow, after } = options();
    return { columns: [column], after, most: MOST_CAPTIONS, wholeOnly: flow === "blocks" };
  });
  const captions = createMemo(
    (before: readonly Caption[]) => {
      const known = new Map(before.map((caption) => [caption.sid, caption]));
      return tails()
        .flatMap((tail) => tail.captions)
        .map((caption) => {
          const old = known.get(caption.sid);
          return old !== undefined && same(old, caption) ? old : caption;
        });
    },
    [],
    { equals: sameAll },
  );
  return captions;
}

export type NewestPorts = {
  readonly text: ReaderText;
  readonly columns: Accessor<readonly string[]>;
  readonly flow: Flow;
};

/** The newest text of every column in one string: it changes whenever something new is to be seen. */
export function createNewest({ text, columns, flow }: NewestPorts): Accessor<string> {
  const tails = createTails(text, () => ({
    columns: columns(),
    after: 0,
    most: 1,
    wholeOnly: flow === "blocks",
  }));
  const newest = createMemo(() =>
    tails()
      .map(({ captions }) => captions.map((caption) => `${caption.sid} ${caption.text}`).join(""))
      .join("\n"),
  );
  return newest;
}

export type QuietPorts = {
  /** It changes whenever something happens. */
  readonly sign: Accessor<unknown>;
  /** Ms; 0 for never. */
  readonly afterMs: Accessor<number>;
  readonly clock: Clock;
};

/** Whether nothing has happened for so long. */
export function createQuiet({ sign, afterMs, clock }: QuietPorts): Accessor<boolean> {
  const [quiet, setQuiet] = createSignal(false);
  // Only what is really another sign, or another time, begins anew.
  const latest = createMemo(sign);
  const wait = createMemo(afterMs);
  createEffect(
    on([latest, wait], ([, ms]) => {
      setQuiet(false);
      if (ms <= 0) return;
      const timer = clock.after(ms, () => setQuiet(true));
      onCleanup(() => timer.cancel());
    }),
  );
  return quiet;
}
