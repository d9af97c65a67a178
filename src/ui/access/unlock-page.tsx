/**
 * Shown where the text will be until a password channel is unlocked.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import sheet from "../sheet.module.css";
import type { UnlockFormProps } from "./unlock-form-props.ts";
import { UnlockForm } from "./unlock-form.tsx";

export function UnlockPage(props: UnlockFormProps & { readonly name: string }) {
  const { t } = useI18n();
  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <h1 class={sheet["title"]} dir="auto">
          {props.name}
        </h1>
        <p class={sheet["lead"]}>{t("unlock.lead")}</p>
        <UnlockForm {...props} />
      </div>
    </main>
  );
}
