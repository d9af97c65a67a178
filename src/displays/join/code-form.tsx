/**
 * The field for a code on a page that leads nowhere, which opens the broadcast it leads to, and the language of that page:
 * who opened a wrong link has chosen none yet.
 */
import { type JSX, Show } from "solid-js";

import { InterfaceLanguage } from "../../ui/interface-language.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import type { DisplayDescriptor } from "../descriptor.ts";
import { JoinForm } from "./join-form.tsx";
import corner from "../../ui/interface-language.module.css";
import { createPart } from "../../ui/parts/create-part.tsx";
import { createOpenBroadcast } from "./open-broadcast-signals.ts";

// What was read here before is a way on as well.
const KeptTalks = createPart(() => import("./kept-broadcasts.tsx"), "here");

export type CodeFormProps = {
  /** The code that led here, where that was the mistake. */
  readonly wrong?: string | undefined;
  /** What shows the broadcast; the reader's page unless it is said. */
  readonly display?: DisplayDescriptor | undefined;
  /** The page has its language elsewhere. */
  readonly isBare?: boolean | undefined;
};

export default function CodeForm(props: CodeFormProps): JSX.Element {
  const { settings } = useApp();
  // oxlint-disable-next-line solid/reactivity -- the page is made anew for another address
  const open = createOpenBroadcast(props.display);
  return (
    <>
      <JoinForm onJoin={open} wrong={props.wrong} />
      <KeptTalks />
      <Show when={!props.isBare}>
        <div class={corner["corner"]}>
          <InterfaceLanguage onChoose={(language) => settings.change({ ui: language })} />
        </div>
      </Show>
    </>
  );
}
