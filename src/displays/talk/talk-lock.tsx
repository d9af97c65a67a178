/**
 * Asks for the passphrase of a locked talk. It stays in this page's memory, and what it opens is opened here.
 */
import { createEffect, createSignal, type JSX, onMount } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../../ui/sheet.module.css";

/** The longest passphrase, in UTF-16 units. */
const LONGEST_PASSPHRASE = 1_000;

export type TalkLockProps = {
  readonly say: TalkWords["say"];
  readonly isBusy: boolean;
  readonly isWrong: boolean;
  readonly onUnlock: (passphrase: string) => void;
};

/** The field itself: what is typed is kept from the browser's memory and its corrections. */
function PassphraseField(props: {
  readonly ref: (field: HTMLInputElement) => void;
  readonly isVisible: boolean;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onInput: (value: string) => void;
}): JSX.Element {
  return (
    <input
      ref={props.ref}
      id="passphrase"
      class={controls["field"]}
      type={props.isVisible ? "text" : "password"}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      maxlength={LONGEST_PASSPHRASE}
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck={false}
      dir="auto"
      enterkeyhint="go"
      aria-invalid={props.isWrong ? "true" : "false"}
      aria-describedby="passphrase-problem"
    />
  );
}

export function TalkLock(props: TalkLockProps): JSX.Element {
  const [passphrase, setPassphrase] = createSignal("");
  const [isVisible, setVisible] = createSignal(false);
  const [problem, setProblem] = createSignal<"lock.empty" | "lock.wrong">();
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  createEffect(() => {
    if (!props.isWrong) return;
    setProblem("lock.wrong");
    field?.focus();
  });

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (props.isBusy) return;
    setProblem(passphrase() === "" ? "lock.empty" : undefined);
    if (passphrase() === "") field?.focus();
    else props.onUnlock(passphrase());
  }
  const told = (): string => {
    if (props.isBusy) return "";
    const what = problem();
    return what === undefined ? "" : props.say(what);
  };

  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <h1 class={sheet["title"]}>{props.say("page.title")}</h1>
        <p class={sheet["lead"]}>{props.say("lock.lead")}</p>
        <form onSubmit={submit} novalidate>
          <label class={controls["label"]} for="passphrase">
            {props.say("lock.label")}
          </label>
          <PassphraseField
            ref={(element) => (field = element)}
            isVisible={isVisible()}
            value={passphrase()}
            isWrong={told() !== ""}
            onInput={(value) => {
              setPassphrase(value);
              setProblem(undefined);
            }}
          />
          <p id="passphrase-problem" class={controls["problem"]} role="alert">
            {told()}
          </p>
          <label class={controls["check"]}>
            <input
              type="checkbox"
              checked={isVisible()}
              onChange={(event) => setVisible(event.currentTarget.checked)}
            />
            {props.say("lock.show")}
          </label>
          <div class={sheet["actions"]}>
            <button
              type="submit"
              class={`${controls["button"]} ${controls["primary"]}`}
              aria-disabled={props.isBusy ? "true" : "false"}
            >
              {props.say(props.isBusy ? "lock.opening" : "lock.open")}
            </button>
          </div>
        </form>
      </div>
    </main>
  );
}
