/**
 * What the bench of the reader's tools installs in a page, and in the small window beside it: it notes when which update stood in a
 * picture, by the number that its text ends with. It asks for no picture of its own: those of a window cost more than the text in them.
 */
import type { Page } from "@playwright/test";

type Seen = readonly (readonly [number: number, at: number])[];
/** When a reader's word stood in the text, and when something lit up after that. */
type Alerted = { readonly stood: readonly number[]; readonly lit: readonly number[] };
type InPage = { readonly seen: Seen; readonly alerted: Alerted };

/** Runs in the page, so it names nothing from outside. Times are in ms since the epoch, on the page's clock. */
export function watchNumbers(): void {
  const seen: [number, number][] = [];
  const { port1, port2 } = new MessageChannel();
  let text: Element | null | undefined;
  let isAsked = false;
  const lastRow = (): Element | null | undefined => {
    if (text?.isConnected !== true)
      text = document.querySelector("[data-sid]")?.parentElement?.parentElement?.parentElement;
    return text?.lastElementChild?.lastElementChild?.lastElementChild;
  };
  port1.addEventListener("message", () => {
    isAsked = false;
    const said = lastRow()?.querySelector(":scope > p")?.textContent ?? "";
    const number = Number(/#(\d+)$/.exec(said)?.[1] ?? 0);
    if (number > (seen.at(-1)?.[0] ?? 0)) seen.push([number, performance.timeOrigin + performance.now()]);
  });
  port1.start();
  const [stood, lit]: [number[], number[]] = [[], []];
  let withWord = 0;
  const set = CSS.highlights.set.bind(CSS.highlights);
  CSS.highlights.set = (name, highlight) => {
    if (name === "own-word") lit.push(performance.now());
    return set(name, highlight);
  };
  // Behind the picture in which the change stands.
  const changes = new MutationObserver(() => {
    const last = lastRow();
    const sid = Number(last?.getAttribute("data-sid") ?? 0);
    if (sid > withWord && last?.textContent?.includes("Ann") === true) {
      withWord = sid;
      stood.push(performance.now());
    }
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => port2.postMessage(0));
  });
  changes.observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { seen, alerted: { stood, lit } });
}

/** Which number stood in the page first when. */
export const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as InPage).seen);

/** The page's own clock, in ms. */
export const pageNow = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** From a word's standing in the text to its lighting up, each time since `from` on the page's clock, in ms. */
export const alertsIn = (page: Page, from: number): Promise<readonly number[]> =>
  page.evaluate((since) => {
    const { stood, lit } = (window as unknown as InPage).alerted;
    return stood.flatMap((at) => {
      const next = at < since ? undefined : lit.find((one) => one >= at);
      return next === undefined ? [] : [next - at];
    });
  }, from);
