/**
 * A page of the viewer as the tests use it: found by what a person sees, pressed and typed into as by a person.
 */
import { expect } from "../harness/expect-soon.ts";
import type { Tab } from "./engine.ts";

export type ViewerPage = Tab & {
  /** Opens an address, or a path of the host. */
  readonly goto: Tab["goto"];
  /** The visible text of the first element; nothing where there is none. */
  readonly text: (selector: string) => Promise<string | undefined>;
  /** The visible texts of all elements. */
  readonly texts: (selector: string) => Promise<readonly string[]>;
  readonly count: (selector: string) => Promise<number>;
  /** One of the marks on the root of the page, such as `connection`. */
  readonly mark: (name: string) => Promise<string | undefined>;
  /** Presses the button, link or label of this name, as it is called to assistive technology. */
  readonly press: (name: string) => Promise<void>;
  readonly typeInto: (selector: string, text: string) => Promise<void>;
  /** Chooses an option by its value, in the first menu that offers it. */
  readonly choose: (value: string) => Promise<void>;
};

export { expect };

export function viewerPageOf(tab: Tab, origin: string): ViewerPage {
  return {
    ...tab,
    goto: (url) => tab.goto(new URL(url, origin).href),
    text: async (selector) => {
      const text = await tab.evaluate(
        (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? null,
        selector,
      );
      return text?.trim();
    },
    texts: (selector) =>
      tab.evaluate(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>(wanted)].map((element) => element.innerText.trim()),
        selector,
      ),
    count: (selector) => tab.evaluate((wanted) => document.querySelectorAll(wanted).length, selector),
    mark: async (name) =>
      (await tab.evaluate(
        (wanted) => document.querySelector<HTMLElement>(":root")?.dataset[wanted] ?? null,
        name,
      )) ?? undefined,
    press: (name) =>
      tab.click((wanted) => {
        const called = (element: HTMLElement): string => {
          const copy = element.cloneNode(true) as HTMLElement;
          for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
          return element.getAttribute("aria-label") ?? copy.textContent ?? "";
        };
        return [...document.querySelectorAll<HTMLElement>("button, a, summary, label")].find(
          (element) => called(element).trim() === wanted && element.checkVisibility(),
        );
      }, name),
    typeInto: (selector, text) => tab.type(text, (wanted) => document.querySelector(wanted), selector),
    choose: async (value) => {
      await expect
        .poll(() =>
          tab.evaluate((wanted) => {
            const menus = [...document.querySelectorAll("select")];
            const menu = menus.find(({ options }) => [...options].some((option) => option.value === wanted));
            if (menu === undefined) return false;
            menu.value = wanted;
            menu.dispatchEvent(new Event("change", { bubbles: true }));
            return true;
          }, value),
        )
        .toBe(true);
    },
  };
}

export const expectMark = (page: ViewerPage, name: string, mark: string): Promise<void> =>
  expect.poll(() => page.mark(name), name).toBe(mark);

export const expectText = (page: ViewerPage, selector: string, text: string | RegExp): Promise<void> =>
  expect.poll(() => page.text(selector), selector).toMatch(text);

/** The texts of all sentences on the page, without those of the boot page once the app has them. */
export const sentences = (page: ViewerPage): Promise<readonly string[]> =>
  page.texts("[data-sid]:not(body:has(#root [data-sid]) #boot-page *)");

export const expectSentences = (page: ViewerPage, texts: readonly string[]): Promise<void> =>
  expect.poll(() => sentences(page)).toEqual(texts);
