/**
 * The list of what a reader marked: each sentence with its note, the way there, and the way to take the mark away. The browser's
 * dialog holds the focus and gives it back.
 */
import { createMemo, createSignal, For, onMount, Show, untrack } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import { LONGEST_NOTE, type OwnMark, type OwnMarks } from "../../subtitles/own-marks.ts";
import { type Articles, findSentence } from "../../subtitles/sections.ts";
import { AT_LAST, columnsOf, type ShownText, textIn, type View } from "../../subtitles/view.ts";
import { ToolsDialog } from "../tools/tools-dialog.tsx";
import controls from "../../styles/controls.module.css";

export type MarksDialogProps = {
  readonly say: ToolsWords["say"];
  readonly marks: OwnMarks;
  readonly articles: Articles;
  readonly view: View;
  /** The sentence whose note is written first; absent for the list as it is. */
  readonly at?: number | undefined;
  /** Leads to a sentence. */
  readonly onGo: (sid: number) => void;
  readonly onClose: () => void;
};

/** What of a marked sentence is shown in the list. */
function textOf(articles: Articles, sid: number, view: View): ShownText | undefined {
  const sentence = findSentence(articles, sid);
  if (sentence === undefined) return undefined;
  const columns = [...columnsOf(view), view.transcriptionLanguage];
  return columns.map((column) => textIn(sentence, column, view, AT_LAST)).find((text) => text !== undefined);
}

type MarkItemProps = MarksDialogProps & { readonly mark: OwnMark };

/** The note, the way to take the mark away, and the way out as soon as somebody writes. */
function NoteRow(props: MarkItemProps) {
  const isFirst = untrack(() => props.at === props.mark.sid);
  const [isWriting, setWriting] = createSignal(isFirst);
  let field: HTMLTextAreaElement | undefined;
  onMount(() => {
    if (isFirst) field?.focus();
  });
  const keep = (): void => props.marks.setNote(props.mark.sid, field?.value ?? "");
  /** The dialog closes itself, so that the focus is given back. */
  function finish(): void {
    keep();
    field?.closest("dialog")?.close();
  }
  /** A note is one paragraph, which is done with Enter; one that an input method takes is part of a word. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    finish();
  }
  return (
    <div class="own-row">
      <textarea
        class={controls["field"]}
        rows="2"
        ref={field}
        aria-label={props.say("marks.note")}
        placeholder={props.say("marks.note")}
        dir="auto"
        enterkeyhint="done"
        maxlength={LONGEST_NOTE}
        value={props.mark.note}
        onFocus={() => setWriting(true)}
        // The dialog lets no key out to where keys are otherwise listened for.
        on:keydown={onKeyDown}
        onChange={keep}
      />
      <button type="button" class={controls["button"]} onClick={() => props.marks.toggle(props.mark.sid)}>
        {props.say("marks.remove")}
      </button>
      <Show when={isWriting()}>
        <button type="button" class={`${controls["button"]} ${controls["primary"]} own-end`} onClick={finish}>
          {props.say("marks.done")}
        </button>
      </Show>
    </div>
  );
}

function MarkItem(props: MarkItemProps) {
  const shown = createMemo(() => textOf(props.articles, props.mark.sid, props.view));
  return (
    <li class="own-item">
      <button
        type="button"
        class="own-go"
        lang={shown()?.language}
        dir={shown()?.direction}
        onClick={() => props.onGo(props.mark.sid)}
      >
        {shown()?.text ?? "…"}
      </button>
      <NoteRow {...props} />
    </li>
  );
}

export function MarksDialog(props: MarksDialogProps) {
  const sids = createMemo(() => [...props.marks.bySid().keys()]);
  return (
    <ToolsDialog id="marks" title={props.say("marks.title")} onClose={props.onClose}>
      <Show when={sids().length > 0} fallback={<p class="own-aside">{props.say("marks.none")}</p>}>
        <ol class="own-list">
          <For each={sids()}>
            {(sid) => (
              <Show when={props.marks.bySid().get(sid)}>
                {(mark) => <MarkItem {...props} mark={mark()} />}
              </Show>
            )}
          </For>
        </ol>
      </Show>
      <p class="own-aside">{props.say("marks.where")}</p>
    </ToolsDialog>
  );
}
