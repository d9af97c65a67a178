/**
 * What the end of a broadcast offers: the talk where it is published, the text to take home, and the text from its beginning.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { SaveDialogProps } from "../save/save-dialog.tsx";
import { createLate } from "../parts/create-late-signals.ts";
import { SaveDialog } from "../save/save-part.tsx";
import styles from "./status.module.css";

/** The way to the published talk. */
export type TalkOffer = { readonly words: string; readonly href: string };

export type FinishedProps = {
  /** Loads what asks for the published talk, which is the main way on. */
  readonly loadTalk?: (() => Promise<() => () => TalkOffer | undefined>) | undefined;
  /** There is text on this page. */
  readonly hasText: boolean;
  /** Absent where nothing may be saved. */
  readonly save: Omit<SaveDialogProps, "selected" | "onClose"> | undefined;
  /** Shows the beginning of the text. */
  readonly onRead: () => void;
};

/** Saved from here it is always all of it. */
const NOTHING_SELECTED: ReadonlySet<number> = new Set();

export function Finished(props: FinishedProps) {
  const { t } = useI18n();
  const [saving, setSaving] = createSignal(false);

  /** The button is out of sight afterwards: keys go on in the text. */
  function read(button: HTMLElement): void {
    props.onRead();
    button.closest("main")?.focus({ preventScroll: true });
  }

  const offer = createLate(
    () => props.loadTalk !== undefined,
    async () => (await props.loadTalk?.()) ?? (() => () => undefined),
  );
  const talk = (): TalkOffer | undefined => offer()?.();
  const isMain = (): boolean => talk() === undefined;
  return (
    <div class={styles["finished"]}>
      <Show when={talk()}>
        {(found) => (
          // Another page: the sound of a talk is played under a policy of its own.
          <a class={`${controls["button"]} ${controls["primary"]}`} rel="external" href={found().href}>
            {found().words}
          </a>
        )}
      </Show>
      <Show when={props.hasText && props.save}>
        {(save) => (
          <>
            <button
              type="button"
              class={`${controls["button"]} ${isMain() ? controls["primary"] : ""}`}
              aria-haspopup="dialog"
              onClick={() => setSaving(true)}
            >
              {t("finished.save")}
            </button>
            <Show when={saving()}>
              <SaveDialog {...save()} selected={NOTHING_SELECTED} onClose={() => setSaving(false)} />
            </Show>
          </>
        )}
      </Show>
      <Show when={props.hasText}>
        <button
          type="button"
          class={`${controls["button"]} ${props.save === undefined && isMain() ? controls["primary"] : ""}`}
          onClick={(event) => read(event.currentTarget)}
        >
          {t("finished.read")}
        </button>
      </Show>
    </div>
  );
}
