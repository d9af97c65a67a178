/**
 * The first page: one question, nothing else.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { AboutLinks, type AboutLinksProps } from "../../ui/about-links.tsx";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import sheet from "../../ui/sheet.module.css";
import { JoinForm, type JoinFormProps } from "./join-form.tsx";

export type JoinPageProps = JoinFormProps & {
  /** Where organisers set up screens and pages; nothing where that is switched off. */
  readonly setupAddress: string | undefined;
  readonly brand: Omit<BrandMarkProps, "class">;
  readonly about: AboutLinksProps;
  /** Whether the device says that it has no network. */
  readonly offline: boolean;
  /** What is kept on this device. */
  readonly kept?: JSX.Element;
};

export function JoinPage(props: JoinPageProps) {
  const { t } = useI18n();
  return (
    <main class={sheet["page"]}>
      <div class={sheet["sheet"]}>
        <BrandMark {...props.brand} class={sheet["brand"]} />
        <h1 class={sheet["title"]}>{t("join.title")}</h1>
        <p id="code-hint" class={sheet["lead"]}>
          {t("join.lead")}
        </p>
        <p class={sheet["offline"]} role="status">
          {props.offline ? t("offline.join") : ""}
        </p>
        <JoinForm onJoin={props.onJoin} initial={props.initial} hint="code-hint" />
        {props.kept}
        <footer class={sheet["aside"]}>
          <Show when={props.setupAddress}>
            {(address) => (
              <p>
                {/* A page of its own: it has another policy of what may be framed. */}
                <a href={address()} rel="external">
                  {t("join.organisers")}
                </a>
              </p>
            )}
          </Show>
          <AboutLinks {...props.about} ownTab />
        </footer>
      </div>
    </main>
  );
}
