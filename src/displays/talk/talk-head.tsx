/**
 * What a talk is: its title, when it was recorded, how long it is and who speaks, and the way to its summary and chapters.
 */
import { For, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { TalkWords } from "../../i18n/talk-words.ts";
import controls from "../../styles/controls.module.css";
import type { TalkHead as Head } from "../../talk/published-talk.ts";
import { TalkIcon, type TalkShape } from "./talk-icon.tsx";

/** Speakers that are named at the head; the text names all of them. */
const MOST_NAMED = 12;

export type TalkHeadProps = {
  readonly say: TalkWords["say"];
  readonly head: Head;
  readonly picture: JSX.Element;
  readonly hasContents: boolean;
  /** What is open beside the text. */
  readonly open: string | undefined;
  readonly onContents: () => void;
  readonly onShare: () => void;
  readonly isHeard: boolean;
};

/** Opens what is beneath the text. */
function Way(props: {
  readonly shape: TalkShape;
  readonly words: string;
  /** The id of what it opens. */
  readonly opens: string;
  readonly open: string | undefined;
  readonly onOpen: () => void;
}): JSX.Element {
  const isOpen = (): boolean => props.open === props.opens;
  return (
    <button
      type="button"
      class={`${controls["button"]} talk-way`}
      aria-expanded={isOpen()}
      aria-controls={isOpen() ? props.opens : undefined}
      onClick={() => props.onOpen()}
    >
      <TalkIcon shape={props.shape} />
      {props.words}
    </button>
  );
}

export function TalkHead(props: TalkHeadProps): JSX.Element {
  const { date, language, duration } = useI18n();
  const day = (iso: string): string => date(iso, { dateStyle: "long" });
  const speakers = () => props.head.speakers.filter(Boolean).slice(0, MOST_NAMED);
  const parts = () =>
    new Intl.ListFormat(language(), { type: "unit", style: "short" }).formatToParts(speakers());
  return (
    <header class="talk-head">
      {props.picture}
      <h1 class="talk-title" dir="auto">
        {props.head.title}
      </h1>
      <p class="talk-facts">
        <Show when={props.head.recorded}>
          {(recorded) => <time datetime={recorded().slice(0, 10)}>{day(recorded())}</time>}
        </Show>
        <span>{duration(props.head.durationMs)}</span>
      </p>
      <Show when={speakers().length > 0}>
        <p class="talk-facts">
          <span>
            <For each={parts()}>
              {({ type, value }) => (type === "element" ? <bdi translate="no">{value}</bdi> : value)}
            </For>
          </span>
        </p>
      </Show>
      <div class="talk-ways">
        <Show when={props.hasContents}>
          <Way
            shape="contents"
            words={props.say("page.contents")}
            opens="contents"
            open={props.open}
            onOpen={props.onContents}
          />
        </Show>
        <Way
          shape="share"
          words={props.say("keep.open")}
          opens="share"
          open={props.open}
          onOpen={props.onShare}
        />
      </div>
      <Show when={props.isHeard}>
        <p class="talk-hint">{props.say("page.hear")}</p>
      </Show>
    </header>
  );
}
