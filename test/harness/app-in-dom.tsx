/**
 * The whole app in a DOM without a browser, over real sockets with a rehearsal service whose time a test moves. The page's
 * timers stand still as well: what waits goes on when the test says so.
 */
import { createServer, request, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

import { cleanup, render } from "@solidjs/testing-library";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";

import { App } from "../../src/app.tsx";
import { displayOf } from "../../src/displays/registry.ts";
import { type Config, readConfig } from "../../src/config/config.ts";
import { createHandler } from "../../src/node/rehearsal/handler.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { createRehearsal, type NewChannel, type Rehearsal } from "../../src/node/rehearsal/service.ts";
import { createPlainNetwork, type PlainNetwork } from "./plain-network.ts";
import { smallScript } from "./small-script.ts";

export type AppStage = Pick<PlainNetwork, "asked" | "answer" | "holdNext" | "pieces"> & {
  readonly rehearsal: Rehearsal;
  /** Opens a channel that is live unless told otherwise. */
  readonly open: (channel?: NewChannel) => Room;
  /** Lets `ms` of the service's time pass, in small steps. */
  readonly pass: (ms: number) => void;
  /** Shows the app at an address of the page's own origin; what was shown before is gone. */
  readonly readerVisit: (path: string, config?: object) => Promise<void>;
  /** Opens the reader of a live broadcast, a new one unless it is named, and settles when it is live there too; `query` without `?`. */
  readonly follow: (query?: string, room?: Room) => Promise<Room>;
  /** Another viewer opens the stream of a broadcast; gives a way to leave. */
  readonly watch: (token: string) => Promise<() => void>;
  /** Lets `ms` of the page's time pass; timers fire in order. */
  readonly wait: (ms: number) => Promise<void>;
  /** Lets time pass until the page stands as `mark` says, and rejects where that takes longer than some minutes. */
  readonly waitUntil: (mark: string) => Promise<void>;
};

/** A wait in real time on loopback that takes longer than this will not end well, in ms. */
const PATIENCE_MS = 12_000;
const STEP_MS = 50;
/** Longer than any wait of a page, in ms. */
const LONGEST_WAIT_MS = 10 * 60_000;
const START = Date.UTC(2026, 0, 5, 9);

const nextTurn = setImmediate;
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    nextTurn(resolve);
  });

/**
 * Settles as soon as `check` no longer throws or gives false; else rejects with what it threw last. The page's timers do
 * not move meanwhile.
 */
export async function until(check: () => unknown): Promise<void> {
  const started = process.hrtime.bigint();
  for (;;) {
    let failure: unknown = new Error(`Waited in vain for ${String(check)}`);
    try {
      if (check() !== false) return;
    } catch (error) {
      failure = error;
    }
    if (Number(process.hrtime.bigint() - started) / 1e6 > PATIENCE_MS) throw failure;
    await turn();
  }
}

/** The mark of how things stand, on the root of the page. */
export const connection = (): string | undefined => document.documentElement.dataset["connection"];

/** Settles when the page stands as `mark` says. */
export const untilConnection = (mark: string): Promise<void> =>
  until(() => {
    if (connection() !== mark) throw new Error(`The page is ${connection() ?? "nothing"}, not ${mark}`);
  });

const words = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/** The words of everything a selector finds, in order. */
export const textsOf = (selector: string): string[] => [...document.querySelectorAll(selector)].map(words);

/** The words of the one element a selector finds; nothing where there is none. */
export const textOf = (selector: string): string | undefined => textsOf(selector)[0];

