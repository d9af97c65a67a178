/**
 * The form of a password channel. Whatever goes wrong, what was typed stays, and the reason is said in words.
 */
import { type Accessor, createEffect, createSignal, on, onCleanup, onMount, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../sheet.module.css";
import styles from "./unlock-form.module.css";
import type { UnlockFormProps } from "./unlock-form-props.ts";
import { LONGEST_PASSWORD } from "../../lib/password.ts";
import { problemWords } from "./unlock-problem-words.ts";

/** How long to wait until the next try may be made, in seconds, counted down; 0 for now. */
function createWait(props: UnlockFormProps): Accessor<number> {
  const [seconds, setSeconds] = createSignal(0);
  createEffect(() => {
    const problem = props.problem;
    if (problem?.code !== "wait") {
      setSeconds(0);
      return;
    }
    let timer: { readonly cancel: () => void } | undefined;
    const countDown = (): void => {
      const left = Math.max(0, Math.ceil((problem.untilMs - props.clock.now()) / 1_000));
      setSeconds(left);
      if (left > 0) timer = props.clock.after(1_000, countDown);
    };
    countDown();
    onCleanup(() => timer?.cancel());
  });
  return seconds;
}

/** Focuses the field when the form opens, and when there is a problem to say; a wrong password is replaced by the next that is typed. */
function focusField(props: UnlockFormProps, field: () => HTMLInputElement | undefined): void {
  createEffect(
    on(
      () => !props.busy && props.problem,
      (problem) => {
        if (problem === false || problem === undefined) return;
        field()?.focus();
        if (problem.code === "wrong") field()?.select();
      },
      { defer: true },
    ),
  );
  // The form may go far below what someone is reading: it must not pull them away.
  onMount(() => {
    if (props.inFrame !== true) field()?.focus({ preventScroll: true });
  });
}

function CheckBox(props: {
  readonly checked: boolean;
  readonly label: string;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class={controls["check"]}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}

/** The field itself: what is typed is kept from the browser's memory and its corrections. */
function PasswordField(props: {
  readonly ref: (field: HTMLInputElement) => void;
  readonly visible: boolean;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onInput: (value: string) => void;
}) {
  return (
    <input
      ref={props.ref}
      id="password"
      class={controls["field"]}
      type={props.visible ? "text" : "password"}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      maxlength={LONGEST_PASSWORD}
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck={false}
      dir="ltr"
      enterkeyhint="go"
      aria-invalid={props.isWrong ? "true" : "false"}
      aria-describedby="password-problem"
    />
  );
}

export function UnlockForm(props: UnlockFormProps) {
  const { t } = useI18n();
  const [password, setPassword] = createSignal("");
  const [remember, setRemember] = createSignal(untrack(() => props.remembersFirst === true));
  const [visible, setVisible] = createSignal(false);
  const [touched, setTouched] = createSignal(false);
  const waitSeconds = createWait(props);
  let field: HTMLInputElement | undefined;

  // What was typed is about the problem before.
  createEffect(
    on(
      () => props.problem,
      () => setTouched(false),
    ),
  );

  focusField(props, () => field);
  const message = (): string =>
    problemWords(
      {
        busy: props.busy,
        problem: props.problem,
        password: password(),
        touched: touched(),
        waitSeconds: waitSeconds(),
      },
      t,
    );

  /** Whether what is in the field is at fault, and not the service or the number of tries. */
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
    <form class={styles["form"]} onSubmit={submit} novalidate>
      <label class={controls["label"]} for="password">
        {t("unlock.label")}
      </label>
      <PasswordField
        ref={(element) => (field = element)}
        visible={visible()}
        value={password()}
        isWrong={isWrong()}
        onInput={(value) => {
          setPassword(value);
          setTouched(props.problem?.code !== "wait");
        }}
      />
      <p id="password-problem" class={controls["problem"]} role="alert">
        {message()}
      </p>
      <CheckBox checked={visible()} label={t("unlock.show")} onChange={setVisible} />
      <Show when={props.inFrame !== true}>
        <CheckBox
          checked={remember()}
          label={props.rememberLabel ?? t("unlock.remember")}
          onChange={setRemember}
        />
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
