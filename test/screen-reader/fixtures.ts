/**
 * What every test with a screen reader has: what the tests in the engines have, in a Firefox with a window on a desktop
 * where Orca runs, and what Orca has said.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { test as engineTest } from "../engines/fixtures.ts";
import { eventually, type Tab } from "../engines/engine.ts";
import { startFirefox } from "../engines/firefox.ts";
import { type Desktop, missingForDesktop, startDesktop } from "./desktop.ts";
import { nodesIn, readTree, type TreeNode } from "./tree.ts";

export * from "../engines/fixtures.ts";

export type ScreenReader = {
  /**
   * Everything said since the test began or since the last call, once all that the page has done so far has been spoken:
   * a mark is put into a live region of its own and waited for.
   */
  readonly heard: () => Promise<readonly string[]>;
  /** Settles once something is said that has these words in it, after what `heard` gave last; gives all from there. */
  readonly untilHeard: (words: string) => Promise<readonly string[]>;
  /** What Orca says when it is asked where the focus is. */
  readonly whereAmI: () => Promise<readonly string[]>;
  /** Presses keys as a person does, where the screen reader hears them first: `Tab`, `alt+shift+f`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** The tree of the page once it has a node of this kind. */
  readonly treeWith: (what: string, isThere: (node: TreeNode) => boolean) => Promise<TreeNode>;
};

type Fixture = { readonly screenReader: ScreenReader };
type Worker = { readonly desktop: Desktop | undefined };

/** How long Orca may take to say a thing on a busy machine, in ms. */
const SPOKEN_WITHIN_MS = 20_000;

function screenReaderOf({ env, log }: Desktop, tab: Tab): ScreenReader {
  let at = log.spoken().length;
  let marks = 0;

  async function untilHeard(wanted: string): Promise<readonly string[]> {
    const since = (): readonly string[] => log.spoken().slice(at);
    try {
      await eventually(
        wanted,
        async () => since().some((said) => said.includes(wanted)) || undefined,
        SPOKEN_WITHIN_MS,
      );
    } catch {
      throw new Error(`"${wanted}" was not heard, but ${JSON.stringify(since())}`);
    }
    return since();
  }

  async function press(...keys: readonly string[]): Promise<void> {
    await promisify(execFile)("/usr/bin/xdotool", ["key", "--delay", "60", ...keys], { env });
  }

  /** A region has to be in the tree before what comes into it is said. */
  async function heard(): Promise<readonly string[]> {
    marks += 1;
    const mark = `Mark ${marks} of ${at}`;
    await tab.evaluate(() => {
      const region = document.createElement("div");
      region.id = "mark";
      region.setAttribute("aria-live", "polite");
      region.append("Region");
      document.querySelector("#mark")?.remove();
      document.body.append(region);
    });
    await treeWith("The region of the mark", ({ runs }) => runs.some(({ text }) => text === "Region"));
    await tab.evaluate((text) => {
      document.querySelector("#mark")?.replaceChildren(text);
    }, mark);
    const said = await untilHeard(mark);
    const end = said.findIndex((one) => one.includes(mark));
    at += end + 1;
    await tab.evaluate(() => document.querySelector("#mark")?.remove());
    return said.slice(0, end);
  }

  const treeWith: ScreenReader["treeWith"] = (what, isThere) =>
    eventually(
      what,
      async () => {
        const tree = await readTree(env);
        return tree !== undefined && nodesIn(tree).some(isThere) ? tree : undefined;
      },
      SPOKEN_WITHIN_MS,
    );

  return {
    heard,
    untilHeard,
    treeWith,
    press,
    whereAmI: async () => {
      await heard();
      await press("KP_Enter");
      return heard();
    },
  };
}

export const test = engineTest.extend<Fixture, Worker>({
  engineName: "firefox",
  missing: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      await use(missingForDesktop());
    },
    { scope: "worker" },
  ],
  desktop: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      if (missingForDesktop() !== undefined) return use(undefined);
      const desktop = await startDesktop();
      await use(desktop);
      await desktop.close();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  engine: [
    async ({ desktop }, use) => {
      if (desktop === undefined) return use(undefined);
      const engine = await startFirefox({
        desktop: desktop.env,
        // The tree is there from the start, and nothing is asked about passwords.
        preferences: { "accessibility.force_disabled": -1, "signon.rememberSignons": false },
      });
      await use({ engine, first: await engine.open() });
      await engine.close();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  screenReader: async ({ desktop, viewer }, use, info) => {
    if (desktop === undefined) return;
    desktop.log.noted();
    await use(screenReaderOf(desktop, viewer));
    if (info.status !== info.expectedStatus)
      await info.attach("orca.log", { body: desktop.log.noted(), contentType: "text/plain" });
  },
});
