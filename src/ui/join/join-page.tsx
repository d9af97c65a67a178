/**
 * The first page: one question, nothing else.
 */
import { useI18n } from "../../i18n/context.ts";
import sheet from "../sheet.module.css";
import { JoinForm, type JoinFormProps } from "./join-form.tsx";

export function JoinPage(props: JoinFormProps) {
  const { t } = useI18n();
  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <h1 class={sheet["title"]}>{t("join.title")}</h1>
        <p class={sheet["lead"]}>{t("join.lead")}</p>
        <JoinForm {...props} />
      </div>
    </main>
  );
}
