/**
 * The link builder: what is chosen on one side, what comes of it on the other, always in sight.
 */
import { type JSX, Show } from "solid-js";

import type { Features } from "../../config/config.ts";
import type { ConfigProblem } from "../../config/problems.ts";
import { UNNAMED_EVENT } from "../../event/load-event.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import type { Direction } from "../../lib/language-tag.ts";
import type { Values } from "../../links/setup-parameters.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import { BehaviourChoices } from "./behaviour-choices.tsx";
import { ConfigNotice } from "./config-notice.tsx";
import { BroadcastFacts, CodeField } from "./code-field.tsx";
import { EmbedChoices } from "./embed-choices.tsx";
import { DisplayCards } from "./display-cards.tsx";
import { DisplayPreview } from "./display-preview.tsx";
import { Fold } from "./fold.tsx";
import { KioskChoices } from "./kiosk-choices.tsx";
import { LanguageChoices } from "./language-choices.tsx";
import { LookChoices } from "./look-choices.tsx";
import { explainFailure, type Lookup } from "./lookup.ts";
import { NextSteps } from "./next-steps.tsx";
import { NoPreview } from "./no-preview.tsx";
import { OverlayChoices } from "./overlay-choices.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { choose, displaysOf, pastedLink, type SetupState } from "./setup-state.ts";
import styles from "./setup.module.css";
import { TakeAway } from "./take-away.tsx";
import take from "./take-away.module.css";

export type SetupPageProps = {
  /** The language of the builder's words, which may be English where the interface is another. */
  readonly language: string;
  readonly direction: Direction;
  readonly origin: string;
  readonly state: SetupState;
  /** The state a moment ago, once nothing changed any more: what the preview shows. */
  readonly settled: SetupState;
  readonly lookup: Lookup;
  readonly onChange: (state: SetupState) => void;
  readonly features: Features;
  /** What of the configuration does not count. */
  readonly problems: readonly ConfigProblem[];
};

// Over 60 lines: it only places its parts.
export function SetupPage(props: SetupPageProps): JSX.Element {
  const { say } = useSetupWords();
  const found = () => (props.lookup.kind === "found" ? props.lookup.info : undefined);
  const { t } = useI18n();
  /** Why there is no broadcast: the same beside the field as in the place of the preview. */
  const problem = (): string =>
    props.lookup.kind === "failed" ? explainFailure(props.lookup.code, props.state.code, t) : "";
  const isLocked = (): boolean => found()?.requiresPassword === true;
  const intro = () => (
    <div class={`${styles["intro"]} ${styles["screenOnly"]}`}>
      <Show when={props.problems.length > 0}>
        <ConfigNotice problems={props.problems} />
      </Show>
      <h1 class={styles["title"]}>{say("page.title")}</h1>
      <p class={styles["lead"]}>{say("page.lead")}</p>
      <CodeField
        code={props.state.code}
        lookup={props.lookup}
        problem={problem()}
        onCode={(code, typed) => props.onChange({ ...props.state, ...pastedLink(typed), code })}
      />
      <DisplayCards
        displays={displaysOf(props.features)}
        display={props.state.display}
        onDisplay={(display) => props.onChange({ ...props.state, display })}
      />
      <p class={take["check"]}>
        {/* A page of its own: its address is about an event, and nothing that is chosen here counts there. */}
        <a href={`/setup?event=${UNNAMED_EVENT}`} rel="external">
          {say("display.event")}
        </a>
      </p>
    </div>
  );
  const preview = () => (
    <DisplayPreview
      origin={props.origin}
      state={props.settled}
      isLocked={isLocked()}
      isLive={found()?.status === "active"}
    />
  );

  return (
    <main
      class={styles["page"]}
      lang={props.language}
      dir={props.direction}
      data-sheet={found() === undefined ? undefined : ""}
    >
      {intro()}
      <div
        class={`${styles["results"]} ${styles["screenOnly"]}`}
        data-narrow={props.state.display === "reader" || props.state.portrait ? "" : undefined}
      >
        <Show when={found()} fallback={<NoPreview state={props.state} problem={problem()} />}>
          {preview()}
          <TakeAway origin={props.origin} state={props.state} />
        </Show>
        <Fold title={say("next.title")}>
          <NextSteps
            origin={props.origin}
            state={props.state}
            isKnown={found() !== undefined}
            isLocked={isLocked()}
          />
        </Fold>
      </div>
      <Show when={found()}>
        {(info) => (
          <>
            <div class={`${styles["choices"]} ${styles["screenOnly"]}`}>
              <BroadcastFacts info={info()} />
              <Choices {...props} info={info()} />
            </div>
            <div class={styles["audience"]}>
              <PrintSheet
                origin={props.origin}
                state={props.state}
                info={info()}
                onChange={(change) => props.onChange({ ...props.state, ...change })}
              />
            </div>
          </>
        )}
      </Show>
    </main>
  );
}

type FoundProps = SetupPageProps & { readonly info: BroadcastInfo };

/** What can be chosen once the broadcast is known: first what is seen in the preview at once, then what depends on the place. */
function Choices(props: FoundProps): JSX.Element {
  const { say } = useSetupWords();
  const onChoose = (chosen: Values): void => props.onChange(choose(props.state, chosen));
  const place = () => {
    const { display } = props.state;
    return display === "reader" ? undefined : display;
  };
  return (
    <>
      <LanguageChoices state={props.state} info={props.info} onChoose={onChoose} />
      <Fold title={say("look.title")}>
        <LookChoices state={props.state} onChoose={onChoose} />
      </Fold>
      <Show when={place()}>
        {(display) => (
          <Fold title={say(`${display()}.title`)}>
            <EmbedChoices state={props.state} onChoose={onChoose} />
            <KioskChoices
              state={props.state}
              onChoose={onChoose}
              onPortrait={(portrait) => props.onChange({ ...props.state, portrait })}
            />
            <OverlayChoices state={props.state} onChoose={onChoose} />
          </Fold>
        )}
      </Show>
      <Fold title={say("behaviour.title")}>
        <BehaviourChoices
          state={props.state}
          info={props.info}
          speech={props.features.speech}
          onChoose={onChoose}
        />
      </Fold>
    </>
  );
}
