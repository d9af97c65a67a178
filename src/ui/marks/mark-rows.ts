/**
 * The stars and notes beside marked sentences. They are put into the rows of the text from outside, so that a page without marks
 * draws its text as if there were none.
 */
import type { OwnMark } from "../../subtitles/own-marks.ts";
import { make, setAttribute } from "../reader/row-writer.ts";
import { makeStar } from "./star.ts";

export type RowMarksLook = {
  /** What the button at a marked sentence is called. */
  readonly label: (note: string) => string;
  readonly onOpen: (sid: number) => void;
  /** What of a row the button stands before. */
  readonly before: (row: HTMLElement) => Element | null;
};

export type RowMarks = {
  /** Marks these sentences, and no others. */
  readonly show: (marks: ReadonlyMap<number, OwnMark>) => void;
  readonly dispose: () => void;
};

function makeButton(sid: number, onOpen: (sid: number) => void): HTMLButtonElement {
  const button = make("button", "own-mark");
  button.type = "button";
  button.append(makeStar(), make("span", "own-mark-note"));
  button.addEventListener("click", (event) => {
    // A press on the star is none on the sentence.
    event.stopPropagation();
    onOpen(sid);
  });
  return button;
}

/** Keeps the marks on the rows in `content`, whatever of it is drawn anew. */
export function createRowMarks(content: Element, look: RowMarksLook): RowMarks {
  const buttons = new Map<number, HTMLButtonElement>();
  let marks: ReadonlyMap<number, OwnMark> = new Map();
  const observer = new MutationObserver(() => draw());

  function place(sid: number, { note }: OwnMark): void {
    const there = buttons.get(sid);
    const button = there ?? makeButton(sid, look.onOpen);
    buttons.set(sid, button);
    const label = look.label(note);
    if (button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label);
    const kind = note === "" ? "star" : "note";
    if (button.parentElement !== null) button.parentElement.dataset["ownMark"] = kind;
    const words = button.lastElementChild;
    if (words !== null && words.textContent !== note) {
      words.textContent = note;
      words.setAttribute("dir", "auto");
    }
    if (button.isConnected) return;
    const row = content.querySelector<HTMLElement>(`[data-sid="${sid}"]`);
    if (row === null) return;
    const before = look.before(row);
    row.dataset["ownMark"] = kind;
    // It stands where the text does.
    setAttribute(button, "dir", before?.getAttribute("dir") ?? undefined);
    row.insertBefore(button, before);
  }

  function drop(sid: number, button: HTMLElement): void {
    delete button.parentElement?.dataset["ownMark"];
    button.remove();
    buttons.delete(sid);
  }

  function draw(): void {
    for (const [sid, button] of buttons) if (!marks.has(sid)) drop(sid, button);
    for (const [sid, mark] of marks) place(sid, mark);
  }

  return {
    show: (next) => {
      marks = next;
      observer.disconnect();
      draw();
      if (marks.size > 0) observer.observe(content, { childList: true, subtree: true });
    },
    dispose: () => {
      observer.disconnect();
      for (const [sid, button] of buttons) drop(sid, button);
    },
  };
}
