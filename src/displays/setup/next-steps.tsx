/**
 * What is done with the link, in the place it was made for, so that nobody has to look it up elsewhere. It is there before
 * a code was typed: whoever prepares an event sees what it will take.
 */
import { type JSX, Match, Switch } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { valueOf } from "./choices.ts";
import styles from "./next-steps.module.css";
import { NEXT_TITLE } from "./go-to.ts";
import { PageSnippets } from "./page-snippets.tsx";
import { ScreenStart } from "./screen-start.tsx";
import { linkOf, type SetupState } from "./setup-state.ts";
import { Steps } from "./steps.tsx";

export type NextStepsProps = {
  readonly origin: string;
  readonly state: SetupState;
  /** Whether the broadcast with the code is known. */
  readonly isKnown: boolean;
  /** It has a password. */
  readonly isLocked: boolean;
};

export function NextSteps(props: NextStepsProps): JSX.Element {
  const { say } = useSetupWords();
  const link = (): string => (props.isKnown ? linkOf(props.origin, props.state) : "");
  const obsSteps = (): string =>
    [
      say("next.obs"),
      ...(props.isLocked ? [say("next.obsLocked")] : []),
      ...(valueOf(props.state, "captions") === "obs" ? [say("next.obsCaptions")] : []),
    ].join("\n");
  return (
    <section class={styles["section"]} aria-labelledby={NEXT_TITLE}>
      <h2 id={NEXT_TITLE} class={styles["title"]} tabindex="-1">
        {say("next.title")}
      </h2>
      <Switch>
        <Match when={props.state.display === "reader"}>
          <p>{say("next.reader")}</p>
        </Match>
        <Match when={props.state.display === "kiosk"}>
          <ScreenStart link={link()} />
        </Match>
        <Match when={props.state.display === "overlay"}>
          <div class={styles["programs"]}>
            <Steps title="OBS" text={obsSteps()} />
            <Steps
              title="vMix"
              text={props.isLocked ? `${say("next.vmix")}\n${say("next.vmixLocked")}` : say("next.vmix")}
            />
          </div>
        </Match>
        <Match when={props.state.display === "embed"}>
          <PageSnippets origin={props.origin} state={props.state} isKnown={props.isKnown} />
        </Match>
      </Switch>
    </section>
  );
}
