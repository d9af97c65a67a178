/**
 * One sentence of the written record: when it was said, by whom where that changes, and its texts. Only what is final
 * stands in a record.
 */
import type { Talk } from "../../subtitles/talks.ts";
import type { ShownText } from "../../subtitles/view.ts";
import {
  hasLanguage,
  make,
  makeName,
  markLanguage,
  type RowMoment,
  type RowWriter,
  setAttribute,
  setText,
  speakerOf,
} from "../../ui/reader/row-writer.ts";
import { timeOfTalk } from "../../ui/reader/time-of-talk.ts";
import styles from "./record-row.module.css";
import { timeInTalk, type TalkTimes } from "./talk-times.ts";

export type RecordLook = {
  readonly times: TalkTimes;
  /** The words for the link to a sentence. */
  readonly link: (sid: number) => string;
  /** The talk that begins with a sentence. */
  readonly talkFrom: (sid: number) => Talk | undefined;
};

/** In the place of a time that nobody knows; it is still the link to the sentence. */
const UNKNOWN_TIME = "–";

/**
 * The final texts of a sentence, none of them twice: an original that stands in for a translation is left out where it is shown
 * anyway.
 */
function finalTexts({ texts }: RowMoment): readonly ShownText[] {
  const all = texts.filter((text): text is ShownText => text?.isFinal === true);
  const isShown = (standIn: ShownText, at: number): boolean =>
    all.some(
      ({ role, text }, other) => text === standIn.text && (role === "stand-in" ? other < at : other !== at),
    );
  return all.filter((text, at) => text.role !== "stand-in" || !isShown(text, at));
}

function newRow(): HTMLElement {
  // One thing of its own to a screen reader, with its time, speaker and texts.
  const row = make(
    "article",
    styles["row"],
    make("a", styles["time"], make("time"), make("span", styles["hidden"])),
    make("div", styles["texts"]),
  );
  row.tabIndex = -1;
  return row;
}

/** The heading of the talk that begins here. */
function writeTalk(row: HTMLElement, talk: Talk | undefined): void {
  const there = row.querySelector(":scope > h2");
  if (talk === undefined) {
    there?.remove();
    return;
  }
  const heading = there ?? make("h2", styles["talk"], make("bdi"), make("bdi", styles["by"]));
  const [title, by] = heading.children;
  if (title !== undefined) setText(title, talk.title);
  if (by !== undefined) setText(by, talk.speakers.join(", "));
  if (there === null) row.prepend(heading);
}

function writeSpeaker(row: HTMLElement, moment: RowMoment, direction: string): void {
  const speaker = speakerOf(moment);
  let named = row.querySelector(":scope > p");
  if (speaker === undefined) {
    named?.remove();
    return;
  }
  if (named === null) {
    named = make("p", styles["speaker"], makeName());
    row.querySelector(":scope > a")?.before(named);
  }
  setAttribute(named, "data-speaker", String(speaker.colour));
  setAttribute(named, "dir", direction);
  if (named.firstElementChild !== null) setText(named.firstElementChild, speaker.label);
}

function writeTime(row: HTMLElement, { sentence }: RowMoment, look: RecordLook): void {
  const link = row.querySelector(":scope > a");
  if (link === null) return;
  const { sid } = sentence;
  const ms = timeInTalk(sentence, look.times);
  setAttribute(link, "href", `#s${sid}`);
  setAttribute(link, "data-unknown", ms === undefined ? "" : undefined);
  setAttribute(link, "dir", "ltr");
  const { firstElementChild: time, lastElementChild: words } = link;
  if (time !== null) setText(time, ms === undefined ? UNKNOWN_TIME : timeOfTalk(ms));
  if (words !== null) setText(words, look.link(sid));
}

function writeTexts(row: HTMLElement, texts: readonly ShownText[]): void {
  const place = row.lastElementChild;
  if (place === null) return;
  const there = place.querySelectorAll(":scope > p[lang]");
  let after: Element | undefined;
  for (const [at, { text, language, direction, role }] of texts.entries()) {
    const before = there[at];
    const paragraph = hasLanguage(before, language) ? before : make("p", styles["text"]);
    markLanguage(paragraph, language, direction);
    setAttribute(paragraph, "data-role", role);
    setText(paragraph, text);
    if (before !== undefined && before !== paragraph) before.replaceWith(paragraph);
    else if (before === undefined && after === undefined) place.prepend(paragraph);
    else if (before === undefined) after?.after(paragraph);
    after = paragraph;
  }
  for (let at = texts.length; at < there.length; at += 1) there[at]?.remove();
}

/** A writer for the rows of the record. */
export const recordRows =
  (look: RecordLook): RowWriter =>
  (there, moment) => {
    const texts = finalTexts(moment);
    const [first] = texts;
    if (first === undefined) return undefined;
    const { sid } = moment.sentence;
    const row = there ?? newRow();
    setAttribute(row, "id", `s${sid}`);
    setAttribute(row, "data-sid", String(sid));
    setAttribute(row, "data-state", "final");
    writeTalk(row, look.talkFrom(sid));
    writeTime(row, moment, look);
    writeSpeaker(row, moment, first.direction);
    writeTexts(row, texts);
    return row;
  };
