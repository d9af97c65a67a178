/**
 * A quiet line of links: what this viewer keeps and sends, and who answers for it.
 */
import { Show } from "solid-js";

import { useI18n } from "../i18n/i18n-signals.ts";
import styles from "./about-links.module.css";

export type AboutLinksProps = {
  /** The viewer's own page about data. */
  readonly data?: string | undefined;
  /** The organisation's own pages. */
  readonly privacy?: string | undefined;
  readonly imprint?: string | undefined;
};

/** They open in a new tab, so that nobody loses what is being read; the viewer's own page only where there is such. */
export function AboutLinks(props: AboutLinksProps & { readonly ownTab?: boolean }) {
  const { t } = useI18n();
  return (
    <ul class={styles["links"]}>
      <Show when={props.data}>
        {(address) => (
          <li>
            <Show
              when={props.ownTab}
              fallback={
                <a href={address()} target="_blank" rel="noopener noreferrer">
                  {t("about.data")}
                </a>
              }
            >
              {/* A page of its own: nothing of this one goes on beneath it. */}
              <a href={address()} rel="external">
                {t("about.data")}
              </a>
            </Show>
          </li>
        )}
      </Show>
      <Show when={props.privacy}>
        {(address) => (
          <li>
            <a href={address()} target="_blank" rel="noopener noreferrer">
              {t("about.privacy")}
            </a>
          </li>
        )}
      </Show>
      <Show when={props.imprint}>
        {(address) => (
          <li>
            <a href={address()} target="_blank" rel="noopener noreferrer">
              {t("about.imprint")}
            </a>
          </li>
        )}
      </Show>
    </ul>
  );
}
