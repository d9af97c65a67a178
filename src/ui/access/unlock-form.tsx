/**
 * The form of a password channel. Whatever goes wrong, what was typed stays, and the reason is said in words.
 */
import { createEffect, createSignal, on, onCleanup, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { Clock } from "../../lib/clock.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../sheet.module.css";

/** Longest password, in characters (docs/contract.md, "Verify"). */
const LONGEST_PASSWORD = 12;

export type UnlockFormProps = {
  readonly problem:
    | { readonly code: "stale" | "wrong" | "invalid" | "unreachable" | "unexpected" }
    | { readonly code: "wait"; readonly untilMs: number }
    | undefined;
  readonly busy: boolean;
  readonly clock: Clock;
  /** The form stands in a page of somebody else: it does not draw the focus to it, and keeps nothing. */
  readonly inFrame?: boolean;
  /** What ticking the box to be remembered means here; else to stay unlocked in this tab. */
  readonly rememberLabel?: string;
  readonly onUnlock: (password: string, remember: boolean) => void;
};

export function UnlockForm(props: UnlockFormProps) {
  const { t } = useI18n();
  const [password, setPassword] = createSignal("");
  const [remember, setRemember] = createSignal(false);
  const [visible, setVisible] = createSignal(false);
  const [touched, setTouched] = createSignal(false);
  const [waitSeconds, setWaitSeconds] = createSignal(0);
  let field: HTMLInputElement | undefined;

  createEffect(() => {
    const problem = props.problem;
    setTouched(false);
    if (problem?.code !== "wait") {
      setWaitSeconds(0);
      return;
    }
    let timer: { readonly cancel: () => void } | undefined;
    const countDown = (): void => {
      const left = Math.max(0, Math.ceil((problem.untilMs - props.clock.now()) / 1_000));
      setWaitSeconds(left);
      if (left > 0) timer = props.clock.after(1_000, countDown);
    };
    countDown();
    onCleanup(() => timer?.cancel());
  });

  createEffect(
    on(
      () => !props.busy && props.problem,
      (problem) => {
        if (problem !== false && problem !== undefined) field?.focus();
      },
      { defer: true },
    ),
  );
  // The form may go far below what someone is reading: it must not pull them away.
  onMount(() => {
    if (props.inFrame !== true) field?.focus({ preventScroll: true });
  });

  const message = (): string => {
    if (props.busy) return t("unlock.checking");
    if (touched()) return password() === "" ? t("unlock.empty") : "";
    switch (props.problem?.code) {
      case undefined:
        return "";
      case "wait":
        return waitSeconds() > 0 ? t("unlock.wait", { seconds: waitSeconds() }) : "";
      case "stale":
        return t("unlock.stale");
      case "wrong":
        return t("unlock.wrong");
      case "invalid":
        return t("unlock.invalid");
      case "unreachable":
        return t("unlock.unreachable");
      case "unexpected":
        return t("notice.unexpected");
    }
  };

  /** Whether what stands in the field is at fault, and not the service or the number of tries. */
  const isWrong = (): boolean => {
    if (props.busy || message() === "") return false;
    return touched() || props.problem?.code === "wrong" || props.problem?.code === "invalid";
  };

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (password() === "") {
      setTouched(true);
      field?.focus();
    } else if (!props.busy && waitSeconds() === 0) {
      props.onUnlock(password(), remember());
    }
  }

  return (
    <form onSubmit={submit} novalidate>
      <label class={controls["label"]} for="password">
        {t("unlock.label")}
      </label>
      <input
        ref={field}
        id="password"
        class={controls["field"]}
        type={visible() ? "text" : "password"}
        value={password()}
        onInput={(event) => {
          setPassword(event.currentTarget.value);
          setTouched(props.problem?.code !== "wait");
        }}
        maxlength={LONGEST_PASSWORD}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        dir="ltr"
        enterkeyhint="go"
        aria-invalid={isWrong() ? "true" : "false"}
        aria-describedby="password-problem"
      />
      <p id="password-problem" class={controls["problem"]} role="alert">
        {message()}
      </p>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={visible()}
          onChange={(event) => setVisible(event.currentTarget.checked)}
        />
        {t("unlock.show")}
      </label>
      <Show when={props.inFrame !== true}>
        <label class={controls["check"]}>
          <input
            type="checkbox"
            checked={remember()}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
          {props.rememberLabel ?? t("unlock.remember")}
        </label>
      </Show>
      <div class={sheet["actions"]}>
        <button
          type="submit"
          class={`${controls["button"]} ${controls["primary"]}`}
          aria-disabled={props.busy || waitSeconds() > 0 ? "true" : "false"}
        >
          {t("unlock.open")}
        </button>
      </div>
    </form>
  );
}
