/**
 * The summary of what was missed, made on the device: a point for each part of it, which leads to where it was said.
 */
import { createSignal, For, onCleanup, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import type { SummaryGroup } from "../../subtitles/catch-up/summary-groups.ts";
import { summarise, type SummarizerApi } from "./device-summary.ts";

export type SummaryProps = {
  readonly say: ToolsWords["say"];
  readonly api: SummarizerApi;
  readonly groups: readonly SummaryGroup[];
  readonly language: string;
  readonly onGo: (sid: number) => void;
};

type State = "offered" | "working" | "done" | "failed";

export function Summary(props: SummaryProps) {
  const { percent } = useI18n();
  const [state, setState] = createSignal<State>("offered");
  const [share, setShare] = createSignal<number>();
  const [points, setPoints] = createSignal<readonly { readonly sid: number; readonly words: string }[]>([]);
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());

  async function begin(): Promise<void> {
    const groups = props.groups;
    setState("working");
    const isDone = await summarise(
      groups.map(({ text }) => text),
      {
        api: props.api,
        language: props.language,
        signal: leaving.signal,
        onDownload: setShare,
        onPoint: (at, words) => {
          const sid = groups[at]?.from;
          if (sid !== undefined) setPoints((before) => [...before, { sid, words }]);
        },
      },
    );
    if (!leaving.signal.aborted) setState(isDone ? "done" : "failed");
  }
  const told = (): string => {
    if (state() === "failed") return props.say("away.noSummary");
    if (state() !== "working") return "";
    const part = share();
    return part !== undefined && part < 1
      ? props.say("away.download", { percent: percent(Math.round(part * 100)) })
      : props.say("away.working");
  };

  return (
    <div class="own-summary">
      <Show when={state() === "offered"}>
        <button type="button" class={controls["button"]} onClick={() => void begin()}>
          {props.say("away.summarise")}
        </button>
      </Show>
      <p class="own-aside" role="status">
        {told()}
      </p>
      <Show when={points().length > 0}>
        <ol class="own-list">
          <For each={points()}>
            {({ sid, words }) => (
              <li>
                <button
                  type="button"
                  class="own-go"
                  lang={props.language}
                  dir="auto"
                  onClick={() => props.onGo(sid)}
                >
                  {words}
                </button>
              </li>
            )}
          </For>
        </ol>
        <p class="own-aside">{props.say("away.byDevice")}</p>
      </Show>
    </div>
  );
}
