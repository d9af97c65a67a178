/**
 * Said where the page is open at an address that only its own computer can use: what to do, and the address to put into all
 * links instead.
 */
import { createSignal, createUniqueId, type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { isolated } from "../../lib/bidi.ts";
import controls from "../../styles/controls.module.css";
import { isLocal, readSite } from "./link-origin.ts";
import styles from "./public-address.module.css";

export type PublicAddressProps = {
  /** The origin of this page. */
  readonly origin: string;
  readonly site: string | undefined;
  readonly onSite: (site: string | undefined) => void;
};

export function PublicAddress(props: PublicAddressProps): JSX.Element {
  const { say } = useSetupWords();
  const id = createUniqueId();
  // oxlint-disable-next-line solid/reactivity -- what is there at first; afterwards the person types
  const [typed, setTyped] = createSignal(props.site ?? "");
  const isUnusable = (): boolean => typed().trim() !== "" && readSite(typed()) === undefined;
  /** The address that others can open, once one was typed: nothing leads to this computer any more. */
  const mended = (): string | undefined => {
    const site = readSite(props.site ?? "");
    return site === undefined || isLocal(site) ? undefined : site;
  };
  const words = (): string => {
    const address = mended();
    return address === undefined ? say("next.local") : say("next.mended", { address: isolated(address) });
  };
  return (
    <Show when={isLocal(props.origin)}>
      <div class={styles["notice"]} data-mended={mended() && ""}>
        <p class={styles["local"]} role="status">
          {words()}
        </p>
        <Show when={mended() === undefined}>
          <p>{say("next.public")}</p>
        </Show>
        <label class={styles["label"]} for={`${id}-address`}>
          {say("next.address")}
        </label>
        <input
          id={`${id}-address`}
          class={`${controls["field"]} ${styles["field"]}`}
          value={typed()}
          inputmode="url"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={isUnusable() ? "true" : "false"}
          aria-describedby={`${id}-example`}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            props.onSite(readSite(value));
          }}
        />
        <p id={`${id}-example`} class={styles["example"]} data-wrong={isUnusable() ? "" : undefined}>
          {say("next.example")}
        </p>
      </div>
    </Show>
  );
}
