/**
 * The first page: one question, nothing else.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { sentences } from "../../lib/sentences.ts";
import { AboutLinks, type AboutLinksProps } from "../../ui/about-links.tsx";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import { InterfaceLanguage } from "../../ui/interface-language.tsx";
import sheet from "../../ui/sheet.module.css";
import { JoinForm, type JoinFormProps } from "./join-form.tsx";
import styles from "./join.module.css";

export type JoinPageProps = JoinFormProps & {
  /** Where organisers set up screens and pages; nothing where that is switched off. */
  readonly setupAddress: string | undefined;
  readonly brand: Omit<BrandMarkProps, "class">;
  readonly about: AboutLinksProps;
  /** Whether the device says that it has no network. */
  readonly offline: boolean;
  /** Another language for the interface. */
  readonly onLanguage: (language: string) => void;
  /** What is kept on this device. */
  readonly kept?: JSX.Element;
};

export function JoinPage(props: JoinPageProps) {
  const { t } = useI18n();
  return (
    <div class={styles["page"]}>
      <header class={styles["top"]}>
        <BrandMark {...props.brand} class={styles["brand"]} />
        <InterfaceLanguage onChoose={(language) => props.onLanguage(language)} />
      </header>
      <main class={styles["middle"]}>
        <h1 class={sheet["title"]}>{t("join.title")}</h1>
        <p id="code-hint" class={styles["lead"]}>
          {t("join.lead")}
        </p>
        <p class={styles["offline"]} role="status">
          {props.offline ? sentences(t("offline.device"), t("offline.join")) : ""}
        </p>
        <JoinForm onJoin={props.onJoin} initial={props.initial} hint="code-hint" first />
        {props.kept}
      </main>
      <footer class={styles["foot"]}>
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
  );
}
