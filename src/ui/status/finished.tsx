/**
 * What the end of a broadcast offers: the talk where it is published, the text to take home, and the text from its beginning.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { Follow } from "../reader/follow-signals.ts";
import type { SaveDialogProps } from "../save/save-dialog.tsx";
import { createLate } from "../parts/create-late-signals.ts";
import { SaveDialog } from "../save/save-part.tsx";
import styles from "./status.module.css";
import { TalkLink, TalkNote, type TalkOffer } from "./talk-link.tsx";

export type { TalkOffer };

export type FinishedProps = {
  /** Loads what asks for the published talk, which is the main way on. */
  readonly loadTalk?: (() => Promise<() => () => TalkOffer | undefined>) | undefined;
  /** Where in the text somebody is. */
  readonly follow: Pick<Follow, "following" | "goTo">;
  /** There is text on this page. */
  readonly hasText: boolean;
  /** Absent where nothing may be saved. */
  readonly save: Omit<SaveDialogProps, "selected" | "onClose"> | undefined;
};

/** Saved from here it is always all of it. */
const NOTHING_SELECTED: ReadonlySet<number> = new Set();

export function Finished(props: FinishedProps) {
  const { t } = useI18n();
  const [saving, setSaving] = createSignal(false);

  /** The button is out of sight afterwards: keys go on in the text. */
  function read(button: HTMLElement): void {
    props.follow.goTo(0);
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
      {/* Without the role of a status, which is read out as one where it is empty. */}
      <p aria-live="polite" class={styles["offered"]}>
        {talk()?.said}
      </p>
      <Show when={talk()}>{(found) => <TalkLink offer={found()} isMain />}</Show>
      <Show when={!props.follow.following() && talk()}>{(found) => <TalkNote offer={found()} />}</Show>
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
