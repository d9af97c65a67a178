/**
 * What a reader who was away is offered: how much they missed, one press to where they left, the margin to drag along, and a summary where
 * the browser can make one.
 */
import {
  createMemo,
  createResource,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";
import { Portal } from "solid-js/web";

import { type I18n, useI18n } from "../../i18n/i18n-signals.ts";
import type { ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import type { Missed } from "../../subtitles/catch-up/away.ts";
import { summaryGroups } from "../../subtitles/catch-up/summary-groups.ts";
import { sentencesOf } from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { AT_LAST, columnsOf, textIn } from "../../subtitles/view.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { timeOfTalk } from "../reader/time-of-talk.ts";
import { canSummarise, summarizerHere } from "./device-summary.ts";
import { drawLeftLine } from "./left-line.ts";
import { Summary } from "./summary.tsx";
import { TalkLine } from "./talk-line.tsx";

export type CatchUpProps = {
  readonly say: ToolsWords["say"];
  readonly missed: Missed;
  readonly text: ReaderText;
  /** The newest text is kept in sight. */
  readonly isLive: boolean;
  /** Brings a sentence into sight, and lets it be heard from there with `isHeard`. */
  readonly onGo: (sid: number, isHeard: boolean) => void;
  readonly onLive: () => void;
  readonly onClose: () => void;
};

/** The time of the talk, else the time of day it came. */
function createTimes({ clock }: ReaderText, date: I18n["date"]): (sentence: Sentence) => string {
  const offset = Date.now() - clock.now();
  return ({ startMs, arrivedAt }) =>
    startMs === undefined ? date(arrivedAt + offset, { timeStyle: "short" }) : timeOfTalk(startMs);
}

export function CatchUp(props: CatchUpProps): JSX.Element {
  const { t, plural, duration, date } = useI18n();
  const [isThere, setThere] = createSignal(false);
  const timeOf = createTimes(
    untrack(() => props.text),
    date,
  );
  const sentences = createMemo(() => {
    const { from, to } = props.missed;
    return untrack(() =>
      [...sentencesOf(props.text.articles())].filter(({ sid }) => sid >= from && sid <= to),
    );
  });
  const column = (): string => columnsOf(props.text.view())[0] ?? props.text.view().transcriptionLanguage;
  const groups = createMemo(() =>
    untrack(() => {
      const view = props.text.view();
      const named = column();
      return summaryGroups(sentences(), (sentence) => textIn(sentence, named, view, AT_LAST)?.text ?? "");
    }),
  );
  const api = summarizerHere();
  const [canBeSummed] = createResource(column, (tag) => (api === undefined ? false : canSummarise(api, tag)));

  onMount(() => {
    const content = document.querySelector("main");
    if (content !== null) onCleanup(drawLeftLine(content, props.missed.from, props.say("away.left")));
  });
  function go(sid: number): void {
    setThere(true);
    props.onGo(sid, true);
  }
  const stage = (): Element | null | undefined => document.querySelector("main")?.parentElement;

  return (
    <section class="own-strip" aria-label={props.say("away.region")}>
      <div class="own-row">
        <p class="own-strip-words" role="status">
          {props.say("away.missed", {
            duration: duration(props.missed.awayMs),
            sentences: plural("reader.newSentences", props.missed.count),
          })}
        </p>
        <button
          type="button"
          class={`${controls["button"]} ${controls["primary"]}`}
          onClick={() => go(props.missed.from)}
        >
          {props.say("away.go")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onClose()}>
          {t("settings.close")}
        </button>
      </div>
      <Show when={canBeSummed() === true && api}>
        {(summarizer) => (
          <Summary
            say={props.say}
            api={summarizer()}
            groups={groups()}
            language={column()}
            onGo={(sid) => props.onGo(sid, false)}
          />
        )}
      </Show>
      <Show when={isThere() && !props.isLive && sentences().length > 1 && stage()}>
        {(place) => (
          <Portal
            mount={place()}
            ref={(div) => {
              div.className = "own-place";
              div.setAttribute("role", "region");
              div.setAttribute("aria-label", props.say("away.line"));
            }}
          >
            <TalkLine
              say={props.say}
              sentences={sentences()}
              speakers={props.text.speakers()}
              timeOf={timeOf}
              onGo={(sid) => props.onGo(sid, false)}
              onLive={() => props.onLive()}
            />
          </Portal>
        )}
      </Show>
    </section>
  );
}
