/**
 * What goes into a page of one's own: the tag, and where that cannot be, a plain frame or the link alone.
 */
import { type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { CopyField } from "./copy-field.tsx";
import styles from "./next-steps.module.css";
import { linkOf, type SetupState } from "./setup-state.ts";
import { frameSnippet } from "./snippets.ts";
import { Steps } from "./steps.tsx";

export type PageSnippetsProps = {
  readonly origin: string;
  readonly state: SetupState;
  /** Whether the broadcast is known, so that there is something to paste. */
  readonly isKnown: boolean;
};

export function PageSnippets(props: PageSnippetsProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <>
      <Steps title="WordPress" text={`${say("next.wordpress")}\n${say("next.stripped")}`} />
      <Steps title={say("next.page")} text={say("next.html")} />
      <Steps title="Notion" text={say("next.notion")} />
      <Show when={props.isKnown}>
        <CopyField label={say("take.link")} text={linkOf(props.origin, props.state)} />
        <details class={styles["other"]}>
          <summary>{say("next.scripts")}</summary>
          <CopyField
            label={say("take.frame")}
            text={frameSnippet(props.origin, props.state, say("take.frameTitle"))}
          />
        </details>
      </Show>
    </>
  );
}
