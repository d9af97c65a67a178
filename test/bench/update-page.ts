/**
 * What the update bench installs in a page before the page's own scripts: a stream that is fed from inside, one piece
 * before each picture, and counters. The viewer and the floor get the very same bytes.
 */
import type { Page } from "@playwright/test";

/** What changed in the page's text while it was fed. */
export type Mutations = {
  readonly characterData: number;
  readonly added: number;
  readonly removed: number;
  readonly attributes: number;
};

export type Fed = {
  readonly mutations: Mutations;
  readonly longTasks: number;
};

/** What can be asked of a page that is fed. */
type Feeder = {
  /** Final sentences `from` to `to`, some hundreds for each picture. */
  readonly report: (from: number, to: number) => Promise<void>;
  /** One update for each picture: sentences from `from` on grow nine times and become final. */
  readonly feed: (from: number, updates: number) => Promise<Fed>;
  /** As many pictures in which nothing comes. */
  readonly idle: (pictures: number) => Promise<void>;
  readonly rows: () => number;
};

type InPage = { readonly feeder: Feeder };

/** Revisions of one sentence, the final one included. */
export const REVISIONS = 10;

/** Puts the feeder into every page that is opened from now on; `fed` is whether it is the stream. */
export async function installFeeder(page: Page, fed: boolean): Promise<void> {
  await page.addInitScript(
    ({ revisions, isFed }) => {
      const words =
        "so what we did was to measure the water every single day and then to look at what had changed".split(
          " ",
        );
      const encoder = new TextEncoder();
      let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
      let waiting = "";
      let id = 0;
      if (isFed) {
        const realFetch = window.fetch.bind(window);
        window.fetch = (input, init) => {
          const url = input instanceof Request ? input.url : String(input);
          if (!/\/broadcast\/[^/]+\/text/.test(url)) return realFetch(input, init);
          const body = new ReadableStream<Uint8Array>({
            start: (controller) => {
              stream = controller;
              if (waiting !== "") controller.enqueue(encoder.encode(waiting));
            },
          });
          return Promise.resolve(new Response(body, { headers: { "content-type": "text/event-stream" } }));
        };
      }
      const frame = (name: string, payload: object): string =>
        `event: ${name}\nid: ${(id += 1)}\ndata: ${JSON.stringify(payload)}\n\n`;
      waiting = frame("connected", { heartbeat_interval_ms: 600_000 });
      const sentence = (sid: number, revision: number): string => {
        const length = Math.ceil((words.length * revision) / revisions);
        const said = Array.from({ length }, (_, at) => words[(sid * 7 + at) % words.length]).join(" ");
        const speaker = 1 + (Math.floor(sid / 20) % 3);
        return frame("init_sentence", {
          sid,
          original_text: `Number ${sid}: ${said}.`,
          is_final: revision === revisions,
          speaker_id: `Guest-${speaker}`,
          speaker_label: `Speaker ${speaker}`,
        });
      };
      const send = (text: string): void => stream?.enqueue(encoder.encode(text));
      const picture = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
      const settled = async (): Promise<void> => {
        for (let left = 20; left > 0; left -= 1) await picture();
      };
      let longTasks = 0;
      new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({
        type: "longtask",
      });
      const feeder: Feeder = {
        report: async (from, to) => {
          for (let sid = from; sid <= to; sid += 250) {
            let text = "";
            for (let at = sid; at < Math.min(sid + 250, to + 1); at += 1) text += sentence(at, revisions);
            send(text);
            await picture();
          }
          await settled();
        },
        feed: (from, updates) =>
          new Promise((done) => {
            const mutations = { characterData: 0, added: 0, removed: 0, attributes: 0 };
            const note = (records: readonly MutationRecord[]): void => {
              for (const { type, addedNodes, removedNodes } of records) {
                if (type === "characterData") mutations.characterData += 1;
                else if (type === "attributes") mutations.attributes += 1;
                mutations.added += addedNodes.length;
                mutations.removed += removedNodes.length;
              }
            };
            const observer = new MutationObserver(note);
            const text = document.querySelector("main");
            if (text !== null) {
              observer.observe(text, {
                subtree: true,
                childList: true,
                characterData: true,
                attributes: true,
              });
            }
            const before = longTasks;
            let update = 0;
            const next = (): void => {
              if (update === updates) {
                note(observer.takeRecords());
                observer.disconnect();
                done({ mutations, longTasks: longTasks - before });
                return;
              }
              send(sentence(from + Math.floor(update / revisions), 1 + (update % revisions)));
              update += 1;
              requestAnimationFrame(next);
            };
            requestAnimationFrame(next);
          }),
        idle: async (pictures) => {
          for (let left = pictures; left > 0; left -= 1) await picture();
        },
        rows: () => document.querySelectorAll("[data-sid]").length,
      };
      Object.assign(window, { feeder });
    },
    { revisions: REVISIONS, isFed: fed },
  );
}

export const report = (page: Page, from: number, to: number): Promise<void> =>
  page.evaluate(([first, last]) => (window as unknown as InPage).feeder.report(first, last), [
    from,
    to,
  ] as const);

export const feed = (page: Page, from: number, updates: number): Promise<Fed> =>
  page.evaluate(([first, count]) => (window as unknown as InPage).feeder.feed(first, count), [
    from,
    updates,
  ] as const);

export const idle = (page: Page, pictures: number): Promise<void> =>
  page.evaluate((count) => (window as unknown as InPage).feeder.idle(count), pictures);

/** Lets as many pictures pass, also in a page without a feeder. */
export const pictures = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (all) => {
    for (let left = all; left > 0; left -= 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, count);

export const rowsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as InPage).feeder.rows());
