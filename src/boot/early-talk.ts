/**
 * The script that pages of talks load beside the app's: it asks for the files of that page, which the app would ask for
 * only once it is there, and for the text that readers see first.
 */
import { createSafeStorage } from "../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";
import { FIRST } from "../links/parameters/first.ts";
import { readKept, readLink, readStored } from "../links/parameters/rows.ts";
import { talkOfPage } from "../talk/addresses.ts";
import { requestTalkTexts } from "./early-talk-texts.ts";

/** The scripts and sheets of the page (`boot-plugin.ts`). */
declare const TALK_FILES: readonly string[];

// What all of them need first, and it is the largest.
const { parts = "" } = document.querySelector<HTMLMetaElement>('meta[name="app"]')?.dataset ?? {};

for (const href of [...parts.split(" ").filter(Boolean), ...TALK_FILES]) {
  const link = document.createElement("link");
  const isSheet = href.endsWith(".css");
  link.rel = isSheet ? "preload" : "modulepreload";
  if (isSheet) link.as = "style";
  else link.crossOrigin = "";
  link.href = href;
  document.head.append(link);
}

const talk = talkOfPage(location.pathname);
const answers = window.earlyAnswers;
if (talk !== undefined && answers !== undefined) {
  const device = createSafeStorage(() => localStorage);
  const kept = readKept(FIRST, readStored(device.get(DEVICE_KEYS.settings)));
  const linked = readLink(FIRST, new URLSearchParams(location.search));
  void requestTalkTexts(
    { fetch: (...request) => fetch(...request), href: location.href, answers },
    {
      ...talk,
      // A frame keeps no settings.
      chosen: linked.languages ?? (window.parent === window ? kept.languages : undefined) ?? [],
      wanted: navigator.languages,
      isKept: async (path) => "caches" in window && (await caches.match(path)) !== undefined,
    },
  );
}
