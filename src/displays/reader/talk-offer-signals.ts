/**
 * Whether what was said is published as a talk, once the broadcast is over: asked when the end is seen, and gently again while
 * the page is. Whoever follows the offer goes on where they read. Fetched with the end alone.
 */
import { createMemo, createResource, createSignal, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { createTalkWords, loadTalkWords } from "../../i18n/talk-words.ts";
import { systemClock } from "../../lib/clock.ts";
import { placeInTalk, type ReadPlace } from "../../talk/find-place.ts";
import { createTalkFiles } from "../../talk/load-talk.ts";
import { sentencesOf } from "../../subtitles/sections.ts";
import { placeFragment, sentenceFragment } from "../../talk/moment.ts";
import type { PublishedTalk } from "../../talk/published-talk.ts";
import type { TalkOffer } from "../../ui/status/finished.tsx";
import { addressOf } from "../registry.ts";
import { isEndInSight, sidInSight } from "../shared/sid-in-sight.ts";
import { talk as display } from "../talk/descriptor.ts";
import { createAwaitedTalk } from "./awaited-talk-signals.ts";
import { placeRead } from "./place-read.ts";
import type { ReaderVisit } from "./reader-visit-signals.ts";

/** How long somebody who follows the offer waits for their place at most, in ms. */
const PLACE_MS = 3_000;

type TalkOfferPorts = {
  readonly token: string;
  /** When something was said last, in ms since the epoch; nothing where the page was opened after the end. */
  readonly saidMs: number | undefined;
  /** What is being read; nothing at the end of the text, where all of it was read. */
  readonly place: () => ReadPlace | undefined;
  /** There is nothing on the page: a talk that is there already takes its place. */
  readonly isBare: () => boolean;
};

const hasSound = (talk: PublishedTalk): boolean => !("head" in talk) || talk.head.sounds.length > 0;
const browserFetch: typeof fetch = (input, init) => fetch(input, init);

/** The fragment of a talk's address that leads to what was read; empty where it is not found in time. */
async function fragmentFor(token: string, talk: PublishedTalk, read: ReadPlace | undefined): Promise<string> {
  if (read === undefined) return "";
  // Who does not have the passphrase yet cannot look into it.
  if (!("head" in talk)) return sentenceFragment(read.around[read.at]?.sid ?? 1);
  const controller = new AbortController();
  const deadline = systemClock.after(PLACE_MS, () => controller.abort());
  const place = { token, name: talk.name };
  const files = createTalkFiles(
    { fetch: browserFetch, signal: controller.signal },
    { place, head: talk.head },
  );
  // The talk's page needs both, and has them from the browser's cache.
  const [timeline, texts] = await Promise.all([files.timeline(), files.texts(talk.head.languages[0] ?? "")]);
  deadline.cancel();
  if (!timeline.ok || !texts.ok) return "";
  const sid = placeInTalk(read, timeline.value, texts.value.texts);
  return placeFragment(sid, timeline.value.sids[0]);
}

/** The offer, once there is one; lasts as long as the component that calls this. */
function createOffer(ports: TalkOfferPorts): () => TalkOffer | undefined {
  const { token, saidMs } = ports;
  const { language } = useI18n();
  const addressFor = ({ name }: PublishedTalk): string => addressOf(display, token, name) + location.search;
  const talk = createAwaitedTalk({
    token,
    saidMs,
    fetch: browserFetch,
    clock: systemClock,
    random: Math.random,
    onThere: (found) => {
      // Who opens the address after the end wants the talk, and has begun nothing that it could take away.
      if (saidMs === undefined && ports.isBare()) location.replace(addressFor(found) + location.hash);
    },
  });
  const [words] = createResource(
    () => (talk() === undefined ? undefined : language()),
    (tag) => loadTalkWords(tag),
  );
  const [isGoing, setGoing] = createSignal(false);

  async function go(found: PublishedTalk): Promise<void> {
    if (isGoing()) return;
    setGoing(true);
    location.assign(addressFor(found) + (await fragmentFor(token, found, ports.place())));
    setGoing(false);
  }
  const offer = createMemo((): TalkOffer | undefined => {
    const [found, loaded] = [talk(), words()];
    if (found === undefined || loaded === undefined) return undefined;
    const { say } = createTalkWords(() => loaded);
    return {
      said: say("offer.there"),
      words: isGoing() ? say("lock.opening") : say(hasSound(found) ? "offer.listen" : "offer.read"),
      href: addressFor(found),
      go: () => void go(found),
    };
  });
  return offer;
}

/** When something was said last, in ms since the epoch; now where nobody knows. */
function lastSaidMs({ visit }: ReaderVisit): number {
  let saidAt = Number.NEGATIVE_INFINITY;
  for (const { arrivedAt } of sentencesOf(visit.subtitles().articles)) saidAt = Math.max(saidAt, arrivedAt);
  return Date.now() - (Number.isFinite(saidAt) ? Math.max(0, visit.clock.now() - saidAt) : 0);
}

/** {@link createOffer} for a visit. A page without text gives way to a talk that is there already, unless it `stays`. */
export function createTalkOffer(readerVisit: ReaderVisit, stays?: "stays"): () => TalkOffer | undefined {
  const { token, visit, follow, hasText } = readerVisit;
  // Where it was over before, there was no stream.
  const openedAfterEnd = untrack(() => visit.counters().events === 0);
  return createOffer({
    token,
    saidMs: openedAfterEnd ? undefined : untrack(() => lastSaidMs(readerVisit)),
    isBare: () => stays === undefined && !hasText(),
    place: () => {
      const scroller = document.querySelector("main");
      // What stands beneath the text may have come after it was read to its end.
      if (follow.following() || scroller === null || isEndInSight(scroller)) return undefined;
      const sid = sidInSight(scroller);
      return sid === undefined ? undefined : placeRead(visit.subtitles().articles, sid);
    },
  });
}
