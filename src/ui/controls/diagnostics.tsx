/**
 * What the connection has been through, for whoever has to find out why a hall sees nothing. Numbers and names only:
 * no address, no password, no access token.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import styles from "./controls.module.css";

export type DiagnosticsProps = {
  readonly state: string;
  readonly attempts: number;
  readonly bytes: number;
  readonly events: number;
  readonly refused: Readonly<Partial<Record<string, number>>>;
  readonly lastFailure: string | undefined;
  readonly viewers: number | undefined;
};

export function Diagnostics(props: DiagnosticsProps) {
  const { t } = useI18n();
  const refused = (): string => {
    const parts = Object.entries(props.refused).map(([code, count]) => `${count ?? 0} ${code}`);
    return parts.length === 0 ? "0" : parts.join(", ");
  };
  const rows = (): readonly (readonly [string, string])[] => [
    [t("diagnostics.state"), props.state],
    [t("diagnostics.attempts"), String(props.attempts)],
    [t("diagnostics.bytes"), String(props.bytes)],
    [t("diagnostics.events"), String(props.events)],
    [t("diagnostics.refused"), refused()],
    [t("diagnostics.lastFailure"), props.lastFailure ?? t("diagnostics.none")],
    [t("diagnostics.viewers"), props.viewers === undefined ? t("diagnostics.none") : String(props.viewers)],
  ];
  return (
    <details class={styles["details"]}>
      <summary>{t("diagnostics.title")}</summary>
      <dl class={styles["facts"]}>
        <For each={rows()}>
          {([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </>
          )}
        </For>
      </dl>
    </details>
  );
}
