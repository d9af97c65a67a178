/**
 * Taking home what was said: in which format, which languages, all of it or what is selected; as a file, to the device's
 * share sheet or to the clipboard. The browser's dialog holds the focus and gives it back.
 */
import { createEffect, createMemo, createSignal, For, on, onMount, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { columnsOf } from "../../subtitles/view.ts";
import controls from "../../styles/controls.module.css";
import { copyTextOf } from "../../export/copy-text.ts";
import { cuesOf, sourceOf, type TranscriptChoice, type TranscriptSource } from "../../export/cues.ts";
import { fileNameOf } from "../../export/file-name.ts";
import { type Format, FORMATS } from "../../export/formats.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { saveFile } from "../save-file.ts";
import { createWriting } from "./file-writing-signals.ts";
import { dayOfTalk } from "./day-of-talk.ts";
import { heardLanguages } from "./heard-languages.ts";
import { canShare, fileOf } from "./sharing.ts";
import { SaveLanguages } from "./save-languages.tsx";
import styles from "./save.module.css";

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

type Outcome = { readonly key: "copied" | "uncopied" | "failed" } | { readonly name: string };

/** In the order people ask for them. */
const OFFERED: readonly Format[] = ["txt", "srt", "vtt", "sbv", "csv", "json"];

export function SaveDialog(props: SaveDialogProps) {
  const { t } = useI18n();
  const { clock, view } = untrack(() => props.text);
  const writing = createWriting(clock);
  const { transcriptionLanguage } = untrack(view);
  const heard = untrack(() => heardLanguages(props.subtitles.articles, transcriptionLanguage, props.offered));
  const shown = untrack(() => columnsOf(view()).filter((language) => heard.includes(language)));
  const [format, setFormat] = createSignal<Format>(FORMATS[0]);
  const [languages, setLanguages] = createSignal(shown.length > 0 ? shown : [transcriptionLanguage]);
  const [onlySelected, setOnlySelected] = createSignal(untrack(() => props.selected.size > 0));
  const [outcome, setOutcome] = createSignal<Outcome>();
  let dialog: HTMLDialogElement | undefined;
  let saveButton: HTMLButtonElement | undefined;
  onMount(() => dialog?.showModal());
  // What was saved or copied is no longer what is chosen.
  createEffect(on([format, languages, onlySelected], () => setOutcome(undefined), { defer: true }));

  const source = (): TranscriptSource =>
    sourceOf(props.subtitles, { channelName: props.name, transcriptionLanguage });
  const isEmpty = createMemo(
    () => cuesOf(source(), { languages: [transcriptionLanguage] }).next().done === true,
  );
  const mayShare = createMemo(() => canShare(format()));
  const isBusy = (): boolean => writing.share() !== undefined;

  const choice = (): TranscriptChoice => ({
    languages: languages(),
    ...(onlySelected() ? { selection: props.selected } : {}),
  });

  async function written(): Promise<File | undefined> {
    setOutcome(undefined);
    const today = dayOfTalk(props.subtitles.articles, clock.now(), new Date());
    const name = fileNameOf(props.name, format(), today);
    const asked = format();
    const order = { format: asked, source: source(), choice: choice(), count: props.subtitles.count };
    const result = await writing.write(order);
    if (result.ok) return fileOf(result.value, name, asked);
    if (result.error === "failed") setOutcome({ key: "failed" });
    return undefined;
  }

  async function save(): Promise<void> {
    if (isBusy()) return;
    const file = await written();
    if (file === undefined) return;
    saveFile(file, file.name);
    setOutcome({ name: file.name });
  }

  async function share(): Promise<void> {
    if (isBusy()) return;
    const file = await written();
    if (file === undefined) return;
    try {
      await navigator.share({ files: [file] });
    } catch (error) {
      // Closing the share sheet is a choice and no failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) setOutcome({ key: "failed" });
    }
  }

  async function copy(): Promise<void> {
    if (isBusy()) return;
    setOutcome(undefined);
    try {
      await navigator.clipboard.writeText(copyTextOf(source(), choice()));
      setOutcome({ key: "copied" });
    } catch {
      setOutcome({ key: "uncopied" });
    }
  }

  function cancel(): void {
    writing.cancel();
    saveButton?.focus();
  }

  const said = (): string => {
    const current = outcome();
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
      onClose={() => props.onClose()}
    >
      <div class={styles["head"]}>
        <h2 id="save-title" class={styles["title"]}>
          {t("transcript.title")}
        </h2>
        <button type="button" class={controls["button"]} onClick={() => dialog?.close()}>
          {t("transcript.close")}
        </button>
      </div>
      <Show when={!isEmpty()} fallback={<p class={styles["empty"]}>{t("transcript.empty")}</p>}>
        <label class={styles["row"]}>
          <span class={styles["label"]}>{t("transcript.format")}</span>
          <select
            class={controls["select"]}
            onChange={(event) => setFormat(event.currentTarget.value as Format)}
          >
            <For each={OFFERED}>
              {(one) => (
                <option value={one} selected={one === format()}>
                  {t(`transcript.formats.${one}`)}
                </option>
              )}
            </For>
          </select>
        </label>
        <SaveLanguages
          heard={heard}
          others={props.offered.some((language) => !heard.includes(language))}
          chosen={languages()}
          onChoose={setLanguages}
        />
        <Show when={props.selected.size > 0}>
          <fieldset class={styles["group"]}>
            <legend class={styles["label"]}>{t("transcript.part")}</legend>
            <For each={[true, false]}>
              {(isSelection) => (
                <label class={controls["check"]}>
                  <input
                    type="radio"
                    name="save-part"
                    checked={onlySelected() === isSelection}
                    onChange={() => setOnlySelected(isSelection)}
                  />
                  {t(isSelection ? "transcript.selection" : "transcript.all")}
                </label>
              )}
            </For>
          </fieldset>
        </Show>
        <div class={styles["actions"]}>
          <button
            type="button"
            class={`${controls["button"]} ${controls["primary"]}`}
            aria-disabled={isBusy()}
            ref={saveButton}
            onClick={() => void save()}
          >
            {t("transcript.save")}
          </button>
          <button
            type="button"
            class={controls["button"]}
            aria-disabled={isBusy()}
            onClick={() => void copy()}
          >
            {t("transcript.copy")}
          </button>
          <Show when={mayShare()}>
            <button
              type="button"
              class={controls["button"]}
              aria-disabled={isBusy()}
              onClick={() => void share()}
            >
              {t("transcript.share")}
            </button>
          </Show>
        </div>
        <Show when={writing.share() !== undefined}>
          <div class={styles["progress"]}>
            <label class={styles["share"]}>
              <progress max="1" value={writing.share()} />
              {t("transcript.progress", { percent: Math.floor((writing.share() ?? 0) * 100) })}
            </label>
            <button type="button" class={controls["button"]} onClick={cancel}>
              {t("transcript.cancel")}
            </button>
          </div>
        </Show>
      </Show>
      <p class={styles["outcome"]} role="status" dir="auto">
        {said()}
      </p>
      <Show when={!isEmpty() && props.record}>
        {(record) => (
          <p class={styles["record"]}>
            <a
              href={record().href}
              {...(record().newTab ? { target: "_blank", rel: "noreferrer noopener" } : {})}
            >
              {t("transcript.record")}
            </a>
          </p>
        )}
      </Show>
    </dialog>
  );
}
