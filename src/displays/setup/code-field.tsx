/**
 * The first question: which broadcast. It is looked up as soon as the code is whole, and what was found is said.
 */
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import { readTypedToken } from "../shared/typed-token.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { explainCode } from "../join/explain-code.ts";
import { languagesOf, type Lookup } from "./lookup.ts";
import styles from "./setup.module.css";
import { talkSetupAddress, type TalkWish, wishInText } from "./talk/talk-wish.ts";

// Few organisers type the address of a talk, or the code of a broadcast that is over.
const TalkWays = createPart(
  async () => ({ default: (await import("./talk/talk-ways.tsx")).TalkWays }),
  "here",
);

/** Where there is no broadcast any more, there may be what was published of it. */
const isOver = (lookup: Lookup): boolean =>
  lookup.kind === "found"
    ? lookup.info.status === "ended"
    : lookup.kind === "failed" && ["ended", "revoked", "unknown-token"].includes(lookup.code);

export type CodeFieldProps = {
  readonly code: string;
  readonly lookup: Lookup;
  /** Why there is no broadcast with the code; empty where nothing is wrong. */
  readonly problem: string;
  /** `typed` is what was entered, which may be a whole link. */
  readonly onCode: (code: string, typed: string) => void;
};

export function CodeField(props: CodeFieldProps): JSX.Element {
  const { t } = useI18n();
  const { say } = useSetupWords();
  // oxlint-disable-next-line solid/reactivity -- what is there at first; afterwards the person types
  const [typed, setTyped] = createSignal(props.code);
  const [submitted, setSubmitted] = createSignal(false);
  let field: HTMLInputElement | undefined;
  const code = createMemo(() => props.code);
  createEffect(
    on(code, (known) => {
      if (known !== "") setTyped(known);
    }),
  );

  /** What was typed is no code, but names published talks. */
  const named = createMemo(() => wishInText(typed()));
  const talks = (): TalkWish | undefined =>
    named() ?? (isOver(props.lookup) ? { token: props.code } : undefined);

  function read(text: string): void {
    setTyped(text);
    const meant = named() === undefined ? readTypedToken(text) : ({ kind: "talk" } as const);
    if (meant.kind === "token") props.onCode(meant.token, text);
    else if (props.code !== "") props.onCode("", "");
    // A pasted link gives way to its code.
    if (meant.kind === "token" && text.includes("/")) setTyped(meant.token);
  }

  const typedToken = createMemo(() => readTypedToken(typed()));
  const explained = (): string => (named() ? "" : explainCode(typedToken(), submitted(), t));
  /** What is short may still become right. */
  const isShort = (): boolean => named() === undefined && typedToken().kind === "incomplete";
  const problem = (): string => (isShort() ? "" : explained() || props.problem);
  const hint = (): string => (isShort() && explained() !== "" ? explained() : say("code.hint"));

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setSubmitted(true);
    const wish = named();
    if (wish !== undefined) location.assign(talkSetupAddress(wish));
    else if (readTypedToken(typed()).kind !== "token") field?.focus();
  }

  return (
    <form class={styles["code"]} onSubmit={submit} novalidate>
      <label class={controls["label"]} for="code">
        {t("join.label")}
      </label>
      <input
        ref={field}
        id="code"
        class={`${controls["field"]} ${styles["codeField"]}`}
        value={typed()}
        onInput={(event) => {
          setSubmitted(false);
          read(event.currentTarget.value);
        }}
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        aria-invalid={problem() === "" ? "false" : "true"}
        aria-describedby="code-problem code-hint"
      />
      <Answer
        hint={problem() === "" && !named() && (props.lookup.kind === "none" || isShort()) ? hint() : ""}
        problem={problem()}
        lookup={props.lookup}
        talks={talks()}
      />
    </form>
  );
}

/** What is said of what was typed, one thing at a time in one place: nothing below moves when the code is known. */
function Answer(props: {
  readonly hint: string;
  readonly problem: string;
  readonly lookup: Lookup;
  readonly talks: TalkWish | undefined;
}): JSX.Element {
  const { say } = useSetupWords();
  return (
    <div class={styles["beneath"]}>
      <p id="code-hint" class={styles["hint"]} aria-live="polite">
        {props.hint}
      </p>
      <p id="code-problem" class={styles["problem"]} role="alert">
        {props.problem}
      </p>
      <div role="status">
        <Show when={props.lookup.kind === "asking"}>
          <p class={styles["hint"]}>{say("code.checking")}</p>
        </Show>
        <Show when={props.lookup.kind === "found" ? props.lookup.info : undefined}>
          {(info) => (
            <p class={styles["foundName"]}>
              <bdi>{info().name}</bdi>
            </p>
          )}
        </Show>
        <Show when={props.talks}>{(wish) => <TalkWays wish={wish()} />}</Show>
      </div>
    </div>
  );
}

/** What the broadcast has to offer, of which is chosen below. */
export function BroadcastFacts(props: { readonly info: BroadcastInfo }): JSX.Element {
  const { say } = useSetupWords();
  const names = createMemo(() =>
    languageNames([...new Set([...languagesOf(props.info), ...props.info.speechLanguages])]),
  );
  return (
    <section class={styles["found"]} aria-labelledby="offers">
      <h2 id="offers" class={styles["offers"]}>
        {say("code.offers")}
      </h2>
      <dl class={styles["facts"]}>
        <dt>{say("code.original")}</dt>
        <Languages tags={[props.info.transcriptionLanguage]} names={names()} />
        <dt>{say("code.translations")}</dt>
        <Languages tags={props.info.translationLanguages} names={names()} />
        <dt>{say("code.speech")}</dt>
        <Languages tags={props.info.speechLanguages} names={names()} />
      </dl>
      <Show when={props.info.requiresPassword}>
        <p class={styles["hint"]}>{say("code.locked")}</p>
      </Show>
    </section>
  );
}

function Languages(props: {
  readonly tags: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}): JSX.Element {
  const { say } = useSetupWords();
  return (
    <dd>
      <For each={props.tags} fallback={say("code.none")}>
        {(tag, at) => (
          <>
            {at() === 0 ? "" : " · "}
            <bdi lang={tag} translate="no">
              {props.names.get(tag) ?? tag}
            </bdi>
          </>
        )}
      </For>
    </dd>
  );
}
