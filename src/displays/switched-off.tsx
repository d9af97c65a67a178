/**
 * A page that whoever runs the viewer has switched off.
 */
import { createEffect, type JSX } from "solid-js";

import { useI18n } from "../i18n/i18n-signals.ts";
import { DeadEnd } from "../ui/dead-end.tsx";
import { CodeEntry } from "./shared/code-entry.tsx";

export function SwitchedOff(): JSX.Element {
  const { t } = useI18n();
  createEffect(() => {
    document.title = t("app.name");
  });
  return (
    <DeadEnd message={t("notice.off")} more={t("notice.offWhy")}>
      <CodeEntry />
    </DeadEnd>
  );
}
