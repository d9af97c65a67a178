/**
 * Whether what was said is published as a talk, once the broadcast is over: asked when the end is seen, and gently again while
 * the page is. Fetched with the end alone.
 */
import { createMemo, createResource, createSignal, onCleanup } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { createTalkWords, loadTalkWords } from "../../i18n/talk-words.ts";
import { systemClock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import { loadTalks } from "../../talk/load-talk.ts";
import { offerWaitMs } from "../../talk/offer-waits.ts";
import type { PublishedTalk } from "../../talk/published-talk.ts";
import type { TalkOffer } from "../../ui/status/finished.tsx";
import { addressOf } from "../registry.ts";
import { talk as display } from "../talk/descriptor.ts";

const hasSound = (talk: PublishedTalk): boolean => !("head" in talk) || talk.head.sounds.length > 0;

/** The offer, once there is one; lasts as long as the component that calls this. */
export function createTalkOffer(token: string): () => TalkOffer | undefined {
  const { language } = useI18n();
  const [talk, setTalk] = createSignal<PublishedTalk>();
  const [words] = createResource(
    () => (talk() === undefined ? undefined : language()),
    (tag) => loadTalkWords(tag),
  );
  const timer = createSingleTimer(systemClock);
  const controller = new AbortController();
  const endedAt = systemClock.now();
  let asked = 0;
  let isDue = false;

  async function ask(): Promise<void> {
    isDue = false;
    asked += 1;
    const asking = { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init) };
    const read = await loadTalks({ ...asking, signal: controller.signal }, token);
    if (controller.signal.aborted) return;
    const newest = read.ok ? read.value.talks[0] : undefined;
    if (newest !== undefined) {
      setTalk(newest);
      return;
    }
    const wait = offerWaitMs(asked, systemClock.now() - endedAt, Math.random());
    if (wait !== undefined) timer.set(wait, askIfSeen);
  }
  function askIfSeen(): void {
    isDue = true;
    if (document.visibilityState !== "hidden") void ask();
  }
  const onSeen = (): void => {
    if (isDue) askIfSeen();
  };
  document.addEventListener("visibilitychange", onSeen);
  onCleanup(() => {
    controller.abort();
    timer.cancel();
    document.removeEventListener("visibilitychange", onSeen);
  });
  askIfSeen();

  const offer = createMemo((): TalkOffer | undefined => {
    const [found, loaded] = [talk(), words()];
    if (found === undefined || loaded === undefined) return undefined;
    const { say } = createTalkWords(() => loaded);
    return {
      words: say(hasSound(found) ? "offer.listen" : "offer.read"),
      href: addressOf(display, token, found.name) + location.search,
    };
  });
  return offer;
}
