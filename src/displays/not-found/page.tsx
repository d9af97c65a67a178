/**
 * Any other address.
 */
import { createEffect, type JSX } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { CodeEntry } from "../shared/code-entry.tsx";

export default function NotFoundRoute(): JSX.Element {
  const { t } = useI18n();
  createEffect(() => {
    document.title = t("app.name");
  });
  return (
    <DeadEnd message={t("notice.badPage")} more={t("onward.badPage")}>
      <CodeEntry />
    </DeadEnd>
  );
}
