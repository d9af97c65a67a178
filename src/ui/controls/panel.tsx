/**
 * A panel beneath the text: its title takes the focus when it opens, and its head stays while the rest scrolls.
 */
import { type JSX, onMount } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { scrollWithin } from "../scroll-within.ts";
import styles from "./controls.module.css";

export type PanelProps = {
  /** The panel's id, which the button that opens it names. */
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  /** What stays beneath the title, and whether tabs are the first of it. */
  readonly head?: JSX.Element;
  readonly hasTabs?: boolean;
  readonly children: JSX.Element;
};

export function Panel(props: PanelProps): JSX.Element {
  const { t } = useI18n();
  let panel: HTMLElement | undefined;
  let title: HTMLHeadingElement | undefined;
  onMount(() => {
    title?.focus({ preventScroll: true });
    if (panel !== undefined) scrollWithin(panel, "start");
  });
  return (
    <section
      ref={panel}
      id={props.id}
      class={styles["panel"]}
      data-tabs={props.hasTabs === true ? "" : undefined}
      aria-labelledby={`${props.id}-title`}
    >
      <div class={styles["panelHead"]}>
        <h2 id={`${props.id}-title`} class={styles["panelTitle"]} ref={title} tabindex="-1">
          {props.title}
        </h2>
        <button type="button" class={controls["button"]} onClick={() => props.onClose()}>
          {t("settings.close")}
        </button>
      </div>
      {props.head}
      <div class={styles["panelBody"]}>{props.children}</div>
    </section>
  );
}
