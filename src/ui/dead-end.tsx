/**
 * For codes and addresses that lead nowhere: says so in a sentence and offers the way on. It takes the place of what was
 * on the page, so it is told to a screen reader as well: as an alert, since a status that comes together with its text
 * is not spoken, and the focus goes to its heading.
 */
import { Match, onMount, Show, Switch } from "solid-js";

import { useI18n } from "../i18n/i18n-signals.ts";
import controls from "../styles/controls.module.css";
import { OwnPageLink } from "./own-page-link.tsx";
import sheet from "./sheet.module.css";

export type DeadEndProps = {
  readonly message: string;
  /** It is not known yet whether this leads somewhere: the focus stays where it is, and nothing is an alert. */
  readonly pending?: boolean | undefined;
  readonly name?: string | undefined;
  /** Offers to try again, where that may help. */
  readonly onRetry?: (() => void) | undefined;
  /** The page that says what is in the way, where there is one. */
  readonly checkAddress?: string | undefined;
  /** The way on: another code, unless it is said that there is none, or that it is a page of its own. */
  readonly onward?: "none" | { readonly ownPage: string } | undefined;
};

export function DeadEnd(props: DeadEndProps) {
  const { t } = useI18n();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    // A frame must not take the focus away from the page around it.
    const isOurs = window.parent === window || document.hasFocus();
    if (props.pending !== true && isOurs) heading?.focus();
  });
  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <h1 class={sheet["title"]} dir="auto" tabindex="-1" ref={heading}>
          {props.name ?? t("app.name")}
        </h1>
        <p class={sheet["lead"]} role={props.pending === true ? "status" : "alert"}>
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
        <Show when={props.checkAddress}>
          {(address) => (
            <p class={sheet["aside"]}>
              {/* A page of its own: nothing of this one goes on beneath it. */}
              <a href={address()} rel="external">
                {t("notice.check")}
              </a>
            </p>
          )}
        </Show>
      </div>
    </main>
  );
}
