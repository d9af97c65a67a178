/**
 * One sentence in the reader: the speaker where it changes, the time where it is wanted, and one element for each text
 * with its own language and direction. While a sentence grows only the characters of one text node change.
 */
import type { ShownText } from "../../subtitles/view.ts";
import {
  hasLanguage,
  type Look,
  make,
  makeName,
  markLanguage,
  type RowMoment,
  type RowWriter,
  setAttribute,
  setText,
  speakerOf,
} from "./row-writer.ts";
import { timeOfTalk } from "./time-of-talk.ts";
import styles from "./transcript.module.css";

const flag = (on: boolean): "" | undefined => (on ? "" : undefined);
const stateOf = (isFinal: boolean): string => (isFinal ? "final" : "interim");

/** The element of a kind before the texts; there is one of each at most. */
function headOf(row: Element, name: "span" | "time"): Element | undefined {
  for (let at = row.firstElementChild; at !== null && at.localName !== "p"; at = at.nextElementSibling)
    if (at.localName === name) return at;
  return undefined;
}

/** Blank rows by what their one text is marked with; languages are few, but anybody may name them. */
const MOST_BLANK = 60;
const blanks = new Map<string, HTMLElement>();

/** A row with one empty text, marked as `text` is: copies share their attributes in the browser's memory. */
function newRow(text: ShownText): HTMLElement {
  const { language, direction, role, isFinal } = text;
  const kind = `${language} ${direction} ${role} ${isFinal}`;
  let blank = blanks.get(kind);
  if (blank === undefined) {
    const paragraph = newText(isFinal);
    markText(paragraph, text);
    blank = make("div", styles["sentence"], paragraph);
    setAttribute(blank, "data-state", stateOf(isFinal));
    if (blanks.size >= MOST_BLANK) blanks.clear();
    blanks.set(kind, blank);
  }
  return blank.cloneNode(true) as HTMLElement;
}

/** An element for a text; one that comes whole is set with care for its last line, one that grows keeps its lines. */
const newText = (isFinal: boolean): HTMLElement =>
  make("p", `${styles["text"]}${isFinal ? ` ${styles["whole"]}` : ""}`, document.createTextNode(""));

function markText(paragraph: HTMLElement, { language, direction, role, isFinal }: ShownText): void {
  markLanguage(paragraph, language, direction);
  setAttribute(paragraph, "data-role", role);
  setAttribute(paragraph, "data-state", stateOf(isFinal));
}

/** Names the speaker as the first of the row, or takes the name away. */
function writeSpeaker(row: HTMLElement, moment: RowMoment, direction: string | undefined): void {
  const speaker = speakerOf(moment);
  let named = headOf(row, "span");
  if (speaker === undefined) {
    named?.remove();
    return;
  }
  if (named === undefined) {
    // No colon: a screen reader would stop at it.
    named = make("span", styles["speaker"], makeName());
    row.prepend(named);
  }
  setAttribute(named, "dir", direction);
  setAttribute(named, "data-speaker", String(speaker.colour));
  const label = named.firstElementChild;
  if (label !== null) setText(label, speaker.label);
}

/** Says when the sentence was spoken, before its texts, or takes that away. */
function writeTime(row: HTMLElement, { sentence, look }: RowMoment): void {
  let time = headOf(row, "time");
  if (!look.times || sentence.startMs === undefined) {
    time?.remove();
    return;
  }
  if (time === undefined) {
    time = make("time", styles["time"]);
    row.insertBefore(time, headOf(row, "span")?.nextSibling ?? row.firstChild);
  }
  setText(time, timeOfTalk(sentence.startMs));
}

/** Puts words into their element, in the reader's way where there is one. */
const writeWords = (element: Element, { text, isFinal }: ShownText, { writeGrowing }: Look): void =>
  (writeGrowing ?? setText)(element, text, isFinal);

function writeText(
  paragraph: HTMLElement,
  text: ShownText,
  column: number,
  { columns, look }: RowMoment,
): void {
  markText(paragraph, text);
  const isBeside = columns.length > 1;
  const place = isBeside ? String(column + 1) : "";
  if (isBeside || paragraph.hasAttribute("style")) paragraph.style.gridColumn = place;
  writeWords(paragraph, text, look);
}

/** Puts the texts there are into as many elements, in their order. */
function writeTexts(row: HTMLElement, moment: RowMoment): void {
  let at = row.firstElementChild;
  while (at !== null && at.localName !== "p") at = at.nextElementSibling;
  for (const [column, text] of moment.texts.entries()) {
    if (text === undefined) continue;
    const paragraph = hasLanguage(at, text.language) ? at : newText(text.isFinal);
    writeText(paragraph, text, column, moment);
    const next = at?.nextElementSibling ?? null;
    if (at === null) row.append(paragraph);
    else if (at !== paragraph) at.replaceWith(paragraph);
    at = next;
  }
  while (at !== null) {
    const over = at;
    at = at.nextElementSibling;
    over.remove();
  }
}

/** Writes the one text of a row that has grown, as most updates have it; false where the row is another kind of row. */
function writeGrown(row: HTMLElement, text: ShownText, look: Look): boolean {
  const paragraph = row.lastElementChild;
  if (paragraph?.localName !== "p" || text.isFinal || paragraph.getAttribute("lang") !== text.language)
    return false;
  writeWords(paragraph, text, look);
  return true;
}

/** A new row with one text: what a copy has already is not looked at, as a whole talk may come at once. */
function writeNew(text: ShownText, moment: RowMoment): HTMLElement {
  const { sentence, isSpoken } = moment;
  const row = newRow(text);
  row.setAttribute("data-sid", String(sentence.sid));
  if (isSpoken) {
    row.setAttribute("data-spoken", "");
    row.setAttribute("aria-current", "true");
  }
  if (sentence.unconfirmed && !text.isFinal) row.setAttribute("data-unconfirmed", "");
  if (row.lastElementChild !== null) writeWords(row.lastElementChild, text, moment.look);
  if (sentence.speakerId !== undefined) writeSpeaker(row, moment, text.direction);
  if (moment.look.times) writeTime(row, moment);
  return row;
}

export const writeSentence: RowWriter = (there, moment) => {
  const { sentence, texts, columns, isSpoken } = moment;
  const first = texts.find((text) => text !== undefined);
  if (first === undefined) return undefined;
  if (there !== undefined && moment.isGrown && texts.length === 1 && writeGrown(there, first, moment.look))
    return there;
  if (there === undefined && texts.length === 1) return writeNew(first, moment);
  const row = there ?? newRow(first);
  const isFinal = texts.every((text) => text === undefined || text.isFinal);
  setAttribute(row, "data-sid", String(sentence.sid));
  setAttribute(row, "data-spoken", flag(isSpoken));
  setAttribute(row, "aria-current", isSpoken ? "true" : undefined);
  setAttribute(row, "data-columns", columns.length > 1 ? String(columns.length) : undefined);
  setAttribute(row, "data-state", stateOf(isFinal));
  setAttribute(row, "data-unconfirmed", flag(sentence.unconfirmed && !isFinal));
  writeTexts(row, moment);
  writeSpeaker(row, moment, first.direction);
  writeTime(row, moment);
  return row;
};
