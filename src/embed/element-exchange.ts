/**
 * Which settings the page and the viewer still have to tell each other. Both may change them at any time, and messages
 * cross on their way; so a setting the page has just made holds for a moment against what the viewer says of it, and
 * after that what the viewer says counts. Nothing is ever answered with itself, so nothing goes round in circles.
 */
import type { Parameters } from "./messages.ts";

/** How long the page's word holds, in ms: answers to quick changes, as of a slider, are not taken for news. */
export const STANDS_MS = 1_000;

export type Exchange = {
  /** What both sides hold, as far as is known here. */
  readonly known: Parameters;
  /** The viewer's last report. */
  readonly reported: Parameters | undefined;
  /** Settings the page changed since that report. */
  readonly told: readonly string[];
  /** When the page last changed a setting, in ms. */
  readonly toldAt: Readonly<Record<string, number>>;
  /** What the viewer said of a setting while the page's word held. */
  readonly held: Parameters;
};

/** A viewer that was opened with these settings in its address. */
export const openedWith = (known: Parameters): Exchange => ({
  known,
  reported: undefined,
  told: [],
  toldAt: {},
  held: {},
});

/** What the viewer is to be told so that it has all `wanted` settings. */
export function report(
  exchange: Exchange,
  wanted: Parameters,
  now: number,
): { readonly exchange: Exchange; readonly news: Parameters } {
  const changed = Object.entries(wanted).filter(([name, value]) => exchange.known[name] !== value);
  const news = Object.fromEntries(changed);
  const times = Object.fromEntries(changed.map(([name]) => [name, now]));
  return {
    news,
    exchange: {
      ...exchange,
      known: { ...exchange.known, ...news },
      told: [...exchange.told, ...Object.keys(news)],
      toldAt: { ...exchange.toldAt, ...times },
    },
  };
}

/**
 * Takes a report of the viewer. The first says how the viewer writes what it was opened with, which is no news; a later
 * one says what the reader has changed since, and what became of what the page has changed.
 */
export function hear(exchange: Exchange, report: Parameters): Exchange {
  const { reported = report, told } = exchange;
  const fresh = Object.entries(report).filter(
    ([name, value]) => reported[name] !== value || told.includes(name),
  );
  const held = { ...exchange.held, ...Object.fromEntries(fresh) };
  return { ...exchange, reported: report, told: [], held };
}

/** What the page is to take over by now, and in how many ms to ask again, if at all. */
export function settle(
  exchange: Exchange,
  now: number,
): { readonly exchange: Exchange; readonly news: Parameters; readonly againMs: number | undefined } {
  const left = (name: string): number => (exchange.toldAt[name] ?? -STANDS_MS) + STANDS_MS - now;
  const entries = Object.entries(exchange.held);
  const due = entries.filter(([name]) => left(name) <= 0);
  const waiting = entries.filter(([name]) => left(name) > 0);
  const news = Object.fromEntries(due.filter(([name, value]) => exchange.known[name] !== value));
  return {
    news,
    againMs: waiting.length === 0 ? undefined : Math.min(...waiting.map(([name]) => left(name))),
    exchange: {
      ...exchange,
      known: { ...exchange.known, ...news },
      held: Object.fromEntries(waiting),
    },
  };
}
