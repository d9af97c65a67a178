/**
 * A visit to a published talk: the talk, the question for its passphrase, or why it cannot be shown.
 */
import { useLocation } from "@solidjs/router";
import { createEffect, createSignal, type JSX, Match, Show, Switch, untrack } from "solid-js";

import type { LoadedWords } from "../../i18n/loading.ts";
import type { TalkDictionary } from "../../i18n/locales/en/talk.ts";
import { createTalkWords } from "../../i18n/talk-words.ts";
import type { TalkPlace, TalkProblem } from "../../talk/load-talk.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { createPart } from "../../ui/parts/create-part.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import { markRoot } from "../shared/root-marks-signals.ts";
import { isTalkRecordPath, talkAddress } from "./talk-address.ts";
import { TalkLock } from "./talk-lock.tsx";
import { TalkPage } from "./talk-page.tsx";
import type { TalkReading } from "./talk-reading-signals.ts";
import type { TalkSource, TalkState } from "./talk-source-signals.ts";

// Few readers ask for it.
const TalkRecord = createPart(
  async () => ({ default: (await import("./talk-record.tsx")).TalkRecord }),
  "page",
);

const PROBLEM_WORDS = {
  "no-talk": ["page.none", "page.noneWhy"],
  later: ["page.later", "page.laterWhy"],
  unreadable: ["page.broken", "page.brokenWhy"],
} as const satisfies Record<TalkProblem, readonly string[]>;

const MARKS = { loading: "connecting", problem: "failed", locked: "locked", there: "ended" } as const;

/** A talk in a frame as the page around it may know it. */
export type TalkInFrame = {
  readonly token: string;
  readonly state: () => TalkState;
  readonly connection: () => (typeof MARKS)[TalkState["kind"]];
  /** While it is read and heard. */
  readonly reading: () => TalkReading | undefined;
};

export type TalkVisitProps = {
  readonly place: TalkPlace;
  /** Absent for what is no address of a talk. */
  readonly source: TalkSource | undefined;
  readonly words: LoadedWords<TalkDictionary>;
  /** Links the talk with the page around its frame; absent where it has a page of its own. */
  readonly linkFrame?: ((talk: TalkInFrame) => void) | undefined;
};

export function TalkVisit(props: TalkVisitProps): JSX.Element {
  const { say } = createTalkWords(() => props.words);
  const { t } = useI18n();
  const { config } = useApp();
  const location = useLocation();
  const isRecord = (): boolean => config.features.saving && isTalkRecordPath(location.pathname);
  // Another talk is another component.
  const { place, source } = untrack(() => ({ place: props.place, source: props.source }));
  const state = (): TalkState => source?.state() ?? { kind: "problem", problem: "no-talk" };
  const there = () => {
    const current = state();
    return current.kind === "there" ? current.talk : undefined;
  };
  const locked = () => {
    const current = state();
    return current.kind === "locked" ? current : undefined;
  };
  const problem = (): TalkProblem | undefined => {
    const current = state();
    return current.kind === "problem" ? current.problem : undefined;
  };
  const connection = () => MARKS[state().kind];
  markRoot("connection", connection);
  const [reading, setReading] = createSignal<TalkReading>();
  const isFramed = (): boolean => props.linkFrame !== undefined;
  untrack(() => props.linkFrame?.({ token: place.token, state, connection, reading }));
  createEffect(() => {
    const title = there()?.head.title || say("page.title");
    document.title = isRecord() ? `${title} – ${t("record.title")}` : title;
  });
  return (
    <Switch
      fallback={<DeadEnd pending name={say("page.title")} message={say("page.loading")} onward="none" />}
    >
      <Match when={there()} keyed>
        {(talk) => (
          <Show
            when={isRecord()}
            fallback={
              <TalkPage
                say={say}
                talk={talk}
                isFramed={isFramed()}
                onReading={setReading}
                onReload={() => source?.again()}
              />
            }
          >
            <TalkRecord say={say} talk={talk} />
          </Show>
        )}
      </Match>
      <Match when={isFramed() && !config.embedPassword && locked()}>
        <DeadEnd message={say("lock.lead")} more={t("unlock.elsewhere")} onward="none">
          <a
            class={`${controls["button"]} ${controls["primary"]}`}
            href={talkAddress(place)}
            target="_blank"
            rel="noreferrer noopener"
          >
            {say("lock.open")}
          </a>
        </DeadEnd>
      </Match>
      <Match when={locked()}>
        {(current) => (
          <TalkLock
            say={say}
            isBusy={current().isBusy}
            isWrong={current().isWrong}
            onUnlock={(passphrase) => source?.unlock(passphrase)}
          />
        )}
      </Match>
      <Match when={problem()} keyed>
        {(what) => (
          <DeadEnd
            name={say("page.title")}
            message={say(PROBLEM_WORDS[what][0])}
            more={say(PROBLEM_WORDS[what][1])}
            onRetry={what === "later" ? source?.again : undefined}
            onward={isFramed() ? "none" : undefined}
          />
        )}
      </Match>
    </Switch>
  );
}
