import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hear, openedWith, settle, STANDS_MS, report } from "../../../src/embed/element-exchange.ts";
import type { Parameters } from "../../../src/embed/messages.ts";

/** Hears a report and settles at once. */
const take = (exchange: ReturnType<typeof openedWith>, report: Parameters, now: number) =>
  settle(hear(exchange, report), now);

describe("settings between the page and the viewer", () => {
  it("are told only where they differ from what the frame was opened with", () => {
    const first = report(openedWith({ theme: "dark", size: "120" }), { theme: "dark", size: "130" }, 0);
    expect(first.news).toEqual({ size: "130" });
    expect(report(first.exchange, { theme: "dark", size: "130" }, 1).news).toEqual({});
  });

  it("that the reader changed are news for the page, and are not told back", () => {
    const opened = hear(openedWith({ theme: "dark" }), { theme: "dark", size: "100" });
    const { exchange, news } = take(opened, { theme: "sepia", size: "100" }, 5_000);
    expect(news).toEqual({ theme: "sepia" });
    expect(report(exchange, { theme: "sepia" }, 5_001).news).toEqual({});
  });

  it("that the viewer only cleaned at the start are no news", () => {
    const { news } = take(openedWith({ color: "#FF0000" }), { color: "ff0000" }, 0);
    expect(news).toEqual({});
  });

  it("of the page stand for a moment against answers that were on their way", () => {
    let exchange = hear(openedWith({ delay: "0" }), { delay: "0" });
    for (const delay of ["1", "2", "3"]) ({ exchange } = report(exchange, { delay }, Number(delay) * 10));
    for (const delay of ["1", "2"]) {
      const heard = take(exchange, { delay }, 100);
      expect(heard.news).toEqual({});
      expect(heard.againMs).toBe(STANDS_MS - 70);
      ({ exchange } = heard);
    }
    ({ exchange } = take(exchange, { delay: "3" }, 120));
    const later = settle(exchange, STANDS_MS + 30);
    expect(later).toMatchObject({ news: {}, againMs: undefined });
  });

  it("of the reader win in the end where both changed the same", () => {
    let { exchange } = report(hear(openedWith({ size: "100" }), { size: "100" }), { size: "150" }, 0);
    ({ exchange } = take(exchange, { size: "170" }, 300));
    expect(settle(exchange, STANDS_MS).news).toEqual({ size: "170" });
  });

  it("are the same on both sides once nobody changes anything, and nothing goes in circles", () => {
    const values = fc.constantFrom("a", "b", "c");
    const names = fc.constantFrom("theme", "size");
    const step = fc.oneof(
      fc.record({ by: fc.constant("page" as const), name: names, value: values }),
      fc.record({ by: fc.constant("reader" as const), name: names, value: values }),
      fc.record({
        by: fc.constantFrom("to-frame" as const, "to-page" as const, "gather" as const, "settle" as const),
      }),
      fc.record({ by: fc.constant("time" as const), ms: fc.integer({ min: 0, max: 2_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const page: Record<string, string> = { theme: "a", size: "a" };
        const frame: Record<string, string> = { ...page };
        let exchange = hear(openedWith({ ...page }), { ...frame });
        let now = 0;
        let said = 0;
        const toFrame: Parameters[] = [];
        const toPage: Parameters[] = [];
        const tellFrame = (): void => {
          const reported = report(exchange, { ...page }, now);
          exchange = reported.exchange;
          if (Object.keys(reported.news).length > 0) {
            toFrame.push(reported.news);
            said += 1;
          }
        };
        const takeOver = (): void => {
          const settled = settle(exchange, now);
          exchange = settled.exchange;
          Object.assign(page, settled.news);
          tellFrame();
        };
        const change = (parameters: Parameters): void => {
          const before = { ...frame };
          Object.assign(frame, parameters);
          if (Object.keys(frame).some((name) => frame[name] !== before[name])) toPage.push({ ...frame });
        };
        const deliver = (queue: Parameters[], to: (message: Parameters) => void): void => {
          const message = queue.shift();
          if (message !== undefined) to(message);
        };
        const hearFrame = (report: Parameters): void => {
          exchange = hear(exchange, report);
          takeOver();
        };
        let changes = 0;
        for (const one of steps) {
          if (one.by === "page") {
            changes += 1;
            page[one.name] = one.value;
            tellFrame();
          } else if (one.by === "reader") change({ [one.name]: one.value });
          else if (one.by === "to-frame") deliver(toFrame, change);
          else if (one.by === "to-page") deliver(toPage, hearFrame);
          else if ("ms" in one) now += one.ms;
          else if (one.by === "gather") toPage.splice(0, toPage.length - 1);
          else takeOver();
        }
        while (toFrame.length + toPage.length > 0) {
          deliver(toFrame, change);
          deliver(toPage, hearFrame);
        }
        now += STANDS_MS;
        takeOver();
        expect(page).toEqual(frame);
        expect(said).toBeLessThanOrEqual(changes);
        expect(toFrame).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
