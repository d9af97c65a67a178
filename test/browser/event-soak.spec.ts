/**
 * Two days of an event on the screen of a room and on the board, with the clock driven: talks come and go, the file is
 * read again and again, the page starts itself afresh once a day, and nothing grows.
 */
import type { CDPSession, Page } from "@playwright/test";

import { eventAround, type TalkAround } from "../harness/event-around.ts";
import type { Stage } from "../harness/stage.ts";
import { expect, test } from "./fixtures.ts";
import { countLoads } from "./kiosk.ts";

const MINUTE_MS = 60_000;
const DAY = 24 * 60;
const DAYS = 2;
/** The page's time passes in steps of this many minutes. */
const STEP = 45;
const START = Date.UTC(2026, 0, 5, 9);
const MEGABYTE = 1_048_576;
const ROOMS = Array.from({ length: 8 }, (_, at) => ({ id: `r${at}`, name: `Room ${at}` }));

/** Talks of half an hour with breaks between them, every day from morning to evening; those in the first room are live. */
function programme(token: string): readonly TalkAround[] {
  const starts = Array.from({ length: DAYS + 1 }, (_, day) =>
    Array.from({ length: 8 }, (_slot, slot) => day * DAY + slot * 60),
  ).flat();
  return ROOMS.flatMap(({ id }, room) =>
    starts.map((from) => ({
      room: id,
      from,
      to: from + 30,
      title: `Talk ${from} in ${id}`,
      speakers: ["Ilse Brandt", "Tomás Reyes"],
      ...(room === 0 ? { token } : {}),
    })),
  );
}

/**
 * A day passes in steps. In each of them the page has the time to ask for itself and its script, as it does before it
 * starts afresh: it gives that up after 10 s of its own time, which the next step takes.
 */
async function passDay(page: Page): Promise<void> {
  for (let passed = 0; passed < DAY; passed += STEP) {
    await page.clock.fastForward(STEP * MINUTE_MS).catch(() => undefined);
    const asked = page.evaluate(async () => {
      const html = await (await fetch(location.href, { cache: "no-store" })).text();
      const script = /<meta name="app" content="([^"]+)"/.exec(html)?.[1] ?? "/config.json";
      await (await fetch(script, { cache: "no-store" })).text();
    });
    // A page that starts afresh meanwhile answers no more.
    await asked.catch(() => undefined);
  }
}

async function atRest(cdp: CDPSession) {
  for (let times = 0; times < 2; times += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    heapBytes: value("JSHeapUsedSize"),
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
  };
}

/** Lets the days pass on a screen; what there was each morning, and what was asked. */
async function soak(page: Page, stage: Stage, path: string, heading: (day: number) => RegExp) {
  const room = stage.open();
  const event = eventAround(START, ROOMS, programme(room.channel().token));
  let read = 0;
  await page.route("**/event.json", (route) => {
    read += 1;
    return route.fulfill({ json: event });
  });
  // Without a date the device's clock counts, which is the test's.
  await page.route("**/config.json", (route) => route.fulfill({ json: {} }));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await page.clock.install({ time: START });
  const loads = countLoads(page);
  await page.goto(path);
  const mornings = [];
  for (let day = 0; day <= DAYS; day += 1) {
    if (day > 0) await passDay(page);
    // The page may just have started itself afresh; a step that this cut short makes a morning begin a step late.
    await expect(page.locator("#root :is(h1, [data-dimmed])").first()).toHaveText(heading(day));
    mornings.push(await atRest(cdp));
  }
  await cdp.detach();
  return { mornings, read, reloads: loads() - 1 };
}

for (const [name, path, heading] of [
  [
    "the screen of a room",
    "/kiosk/room/r0?lang=en",
    (day: number) => new RegExp(`^Talk (?:${day * DAY}|${day * DAY + 60}) in r0$`),
  ],
  ["the board", "/kiosk/event", () => /^Harbour Days$/],
] as const)
  test(`two days change nothing in ${name}`, async ({ page, stage }) => {
    test.setTimeout(120_000);
    const { mornings, read, reloads } = await soak(page, stage, path, heading);
    const [first, ...others] = mornings;
    for (const morning of others) {
      expect(morning.heapBytes).toBeLessThanOrEqual((first?.heapBytes ?? 0) + 4 * MEGABYTE);
      expect(morning.nodes).toBeLessThanOrEqual((first?.nodes ?? 0) + 1_000);
      expect(morning.listeners).toBeLessThanOrEqual((first?.listeners ?? 0) + 40);
    }
    expect(reloads).toBeGreaterThanOrEqual(1);
    expect(reloads).toBeLessThanOrEqual(DAYS + 1);
    // The file at most once a step, and once more after each reload.
    expect(read).toBeLessThanOrEqual((DAYS * DAY) / STEP + 2 * (reloads + 1));
    expect(read).toBeGreaterThan(DAYS * 24);
  });
