/**
 * What goes into a page of one's own: the tag with its script, and where that cannot be, a plain frame or the link alone.
 * Each is called by where it goes and stands with its steps.
 */
import { type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { CopyField } from "./copy-field.tsx";
import styles from "./next-steps.module.css";
import { linkOf, type SetupState } from "./setup-state.ts";
import { frameSnippet, tagSnippet } from "./snippets.ts";
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
      <Place
        label={say("take.tag")}
        steps={say("next.html")}
        text={props.isKnown ? tagSnippet(props.origin, props.state, say("take.frameTitle")) : ""}
      />
      <Place
        label="WordPress"
        steps={say("next.wordpress")}
        text={props.isKnown ? frameSnippet(props.origin, props.state, say("take.frameTitle")) : ""}
        trouble={say("next.unfiltered")}
      />
      <Place
        label={`Notion: ${say("take.link")}`}
        steps={say("next.notion")}
        text={props.isKnown ? linkOf(props.origin, props.state) : ""}
      />
    </>
  );
}

type PlaceProps = {
  /** Where it goes, which names what is copied too. */
  readonly label: string;
  readonly steps: string;
  /** Empty while there is nothing to paste. */
  readonly text: string;
  /** What to do where it does not work. */
  readonly trouble?: string;
};

function Place(props: PlaceProps): JSX.Element {
  return (
    <section class={styles["place"]}>
      <Steps title={props.label} text={props.steps} />
      <Show when={props.text !== ""}>
        <CopyField label={props.label} text={props.text} isTitled />
      </Show>
      <Show when={props.trouble}>{(trouble) => <p>{trouble()}</p>}</Show>
    </section>
  );
}
