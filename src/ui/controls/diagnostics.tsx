/**
 * What the connection has been through, for whoever has to find out why a hall sees nothing. Numbers and names only:
 * no address, no password, no access token, so that it can be copied into any message.
 */
import { createSignal, Index } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { scrollWithin } from "../scroll-within.ts";
import styles from "./controls.module.css";

export type DiagnosticsProps = {
  readonly state: string;
  readonly attempts: number;
  /** How often an open stream was lost. */
  readonly interruptions: number;
  readonly bytes: number;
  readonly events: number;
  readonly refused: Readonly<Partial<Record<string, number>>>;
  /** Kinds of frames that were not read: their names and keys, never what they hold. */
  readonly unread: readonly {
    readonly name: string;
    readonly keys: readonly string[];
    readonly count: number;
  }[];
  readonly lastFailure: string | undefined;
  readonly viewers: number | undefined;
};

export function Diagnostics(props: DiagnosticsProps) {
  const { t } = useI18n();
  const [copied, setCopied] = createSignal(false);
  let list: HTMLDListElement | undefined;

  const refused = (): string => {
    const parts = Object.entries(props.refused).map(([code, count]) => `${count ?? 0} ${code}`);
    return parts.length === 0 ? "0" : parts.join(", ");
  };
  /** A line for each kind of frame. */
  const unread = (): string =>
    props.unread
      .map(({ name, keys, count }) => `${count} ${name}${keys.length === 0 ? "" : ` (${keys.join(", ")})`}`)
      .join("\n");
  const rows = (): readonly (readonly [string, string])[] => [
    [t("diagnostics.state"), props.state],
    [t("diagnostics.attempts"), String(props.attempts)],
    [t("diagnostics.interruptions"), String(props.interruptions)],
    [t("diagnostics.bytes"), String(props.bytes)],
    [t("diagnostics.events"), String(props.events)],
    [t("diagnostics.refused"), refused()],
    ...(props.unread.length === 0 ? [] : [[t("diagnostics.unread"), unread()] as const]),
    [t("diagnostics.lastFailure"), props.lastFailure ?? t("diagnostics.none")],
    ...(props.viewers === undefined ? [] : [[t("diagnostics.viewers"), String(props.viewers)] as const]),
  ];

  /** Copies the list; where the browser refuses, selects it, so that one more key copies it. */
  async function copy(): Promise<void> {
    const text = rows()
      .map(([name, value]) => `${name}: ${value.replaceAll("\n", "; ")}`)
      .join("\n");
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      if (list !== undefined) getSelection()?.selectAllChildren(list);
    }
  }

  return (
    <details
      class={styles["details"]}
      onToggle={(event) => {
        if (event.currentTarget.open) scrollWithin(event.currentTarget, "nearest");
      }}
    >
      <summary>{t("diagnostics.title")}</summary>
      <dl class={styles["facts"]} ref={list}>
        <Index each={rows()}>
          {(row) => (
            <>
              <dt>{row()[0]}</dt>
              <dd dir="auto">{row()[1]}</dd>
            </>
          )}
        </Index>
      </dl>
      <div class={styles["row"]}>
        <button type="button" class={controls["button"]} onClick={() => void copy()}>
          {t("diagnostics.copy")}
        </button>
        <span role="status">{copied() ? t("diagnostics.copied") : ""}</span>
      </div>
    </details>
  );
}
