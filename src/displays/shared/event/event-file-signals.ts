/**
 * The file of an event as a page has it: what was kept is there at once, the network's takes its place, and it is asked for
 * again now and then while the page is seen, since programmes change on the day.
 */
import { type Accessor, createMemo, createSignal, onCleanup, untrack } from "solid-js";

import type { EventFile } from "../../../event/event-file.ts";
import { type EventProblem, eventPath, loadEvent, parseEvent } from "../../../event/load-event.ts";
import type { Clock } from "../../../lib/clock.ts";
import { createSingleTimer } from "../../../lib/single-timer.ts";
import type { KeptFiles } from "../../../offline/kept-files.ts";

/** A file that came is asked for again after this long, in ms, and a little later than that. */
const AGAIN_MS = 10 * 60_000;
/** The first wait after a file that did not come, in ms; it doubles with each that follows, up to {@link AGAIN_MS}. */
const FIRST_RETRY_MS = 10_000;
const JITTER = 0.25;

export type EventState =
  | { readonly kind: "loading" }
  | {
      readonly kind: "there";
      readonly event: EventFile;
      /** When it was had, in ms since the epoch; only where a newer one cannot be had now. */
      readonly keptAt?: number;
    }
  | { readonly kind: "problem"; readonly problem: EventProblem };

export type EventFileSource = {
  readonly state: Accessor<EventState>;
  /** Asks for the file now. */
  readonly again: () => void;
};

export type EventFilePorts = {
  /** The event's name in addresses; nothing or `-` for `event.json`. */
  readonly name: string | undefined;
  readonly fetch: typeof fetch;
  readonly kept: KeptFiles;
  readonly clock: Clock;
  readonly random: () => number;
  /** Ms since the epoch. */
  readonly wallNow: () => number;
  readonly page: Window;
};

type Had = {
  readonly event: EventFile;
  readonly text: string;
  readonly at: number;
  /** From the network, while this page is open. */
  readonly isFresh: boolean;
};

/** Follows the file until the page's part that calls this is gone. */
export function createEventFile(ports: EventFilePorts): EventFileSource {
  const { clock, kept, page, wallNow } = ports;
  const path = eventPath(ports.name);
  const [had, setHad] = createSignal<Had>();
  const [problem, setProblem] = createSignal<EventProblem | undefined>(
    path === undefined ? "no-event" : undefined,
  );
  const timer = createSingleTimer(clock);
  const controller = new AbortController();
  let failures = 0;
  let askedAt = -Infinity;
  let isAsking = false;

  function take(text: string, at: number, isFresh: boolean): void {
    const before = had();
    const same = before?.text === text ? before.event : undefined;
    const event = same ?? parseEvent(text);
    if ("ok" in event && !event.ok) return;
    setHad({ event: "ok" in event ? event.value : event, text, at, isFresh });
  }

  async function showKept(): Promise<void> {
    const file = path === undefined ? undefined : await kept.read(path);
    if (file !== undefined && had() === undefined) take(file.text, file.keptAt, false);
  }
  const keptShown = untrack(showKept);

  /** What came in its place does not count where the file was there a moment ago: somebody is changing it. */
  function isGone(what: EventProblem): void {
    if (what !== "later" && had()?.isFresh === true) return;
    if (what === "no-event" && path !== undefined) void kept.forget(path);
    if (what !== "later") setHad(undefined);
    setProblem(what);
  }

  function waitMs(what: EventProblem | undefined): number {
    const base = what === "later" ? Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), AGAIN_MS) : AGAIN_MS;
    return base * (1 + ports.random() * JITTER);
  }

  async function ask(): Promise<void> {
    if (isAsking || path === undefined) return;
    isAsking = true;
    askedAt = clock.now();
    timer.cancel();
    let text = "";
    const answer = await loadEvent(ports.fetch, ports.name, controller.signal, (came) => (text = came));
    isAsking = false;
    if (!answer.ok) await keptShown;
    if (controller.signal.aborted) return;
    if (answer.ok) {
      failures = 0;
      take(text, wallNow(), true);
      setProblem(undefined);
      void kept.keep(path, text);
    } else {
      failures = answer.error === "later" ? failures + 1 : 0;
      isGone(answer.error);
    }
    timer.set(waitMs(answer.ok ? undefined : answer.error), askIfSeen);
  }

  const isSeen = (): boolean => page.document.visibilityState !== "hidden";
  function askIfSeen(): void {
    if (isSeen()) void ask();
  }
  function onSeen(): void {
    if (isSeen() && clock.now() - askedAt >= AGAIN_MS) void ask();
  }
  function onOnline(): void {
    if (problem() === "later") askIfSeen();
  }
  page.document.addEventListener("visibilitychange", onSeen);
  page.addEventListener("online", onOnline);
  onCleanup(() => {
    controller.abort();
    timer.cancel();
    page.document.removeEventListener("visibilitychange", onSeen);
    page.removeEventListener("online", onOnline);
  });
  void untrack(ask);

  const state = createMemo((): EventState => {
    const file = had();
    const what = problem();
    if (file !== undefined)
      return what === undefined
        ? { kind: "there", event: file.event }
        : { kind: "there", event: file.event, keptAt: file.at };
    return what === undefined ? { kind: "loading" } : { kind: "problem", problem: what };
  });
  return { state, again: () => void ask() };
}
