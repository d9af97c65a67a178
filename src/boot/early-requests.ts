/**
 * The script that stands in `index.html` itself: before anything of the page is there, it asks for what the page of a
 * broadcast or of a talk needs, and sets the theme and the text size of a broadcast.
 */
import { openInbox } from "../embed/inbox.ts";
import { createSafeStorage } from "../lib/safe-storage.ts";
import { interfaceWishes } from "../links/interface-wishes.ts";
import { FIRST } from "../links/parameters/first.ts";
import { readKept, readLink, readLook, readStored, type ValuesOf } from "../links/parameters/rows.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";
import { broadcastKey, isToken } from "../vas/addresses.ts";
import { seenOffer } from "../vas/seen-offers.ts";
import { CONFIG_PATH, CONFIG_REQUEST } from "../config/config-answer.ts";
import { createPosition } from "../stream/position.ts";
import { talksPath, talkOfPage } from "../talk/addresses.ts";
import { findBroadcast } from "./find-broadcast.ts";
import { requestEarly } from "./early-request.ts";
import type { BootHandOver } from "./hand-over.ts";
import { openStreamEarly, mayOpen, streamFor } from "./early-stream.ts";
import { sayBroken } from "./missing-app.ts";

/** The address of the script that asks for the text of a talk (`early-talk.ts`). */
declare const EARLY_TALK: string;

const answers: BootHandOver["answers"] = (window.earlyAnswers = new Map());
const requests = {
  fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
  href: location.href,
  answers,
};

/** Asks for what the page of a talk begins with, as the app will. */
function beginTalk(token: string): void {
  requestEarly(requests, CONFIG_PATH, CONFIG_REQUEST);
  requestEarly(requests, `/${talksPath(token)}`, { cache: "no-cache" });
  import(/* @vite-ignore */ EARLY_TALK).catch(() => undefined);
}

function begin(token: string): void {
  const found = findBroadcast(requests, token, (usual) => look(readLook(FIRST, usual)));
  found.catch(() => undefined);

  const query = new URLSearchParams(location.search);
  const linked = readLink(FIRST, query);
  const device = createSafeStorage(() => localStorage);
  const kept = readKept(FIRST, readStored(device.get(DEVICE_KEYS.settings)));
  const root = document.documentElement;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  function look(usual: Partial<ValuesOf<typeof FIRST>>): void {
    const theme = linked.theme ?? kept.theme ?? usual.theme ?? FIRST.theme.is.default;
    root.dataset["theme"] = theme !== "system" ? theme : isDark ? "dark" : "light";
    const size = linked.size ?? kept.size ?? usual.size ?? FIRST.size.is.default;
    root.style.setProperty("--size", String(size / 100));
    root.toggleAttribute("data-large", size > 200);
  }
  look({});
  root.dataset["boot"] = "";

  const wanted = [...navigator.languages, ...(linked.hall ?? [])];
  const chosen = linked.languages ?? kept.languages ?? [];
  // The stream is asked for, or shown, in a way that only the app knows.
  const isOwn =
    linked.delay !== undefined ||
    query.has("speech") ||
    createPosition(
      token,
      createSafeStorage(() => sessionStorage),
    ).last !== undefined;
  const seen = seenOffer(device, broadcastKey(location.origin, token), Date.now());
  const heard = isOwn
    ? Promise.resolve(undefined)
    : openStreamEarly(requests, {
        mayOpen: mayOpen((navigator as { readonly locks?: LockManager }).locks, token, (release) =>
          addEventListener("pagehide", () => release()),
        ),
        guess: seen && streamFor(token, { serviceOrigin: "", ...seen }, chosen, wanted),
        request: found.then((broadcast) =>
          broadcast?.isOpen === true ? streamFor(token, broadcast, chosen, wanted) : undefined,
        ),
      });
  heard.catch(() => undefined);
  window.boot = {
    answers,
    found,
    heard,
    ui: [...interfaceWishes(linked.ui ?? kept.ui, kept.languages), ...navigator.languages],
  };
}

/** The script that shows the first subtitle and loads the app (`node/build/boot-plugin.ts`). */
const FIRST_SCRIPT = /\/assets\/first-[^/]*$/;

/** That script could not be loaded. What else stands in the page, put there by a host or a browser, is not ours. */
function onBroken({ target }: Event): void {
  if (target instanceof HTMLScriptElement && FIRST_SCRIPT.test(target.src)) window.sayBroken?.();
}

const token = /^\/broadcast\/([^/]+)\/?$/.exec(location.pathname)?.[1]?.toLowerCase() ?? "";
// Where something is missing, `old-browser.js` says so.
if ("hasOwn" in Object) {
  window.sayBroken = (words) => sayBroken(window, words);
  addEventListener("error", onBroken, true);
  // A page may say hello as soon as its frame has loaded.
  if (location.pathname.startsWith("/embed/")) window.earlyInbox = openInbox(window);
  if (isToken(token) && window.parent === window) begin(token);
  const talk = talkOfPage(location.pathname)?.token ?? "";
  if (isToken(talk)) beginTalk(talk);
}
