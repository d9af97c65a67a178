/**
 * Translation by the device, as long as somebody wants it: asked for, loaded, at work, or not possible; and the text with what came
 * of it.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import { deviceTag } from "../../../lib/device-tag.ts";
import { newestFirst } from "../../../subtitles/sections.ts";
import type { ReaderText } from "../../reader/reader-text-signals.ts";
import { createDeviceText, type DeviceColumn, deviceView } from "./device-text.ts";
import { createTranslateQueue, MOST_WAITING } from "./translate-queue.ts";
import { availabilityOf, makeTranslator, type Pair, translatorTag } from "./translator-api.ts";

/** How it is: `offer` waits for a press, since a file has to be loaded; `loading` says how much of it is there, from 0 to 1. */
export type DeviceState =
  | { readonly kind: "off" | "asking" | "offer" | "on" | "failed" }
  | { readonly kind: "loading"; readonly share: number };

export type Device = {
  readonly state: Accessor<DeviceState>;
  /** Loads what it takes. Call it in answer to a press. */
  readonly start: () => void;
  /** The text with the device's column; nothing while there is none. */
  readonly text: Accessor<ReaderText | undefined>;
  /** The column for files; nothing while there is none. */
  readonly column: Accessor<Omit<DeviceColumn, "label"> | undefined>;
};

export type DevicePorts = {
  /** What was said, as the page has it. */
  readonly text: ReaderText;
  /** The language somebody wants; nothing for none. */
  readonly language: Accessor<string | undefined>;
};

/** Has each final sentence translated into a column; the newest of those that are there already. */
function translateAll(
  text: ReaderText,
  column: string,
  translate: (text: string) => Promise<string>,
  onBroken: () => void,
) {
  const device = createDeviceText(column);
  const [version, setVersion] = createSignal(0);
  const queue = createTranslateQueue({
    clock: text.clock,
    translate,
    onBroken,
    onDone: ({ sid, text: of }, translation) => {
      device.put(sid, { of, text: translation });
      setVersion((count) => count + 1);
    },
  });
  onCleanup(queue.end);
  createEffect(() => {
    let looked = 0;
    for (const { sid, original } of newestFirst(text.articles())) {
      if ((looked += 1) > MOST_WAITING) break;
      if (original.isFinal) queue.want({ sid, text: original.text });
    }
  });
  const articles = createMemo(() => {
    version();
    return device.of(text.articles());
  });
  const view = createMemo(() => deviceView(text.view(), column));
  return { text: { ...text, articles, view }, column: { column, into: device.of } };
}

/** Call it where effects may be made. */
export function createDevice({ text, language }: DevicePorts): Device {
  const [state, setState] = createSignal<DeviceState>({ kind: "off" });
  const [made, setMade] = createSignal<ReturnType<typeof translateAll>>();
  const [start, setStart] = createSignal<() => void>();
  const pair = createMemo(
    (): Pair | undefined => {
      const targetLanguage = language();
      const source = text.view().transcriptionLanguage;
      if (targetLanguage === undefined || source === "und") return undefined;
      return { sourceLanguage: translatorTag(source), targetLanguage };
    },
    undefined,
    { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  const [translate, setTranslate] = createSignal<(text: string) => Promise<string>>();

  createEffect(
    on(pair, (wanted) => {
      const life = new AbortController();
      let destroy: (() => void) | undefined;
      onCleanup(() => {
        life.abort();
        destroy?.();
        setTranslate();
        setStart();
      });
      const set = (next: DeviceState): void => {
        if (!life.signal.aborted) setState(next);
      };
      if (wanted === undefined) return set({ kind: "off" });
      async function make(there: Pair): Promise<void> {
        setStart();
        set({ kind: "loading", share: 0 });
        const made = await makeTranslator(there, life.signal, (share) => set({ kind: "loading", share }));
        if (life.signal.aborted) return made?.destroy?.();
        if (made === undefined) return set({ kind: "failed" });
        destroy = () => made.destroy?.();
        setTranslate(() => (words: string) => made.translate(words));
        set({ kind: "on" });
      }
      async function ask(there: Pair): Promise<void> {
        const availability = await availabilityOf(there);
        if (life.signal.aborted) return;
        if (availability === "none") return set({ kind: "failed" });
        if (availability === "ready") return make(there);
        setStart(() => () => void make(there));
        set({ kind: "offer" });
      }
      set({ kind: "asking" });
      void ask(wanted);
    }),
  );
  createEffect(
    on(translate, (by) => {
      const wanted = untrack(pair);
      if (by === undefined || wanted === undefined) return;
      const column = deviceTag(wanted.targetLanguage);
      setMade(translateAll(text, column, by, () => setState({ kind: "failed" })));
      onCleanup(() => setMade());
    }),
  );
  return {
    state,
    start: () => start()?.(),
    text: () => made()?.text,
    column: () => made()?.column,
  };
}
