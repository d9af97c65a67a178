/**
 * A whole talk comes into the page from its end, and all of it does.
 */
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { type Articles, place, treeOf } from "../../../src/subtitles/sections.ts";
import { createBackfill, backfilledTo } from "../../../src/ui/reader/backfill-signals.ts";
import { finalSentence } from "../../harness/transcripts.ts";

const talk = (from: number, to: number): Articles =>
  treeOf(Array.from({ length: to - from + 1 }, (_, at) => finalSentence({ sid: from + at, text: "said" })));

/** The text of a page that draws when it is told to. */
function page(first: Articles = []) {
  const steps = new Set<() => void>();
  const [articles, setArticles] = createSignal(first);
  const { from, dispose } = createRoot((end) => ({
    dispose: end,
    from: createBackfill(articles, (step) => {
      steps.add(step);
      return () => steps.delete(step);
    }),
  }));
  return {
    from,
    dispose,
    setArticles,
    waiting: () => steps.size,
    draw: (): void => {
      const [step] = steps;
      if (step !== undefined) {
        steps.delete(step);
        step();
      }
    },
  };
}

describe("what is shown at once", () => {
  it("is all of a short talk, and the end of a long one", () => {
    expect(backfilledTo(talk(1, 150), undefined)).toBe(0);
    expect(backfilledTo(talk(1, 2_400), undefined)).toBe(45);
    expect(backfilledTo(talk(2_301, 2_400), undefined)).toBe(46);
    expect(backfilledTo(talk(1, 2_400), 20)).toBe(20);
    expect(backfilledTo(talk(1, 2_400), -3)).toBe(0);
  });

  it("is nothing of nothing", () => {
    expect(backfilledTo([], undefined)).toBe(0);
    expect(page().from()).toBe(0);
  });
});

describe("sentence numbers that no talk has", () => {
  it.each([1e6, 1e9, 2 ** 51, Number.MAX_SAFE_INTEGER])("such as %d do not hide the talk", (odd) => {
    const outlier = finalSentence({ sid: odd, text: "odd" });
    const { from, draw, setArticles, waiting } = page(place(talk(1, 2_400), outlier));
    expect(from()).toBe(46);
    for (let pictures = 0; pictures < 3; pictures += 1) draw();
    expect([from(), waiting()]).toEqual([0, 0]);
    setArticles(place(talk(1, 2_500), outlier));
    expect([from(), waiting()]).toEqual([0, 0]);
  });

  it("may come first", () => {
    const outlier = finalSentence({ sid: 1e9, text: "odd" });
    const { from, setArticles, waiting } = page(treeOf([outlier]));
    setArticles(place(talk(1, 1), outlier));
    expect([from(), waiting()]).toEqual([0, 0]);
  });

  it("take no more steps than there are sections, however far apart", () => {
    const spread = Array.from({ length: 200 }, (_, at) =>
      finalSentence({ sid: 1 + at * 2 ** 40, text: "odd" }),
    );
    const { from, draw, waiting } = page(treeOf(spread));
    let steps = 0;
    for (; waiting() > 0 && steps < 100; steps += 1) draw();
    expect([from(), steps]).toEqual([0, 5]);
  });
});

describe("a long talk", () => {
  it("is whole after some pictures, and then nothing waits", () => {
    const { from, draw, waiting } = page(talk(1, 2_400));
    const seen = [from()];
    for (let pictures = 0; pictures < 20; pictures += 1) {
      draw();
      seen.push(from());
    }
    expect(seen.slice(0, 3)).toEqual([45, 5, 0]);
    expect(seen.at(-1)).toBe(0);
    expect(waiting()).toBe(0);
  });

  it("goes on while sentences are said", () => {
    const { from, draw, setArticles, waiting } = page(talk(1, 400));
    setArticles(talk(1, 460));
    expect(from()).toBe(5);
    for (let pictures = 0; pictures < 5; pictures += 1) draw();
    expect([from(), waiting()]).toEqual([0, 0]);
  });

  it("that comes behind what was already shown does not take that away", () => {
    const { from, draw, setArticles } = page(talk(2_395, 2_400));
    expect(from()).toBe(47);
    setArticles(talk(1, 2_400));
    expect(from()).toBe(45);
    for (let pictures = 0; pictures < 20; pictures += 1) draw();
    expect(from()).toBe(0);
  });

  it("may lose its beginning meanwhile", () => {
    const { from, draw, setArticles, waiting } = page(talk(1, 2_400));
    setArticles(talk(2_000, 2_400));
    for (let pictures = 0; pictures < 20; pictures += 1) draw();
    expect([from(), waiting()]).toEqual([39, 0]);
  });

  it("is not drawn any more once the page has gone", () => {
    const { waiting, dispose } = page(talk(1, 2_400));
    expect(waiting()).toBe(1);
    dispose();
    expect(waiting()).toBe(0);
  });
});
