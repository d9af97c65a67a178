/**
 * For codes and addresses that lead nowhere: the reason is the headline, and the way on stands beneath it. It takes the
 * place of what was on the page, so the focus goes to the headline once the reason is known, which a screen reader then
 * reads; in a frame that has not the focus it is an alert instead. What changes later is said aloud. The element of the headline
 * stays while the reason is waited for: Orca is silent about a focus that comes while what had it before goes.
 */
import {
  children,
  createEffect,
  createSignal,
  type JSX,
  Match,
  onCleanup,
  Show,
  Switch,
  untrack,
} from "solid-js";

import { useI18n } from "../i18n/i18n-signals.ts";
import { systemClock } from "../lib/clock.ts";
import controls from "../styles/controls.module.css";
import { mayFocus } from "./may-focus.ts";
import { OwnPageLink } from "./own-page-link.tsx";
import sheet from "./sheet.module.css";

export type DeadEndProps = {
  /** The reason. */
  readonly message: string;
  /** What comes of it, or what can be done. */
  readonly more?: string | undefined;
  /** It is not known yet whether this leads somewhere: the focus stays where it is, and nothing is said. */
  readonly pending?: boolean | undefined;
  /** The broadcast, where it is known. */
  readonly name?: string | undefined;
  /** Offers to try again, where that may help. */
  readonly onRetry?: (() => void) | undefined;
  /** The page that says what is in the way, where there is one. */
  readonly checkAddress?: string | undefined;
  /** The way on: the first page, unless it is said that there is none, or that it is a page of its own. */
  readonly onward?: "none" | { readonly ownPage: string } | undefined;
  /** Where another code is typed, in place of the way to the first page. */
  readonly children?: JSX.Element;
};

/** How long a new reason is there to be said aloud, in ms: screen readers take it as it comes. */
const TOLD_MS = 2_000;

/** Says the reason once it is known: by the focus where that is nowhere, as an alert, or, where it changes, besides. */
function createTelling(props: DeadEndProps, focus: () => void) {
  const isAlert = untrack(() => props.pending !== true) && !mayFocus();
  const [told, setTold] = createSignal("");
  let known: string | undefined;
  createEffect(() => {
    const { message, pending } = props;
    if (pending === true) return;
    if (document.activeElement === document.body && mayFocus()) focus();
    else if (!isAlert && message !== known) {
      setTold(message);
      // Who goes through the page afterwards finds it in the headline alone.
      const timer = systemClock.after(TOLD_MS, () => setTold(""));
      onCleanup(() => timer.cancel());
    }
    known = message;
  });
  return { isAlert, told };
}

// Over 60 lines: it only says which of its parts is shown when.
export function DeadEnd(props: DeadEndProps) {
  const { t } = useI18n();
  const form = children(() => props.children);
  const isPending = (): boolean => props.pending === true;
  let heading: HTMLHeadingElement | undefined;
  const { isAlert, told } = createTelling(props, () => heading?.focus());
  const hasWays = (): boolean => props.onRetry !== undefined || (!form() && props.onward !== "none");
  const ways = () => (
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
        <Match when={!form() && props.onward === undefined}>
          <a
            class={`${controls["button"]} ${props.onRetry === undefined ? controls["primary"] : ""}`}
            href="/"
            rel="external"
          >
            {t("notice.otherCode")}
          </a>
        </Match>
        <Match when={typeof props.onward === "object" && props.onward}>
          {(onward) => <OwnPageLink token={onward().ownPage} />}
        </Match>
      </Switch>
    </div>
  );
  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <p class={sheet["name"]} dir="auto">
          {props.name ?? t("app.name")}
        </p>
        <div class={sheet["reason"]} role={isAlert ? "alert" : undefined}>
          <h1
            class={sheet["title"]}
            data-pending={isPending() ? "" : undefined}
            tabindex="-1"
            ref={heading}
            aria-describedby={props.more === undefined ? undefined : "reason-more"}
          >
            {props.message}
          </h1>
          <Show when={props.more}>
            <p id="reason-more" class={sheet["more"]}>
              {props.more}
            </p>
          </Show>
        </div>
        {/* There before it is filled, or it is not spoken; without a role, which is read out where it is empty. */}
        <p class={controls["hidden"]} aria-live="polite">
          {told()}
        </p>
        {form()}
        <Show when={hasWays()}>{ways()}</Show>
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
