/**
 * The file of an event as a page or a screen has it: what was kept is there at once, the network's takes its place, and it
 * is asked for again now and then by the rule given (`event/file-rules.ts`), since programmes change on the day.
 */
import { type Accessor, createMemo, createSignal, onCleanup, untrack } from "solid-js";

import type { EventFile } from "../../../event/event-file.ts";
import { type FileRule, PAGE_AGAIN_MS } from "../../../event/file-rules.ts";
import { type EventProblem, eventPath, loadEvent, parseEvent } from "../../../event/load-event.ts";
import type { Clock } from "../../../lib/clock.ts";
import { createSingleTimer } from "../../../lib/single-timer.ts";
import type { KeptFiles } from "../../../offline/kept-files.ts";

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
  /** The file, whatever its age; another object only where another event is in it. */
  readonly event: Accessor<EventFile | undefined>;
  /** Asks for the file now. */
  readonly again: () => void;
};

export type EventFilePorts = {
  /** The event's name in addresses; nothing or `-` for `event.json`. */
  readonly name: string | undefined;
  readonly rule: FileRule;
  readonly fetch: typeof fetch;
  /** Copies on the device; absent where none is kept. */
  readonly kept?: KeptFiles;
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

/** The file in a text; the one before where both say the same. Nothing where it cannot be read. */
function readText(text: string, before: Had | undefined): EventFile | undefined {
  if (before?.text === text) return before.event;
  const read = parseEvent(text);
  if (!read.ok) return undefined;
  return before !== undefined && JSON.stringify(before.event) === JSON.stringify(read.value)
    ? before.event
    : read.value;
}

/** What the page has, and what may be said of it. */
function createHad({ rule, kept, name }: EventFilePorts) {
  const path = eventPath(name);
  const [had, setHad] = createSignal<Had>();
  const [problem, setProblem] = createSignal<EventProblem | undefined>(
    path === undefined ? "no-event" : undefined,
  );

  function take(text: string, at: number, isFresh: boolean): void {
    const before = had();
    const event = readText(text, before);
    if (event === undefined) return;
    // One that is being written may lack all its rooms for a moment.
    if (before?.isFresh === true && event.rooms.length === 0) return;
    setHad({ event, text, at, isFresh });
  }

  function fail(what: EventProblem): void {
    const now = had();
    const stays = now !== undefined && rule.keeps(what, now.isFresh);
    if (stays && what !== "later") return;
    if (!stays) setHad(undefined);
    if (what === "no-event" && path !== undefined) void kept?.forget(path);
    setProblem(what);
  }

  const state = createMemo((): EventState => {
    const file = had();
    const what = problem();
    if (file === undefined)
      return what === undefined ? { kind: "loading" } : { kind: "problem", problem: what };
    return { kind: "there", event: file.event, ...(what === undefined ? {} : { keptAt: file.at }) };
  });
  const event = createMemo(() => had()?.event);
  return { path, had, take, fail, problem, isWell: () => setProblem(undefined), state, event };
}

/** Asks again when a page that was hidden is seen, and when there is a network again. */
function watchPage(page: Window, onSeen: () => void, onOnline: () => void): void {
  page.document.addEventListener("visibilitychange", onSeen);
  page.addEventListener("online", onOnline);
  onCleanup(() => {
    page.document.removeEventListener("visibilitychange", onSeen);
    page.removeEventListener("online", onOnline);
  });
}

/** Follows the file until the page's part that calls this is gone. */
export function createEventFile(ports: EventFilePorts): EventFileSource {
  const { clock, kept, page, rule, wallNow } = ports;
  const file = createHad(ports);
  const { path, had, take, problem } = file;
  const timer = createSingleTimer(clock);
  const controller = new AbortController();
  let failures = 0;
  let askedAt = -Infinity;
  let isAsking = false;

  async function showKept(): Promise<void> {
    const copy = path === undefined ? undefined : await kept?.read(path);
    if (copy !== undefined && had() === undefined) take(copy.text, copy.keptAt, false);
  }
  const keptShown = untrack(showKept);

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
    failures = answer.ok ? 0 : failures + 1;
    if (answer.ok) {
      take(text, wallNow(), true);
      file.isWell();
      void kept?.keep(path, text);
    } else file.fail(answer.error);
    const went = {
      problem: answer.ok ? undefined : answer.error,
      isKnown: had() !== undefined,
      failures,
    };
    timer.set(rule.waitMs(went, ports.random()), askIfSeen);
  }

  const isSeen = (): boolean => rule.asksHidden || page.document.visibilityState !== "hidden";
  function askIfSeen(): void {
    if (isSeen()) void ask();
  }
  watchPage(
    page,
    () => {
      if (isSeen() && clock.now() - askedAt >= PAGE_AGAIN_MS) void ask();
    },
    () => {
      if (problem() === "later") askIfSeen();
    },
  );
  onCleanup(() => {
    controller.abort();
    timer.cancel();
  });
  void untrack(ask);
  return { state: file.state, event: file.event, again: () => void ask() };
}
