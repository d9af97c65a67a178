/**
 * Tabs over W3C WebDriver. Firefox takes its commands by name over a socket (`marionette.ts`) and WebKit by path over HTTP
 * (`web-driver-http.ts`); what they mean is the same.
 */
import { evaluateBy, eventually, type Find, firstFrame, type Plain, type Tab } from "./engine.ts";

export type Command =
  | "Navigate"
  | "Back"
  | "Refresh"
  | "ExecuteScript"
  | "ElementClick"
  | "ElementSendKeys"
  | "TakeScreenshot"
  | "SetWindowRect"
  | "NewWindow"
  | "GetWindowHandle"
  | "SwitchToWindow"
  | "SwitchToFrame"
  | "CloseWindow";

/** Sends a command; gives what the protocol calls `value`, and throws what it calls an error. */
export type Send = (command: Command, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The name under which WebDriver hands out a reference to an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const execute = (send: Send, source: string, args: readonly Plain[]): Promise<unknown> =>
  send("ExecuteScript", { script: `return (${source})(...arguments);`, args });

/** How long a page that is just being replaced may take to answer, in ms: WebKit may forget what it was asked. */
const ANSWER_WITHIN_MS = 3_000;
/** After so long without the next document, in ms, WebKit has forgotten where it was sent. */
const FORGOTTEN_AFTER_MS = 7_000;

/** Whether an element stays in its place over two pictures. A click goes to where it was when the driver asked for its place. */
const isStill = (element: Element): Promise<boolean> => {
  const before = element.getBoundingClientRect();
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { x, y } = element.getBoundingClientRect();
        resolve(x === before.x && y === before.y);
      }),
    );
  });
};

const silence = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS).unref();
  });

/** The window's tabs. Commands go to the tab that was switched to last. */
export function createTabs(send: Send): {
  readonly first: () => Promise<Tab>;
  readonly open: () => Promise<Tab>;
} {
  let current: string | undefined;
  let leavings = 0;

  async function switchTo(handle: string): Promise<void> {
    if (current === handle) return;
    await send("SwitchToWindow", { handle });
    current = handle;
  }

  function tabOf(handle: string): Tab {
    async function reference<Args extends readonly Plain[]>(find: Find<Args>, args: Args): Promise<string> {
      const found = await eventually(
        `An element (${JSON.stringify(args)})`,
        () => execute(send, find.toString(), args) as Promise<Readonly<Record<string, string>> | null>,
      );
      return found[ELEMENT] ?? "";
    }

    /** Has the document replaced, and settles once another one is there. */
    async function leave(command: Command, parameters?: Readonly<Record<string, unknown>>): Promise<void> {
      await switchTo(handle);
      leavings += 1;
      const mark = leavings;
      const evaluate = evaluateBy((source, args) => execute(send, source, args));
      await evaluate((number) => void Object.assign(window, { leaving: number }), mark);
      await send(command, parameters);
      let askedAt = Date.now();
      // An empty document may stand between the two.
      const isThere = (number: number): true | undefined =>
        (Reflect.get(window, "leaving") !== number &&
          location.href !== "about:blank" &&
          document.readyState !== "loading") ||
        undefined;
      await eventually("The next document", async () => {
        // A step back must not be made twice; the same address may be asked for again.
        if (command === "Navigate" && Date.now() - askedAt > FORGOTTEN_AFTER_MS) {
          askedAt = Date.now();
          await send(command, parameters);
        }
        return Promise.race([evaluate(isThere, mark), silence()]);
      });
    }

    return {
      goto: (url) => leave("Navigate", { url }),
      reload: () => leave("Refresh"),
      back: () => leave("Back"),
      show: () => switchTo(handle),
      resize: async (width, height) => {
        await switchTo(handle);
        await send("SetWindowRect", { width, height });
      },
      evaluate: evaluateBy(async (source, args) => {
        await switchTo(handle);
        return execute(send, source, args);
      }),
      evaluateInFrame: evaluateBy(async (source, args) => {
        await switchTo(handle);
        await send("SwitchToFrame", { id: await execute(send, firstFrame.toString(), []) });
        try {
          return await execute(send, source, args);
        } finally {
          await send("SwitchToFrame", { id: null });
        }
      }),
      click: async (find, ...args) => {
        await switchTo(handle);
        // What has just come may still move, or be covered.
        await eventually("A click", async () => {
          const id = await reference(find, args);
          if ((await execute(send, isStill.toString(), [{ [ELEMENT]: id }])) !== true) return undefined;
          await send("ElementClick", { id });
          return true;
        });
      },
      type: async (text, find, ...args) => {
        await switchTo(handle);
        await send("ElementSendKeys", { id: await reference(find, args), text });
      },
      screenshot: async () => {
        await switchTo(handle);
        // WebKit takes the next picture that is drawn, so something has to move.
        const move = (): void =>
          void document.documentElement.animate({ opacity: [0.999, 1] }, { duration: 5_000 });
        await execute(send, move.toString(), []);
        return Buffer.from((await send("TakeScreenshot", { full: false })) as string, "base64");
      },
      close: async () => {
        await switchTo(handle);
        await send("CloseWindow");
        current = undefined;
      },
    };
  }

  return {
    first: async () => tabOf((await send("GetWindowHandle")) as string),
    open: async () => {
      const { handle } = (await send("NewWindow", { type: "tab" })) as { handle: string };
      return tabOf(handle);
    },
  };
}
