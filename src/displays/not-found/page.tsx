/**
 * Any other address. One that lacks the code of its broadcast, such as /check, asks for it.
 */
import { createEffect, type JSX } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { displayWithoutCode } from "../registry.ts";
import { CodeEntry } from "../shared/code-entry.tsx";

export default function NotFoundRoute(): JSX.Element {
  const { t } = useI18n();
  createEffect(() => {
    document.title = t("app.name");
  });
  const display = displayWithoutCode(location.pathname);
  return (
    <DeadEnd
      message={t(display === undefined ? "notice.badPage" : "join.empty")}
      more={display === undefined ? t("onward.badPage") : undefined}
    >
      <CodeEntry display={display} />
    </DeadEnd>
  );
}
