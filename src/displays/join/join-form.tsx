/**
 * The way in for those without a link: four characters, forgiving about how they are typed, and clear at once about
 * what is wrong.
 */
import { createSignal } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { readTypedToken } from "../shared/typed-token.ts";
import sheet from "../../ui/sheet.module.css";
import { explainCode } from "./explain-code.ts";

export type JoinFormProps = {
  /** `typed` is what the person entered, which may be a whole link. */
  readonly onJoin: (token: string, typed: string) => void;
  /** What stands in the field at first, as if it had been sent: what is wrong with it is said. */
  readonly initial?: string | undefined;
  /** The id of what says how a code is typed. */
  readonly hint?: string | undefined;
};

export function JoinForm(props: JoinFormProps) {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal(props.initial ?? "");
  const [submitted, setSubmitted] = createSignal(props.initial !== undefined);
  let field: HTMLInputElement | undefined;

  const problem = (): string => explainCode(readTypedToken(typed()), submitted(), t);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    const read = readTypedToken(typed());
    if (read.kind === "token") props.onJoin(read.token, typed());
    else field?.focus();
  }

  return (
    <form onSubmit={submit} novalidate>
      <label class={controls["label"]} for="code">
        {t("join.label")}
      </label>
      <input
        ref={field}
        id="code"
        class={`${controls["field"]} ${sheet["code"]}`}
        value={typed()}
        onInput={(event) => {
          setSubmitted(false);
          setTyped(event.currentTarget.value);
        }}
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        aria-invalid={problem() === "" ? "false" : "true"}
        aria-describedby={props.hint === undefined ? "code-problem" : `${props.hint} code-problem`}
      />
      <p id="code-problem" class={controls["problem"]} role="alert">
        {problem()}
      </p>
      <div class={sheet["actions"]}>
        <button type="submit" class={`${controls["button"]} ${controls["primary"]}`}>
          {t("join.open")}
        </button>
      </div>
    </form>
  );
}
