/**
 * The port over which the tests drive a browser, whichever engine it has. It holds no more than each driver can do in the
 * same way; what a person sees and does on a page is built on it (`viewer-page.ts`).
 */

/** What goes into a page and comes out of it: JSON. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** Runs a function in a page, and waits for what it promises. It sees nothing but its arguments, and counts as no tap of a person. */
export type Evaluate = <Args extends readonly Plain[], Result>(
  run: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>;

/** Makes it of what an engine can do: call a function, given as its source. */
export const evaluateBy = (call: (source: string, args: readonly Plain[]) => Promise<unknown>): Evaluate => {
  async function evaluate<Args extends readonly Plain[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await call(run.toString(), args)) as Awaited<Result>;
  }
  return evaluate;
};

/** Finds an element in a page; asked again until it is there. */
export type Find<Args extends readonly Plain[]> = (...args: Args) => Element | null | undefined;

export type Tab = {
  /** Opens an address, and settles once its document is there in place of the one before. */
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** One step back in the tab's history, out of the back-forward cache where the engine has kept the page there. */
  readonly back: () => Promise<void>;
  /** Brings the tab to the front; another tab of the same window is hidden by it, where the engine does so. */
  readonly show: () => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly evaluate: Evaluate;
  /** The same in the first frame of the page, which may be in the shadow tree of a tag. */
  readonly evaluateInFrame: Evaluate;
  /** Clicks an element in its middle, as a person does. */
  readonly click: <Args extends readonly Plain[]>(find: Find<Args>, ...args: Args) => Promise<void>;
  /** Types into an element by its keys. */
  readonly type: <Args extends readonly Plain[]>(
    text: string,
    find: Find<Args>,
    ...args: Args
  ) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

export type Engine = {
  /** Opens a tab in the engine's one window. Storage is shared by all tabs, and goes with the engine. */
  readonly open: () => Promise<Tab>;
  readonly close: () => Promise<void>;
};

/** How an engine is had on this machine. */
export type EngineKind = {
  /** Why it cannot be had here, as a sentence; nothing where it can. */
  readonly missing: () => string | undefined;
  readonly start: () => Promise<Engine>;
};

/** The first frame of a page. */
export const firstFrame = (): HTMLIFrameElement | null => {
  for (const element of document.querySelectorAll("*")) {
    const found =
      element instanceof HTMLIFrameElement ? element : element.shadowRoot?.querySelector("iframe");
    if (found !== null && found !== undefined) return found;
  }
  return null;
};

/** How long an engine may take to start, and every command to it, in ms. */
export const DEADLINE_MS = 30_000;

/** Calls `look` until it gives something; throws after `withinMs`, with the last error if there was one. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined>,
  withinMs = 20_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== null) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > until) throw new Error(`${what} did not come.`, { cause: last });
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
}
