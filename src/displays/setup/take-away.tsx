/**
 * What organisers take with them, always in sight: the link, or for a page of their own the tag to paste into it. On a
 * phone it is a bar at the bottom edge.
 */
import type { JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { CopyField } from "./copy-field.tsx";
import { goTo, NEXT_TITLE } from "./go-to.ts";
import { linkOf, type SetupState } from "./setup-state.ts";
import { tagSnippet } from "./snippets.ts";
import styles from "./take-away.module.css";

export type TakeAwayProps = {
  readonly origin: string;
  readonly state: SetupState;
};

export function TakeAway(props: TakeAwayProps): JSX.Element {
  const { say } = useSetupWords();
  const isPage = (): boolean => props.state.display === "embed";
  const text = (): string =>
    isPage()
      ? tagSnippet(props.origin, props.state, say("take.frameTitle"))
      : linkOf(props.origin, props.state);
  return (
    <section class={styles["bar"]} aria-label={say("take.title")}>
      <CopyField
        label={say(isPage() ? "take.tag" : "take.link")}
        text={text()}
        isMain
        aside={
          <a class={styles["toNext"]} href={`#${NEXT_TITLE}`} onClick={(event) => goTo(event, NEXT_TITLE)}>
            {say("next.title")}
          </a>
        }
      />
    </section>
  );
}
