/**
 * Chromium behind the same port, driven by Playwright. Scripts go in by the browser's own protocol: through Playwright they
 * would count as a tap.
 */
import { chromium as playwright, type ElementHandle, type Frame, type Page } from "@playwright/test";

import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import {
  type Engine,
  type EngineKind,
  evaluateBy,
  eventually,
  type Find,
  type Plain,
  type Tab,
} from "./engine.ts";

const callOf = (source: string, args: readonly Plain[]): string => `(${source})(...${JSON.stringify(args)})`;

async function tabOf(page: Page): Promise<Tab> {
  const session = await page.context().newCDPSession(page);

  const evaluate = evaluateBy(async (source, args) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: callOf(source, args),
      returnByValue: true,
      awaitPromise: true,
      userGesture: false,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  });

  const firstFrame = (): Frame => {
    const frame = page.mainFrame().childFrames()[0];
    if (frame === undefined) throw new Error("There is no frame on the page.");
    return frame;
  };

  const element = <Args extends readonly Plain[]>(find: Find<Args>, args: Args): Promise<ElementHandle> =>
    eventually(
      `An element (${JSON.stringify(args)})`,
      async (): Promise<ElementHandle | null> =>
        (await page.evaluateHandle(callOf(find.toString(), args))).asElement() as ElementHandle | null,
    );

  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: "domcontentloaded" });
    },
    reload: async () => {
      await page.reload({ waitUntil: "domcontentloaded" });
    },
    back: async () => {
      await page.goBack({ waitUntil: "domcontentloaded" });
    },
    show: () => page.bringToFront(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    evaluate,
    evaluateInFrame: evaluateBy((source, args) => firstFrame().evaluate(callOf(source, args))),
    click: async (find, ...args) => (await element(find, args)).click(),
    type: async (text, find, ...args) => (await element(find, args)).type(text),
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}

async function start(): Promise<Engine> {
  const browser = await playwright.launch({ ...chromiumPath(), args: CHROMIUM_ARGS });
  const context = await browser.newContext({ locale: "en-US" });
  return {
    open: async () => tabOf(await context.newPage()),
    close: () => browser.close(),
  };
}

/** The whole suite stands on a Chromium, so it is always there. */
export const chromium: EngineKind = { missing: () => undefined, start };
