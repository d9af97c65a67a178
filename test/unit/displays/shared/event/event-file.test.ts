/**
 * The file of an event as it is read again and again: by a screen, which never lets a good one go, and by a page, which says
 * what became of it.
 */
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import { createEventFile } from "../../../../../src/displays/shared/event/event-file-signals.ts";
import { type FileRule, PAGE_RULE, SCREEN_RULE } from "../../../../../src/event/file-rules.ts";
import type { EventProblem } from "../../../../../src/event/load-event.ts";
import { SMALL_EVENT } from "../../../../harness/event-files.ts";
import { createFakePage } from "../../../../harness/fake-page.ts";
import { createManualClock } from "../../../../harness/manual-clock.ts";

const MINUTE = 60_000;

/** What a server answers, by what the event's pages call it. */
const ANSWERS: Readonly<Record<EventProblem, () => Response>> = {
  "no-event": () => new Response("", { status: 404 }),
  later: () => new Response("", { status: 503 }),
  unreadable: () => new Response("{"),
};
const PROBLEMS = ["no-event", "later", "unreadable"] as const;

const file =
  (fields: object = {}, space = 0) =>
  (): Response =>
    new Response(JSON.stringify({ ...SMALL_EVENT, ...fields }, undefined, space), {
      headers: { "content-type": "application/json" },
    });

async function follow(rule: FileRule, first: () => Response) {
  const clock = createManualClock();
  const { page, hide, show } = createFakePage();
  let answer = first;
  let asked = 0;
  const { source, dispose } = createRoot((stop) => ({
    source: createEventFile({
      name: undefined,
      rule,
      fetch: async () => {
        asked += 1;
        return answer();
      },
      clock,
      random: () => 0.5,
      wallNow: clock.now,
      page,
    }),
    dispose: stop,
  }));
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  await settle();
  return {
    ...source,
    clock,
    dispose,
    hide,
    show,
    settle,
    name: () => source.event()?.name,
    asked: () => asked,
    answer: (next: () => Response) => (answer = next),
    pass: async (ms: number) => {
      clock.advance(ms);
      await settle();
    },
  };
}

describe("the file of an event on a screen", () => {
  it("is read again every few minutes, also while hidden, and is another one only where it changed", async () => {
    const { event, name, pass, answer, asked, dispose, clock, hide } = await follow(SCREEN_RULE, file());
    const first = event();
    hide();
    answer(file({}, 2));
    await pass(5 * MINUTE);
    expect(asked()).toBe(2);
    expect(event()).toBe(first);
    answer(file({ name: "Harbour Nights" }));
    await pass(5 * MINUTE);
    expect(name()).toBe("Harbour Nights");
    dispose();
    expect(clock.pending()).toBe(0);
  });

  it.each(PROBLEMS)("stays where the next is %s", async (problem) => {
    const { name, state, pass, answer } = await follow(SCREEN_RULE, file());
    answer(ANSWERS[problem]);
    await pass(5 * MINUTE);
    expect(name()).toBe("Harbour Days");
    expect(state().kind).toBe("there");
    answer(file({ name: "Harbour Nights" }));
    await pass(5 * MINUTE);
    expect(name()).toBe("Harbour Nights");
  });

  it("stays where the next has no rooms, as while it is written", async () => {
    const { event, pass, answer } = await follow(SCREEN_RULE, file());
    answer(file({ rooms: [] }));
    await pass(5 * MINUTE);
    expect(event()?.rooms).toHaveLength(2);
  });

  it("that never came is asked for soon, and then less and less often", async () => {
    const { state, name, pass, answer, asked } = await follow(SCREEN_RULE, ANSWERS.later);
    expect(state()).toEqual({ kind: "problem", problem: "later" });
    for (const seconds of [6.25, 12.5, 25]) await pass(seconds * 1_000);
    expect(asked()).toBe(4);
    answer(file());
    await pass(50_000);
    expect(name()).toBe("Harbour Days");
    expect(state().kind).toBe("there");
  });
});

describe("the file of an event on a page", () => {
  it("is asked for again while the page is seen, and once it is seen again", async () => {
    const { pass, asked, hide, show, settle } = await follow(PAGE_RULE, file());
    await pass(12 * MINUTE);
    expect(asked()).toBe(2);
    hide();
    await pass(60 * MINUTE);
    expect(asked()).toBe(2);
    show();
    await settle();
    expect(asked()).toBe(3);
  });

  it("stays with its age where the network is away, and is asked for soon", async () => {
    const { name, state, pass, answer, asked } = await follow(PAGE_RULE, file());
    answer(ANSWERS.later);
    await pass(12 * MINUTE);
    expect(state()).toMatchObject({ kind: "there", keptAt: 0 });
    answer(file({ name: "Harbour Nights" }));
    await pass(12_000);
    expect(asked()).toBe(3);
    expect(name()).toBe("Harbour Nights");
    expect(state()).not.toHaveProperty("keptAt");
  });

  it.each(["no-event", "unreadable"] as const)(
    "stays without a word where the next is %s",
    async (problem) => {
      const { state, pass, answer } = await follow(PAGE_RULE, file());
      answer(ANSWERS[problem]);
      await pass(12 * MINUTE);
      expect(state()).toMatchObject({ kind: "there" });
      expect(state()).not.toHaveProperty("keptAt");
    },
  );

  it.each(PROBLEMS)("that never came is said to be %s", async (problem) => {
    const { state } = await follow(PAGE_RULE, ANSWERS[problem]);
    expect(state()).toEqual({ kind: "problem", problem });
  });
});
