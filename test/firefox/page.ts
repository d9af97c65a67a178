/**
 * A page in Firefox as the tests use it: found by what a person sees, pressed and typed into as by a person, and with
 * everything its console said.
 */
import type { Marionette } from "./marionette.ts";

export type FirefoxPage = {
  readonly goto: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Runs the body of a function in the page; `arguments` are `args`. */
  readonly evaluate: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  /** The visible text of the first element; nothing where there is none. */
  readonly text: (selector: string) => Promise<string | undefined>;
  readonly mark: (name: string) => Promise<string | undefined>;
  /** Presses the button or link of this name, as it is called to assistive technology. */
  readonly press: (name: string) => Promise<void>;
  /** Types into the first element. */
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  /** Errors and warnings of the page's scripts and policy since the last call. */
  readonly complaints: () => Promise<readonly string[]>;
};

const BY_NAME = `
  const [name] = arguments;
  const called = (element) => (element.getAttribute("aria-label") ?? element.innerText).trim();
  return [...document.querySelectorAll("button, a")].find((one) => called(one) === name && one.checkVisibility());`;
const BY_SELECTOR = "return document.querySelector(arguments[0]);";
const COMPLAINTS = `
  const said = Services.console.getMessageArray();
  Services.console.reset();
  return said
    .filter((one) => one instanceof Ci.nsIScriptError)
    .filter((one) => /^https?:/.test(one.sourceName) || /CSP|content javascript/.test(one.category))
    .map((one) => one.category + ": " + one.errorMessage.slice(0, 300) + " (" + one.sourceName + ":" + one.lineNumber + ")");`;

type Found = { readonly value: Readonly<Record<string, string>> | null };

export function openPage({ send }: Marionette): FirefoxPage {
  const valueOf = async (body: string, args: readonly unknown[]): Promise<unknown> =>
    ((await send("WebDriver:ExecuteScript", { script: body, args })) as { value: unknown }).value;

  async function find(what: string, body: string, ...args: readonly unknown[]): Promise<string> {
    const until = Date.now() + 10_000;
    for (;;) {
      const { value } = (await send("WebDriver:ExecuteScript", { script: body, args })) as Found;
      const id = Object.values(value ?? {})[0];
      if (id !== undefined) return id;
      if (Date.now() > until) throw new Error(`There is no ${what} on the page.`);
    }
  }

  return {
    goto: async (url) => {
      await send("WebDriver:Navigate", { url });
    },
    back: async () => {
      await send("WebDriver:Back");
    },
    resize: async (width, height) => {
      await send("WebDriver:SetWindowRect", { width, height });
    },
    evaluate: async <T>(body: string, ...args: readonly unknown[]) => (await valueOf(body, args)) as T,
    text: async (selector) => {
      const text = await valueOf("return document.querySelector(arguments[0])?.innerText ?? null;", [
        selector,
      ]);
      return typeof text === "string" ? text.trim() : undefined;
    },
    mark: async (name) => {
      const mark = await valueOf("return document.documentElement.dataset[arguments[0]] ?? null;", [name]);
      return typeof mark === "string" ? mark : undefined;
    },
    press: async (name) => {
      await send("WebDriver:ElementClick", { id: await find(`button "${name}"`, BY_NAME, name) });
    },
    type: async (selector, text) => {
      await send("WebDriver:ElementSendKeys", { id: await find(selector, BY_SELECTOR, selector), text });
    },
    screenshot: async () => {
      const { value } = (await send("WebDriver:TakeScreenshot", { full: false })) as { value: string };
      return Buffer.from(value, "base64");
    },
    complaints: async () => {
      await send("Marionette:SetContext", { value: "chrome" });
      try {
        return (await valueOf(COMPLAINTS, [])) as readonly string[];
      } finally {
        await send("Marionette:SetContext", { value: "content" });
      }
    },
  };
}
