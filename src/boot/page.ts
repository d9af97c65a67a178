/**
 * The boot page: it is part of `index.html`, looks like the reader, and is filled with what is said until
 * the reader is there. Text reaches it as text alone.
 */
import type { View } from "../subtitles/view.ts";
import { make } from "../ui/reader/row-writer.ts";
import { writeSentence } from "../ui/reader/sentence-row.ts";
import transcript from "../ui/reader/transcript.module.css";
import { type BootText, shownIn, shownSentences } from "./sentences.ts";

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
  /** The stream is open. */
  readonly live: () => void;
  /** What was said; as long as that is nothing, the page says that one has to wait. */
  readonly show: (text: BootText, view: View) => void;
  readonly cover: () => void;
  readonly leave: () => void;
};

/**
 * Draws what was said into `place`, with the rows and in the tree that the reader has; it is told the newest sentences, and
 * keeps the rows that stay.
 */
function createDrawing(place: HTMLElement): (text: BootText, view: View) => void {
  const section = make("div", transcript["section"]);
  place.replaceChildren(make("div", transcript["article"], section));
  let rows: ReadonlyMap<number, HTMLElement> = new Map();
  return (text, view) => {
    const columns = view.languages;
    const look = { view, columns, speakers: text.speakers, times: false };
    const shown = shownSentences(text, view);
    const drawn = shown.flatMap((sentence, at): (readonly [number, HTMLElement])[] => {
      const row = writeSentence(rows.get(sentence.sid), {
        sentence,
        previous: shown[at - 1],
        look,
        columns,
        texts: [shownIn(sentence, view)],
        isSpoken: false,
        isGrown: false,
      });
      return row === undefined ? [] : [[sentence.sid, row]];
    });
    rows = new Map(drawn);
    section.replaceChildren(...rows.values());
  };
}

/** The boot page in `document`, with its words; nothing where there is none. */
export function openPage(document: Document, words: Words): BootPageWriter | undefined {
  const page = document.querySelector<HTMLElement>("#boot-page");
  const [heading, status] = page?.querySelectorAll<HTMLElement>("h1, [data-word] > span") ?? [];
  const place = page?.querySelector<HTMLElement>("main > div");
  if (page === null || heading === undefined || status === undefined || !place) return undefined;
  status.textContent = words.connecting;
  const notice = document.createElement("p");
  notice.textContent = words.wait;
  place.append(notice);
  let draw: ReturnType<typeof createDrawing> | undefined;
  return {
    name: (name) => (heading.textContent = name),
    live: () => {
      status.textContent = words.live;
      status.parentElement?.setAttribute("data-word", "live");
    },
    show: (text, view) => {
      if (draw === undefined && shownSentences(text, view).length === 0) return;
      draw ??= createDrawing(place);
      draw(text, view);
    },
    cover: () => page.setAttribute("aria-hidden", "true"),
    leave: () => page.remove(),
  };
}
