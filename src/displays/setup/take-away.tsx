/**
 * What organisers take with them: the link, for a page of their own what to paste into it, and the check of a seat for the
 * morning of the event.
 */
import { type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { check } from "../check/descriptor.ts";
import { addressOf } from "../registry.ts";
import { CopyField } from "./copy-field.tsx";
import { linkOf, type SetupState } from "./setup-state.ts";
import { frameSnippet, tagSnippet } from "./snippets.ts";
import styles from "./take-away.module.css";

export type TakeAwayProps = {
  readonly origin: string;
  readonly state: SetupState;
};

export function TakeAway(props: TakeAwayProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <section class={styles["section"]} aria-labelledby="take-title">
      <h2 id="take-title" class={styles["title"]}>
        {say("take.title")}
      </h2>
      <CopyField label={say("take.link")} text={linkOf(props.origin, props.state)} />
      <Show when={props.state.display === "embed"}>
        <CopyField
          label={say("take.tag")}
          text={tagSnippet(props.origin, props.state, say("take.frameTitle"))}
        />
        <CopyField
          label={say("take.frame")}
          text={frameSnippet(props.origin, props.state, say("take.frameTitle"))}
        />
      </Show>
      <p class={styles["check"]}>
        {/* A page of its own: it has another policy of what may be framed. */}
        <a href={addressOf(check, props.state.code)} target="_blank" rel="noopener noreferrer">
          {say("take.check")}
        </a>
        <span>{say("take.checkAbout")}</span>
      </p>
    </section>
  );
}
