/**
 * The boot page: it is part of `index.html`, looks like the reader, and is filled with what is said until
 * the reader is there. Text reaches it as text alone.
 */
import { directionOf } from "../lib/language-tag.ts";
import { speakerColour, speakerNumber } from "../subtitles/speakers.ts";
import { type Line, linesOf, type Said } from "./sentences.ts";

/** Words of the interface that are needed before a dictionary is there. */
export type Words = {
  readonly connecting: string;
  readonly wait: string;
  readonly live: string;
  /** The app could not be loaded. */
  readonly broken: string;
};

export type BootPageWriter = {
  /** What the broadcast is called. */
  readonly name: (name: string) => void;
  /** The stream stands. */
  readonly live: () => void;
  /** What was said, in `language`. */
  readonly show: (said: Said, language: string) => void;
  readonly cover: () => void;
  readonly leave: () => void;
};

function rowOf(document: Document, line: Line, before: Line | undefined, language: string): HTMLElement {
  const row = document.createElement("div");
  row.dataset["state"] = line.isFinal ? "final" : "interim";
  const { speaker } = line;
  if (speaker !== undefined && speaker.id !== before?.speaker?.id) {
    const name = document.createElement("bdi");
    name.textContent = speaker.label;
    const named = document.createElement("span");
    named.dataset["speaker"] = String(speakerColour(speakerNumber(speaker.id) ?? 0));
    named.dir = directionOf(language);
    named.append(name);
    row.append(named);
  }
  const text = document.createElement("p");
  text.lang = language;
  text.dir = directionOf(language);
  text.textContent = line.text;
  row.append(text);
  return row;
}

/** The boot page in `document`, with its words; nothing where there is none. */
export function openPage(document: Document, words: Words): BootPageWriter | undefined {
  const page = document.querySelector<HTMLElement>("#first");
  const [heading, status] = page?.querySelectorAll<HTMLElement>("h1, [data-word] > span") ?? [];
  const place = page?.querySelector("main > div");
  if (page === null || heading === undefined || status === undefined || !place) return undefined;
  status.textContent = words.connecting;
  const notice = document.createElement("p");
  notice.textContent = words.wait;
  place.append(notice);
  return {
    name: (name) => (heading.textContent = name),
    live: () => {
      status.textContent = words.live;
      status.parentElement?.setAttribute("data-word", "live");
    },
    show: (said, language) => {
      const lines = linesOf(said);
      if (lines.length === 0) return;
      place.replaceChildren(...lines.map((line, at) => rowOf(document, line, lines[at - 1], language)));
    },
    cover: () => page.setAttribute("aria-hidden", "true"),
    leave: () => page.remove(),
  };
}
