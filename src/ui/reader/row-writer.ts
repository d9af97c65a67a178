/**
 * How a sentence becomes elements. A row remembers nothing: what it shows is in its elements, so a talk of a day costs
 * the page no more than its text, and a row that was drawn hours ago is put right as a new one is.
 */
import { isOwnLanguage } from "../../lib/own-language.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import type { Speakers } from "../../subtitles/speakers.ts";
import { steadyTextIn, type SteadyTextOf } from "../../subtitles/sentence-reports.ts";
import {
  columnsOf,
  hasText,
  nextStandIn,
  type ShownText,
  speakerAt,
  type View,
} from "../../subtitles/view.ts";

/** What all rows are drawn with. Another object means that every row has to be looked at again. */
export type Look = {
  readonly view: View;
  readonly columns: readonly string[];
  readonly speakers: Speakers;
  /** Whether the time of each sentence is beside it. */
  readonly times: boolean;
  /** How words that may still change are put into their element; all words are put in alike where it is left out. */
  readonly writeGrowing?: (element: Element, text: string, isFinal: boolean) => void;
};

/** One sentence at the moment it is drawn. */
export type RowMoment = {
  readonly sentence: Sentence;
  /** The sentence numbered right before it, where there is one. */
  readonly previous: Sentence | undefined;
  readonly look: Look;
  readonly columns: readonly string[];
  /** One for each column; nothing where there is nothing to show yet. */
  readonly texts: readonly (ShownText | undefined)[];
  readonly isSpoken: boolean;
  /** Nothing but the text of the original is another than when the row was written. */
  readonly isGrown: boolean;
};

/** Puts a sentence into its row, or into a new one; nothing where it has nothing to show. */
export type RowWriter = (row: HTMLElement | undefined, moment: RowMoment) => HTMLElement | undefined;

/** What a moment is made of, beside the sentence. */
export type RowContext = {
  readonly look: Look;
  readonly steadyText: SteadyTextOf;
  readonly spoken: number | undefined;
  /** The sentence whose original is wanted, where it is not shown anyway. */
  readonly revealed: number | undefined;
  /** Ms on the viewer's clock. */
  readonly now: number;
};

export type LookedAt = {
  readonly moment: RowMoment;
  /** The row may change though its sentence does not: its text still grows, or waits for a translation. */
  readonly isRestless: boolean;
  /** When an original stands in for a translation that is missing, in ms on the viewer's clock. */
  readonly standsInAt: number | undefined;
};

/** A sentence as it is to be drawn now. */
export function lookAt(sentence: Sentence, previous: Sentence | undefined, context: RowContext): LookedAt {
  const { look, steadyText, now } = context;
  const { view } = look;
  const columns = sentence.sid === context.revealed ? columnsOf({ ...view, original: true }) : look.columns;
  const texts = columns.map((column) => steadyTextIn(sentence, column, view, { now, steadyText }));
  const standsInAt = nextStandIn(sentence, columns, view, { now });
  return {
    moment: {
      sentence,
      previous,
      look,
      columns,
      texts,
      isSpoken: sentence.sid === context.spoken,
      isGrown: false,
    },
    isRestless: standsInAt !== undefined || !isSettled(sentence, columns, view),
    standsInAt,
  };
}

/** Whether every text that is shown of a sentence, or stands in, is final. */
const isSettled = (
  { original, translations }: Sentence,
  columns: readonly string[],
  { transcriptionLanguage }: View,
): boolean =>
  columns.every((column) => {
    const translation = column === transcriptionLanguage ? undefined : translations.get(column);
    const { text, isFinal } = translation === undefined || translation.text === "" ? original : translation;
    return text === "" || isFinal;
  });

/** The speaker to name at a row: only where the sentence before, as far as it is shown, is somebody else's. */
export function speakerOf({ sentence, previous, look }: RowMoment) {
  if (sentence.speakerId === undefined) return undefined;
  const isShown = previous !== undefined && hasText(previous, look.view);
  return speakerAt(look.speakers, sentence.speakerId, isShown ? previous.speakerId : undefined);
}

/** Sets an attribute, or takes it away, where that is a change. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Told by what they have: in a window of floating text they are of that window's classes, and not of the page's. */
export const isHtml = (element: Element | null | undefined): element is HTMLElement =>
  element !== null && element !== undefined && "dataset" in element;
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;

/**
 * Whether an element is there for a text in this language. One in another is replaced, not marked anew: Firefox tells
 * assistive technology the language that an element had first.
 */
export const hasLanguage = (element: Element | null | undefined, language: string): element is HTMLElement =>
  isHtml(element) && element.getAttribute("lang") === language;

/** Marks the language and direction of a text. What a browser would translate to itself it is told to leave alone. */
export function markLanguage(element: Element, language: string, direction: string): void {
  if (element.getAttribute("lang") !== language) {
    element.setAttribute("lang", language);
    setAttribute(element, "translate", isOwnLanguage(language) ? "no" : undefined);
  }
  setAttribute(element, "dir", direction);
}

/** An element for somebody's name, which no browser is to translate. */
export function makeName(): HTMLElement {
  const name = make("bdi");
  name.setAttribute("translate", "no");
  return name;
}

/** Sets the text of an element that holds one text node, where that is a change. */
export function setText(element: Element, text: string): void {
  const node = element.firstChild;
  if (!isText(node)) element.textContent = text;
  else if (node.data !== text) node.data = text;
}

/** An element with a class and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...content);
  return element;
}
