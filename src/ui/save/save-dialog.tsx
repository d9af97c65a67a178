/**
 * Taking home what was said: in which format, which languages, all of it or what is selected; as a file, to the device's
 * share sheet or to the clipboard. The browser's dialog holds the focus and gives it back.
 */
import { createEffect, createMemo, createSignal, on, onMount, Show, untrack } from "solid-js";

import { cuesOf, type TranscriptChoice } from "../../export/cues.ts";
import { type Format, FORMATS } from "../../export/formats.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { spanOfTalk } from "../../subtitles/talks.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { talksOf } from "../reader/known-talks-signals.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { heardLanguages } from "./heard-languages.ts";
import { SaveActions } from "./save-actions.tsx";
import { SaveFormat, SavePart, SaveTalk } from "./save-choices.tsx";
import { SaveLanguages } from "./save-languages.tsx";
import { SaveRecordLink } from "./save-record-link.tsx";
import styles from "./save.module.css";
import { createSaving } from "./saving-signals.ts";
import { savesFiles } from "./saves-files.ts";
import { canShare } from "./sharing.ts";

export type SaveDialogProps = {
  readonly name: string;
  readonly text: ReaderText;
  readonly subtitles: SubtitleState;
  /** Languages on offer, the original first. */
  readonly offered: readonly string[];
  /** Sentences that were selected when the dialog was asked for. */
  readonly selected: ReadonlySet<number>;
  /** Where the written record is; absent on that page itself. */
  readonly record?: { readonly href: string; readonly newTab: boolean } | undefined;
  readonly onClose: () => void;
};

/** What is chosen: at first the languages that are shown, what is selected, and the newest of several talks. */
function createChoice(props: SaveDialogProps, transcriptionLanguage: string) {
  const heard = untrack(() => heardLanguages(props.subtitles.articles, transcriptionLanguage, props.offered));
  const shown = untrack(() => columnsOf(props.text.view()).filter((language) => heard.includes(language)));
  const [format, setFormat] = createSignal<Format>(FORMATS[0]);
  const [languages, setLanguages] = createSignal(shown.length > 0 ? shown : [transcriptionLanguage]);
  const [onlySelected, setOnlySelected] = createSignal(untrack(() => props.selected.size > 0));
  const talks = untrack(() => talksOf(props.text));
  const [talk, setTalk] = createSignal(talks.length > 1 ? talks.length - 1 : undefined);
  const choice = (): TranscriptChoice => {
    const at = talk();
    return {
      languages: languages(),
      ...(at === undefined ? {} : { selection: spanOfTalk(talks, at) }),
      ...(onlySelected() ? { selection: props.selected } : {}),
    };
  };
  return {
    heard,
    format,
    setFormat,
    languages,
    setLanguages,
    onlySelected,
    setOnlySelected,
    talks,
    talk,
    setTalk,
    chosenTalk: () => (onlySelected() ? undefined : talks[talk() ?? (talks.length === 1 ? 0 : -1)]),
    choice,
  };
}

function SaveHead(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <div class={styles["head"]}>
      <h2 id="save-title" class={styles["title"]}>
        {t("transcript.title")}
      </h2>
      <button type="button" class={controls["button"]} onClick={() => props.onClose()}>
        {t("transcript.close")}
      </button>
    </div>
  );
}

export function SaveDialog(props: SaveDialogProps) {
  const { t } = useI18n();
  const { transcriptionLanguage } = untrack(() => props.text.view());
  const chosen = createChoice(props, transcriptionLanguage);
  const { heard, format, languages, onlySelected, talks, talk } = chosen;
  const saving = createSaving({ ...chosen, talk: props, transcriptionLanguage });
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  // What was saved or copied is no longer what is chosen.
  createEffect(on([format, languages, onlySelected, talk], saving.clear, { defer: true }));

  const isEmpty = createMemo(
    () => cuesOf(saving.source(), { languages: [transcriptionLanguage] }).next().done === true,
  );
  const mayShare = createMemo(() => canShare(format()));
  const maySave = savesFiles(navigator.userAgent);
  const said = (): string => {
    const current = saving.outcome();
    if (current === undefined) return "";
    return "name" in current ? t("transcript.saved", { name: current.name }) : t(`transcript.${current.key}`);
  };

  return (
    <dialog
      class={styles["dialog"]}
      ref={dialog}
      aria-labelledby="save-title"
      // Escape closes the dialog and nothing behind it.
      on:keydown={(event) => event.stopPropagation()}
      // A press beside the sheet is a press on the dialog itself.
      on:click={(event) => event.target === dialog && dialog?.close()}
      onClose={() => props.onClose()}
    >
      <div class={styles["sheet"]}>
        <SaveHead onClose={() => dialog?.close()} />
        <Show when={!isEmpty()} fallback={<p class={styles["empty"]}>{t("transcript.empty")}</p>}>
          <div class={styles["choices"]}>
            <div>
              <Show when={maySave || mayShare() || format() !== FORMATS[0]}>
                <SaveFormat format={format()} onChoose={chosen.setFormat} />
              </Show>
              <Show when={talks.length > 1 && !onlySelected()}>
                <SaveTalk talks={talks} chosen={talk()} onChoose={chosen.setTalk} />
              </Show>
              <Show when={props.selected.size > 0}>
                <SavePart onlySelected={onlySelected()} onChoose={chosen.setOnlySelected} />
              </Show>
            </div>
            <SaveLanguages
              heard={heard}
              others={props.offered.some((language) => !heard.includes(language))}
              chosen={languages()}
              onChoose={chosen.setLanguages}
            />
            <Show when={props.record}>{(record) => <SaveRecordLink {...record()} />}</Show>
          </div>
          <SaveActions saving={saving} maySave={maySave} mayShare={mayShare()} outcome={said()} />
        </Show>
      </div>
    </dialog>
  );
}
