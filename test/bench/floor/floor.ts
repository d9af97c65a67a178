/**
 * The floor: the reader as somebody writes it by hand who wants nothing but speed. It has the reader's sheet, shape and
 * weight of markup, reads the same stream, follows the newest text and glides; it can do nothing else, and neither
 * checks what it is sent nor remembers it.
 */
import "../../../src/styles/tokens.css";
import "../../../src/styles/base.css";

import readerStyles from "../../../src/ui/reader/reader.module.css";
import styles from "../../../src/ui/reader/transcript.module.css";
import controls from "../../../src/styles/controls.module.css";
import bar from "../../../src/ui/controls/bar.module.css";
import { readKept } from "./kept.ts";
import { readStream } from "./stream.ts";

const SENTENCES_PER_SECTION = 50;
const SECTIONS_PER_ARTICLE = 40;
const LONGEST_GLIDE_PX = 240;

export type FloorSentence = {
  readonly sid: number;
  readonly text: string;
  readonly isFinal: boolean;
  readonly speaker?: { readonly id: string; readonly label: string } | undefined;
};

type Row = { readonly sentence: HTMLElement; readonly paragraph: HTMLElement; readonly text: Text };

const element = (name: string, ...classes: (string | undefined)[]): HTMLElement => {
  const made = document.createElement(name);
  made.className = classes.join(" ");
  return made;
};

function template(state: string): HTMLElement {
  const sentence = element("div", styles["sentence"]);
  sentence.dataset["state"] = state;
  const paragraph = element("p", styles["text"]);
  paragraph.lang = "en-US";
  paragraph.dir = "ltr";
  paragraph.dataset["role"] = "chosen";
  paragraph.dataset["state"] = state;
  paragraph.append("x");
  sentence.append(paragraph);
  return sentence;
}

const reader = element("div", readerStyles["reader"]);
const stage = element("div", readerStyles["stage"]);
const scroller = element("main", readerStyles["scroller"]);
const content = element("div", readerStyles["content"]);
const transcript = element("div");
content.append(transcript);
scroller.append(content);
stage.append(scroller);
reader.append(stage);

// Copies share the attributes of what they are copied from.
const blank = { final: template("final"), interim: template("interim") };
const open = new Map<number, Row>();
let article = element("div");
let section = element("div");
let last = 0;
let speaker: string | undefined;

function append({ sid, text, isFinal, speaker: named }: FloorSentence): void {
  const index = sid - 1;
  if (index % (SENTENCES_PER_SECTION * SECTIONS_PER_ARTICLE) === 0) {
    article = element("div", styles["article"]);
    transcript.append(article);
  }
  if (index % SENTENCES_PER_SECTION === 0) {
    section = element("div", styles["section"]);
    article.append(section);
  }
  const sentence = blank[isFinal ? "final" : "interim"].cloneNode(true) as HTMLElement;
  const paragraph = sentence.firstChild as HTMLElement;
  const node = paragraph.firstChild as Text;
  sentence.dataset["sid"] = String(sid);
  node.data = text;
  if (named !== undefined && named.id !== speaker) {
    const name = element("span", styles["speaker"]);
    const speaks = element("span", styles["speaks"]);
    name.dir = "ltr";
    name.dataset["speaker"] = String(Number(named.id.slice(-1)) % 6 || 6);
    name.append(Object.assign(document.createElement("bdi"), { textContent: named.label }), speaks);
    speaks.textContent = " speaks:";
    sentence.prepend(name);
  }
  speaker = named?.id;
  if (!isFinal) open.set(sid, { sentence, paragraph, text: node });
  section.append(sentence);
  last = sid;
}

function show(said: FloorSentence): void {
  const row = open.get(said.sid);
  if (row === undefined) {
    if (said.sid > last) append(said);
    return;
  }
  row.text.data = said.text;
  if (!said.isFinal) return;
  row.sentence.dataset["state"] = "final";
  row.paragraph.dataset["state"] = "final";
  open.delete(said.sid);
}

function follow(): void {
  let before = 0;
  new ResizeObserver(() => {
    const height = content.offsetHeight;
    scroller.scrollTop = height - scroller.clientHeight;
    const by = height - before;
    if (before > 0 && by > 0 && by <= LONGEST_GLIDE_PX && !document.hidden) {
      content.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], {
        duration: 170,
        easing: "ease-out",
        composite: "add",
      });
    }
    before = height;
  }).observe(content);
}

/** What every viewer has beside the text: whose it is, and controls. They do nothing here. */
function addBars(): void {
  const button = (...content: (Node | string)[]): HTMLElement => {
    const made = element("button", controls["button"], bar["item"]);
    made.append(...content);
    return made;
  };
  const header = element("header", readerStyles["header"]);
  header.append(
    Object.assign(element("h1", readerStyles["name"]), { textContent: "A day of talks" }),
    button("Save"),
  );
  const nav = element("nav", bar["bar"]);
  const actions = element("div", bar["actions"]);
  actions.append(button("Listen"), button("Find"), button("Settings"));
  nav.append(element("select", controls["button"]), actions);
  reader.prepend(header);
  reader.append(nav);
}

document.querySelector("#root")?.append(reader);
if (location.search.includes("bars")) addBars();
follow();
for await (const said of readKept()) append(said);
document.documentElement.dataset["connection"] = "live";
await readStream("/broadcast/a3f9/text", show);
