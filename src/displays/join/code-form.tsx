/**
 * The field for a code on a page that leads nowhere, which opens the broadcast it leads to, and the language of that page:
 * who opened a wrong link has chosen none yet.
 */
import { type JSX, Show } from "solid-js";

import { InterfaceLanguage } from "../../ui/interface-language.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import { JoinForm } from "./join-form.tsx";
import styles from "./join.module.css";
import { createOpenBroadcast } from "./open-broadcast-signals.ts";

export type CodeFormProps = {
  /** The code that led here, where that was the mistake. */
  readonly wrong?: string | undefined;
  /** The page has its language elsewhere. */
  readonly isBare?: boolean | undefined;
};

export default function CodeForm(props: CodeFormProps): JSX.Element {
  const { settings } = useApp();
  const open = createOpenBroadcast();
  return (
    <>
      <JoinForm onJoin={open} wrong={props.wrong} />
      <Show when={!props.isBare}>
        <div class={styles["corner"]}>
          <InterfaceLanguage onChoose={(language) => settings.change({ ui: language })} />
        </div>
      </Show>
    </>
  );
}
