/**
 * The first page: one question, nothing else.
 */
import { useI18n } from "../../i18n/context.ts";
import sheet from "../sheet.module.css";
import { JoinForm, type JoinFormProps } from "./join-form.tsx";

export type JoinPageProps = JoinFormProps & {
  /** Whether the device says that it has no network. */
  readonly offline: boolean;
};

export function JoinPage(props: JoinPageProps) {
  const { t } = useI18n();
  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <h1 class={sheet["title"]}>{t("join.title")}</h1>
        <p class={sheet["lead"]}>{t("join.lead")}</p>
        <p class={sheet["offline"]} role="status">
          {props.offline ? t("offline.join") : ""}
        </p>
        <JoinForm onJoin={props.onJoin} initial={props.initial} />
      </div>
    </main>
  );
}
