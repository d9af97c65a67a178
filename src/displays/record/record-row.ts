/**
 * One sentence of the written record: when it was said, by whom where that changes, and its texts. Only what is final
 * stands in a record.
 */
import { speakerColour } from "../../subtitles/speakers.ts";
import type { ShownText } from "../../subtitles/view.ts";
import {
  make,
  type RowMoment,
  type RowWriter,
  setAttribute,
  setText,
  speakerOf,
} from "../../ui/reader/row-writer.ts";
import { timeOfTalk } from "../../ui/reader/time-of-talk.ts";
import styles from "./record-row.module.css";

export type RecordLook = {
  /** When the talk began, in ms on the viewer's clock. */
  readonly beganAt: number;
  /** The words for the link to a sentence. */
  readonly link: (sid: number) => string;
};

function newRow(): HTMLElement {
  const row = make(
    "div",
    styles["row"],
    make("a", styles["time"], make("time"), make("span", styles["hidden"])),
    make("div", styles["texts"]),
  );
  row.tabIndex = -1;
  return row;
}

function writeSpeaker(row: HTMLElement, moment: RowMoment, direction: string): void {
  const speaker = speakerOf(moment);
  const first = row.firstElementChild;
  let named = first?.localName === "p" ? first : undefined;
  if (speaker === undefined) {
    named?.remove();
    return;
  }
  if (named === undefined) {
    named = make("p", styles["speaker"], make("bdi"));
    row.prepend(named);
  }
  setAttribute(named, "data-speaker", String(speakerColour(speaker.index)));
  setAttribute(named, "dir", direction);
  if (named.firstElementChild !== null) setText(named.firstElementChild, speaker.label);
}

function writeTime(row: HTMLElement, { sentence }: RowMoment, look: RecordLook): void {
  const link = row.querySelector(":scope > a");
  if (link === null) return;
  const { sid, startMs, arrivedAt } = sentence;
  setAttribute(link, "href", `#s${sid}`);
  setAttribute(link, "dir", "ltr");
  const { firstElementChild: time, lastElementChild: words } = link;
  if (time !== null) setText(time, timeOfTalk(Math.max(0, startMs ?? arrivedAt - look.beganAt)));
  if (words !== null) setText(words, look.link(sid));
}

function writeTexts(row: HTMLElement, texts: readonly ShownText[]): void {
  const place = row.lastElementChild;
  if (place === null) return;
  const there = place.querySelectorAll(":scope > p[lang]");
  let after: Element | undefined;
  for (const [at, { text, language, direction, role }] of texts.entries()) {
    const paragraph = there[at] ?? make("p", styles["text"]);
    setAttribute(paragraph, "lang", language);
    setAttribute(paragraph, "dir", direction);
    setAttribute(paragraph, "data-role", role);
    setText(paragraph, text);
    if (there[at] === undefined) place.insertBefore(paragraph, after?.nextSibling ?? place.firstChild);
    after = paragraph;
  }
  for (let at = texts.length; at < there.length; at += 1) there[at]?.remove();
}

/** A writer for the rows of the record. */
export const recordRows =
  (look: RecordLook): RowWriter =>
  (there, moment) => {
    const texts = moment.texts.filter((text): text is ShownText => text?.isFinal === true);
    const [first] = texts;
    if (first === undefined) return undefined;
    const { sid } = moment.sentence;
    const row = there ?? newRow();
    setAttribute(row, "id", `s${sid}`);
    setAttribute(row, "data-sid", String(sid));
    setAttribute(row, "data-state", "final");
    writeTime(row, moment, look);
    writeSpeaker(row, moment, first.direction);
    writeTexts(row, texts);
    return row;
  };
