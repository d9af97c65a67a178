/**
 * The last lines of one language, in a place of its own: whatever grows in it moves nothing beside it.
 */
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { Flow } from "../../links/parameters/lines.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { createCaptions } from "./captions-signals.ts";
import styles from "./captions.module.css";
import { CaptionRow } from "./caption-row.tsx";
import { createLineWindow } from "./line-window.ts";
import { createLiveText } from "../live-text-signals.ts";

export type CaptionPanelProps = {
  readonly text: ReaderText;
  /** The language; the transcription language for the original. */
  readonly column: string;
  readonly flow: Flow;
  /** Lines at most; absent for as many as there is room for. */
  readonly lines?: number | undefined;
  /** The text has faded: what is here does not come back with what is said next. */
  readonly faded?: boolean | undefined;
  readonly speakers: boolean;
  /** Says where something is missing. */
  readonly gaps: boolean;
};

const sameSids = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((sid, index) => sid === b[index]);

export function CaptionPanel(props: CaptionPanelProps) {
  const [after, setAfter] = createSignal(0);
  // oxlint-disable-next-line solid/reactivity -- the text's own parts are signals; it is made once for a visit
  const captions = createCaptions(props.text, () => ({
    column: props.column,
    flow: props.flow,
    after: after(),
  }));
  const sids = createMemo(() => captions().map(({ sid }) => sid), [], { equals: sameSids });

  let gone = 0;
  createEffect(
    on(
      () => props.faded === true,
      (faded) => {
        const last = captions().at(-1);
        // A sentence that goes on after all stays.
        if (faded) gone = last === undefined || last.isFinal ? (last?.sid ?? gone) : last.sid - 1;
        else setAfter(gone);
      },
    ),
  );

  let frame: HTMLDivElement | undefined;
  let window: HTMLDivElement | undefined;
  let list: HTMLDivElement | undefined;
  onMount(() => {
    if (frame === undefined || window === undefined || list === undefined) return;
    const lines = createLineWindow({
      frame,
      window,
      list,
      clock: props.text.clock,
      options: () => ({ most: props.lines, wholeBlocks: props.flow === "blocks" }),
    });
    createEffect(on(captions, lines.update));
    onCleanup(lines.dispose);
  });

  return (
    <div class={styles["frame"]} ref={frame} lang={props.column}>
      <div class={styles["window"]} ref={window}>
        <div class={styles["list"]} ref={list}>
          <For each={sids()}>
            {(sid) => {
              const caption = createMemo(() => captions().find((other) => other.sid === sid));
              return (
                <>
                  <Show when={props.gaps}>
                    <Gap text={props.text} before={sid} />
                  </Show>
                  <Show when={caption()}>
                    {(shown) => <CaptionRow caption={shown} speakers={props.speakers} />}
                  </Show>
                </>
              );
            }}
          </For>
        </div>
      </div>
    </div>
  );
}

/** One line that says that something is missing before a sentence. */
function Gap(props: { readonly text: ReaderText; readonly before: number }) {
  const { plural, duration, direction, language } = useI18n();
  const mark = createMemo(() => props.text.gapMarks().get(props.before));
  return (
    <Show when={mark()}>
      {(found) => (
        <div
          class={styles["gap"]}
          data-gap={`${found().gap.from}-${found().gap.to}`}
          lang={language()}
          dir={direction()}
          ref={createLiveText(() =>
            plural("gap", found().missing, { duration: duration(found().gap.lostForMs) }),
          )}
        />
      )}
    </Show>
  );
}
