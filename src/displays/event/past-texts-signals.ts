/**
 * Looks up the texts of an event's talks that are over: what is published, and what this device kept. Fetched with the first talk
 * that is over, and asked again as others end.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import { startBroadcastArchive } from "../../archive/device-archive.ts";
import { tokenOfKey } from "../../archive/policy.ts";
import type { EventFile } from "../../event/event-file.ts";
import { systemClock } from "../../lib/clock.ts";
import { loadAllTalks, loadTalks } from "../../talk/load-talk.ts";
import type { PublishedTalk } from "../../talk/published-talk.ts";
import { addressOf } from "../registry.ts";
import { record } from "../record/descriptor.ts";
import { talk as talkPage } from "../talk/descriptor.ts";
import { talkFrame } from "../talk-frame/descriptor.ts";
import { type KeptText, type PastText, pastTalks, textOf } from "./past-talk.ts";

/** Broadcasts whose talks are asked for, one after the other. */
const MOST_ASKED = 60;

export type PastTextsPorts = {
  readonly event: Accessor<EventFile>;
  /** In ms since the epoch. */
  readonly now: Accessor<number>;
  /** A frame has nothing of what the device keeps. */
  readonly isFramed: boolean;
  readonly serviceOrigin: string;
};

/** Where a talk is read: `href` is missing where nothing is there. */
type PastWay = { readonly href?: string; readonly isHeard: boolean };

/** By the id of a session; nothing is said of those that are not over, or not looked up. */
export type PastWays = ReadonlyMap<string, PastWay>;

const network: typeof fetch = (input, init) => fetch(input, init);

/** What is published under these tokens; nothing where that cannot be had. */
async function publishedUnder(
  tokens: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly PublishedTalk[]> | undefined> {
  const asking = { fetch: network, signal };
  const all = await loadAllTalks(asking);
  if (!all.ok) return all.error === "no-talk" ? new Map() : undefined;
  const found = new Map<string, readonly PublishedTalk[]>();
  for (const token of all.value.tokens.filter((one) => tokens.includes(one)).slice(0, MOST_ASKED)) {
    const talks = await loadTalks(asking, token);
    if (talks.ok) found.set(token, talks.value.talks);
  }
  return found;
}

async function keptHere(serviceOrigin: string): Promise<readonly KeptText[]> {
  const archive = startBroadcastArchive({
    clock: systemClock,
    wallNow: Date.now,
    page: window,
    channel: (name) => new BroadcastChannel(name),
    onForgotten: () => undefined,
  });
  const records = await archive.list();
  archive.dispose();
  return (records.ok ? records.value : []).flatMap(({ key, count, talks }) => {
    const token = tokenOfKey(key, serviceOrigin);
    return token === undefined ? [] : [{ token, count, talks }];
  });
}

function wayTo(text: PastText | undefined, isFramed: boolean): PastWay {
  if (text === undefined) return { isHeard: false };
  if (text.kind === "kept")
    return {
      href: `${addressOf(record, text.token)}${location.search}${text.from === undefined ? "" : `#s${text.from}`}`,
      isHeard: false,
    };
  const path = addressOf(isFramed ? talkFrame : talkPage, text.token, text.name);
  return { href: path + location.search, isHeard: text.isHeard };
}

/** The ways to the talks that are over; lasts as long as the component that calls this. */
export function createPastTexts({ event, now, isFramed, serviceOrigin }: PastTextsPorts): Accessor<PastWays> {
  const [ways, setWays] = createSignal<PastWays>(new Map());
  const past = createMemo(() => pastTalks(event(), now()), undefined, {
    equals: (one, other) =>
      one.length === other.length && one.every(({ session }, at) => session.id === other[at]?.session.id),
  });
  createEffect(() => {
    const talks = past();
    const controller = new AbortController();
    async function look(): Promise<void> {
      const tokens = [...new Set(talks.map(({ token }) => token))];
      const [published, kept] = await Promise.all([
        publishedUnder(tokens, controller.signal),
        isFramed ? [] : keptHere(serviceOrigin),
      ]);
      if (controller.signal.aborted) return;
      const found = talks.flatMap((one): readonly (readonly [string, PastWay])[] => {
        const text = textOf(one, published ?? new Map(), kept);
        // Where nobody knows what is published, nothing is said of it.
        if (text === undefined && published === undefined) return [];
        return [[one.session.id, wayTo(text, isFramed)]];
      });
      setWays(new Map(found));
    }
    const waiting = new AbortController();
    // Nobody is told of it in a page that is not seen.
    function lookIfSeen(): void {
      if (document.visibilityState === "hidden") return;
      waiting.abort();
      void look();
    }
    document.addEventListener("visibilitychange", lookIfSeen, { signal: waiting.signal });
    lookIfSeen();
    onCleanup(() => {
      waiting.abort();
      controller.abort();
    });
  });
  return ways;
}
