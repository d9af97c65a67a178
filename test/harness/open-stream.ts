/**
 * Reads one subtitle stream the way a viewer's connection would, and lets a test wait for what it expects to come.
 */
import { createParser } from "eventsource-parser";

export type StreamEvent = {
  readonly name: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Matches the final form of the sentence, or of a translation of it. */
export const isFinalOf =
  (sid: number) =>
  (data: StreamEvent["data"]): boolean =>
    data["sid"] === sid && data["is_final"] === true;

export type OpenStream = {
  readonly status: number;
  readonly headers: Headers;
  /** All that has come so far. */
  readonly events: readonly StreamEvent[];
  readonly comments: readonly string[];
  /**
   * The first event, of all that come after those `waitFor` gave before, with this name and for which `matches`.
   * Rejects when the stream is over without it.
   */
  readonly waitFor: (name: string, matches?: (data: StreamEvent["data"]) => boolean) => Promise<StreamEvent>;
  /** Settles when the stream is over: the server ended it, or the connection broke. */
  readonly over: Promise<"ended" | "broken">;
  readonly close: () => void;
};

/** Opens the stream; answers with any status. The body of an answer that is no stream is not read. */
export async function openStream(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<OpenStream> {
  const controller = new AbortController();
  const response = await fetch(url, { headers, signal: controller.signal });
  const events: StreamEvent[] = [];
  const comments: string[] = [];
  let isOver = false;
  let seen = 0;
  let wake: () => void = () => {};
  let changed = Promise.resolve();
  const notify = (): void => {
    wake();
    changed = new Promise((resolve) => {
      wake = resolve;
    });
  };
  notify();

  const parser = createParser({
    onEvent: ({ event, id, data }) => {
      const fields = JSON.parse(data) as Record<string, unknown>;
      events.push({ name: event ?? "message", id: id ?? "", data: fields });
    },
    onComment: (comment) => comments.push(comment),
  });

  async function read(): Promise<"ended" | "broken"> {
    const decoder = new TextDecoder();
    try {
      if (response.status === 200 && response.body !== null) {
        for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
          parser.feed(decoder.decode(chunk, { stream: true }));
          notify();
        }
      }
      return "ended";
    } catch {
      return "broken";
    } finally {
      isOver = true;
      notify();
    }
  }
  const over = read();

  return {
    status: response.status,
    headers: response.headers,
    events,
    comments,
    waitFor: async (name, matches = () => true) => {
      for (;;) {
        for (; seen < events.length; seen += 1) {
          const event = events[seen];
          if (event?.name === name && matches(event.data)) {
            seen += 1;
            return event;
          }
        }
        if (isOver) throw new Error(`The stream is over without ${name}`);
        await changed;
      }
    },
    over,
    close: () => controller.abort(),
  };
}
