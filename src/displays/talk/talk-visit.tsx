/**
 * A visit to a published talk: the talk, the question for its passphrase, or why it cannot be shown.
 */
import { createEffect, type JSX, Match, Switch, untrack } from "solid-js";

import type { LoadedWords } from "../../i18n/loading.ts";
import type { TalkDictionary } from "../../i18n/locales/en/talk.ts";
import { createTalkWords } from "../../i18n/talk-words.ts";
import { isTalkName } from "../../talk/addresses.ts";
import type { TalkProblem } from "../../talk/load-talk.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { isToken } from "../../vas/addresses.ts";
import { markRoot } from "../shared/root-marks-signals.ts";
import { TalkLock } from "./talk-lock.tsx";
import { TalkPage } from "./talk-page.tsx";
import { createTalkSource, type TalkState } from "./talk-source-signals.ts";

const PROBLEM_WORDS = {
  "no-talk": ["page.none", "page.noneWhy"],
  later: ["page.later", "page.laterWhy"],
  unreadable: ["page.broken", "page.brokenWhy"],
} as const satisfies Record<TalkProblem, readonly string[]>;

const MARKS = { loading: "connecting", problem: "failed", locked: "locked", there: "ended" } as const;

export type TalkVisitProps = {
  readonly token: string;
  readonly name: string;
  readonly words: LoadedWords<TalkDictionary>;
};

export function TalkVisit(props: TalkVisitProps): JSX.Element {
  const { say } = createTalkWords(() => props.words);
  // Another talk is another component.
  const place = untrack(() => ({ token: props.token.toLowerCase(), name: props.name }));
  const isAddress = isToken(place.token) && isTalkName(place.name);
  const source = isAddress ? createTalkSource((input, init) => fetch(input, init), place) : undefined;
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
  markRoot("connection", () => MARKS[state().kind]);
  createEffect(() => {
    document.title = there()?.head.title || say("page.title");
  });
  return (
    <Switch
      fallback={<DeadEnd pending name={say("page.title")} message={say("page.loading")} onward="none" />}
    >
      <Match when={there()} keyed>
        {(talk) => <TalkPage say={say} talk={talk} onReload={() => source?.again()} />}
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
          />
        )}
      </Match>
    </Switch>
  );
}
