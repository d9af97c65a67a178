/**
 * The way in for those without a link: four characters, forgiving about how they are typed, and clear at once about
 * what is wrong.
 */
import { createSignal, onCleanup, onMount, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { TOKEN_LENGTH } from "../../vas/addresses.ts";
import { readTypedToken } from "../shared/typed-token.ts";
import { explainCode } from "./explain-code.ts";
import styles from "./join.module.css";
import { takeTyping } from "./typing-anywhere.ts";

export type JoinFormProps = {
  /** `typed` is what the person entered, which may be a whole link. */
  readonly onJoin: (token: string, typed: string) => void;
  /** What stands in the field at first, as if it had been sent: what is wrong with it is said. */
  readonly initial?: string | undefined;
  /** A code that stands in the field at first and is known to lead nowhere: what is typed takes its place. */
  readonly wrong?: string | undefined;
  /** The id of what says how a code is typed. */
  readonly hint?: string | undefined;
  /** The field has the focus at first, where no keyboard on the screen comes with it. */
  readonly first?: boolean | undefined;
};

/** Whether there are keys and a pointer: the focus of a field then brings no keyboard up over the page. */
const hasKeys = (): boolean => matchMedia("(hover: hover) and (pointer: fine)").matches;

export function JoinForm(props: JoinFormProps) {
  const { t } = useI18n();
  const given = untrack(() => props.initial ?? props.wrong);
  const [typed, setTyped] = createSignal(given ?? "");
  const [submitted, setSubmitted] = createSignal(given !== undefined);
  let field: HTMLInputElement | undefined;
  /** The press that brought the focus has not ended yet: its end would put the caret in place of the selection. */
  let isPressed = false;
  const isWrong = (): boolean => typed() === props.wrong;

  const problem = (): string => explainCode(readTypedToken(typed()), submitted(), t);
  function enter(text: string): void {
    setSubmitted(false);
    setTyped(text);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    const read = readTypedToken(typed());
    if (read.kind === "token") props.onJoin(read.token, typed());
    else field?.focus();
  }

  function onFocus(): void {
    isPressed = isWrong();
    if (isWrong()) field?.select();
  }
  function onClick(): void {
    if (isPressed) field?.select();
    isPressed = false;
  }

  onMount(() => {
    if (field === undefined) return;
    onCleanup(takeTyping({ page: document, field, onPaste: enter }));
    if (props.first === true && hasKeys()) field.focus({ preventScroll: true });
  });

  return (
    <form class={styles["form"]} onSubmit={submit} novalidate>
      <label class={controls["label"]} for="code">
        {t("join.label")}
      </label>
      <input
        ref={field}
        id="code"
        class={`${controls["field"]} ${styles["code"]}`}
        data-places={typed().length <= TOKEN_LENGTH ? "" : undefined}
        value={typed()}
        onInput={(event) => enter(event.currentTarget.value)}
        onFocus={onFocus}
        onClick={onClick}
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        aria-invalid={problem() === "" && !isWrong() ? "false" : "true"}
        aria-describedby={`${props.hint ?? ""} code-where code-problem`.trim()}
      />
      <div class={styles["beneath"]}>
        <p id="code-where" class={styles["where"]} hidden={problem() !== ""}>
          {t("join.where")}
        </p>
        <p id="code-problem" class={styles["problem"]} role="alert">
          {problem()}
        </p>
      </div>
      <button type="submit" class={`${controls["button"]} ${controls["primary"]} ${styles["join"]}`}>
        {t("join.open")}
      </button>
    </form>
  );
}
