/**
 * The summary and the chapters of a talk, beneath the text. What is pressed leads to a sentence.
 */
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { directionOf } from "../../lib/language-tag.ts";
import type { About } from "../../talk/published-talk.ts";
import { Panel } from "../../ui/controls/panel.tsx";
import { tabId, Tabs } from "../../ui/controls/tabs.tsx";
import { timeOfTalk } from "../../ui/reader/time-of-talk.ts";

type Part = "summary" | "chapters";

export type TalkContentsProps = {
  readonly say: TalkWords["say"];
  readonly about: About;
  /** Where the chapter that is heard begins, in ms. */
  readonly chapterMs: number | undefined;
  readonly onGoTo: (sid: number) => void;
  readonly onClose: () => void;
};

function Summary(props: Pick<TalkContentsProps, "about" | "onGoTo">): JSX.Element {
  return (
    <div class="talk-summary">
      <For each={props.about.summary}>
        {({ kind, text, sids }) => (
          <p data-kind={kind}>
            <Show when={sids[0]} fallback={text}>
              {(sid) => (
                <a href={`#s${sid()}`} onClick={() => props.onGoTo(sid())}>
                  {text}
                </a>
              )}
            </Show>
          </p>
        )}
      </For>
    </div>
  );
}

function Chapters(props: Pick<TalkContentsProps, "about" | "onGoTo" | "chapterMs">): JSX.Element {
  return (
    <ol class="talk-chapters" role="list">
      <For each={props.about.chapters}>
        {({ title, sid, startMs }) => (
          <li>
            <a
              href={`#s${sid}`}
              aria-current={startMs === props.chapterMs ? "true" : undefined}
              onClick={() => props.onGoTo(sid)}
            >
              <span class="talk-chapter-time" dir="ltr">
                {timeOfTalk(startMs)}
              </span>
              <bdi>{title}</bdi>
            </a>
          </li>
        )}
      </For>
    </ol>
  );
}

export function TalkContents(props: TalkContentsProps): JSX.Element {
  const names = createMemo((): readonly Part[] => [
    ...(props.about.summary.length > 0 ? (["summary"] as const) : []),
    ...(props.about.chapters.length > 0 ? (["chapters"] as const) : []),
  ]);
  const [chosen, setChosen] = createSignal<Part>();
  const part = (): Part | undefined => chosen() ?? names()[0];
  return (
    <Panel
      id="contents"
      title={
        names().length === 1 ? props.say(`page.${names()[0] ?? "chapters"}`) : props.say("page.contents")
      }
      onClose={props.onClose}
      hasTabs={names().length > 1}
      head={
        <Show when={names().length > 1}>
          <Tabs
            label={props.say("page.contents")}
            names={names()}
            wordOf={(name) => props.say(`page.${name}`)}
            chosen={part() ?? "chapters"}
            onChoose={setChosen}
          />
        </Show>
      }
    >
      <div
        role={names().length > 1 ? "tabpanel" : undefined}
        aria-labelledby={names().length > 1 ? tabId(part() ?? "chapters") : undefined}
        lang={props.about.language}
        dir={directionOf(props.about.language)}
      >
        <Switch>
          <Match when={part() === "summary"}>
            <Summary {...props} />
          </Match>
          <Match when={part() === "chapters"}>
            <Chapters {...props} />
          </Match>
        </Switch>
      </div>
    </Panel>
  );
}