export const sentence = (sid: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-sid="${sid}"]`);

/** Settles when the sentences on the page are these, in order. */
export const untilSentences = (expected: readonly string[]): Promise<void> =>
  until(() => {
    const shown = textsOf("[data-sid]");
    if (JSON.stringify(shown) !== JSON.stringify(expected))
      throw new Error(`${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`);
  });

const addressable = (): { setURL: (url: string) => void } =>
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM;

/** What the app needs of a page and this DOM does not have, and timers that stand still. */
function preparePage(network: PlainNetwork): void {
  // Without locks every visit has a stream of its own, as a browser does that has none.
  Object.defineProperty(navigator, "locks", { value: undefined, configurable: true });
  const fonts = Object.assign(new EventTarget(), { load: async () => [] });
  Object.defineProperty(document, "fonts", { value: fonts, configurable: true });
  vi.stubGlobal("fetch", network.fetch);
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
    now: START,
  });
}

/** Leaves nothing of a visit behind on the page around the app. */
function clearPage(): void {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, "locks");
  Reflect.deleteProperty(document, "fonts");
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  localStorage.clear();
  sessionStorage.clear();
  addressable().setURL("http://localhost:3000/");
}

/** Serves for as long as the tests of a file run; gives the origin. */
function serve(listener: RequestListener): () => string {
  const server = createServer(listener);
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
  });
  afterAll(async () => {
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    server.closeAllConnections();
    await closed;
  });
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Opens a stream that nobody reads; gives a way to leave. */
const watchAt = (address: string): Promise<() => void> =>
  new Promise((resolve) => {
    const sent = request(address, { agent: false }, (message) => {
      message.on("error", () => undefined).resume();
      resolve(() => sent.destroy());
    });
    sent.on("error", () => undefined).end();
  });

/** Lets `ms` of the page's time pass. Answers come in real time: no deadline passes them by. */
async function passOnPage(ms: number, network: PlainNetwork): Promise<void> {
  const end = { isOver: false };
  setTimeout(() => (end.isOver = true), ms);
  while (!end.isOver) {
    await vi.advanceTimersToNextTimerAsync();
    await until(() => network.pending() === 0);
    await turn();
  }
}

/**
 * Sets the stage for the tests of a file: one server for all, and nothing left over from one test to the next. What is
 * said is not kept on the device unless a visit is configured so, since there is no database here.
 */
export function stageApp(): AppStage {
  let now = START;
  const rehearse = () =>
    createRehearsal({ script: smallScript(), now: () => now, shareOrigin: () => origin() });
  let rehearsal = rehearse();
  const origin = serve((message, response) =>
    createHandler(rehearsal)(message, response, () => response.writeHead(404).end()),
  );
  const network = createPlainNetwork(origin);
  const wait = (ms: number): Promise<void> => passOnPage(ms, network);
  const open: AppStage["open"] = (channel = {}) =>
    rehearsal.create({ state: { status: "active", phase: "live" }, ...channel });
  async function readerVisit(path: string, config = {}): Promise<void> {
    cleanup();
    addressable().setURL(origin() + path);
    const read: Config = readConfig({ features: { keeping: false }, ...config });
    const display = displayOf(location.pathname);
    render(() => (
      <App
        config={read}
        display={display}
        fetch={network.fetch}
        inbox={undefined}
        healing={undefined}
        boot={undefined}
      />
    ));
    await turn();
  }

  beforeEach(() => {
    now = START;
    rehearsal = rehearse();
    network.forget();
    preparePage(network);
  });
  afterEach(() => {
    clearPage();
    for (const room of rehearsal.rooms()) room.cut("destroy");
  });

  return {
    get rehearsal() {
      return rehearsal;
    },
    open,
    pass: (ms) => {
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        now += Math.min(STEP_MS, ms - passed);
        rehearsal.tick();
      }
    },
    readerVisit,
    follow: async (query = "", room = open()) => {
      await readerVisit(`/broadcast/${room.channel().token}?${query}`);
      await untilConnection("live");
      return room;
    },
    watch: (token) => watchAt(`${origin()}/broadcast/${token}/text`),
    asked: network.asked,
    answer: network.answer,
    holdNext: network.holdNext,
    pieces: network.pieces,
    wait,
    waitUntil: async (mark) => {
      for (let passed = 0; connection() !== mark && passed < LONGEST_WAIT_MS; passed += STEP_MS * 5)
        await wait(STEP_MS * 5);
      await untilConnection(mark);
    },
  };
}
