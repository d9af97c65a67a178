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
import { goTo } from "./go-to.ts";
import { explainFailure, type Lookup } from "./lookup.ts";
import { NextSteps } from "./next-steps.tsx";
import { NoPreview } from "./no-preview.tsx";
import { OverlayChoices } from "./overlay-choices.tsx";
import { PrintSheet, SHEET_TITLE } from "./print-sheet.tsx";
import { originOfLinks } from "./link-origin.ts";
import { PublicAddress } from "./public-address.tsx";
import { choose, displaysOf, pastedLink, type SetupState } from "./setup-state.ts";
import styles from "./setup.module.css";
import { TakeAway } from "./take-away.tsx";
import { talkSetupAddress } from "./talk/talk-wish.ts";
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
  /** Where the links lead: not to an address that only this computer can open, where another was typed. */
  const origin = (): string => originOfLinks(props.origin, props.state.site);
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
      <p class={`${take["check"]} ${styles["ways"]}`}>
        {/* A page of its own: its address is about an event, and nothing that is chosen here counts there. */}
        <span>
          <a href={`/setup?event=${UNNAMED_EVENT}`} rel="external">
            {say("display.event")}
          </a>
          <span>{say("display.eventAbout")}</span>
        </span>
        <a href={talkSetupAddress({})} rel="external">
          {say("display.talks")}
        </a>
        <Show when={found()}>
          <a href={`#${SHEET_TITLE}`} onClick={(event) => goTo(event, SHEET_TITLE)}>
            {say("sheet.title")}
          </a>
        </Show>
      </p>
      <PublicAddress
        origin={props.origin}
        site={props.state.site}
        onSite={(site) => props.onChange({ ...props.state, site })}
      />
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
      data-narrow={props.state.display === "reader" || props.state.portrait ? "" : undefined}
    >
      {intro()}
      <div class={`${styles["results"]} ${styles["screenOnly"]}`}>
        <Show when={found()} fallback={<NoPreview state={props.state} problem={problem()} />}>
          {preview()}
          <TakeAway origin={origin()} state={props.state} />
        </Show>
      </div>
      <Show when={found()}>
        {(info) => (
          <div class={`${styles["choices"]} ${styles["screenOnly"]}`}>
            <BroadcastFacts info={info()} />
            <Choices {...props} info={info()} />
          </div>
        )}
      </Show>
      <div class={`${styles["next"]} ${styles["screenOnly"]}`}>
        <Fold title={say("next.title")}>
          <NextSteps
            origin={origin()}
            state={props.state}
            isKnown={found() !== undefined}
            isLocked={isLocked()}
          />
        </Fold>
      </div>
      <Show when={found()}>
        {(info) => (
          <div class={styles["audience"]}>
            <PrintSheet
              origin={origin()}
              state={props.state}
              info={info()}
              onChange={(change) => props.onChange({ ...props.state, ...change })}
            />
          </div>
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
  const own = () => {
    const { display } = props.state;
    return display === "reader" ? undefined : display;
  };
  const ownChoices = (): JSX.Element => (
    <Show when={own()}>
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
  );
  const isOverlay = (): boolean => props.state.display === "overlay";
  return (
    <>
      <LanguageChoices state={props.state} info={props.info} onChoose={onChoose} />
      {/* Over a picture, what is behind the text matters more than its look. */}
      <Show when={isOverlay()}>{ownChoices()}</Show>
      <Fold title={say("look.title")}>
        <LookChoices state={props.state} onChoose={onChoose} />
      </Fold>
      <Show when={!isOverlay()}>{ownChoices()}</Show>
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
