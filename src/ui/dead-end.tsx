/**
 * For codes and addresses that lead nowhere: says so in a sentence and offers the way on.
 */
import { Match, Show, Switch } from "solid-js";

import { useI18n } from "../i18n/context.ts";
import controls from "../styles/controls.module.css";
import { OwnPageLink } from "./own-page-link.tsx";
import sheet from "./sheet.module.css";

export type DeadEndProps = {
  readonly message: string;
  readonly name?: string | undefined;
  /** Offers to try again, where that may help. */
  readonly onRetry?: (() => void) | undefined;
  /** The way on: another code, unless it is said that there is none, or that it is a page of its own. */
  readonly onward?: "none" | { readonly ownPage: string } | undefined;
};

export function DeadEnd(props: DeadEndProps) {
  const { t } = useI18n();
  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <h1 class={sheet["title"]} dir="auto">
          {props.name ?? t("app.name")}
        </h1>
        <p class={sheet["lead"]} role="status">
          {props.message}
        </p>
        <div class={sheet["actions"]}>
          <Show when={props.onRetry}>
            {(retry) => (
              <button
                type="button"
                class={`${controls["button"]} ${controls["primary"]}`}
                onClick={() => retry()()}
              >
                {t("notice.tryNow")}
              </button>
            )}
          </Show>
          <Switch>
            <Match when={props.onward === undefined}>
              <a class={controls["button"]} href="/" rel="external">
                {t("notice.otherCode")}
              </a>
            </Match>
            <Match when={typeof props.onward === "object" && props.onward}>
              {(onward) => <OwnPageLink token={onward().ownPage} />}
            </Match>
          </Switch>
        </div>
      </div>
    </main>
  );
}
