/**
 * Tabs that are already open, and short ways to say what their one real stream brings.
 */
import { createFakeBrowser, type FakeBrowser, type FakeTab } from "./fake-tabs.ts";
import type { FakeAttempt } from "./fake-transport.ts";

export const announce = (stream: FakeAttempt | undefined, message: string, id = ""): void =>
  stream?.deliver("announcement", { announcement_id: message, message }, id);

export const greet = (stream: FakeAttempt, id = "0"): void =>
  stream.deliver("connected", { status: "active", heartbeat_interval_ms: 15_000 }, id);

/** A sentence is said, to its end where nothing else is told. */
export const say = (stream: FakeAttempt | undefined, sid: number, id = "", isFinal = true): void =>
  stream?.deliver("init_sentence", { sid, original_text: `said ${sid}`, is_final: isFinal }, id);

/** The one real stream of all tabs. */
export function only({ streams }: FakeBrowser): FakeAttempt {
  const [stream, ...others] = streams();
  if (stream === undefined || others.length > 0) throw new Error(`${streams().length} streams are open`);
  return stream;
}

export const isOpen = (tab: FakeTab): boolean => tab.state().main?.openedAt !== undefined;

export type OpenTabs = {
  readonly browser: FakeBrowser;
  readonly leader: FakeTab;
  readonly others: readonly FakeTab[];
  readonly tabs: readonly FakeTab[];
};

/** As many tabs as asked for, the first of which leads, with the stream open and greeted. */
export async function openTabs(count: number, browser = createFakeBrowser()): Promise<OpenTabs> {
  const leader = browser.tab();
  await browser.settle();
  only(browser).onOpen();
  greet(only(browser));
  const others = Array.from({ length: count - 1 }, () => browser.tab());
  await browser.settle();
  return { browser, leader, others, tabs: browser.all };
}
