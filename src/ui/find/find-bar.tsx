/**
 * Looking for something in what was said: a field above the text, where a keyboard on the screen does not cover it, with the
 * number of the match and what clears it, and the ways on, back and out. Who hears the page is told the sentence with the number.
 */
import { createEffect, createSignal, on, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { Match } from "../../subtitles/search/search.ts";
import { createFindSignals, type Find, type FindPlace } from "./find-signals.ts";
import { Icon, type IconShape } from "../icon.tsx";
import styles from "./find.module.css";
import { textsOf } from "./row-text.ts";

export type FindBarProps = { readonly place: FindPlace; readonly onClose: () => void };

/** More than this is not counted out loud. */
const MOST_COUNTED = 999;

function StepButton(props: {
  readonly shape: IconShape;
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={styles["step"]}
      aria-label={props.label}
      aria-disabled={props.isOff}
      onClick={() => props.onClick()}
    >
      <Icon shape={props.shape} />
    </button>
  );
}

/** What was said last: the number, and the sentence it is in. */
type Told = { readonly count: string; readonly match: Match | undefined };
const NOTHING_TOLD: Told = { count: "", match: undefined };

/** The text of a match, in its language. */
function Found(props: { readonly match: Match | undefined; readonly place: FindPlace }) {
  const row = (): Element | null => props.place.content.querySelector(`[data-sid="${props.match?.sid}"]`);
  const shown = (): HTMLElement | undefined => {
    const there = row();
    return there === null ? undefined : textsOf(there)[props.match?.column ?? 0];
  };
  return (
    <span lang={shown()?.lang} dir={shown()?.dir === "rtl" ? "rtl" : "ltr"}>
      {props.match?.text}
    </span>
  );
}

/** The number of the match and how many there are, in words. */
function createCount(find: Find): () => string {
  const { t, language } = useI18n();
  const number = (count: number): string => {
    const numbers = new Intl.NumberFormat(language());
    return count > MOST_COUNTED ? `${numbers.format(MOST_COUNTED)}+` : numbers.format(count);
  };
  return () => {
    if (find.query().trim() === "") return "";
    if (find.total() === 0) return find.done() ? t("find.none") : "";
    return t("find.count", { position: number(find.position()), total: number(find.total()) });
  };
}

/** What is said aloud. */
function Said(props: { readonly told: Told; readonly place: FindPlace }) {
  return (
    // Put in as one piece, or each piece of it has all of it said again.
    <div class={controls["hidden"]} role="status">
      <Show when={props.told.count !== "" && props.told} keyed>
        {({ count, match }) => (
          <p>
            {count} <Found match={match} place={props.place} />
          </p>
        )}
      </Show>
    </div>
  );
}

export function FindBar(props: FindBarProps) {
  const { t } = useI18n();
  // oxlint-disable-next-line solid/reactivity -- the place is the page the bar was opened on, and stays
  const find = createFindSignals(props.place);
  const [told, setTold] = createSignal<Told>(NOTHING_TOLD);
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());

  const count = createCount(find);
  // New text changes the number in sight; only what the reader does is said aloud.
  createEffect(on([find.current, find.query, find.done], ([match]) => setTold({ count: count(), match })));

  function clear(): void {
    if (field === undefined) return;
    field.value = "";
    find.look("");
    // The button goes with what it clears.
    field.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      find.step(event.shiftKey ? "previous" : "next");
    } else if (event.key === "Escape") {
      event.stopPropagation();
      props.onClose();
    }
  }

  return (
    <div class={styles["find"]} role="search" aria-label={t("find.region")} on:keydown={onKeyDown}>
      <div class={styles["box"]}>
        <input
          type="search"
          class={styles["field"]}
          ref={field}
          aria-label={t("find.label")}
          placeholder={t("find.label")}
          dir="auto"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
          maxlength="100"
          data-typed={find.query() === "" ? undefined : ""}
          data-counted={count() === "" ? undefined : ""}
          onInput={(event) => find.look(event.currentTarget.value)}
        />
        <span class={styles["count"]} aria-hidden="true">
          {count()}
        </span>
        <Show when={find.query() !== ""}>
          <button type="button" class={styles["clear"]} aria-label={t("find.clear")} onClick={clear}>
            <Icon shape="close" />
          </button>
        </Show>
      </div>
      <Said told={told()} place={props.place} />
      <StepButton
        shape="above"
        label={t("find.previous")}
        isOff={find.total() === 0}
        onClick={() => find.step("previous")}
      />
      <StepButton
        shape="below"
        label={t("find.next")}
        isOff={find.total() === 0}
        onClick={() => find.step("next")}
      />
      <StepButton shape="close" label={t("find.close")} onClick={() => props.onClose()} />
    </div>
  );
}
