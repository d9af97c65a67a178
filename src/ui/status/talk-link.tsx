/**
 * The way from a broadcast to its published talk: said beneath the text, and beside it to who has scrolled back and does not see
 * that. A plain press goes on where one reads; a new tab begins at the beginning.
 */
import { createSignal, type JSX, Show } from "solid-js";
import { Portal } from "solid-js/web";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "../reader/reader.module.css";

/** The way to the published talk. */
export type TalkOffer = {
  /** That it is there. */
  readonly said: string;
  readonly words: string;
  readonly href: string;
  /** Goes there, to what is being read. */
  readonly go: () => void;
};

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

export function TalkLink(props: { readonly offer: TalkOffer; readonly isMain: boolean }): JSX.Element {
  return (
    // Another page: the sound of a talk is played under a policy of its own.
    <a
      class={`${controls["button"]} ${props.isMain ? controls["primary"] : ""}`}
      rel="external"
      href={props.offer.href}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        props.offer.go();
      }}
    >
      {props.offer.words}
    </a>
  );
}

/** Between the text and the bar, until it is closed. */
export function TalkNote(props: { readonly offer: TalkOffer }): JSX.Element {
  const { t } = useI18n();
  const [isClosed, setClosed] = createSignal(false);
  const place = document.querySelector(`.${styles["panels"] ?? ""}`);
  return (
    <Show when={!isClosed() && place}>
      {(mount) => (
        <Portal mount={mount()}>
          <div class={styles["languageNotice"]} data-shown="">
            <p>{props.offer.said}</p>
            <TalkLink offer={props.offer} isMain={false} />
            <button type="button" class={controls["button"]} onClick={() => setClosed(true)}>
              {t("transcript.close")}
            </button>
          </div>
        </Portal>
      )}
    </Show>
  );
}
