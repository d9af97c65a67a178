/**
 * The script that `index.html` loads first: it shows what is said before the app is there, and then loads the app.
 * Whoever comes late to a talk on a bad network reads along after three round trips, whatever the app weighs.
 */
import { createParser } from "eventsource-parser";

import { directionOf } from "../lib/language-tag.ts";
import { matchLanguage } from "../lib/match-language.ts";
import { yieldToPage } from "../lib/yield-to-page.ts";
import { cleanName, LONGEST_CHANNEL_NAME } from "../vas/clean-text.ts";
import { loadApp, partsOf } from "./app-parts.ts";
import type { BootHandOver } from "./hand-over.ts";
import { type BootPageWriter, openPage, type Words } from "./page.ts";
import { type BootText, NO_BOOT_TEXT, shownIn, shownSentences, withFrame } from "./sentences.ts";
import "../styles/tokens.css";
import "../styles/base.css";
import "./boot-page.css";

declare const BOOT_WORDS: Readonly<Record<string, Words>>;
const allWords = BOOT_WORDS;

/** The app is not held back longer than this, in ms. */
const LONGEST_WAIT_MS = 2_500;
/** More of an event than this is not read here, in characters; the app reads it. */
const LONGEST_EVENT = 100_000;
/** More of the stream than this is not read here, in bytes: what is read here is held for the app. */
const MOST_BYTES = 1_000_000;

const parts = partsOf(document);

/** Words in the first of these languages (best first) that there are any in. */
const wordsIn = (languages: readonly string[]) => {
  const language = matchLanguage(languages, Object.keys(allWords)) ?? "en";
  return { language, words: allWords[language] };
};

let loading: Promise<void> | undefined;
function startApp(): void {
  if (parts === undefined) return;
  loading ??= loadApp(document, parts).catch(() =>
    window.sayBroken?.(wordsIn(navigator.languages).words?.broken ?? ""),
  );
}

async function follow(first: BootHandOver, shown: BootPageWriter): Promise<void> {
  const broadcast = await first.found;
  if (broadcast === undefined) return;
  shown.name(cleanName(broadcast.name, LONGEST_CHANNEL_NAME));
  const stream = await first.heard;
  if (stream === undefined) return;

  const { language } = stream;
  const { transcriptionLanguage } = broadcast;
  const view = { languages: [language], original: false, transcriptionLanguage };
  let text: BootText = NO_BOOT_TEXT;
  let isOver = false;
  first.page = {
    hasText: () => shownSentences(text, view).length > 0,
    textOf: (sid, wanted) => {
      const sentence = wanted === language ? text.sentences.get(sid) : undefined;
      return sentence && shownIn(sentence, view)?.text;
    },
    cover: shown.cover,
    leave: () => {
      isOver = true;
      shown.leave();
    },
  };
  const decoder = new TextDecoder();
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: ({ event = "message", data }) => {
      if (event === "connected") shown.live();
      text = withFrame(text, { name: event, data }, performance.now());
    },
  });
  try {
    for (let left = MOST_BYTES; left > 0;) {
      const value = await stream.next();
      if (value === undefined || isOver) break;
      left -= value.byteLength;
      parser.feed(decoder.decode(value, { stream: true }));
      shown.show(text, view);
      startApp();
      await yieldToPage();
    }
  } finally {
    // What is not read here would be held for as long as the app reads.
    stream.stop();
  }
}

function show(first: BootHandOver): void {
  const { language, words } = wordsIn(first.ui);
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  const page = words && openPage(document, words);
  if (page === undefined) return startApp();
  first.page = { hasText: () => false, textOf: () => undefined, cover: page.cover, leave: page.leave };
  follow(first, page).then(startApp, startApp);
  setTimeout(startApp, LONGEST_WAIT_MS);
}

// Where something is missing, `old-browser.js` has said so.
if ("hasOwn" in Object) {
  if (window.boot === undefined) {
    document.querySelector("#boot-page")?.remove();
    startApp();
  } else show(window.boot);
}
