/**
 * The form of closed captions through OBS: its address on this machine and its password, and why it takes none.
 */
import { createSignal, type JSX, onMount } from "solid-js";

import type { ObsProblem } from "../../obs/link.ts";
import { cleanAddress, LONGEST_OBS_PASSWORD, type ObsSettings, USUAL_ADDRESS } from "../../obs/settings.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../../ui/sheet.module.css";
import page from "../shared/screen-unlock.module.css";
import { useWallWords, type WallWords } from "../shared/wall-words-signals.ts";

type Phrase = Parameters<WallWords["say"]>[0];

const PROBLEMS: Readonly<Record<ObsProblem, Phrase>> = {
  unreachable: "obs.unreachable",
  "needs-password": "obs.needsPassword",
  "wrong-password": "obs.wrongPassword",
  unsupported: "obs.unsupported",
  "not-secure": "obs.notSecure",
};

/** Longest address that is typed, in characters. */
const LONGEST_ADDRESS = 40;

export type ObsFormProps = {
  readonly busy: boolean;
  readonly problem: ObsProblem | undefined;
  /** `keeps`: on the device, once OBS has let them in. */
  readonly onConnect: (settings: ObsSettings, keeps: boolean) => void;
  readonly onSkip: () => void;
};

/** A field with its label; what is typed is kept from the browser's memory and its corrections. */
function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly type: "text" | "password";
  readonly value: string;
  readonly longest: number;
  readonly isWrong: boolean;
  readonly onInput: (value: string) => void;
  readonly ref?: (field: HTMLInputElement) => void;
}): JSX.Element {
  return (
    <>
      <label class={controls["label"]} for={props.id}>
        {props.label}
      </label>
      <input
        ref={props.ref}
        id={props.id}
        class={controls["field"]}
        type={props.type}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        maxlength={props.longest}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        dir="ltr"
        aria-invalid={props.isWrong ? "true" : "false"}
        aria-describedby="obs-problem"
      />
    </>
  );
}

export function ObsForm(props: ObsFormProps): JSX.Element {
  const words = useWallWords();
  const say: WallWords["say"] = (key, values) => words()[0]?.say(key, values) ?? "";
  return (
    <main class={page["page"]} data-full>
      <div class={page["sheet"]}>
        <h1 class={page["name"]}>{say("obs.title")}</h1>
        <p class={`${page["lead"]} ${page["once"]}`}>{say("obs.where")}</p>
        <Fields {...props} say={say} />
        <p class={page["once"]}>
          {say("obs.keptWhere")} {say("obs.letters")}
        </p>
      </div>
    </main>
  );
}

// Over 60 lines: one form, with what is typed into it.
function Fields(props: ObsFormProps & { readonly say: WallWords["say"] }): JSX.Element {
  const [address, setAddress] = createSignal(USUAL_ADDRESS);
  const [password, setPassword] = createSignal("");
  const [keeps, setKeeps] = createSignal(true);
  const [isBadAddress, setBadAddress] = createSignal(false);
  let first: HTMLInputElement | undefined;
  onMount(() => first?.focus({ preventScroll: true }));

  function message(): string {
    if (isBadAddress()) return props.say("obs.badAddress", { address: USUAL_ADDRESS });
    if (props.problem !== undefined) return props.say(PROBLEMS[props.problem]);
    return props.busy ? props.say("obs.busy") : "";
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const clean = cleanAddress(address());
    setBadAddress(clean === undefined);
    if (clean !== undefined) props.onConnect({ address: clean, password: password() }, keeps());
  }

  return (
    <form onSubmit={submit} novalidate>
      <Field
        id="obs-address"
        label={props.say("obs.address")}
        type="text"
        value={address()}
        longest={LONGEST_ADDRESS}
        isWrong={isBadAddress()}
        onInput={setAddress}
      />
      <Field
        id="obs-password"
        label={props.say("obs.password")}
        type="password"
        value={password()}
        longest={LONGEST_OBS_PASSWORD}
        isWrong={props.problem === "wrong-password" || props.problem === "needs-password"}
        onInput={setPassword}
        ref={(field) => (first = field)}
      />
      <p id="obs-problem" class={controls["problem"]} role="alert">
        {message()}
      </p>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={keeps()}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
        />
        {props.say("obs.keep")}
      </label>
      <div class={sheet["actions"]}>
        <button type="submit" class={`${controls["button"]} ${controls["primary"]}`}>
          {props.say("obs.connect")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onSkip()}>
          {props.say("obs.skip")}
        </button>
      </div>
    </form>
  );
}
