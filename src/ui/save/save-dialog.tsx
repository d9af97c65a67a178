/**
 * Taking home what was said: in which format, which languages, all of it or what is selected; as a file, to the device's
 * share sheet or to the clipboard. The browser's dialog holds the focus and gives it back.
 */
import { createEffect, createMemo, createSignal, on, onMount, Show, untrack } from "solid-js";

import { cuesOf, type TranscriptChoice } from "../../export/cues.ts";
import { type Format, FORMATS } from "../../export/formats.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { OwnMark } from "../../subtitles/own-marks.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { spanOfTalk } from "../../subtitles/talks.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { talksOf } from "../reader/known-talks-signals.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import type { DeviceColumn } from "../tools/device/device-text.ts";
import { heardLanguages } from "./heard-languages.ts";
import { SaveActions } from "./save-actions.tsx";
import { type PartOfText, SaveFormat, SavePart, SaveTalk } from "./save-choices.tsx";
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
  /** What the device translated, where it does: a language of its own. */
  readonly device?: DeviceColumn | undefined;
  /** Where the written record is; absent on that page itself. */
  readonly record?: { readonly href: string; readonly newTab: boolean } | undefined;
  readonly onClose: () => void;
};

/** In the order they are offered. */
const PARTS: readonly PartOfText[] = ["marked", "selection", "all"];
const NO_MARKS: ReadonlyMap<number, OwnMark> = new Map();

/** What was said, with what the device translated. */
function withDevice({ subtitles, device }: Pick<SaveDialogProps, "subtitles" | "device">): SubtitleState {
  return device === undefined ? subtitles : { ...subtitles, articles: device.into(subtitles.articles) };
}

/** What is chosen: at first the languages that are shown, what is selected, and the newest of several talks. */
function createChoice(props: SaveDialogProps, transcriptionLanguage: string) {
  const subtitles = (): SubtitleState => withDevice(props);
  const heard = untrack(() => heardLanguages(subtitles().articles, transcriptionLanguage, props.offered));
  const shown = untrack(() => columnsOf(props.text.view()).filter((language) => heard.includes(language)));
  const [format, setFormat] = createSignal<Format>(FORMATS[0]);
  const [languages, setLanguages] = createSignal(shown.length > 0 ? shown : [transcriptionLanguage]);
  const marks = untrack(() => props.text.marks?.()?.bySid() ?? NO_MARKS);
  const notes = new Map(Array.from(marks, ([sid, { note }]) => [sid, note] as const));
  const parts = PARTS.filter(
    (part) => part === "all" || (part === "marked" ? marks.size > 0 : untrack(() => props.selected.size > 0)),
  );
  const [part, setPart] = createSignal<PartOfText>(parts.includes("selection") ? "selection" : "all");
  const talks = untrack(() => talksOf(props.text));
  const [talk, setTalk] = createSignal(talks.length > 1 ? talks.length - 1 : undefined);
  const choice = (): TranscriptChoice => {
    const at = talk();
    return {
      languages: languages(),
      ...(at === undefined ? {} : { selection: spanOfTalk(talks, at) }),
      ...(part() === "selection" ? { selection: props.selected } : {}),
      ...(part() === "marked" ? { selection: new Set(notes.keys()), notes } : {}),
    };
  };
  return {
    subtitles,
    heard,
    shown,
    format,
    setFormat,
    languages,
    setLanguages,
    parts,
    part,
    setPart,
    talks,
    talk,
    setTalk,
    chosenTalk: () => (part() === "all" ? talks[talk() ?? (talks.length === 1 ? 0 : -1)] : undefined),
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
  const { heard, shown, format, languages, parts, part, talks, talk } = chosen;
  const saving = createSaving({ ...chosen, talk: props, transcriptionLanguage });
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  // What was saved or copied is no longer what is chosen.
  createEffect(on([format, languages, part, talk], saving.clear, { defer: true }));

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
              <Show when={talks.length > 1 && part() === "all"}>
                <SaveTalk talks={talks} chosen={talk()} onChoose={chosen.setTalk} />
              </Show>
              <Show when={parts.length > 1}>
                <SavePart parts={parts} chosen={part()} onChoose={chosen.setPart} />
              </Show>
            </div>
            <SaveLanguages
              heard={heard}
              read={shown}
              device={props.device}
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
