/**
 * What every test in an engine has: an engine that runs as long as its worker, a host of its own, so that nothing of another
 * test is kept, and a page of the viewer. A test ends without an uncaught error or a violation of the policy.
 */
import { test as base } from "@playwright/test";

import { type Deploy, type Deploys, startDeploys, thisDeploy } from "../harness/deploys.ts";
import { toneSynthesizer } from "../harness/tone.ts";
import { chromium } from "./chromium.ts";
import type { Engine, Tab } from "./engine.ts";
import { firefox } from "./firefox.ts";
import { expect, type ViewerPage, viewerPageOf } from "./viewer-page.ts";
import { createWatch, watchedBuild } from "./watch.ts";
import { webkit } from "./webkit.ts";

export * from "./viewer-page.ts";

const ENGINES = { chromium, firefox, webkit };

export type EngineOption = { readonly engineName: keyof typeof ENGINES };

export type Host = Deploys & {
  /** The build as it ships, and as it is served at first: watched. */
  readonly plain: Deploy;
  readonly build: Deploy;
  /** Path and query of every request so far, in order. */
  readonly requests: () => readonly string[];
  /** What the pages have complained of so far. */
  readonly complaints: () => readonly string[];
  /** Whether a test expects them, and looks at them itself. */
  expectsComplaints: boolean;
};

type Fixture = {
  readonly page: never;
  /** A script that each page runs before its own. */
  readonly script: string;
  readonly host: Host;
  readonly viewer: ViewerPage;
  /** One more tab, until the end of the test. */
  readonly openTab: () => Promise<ViewerPage>;
};

type Worker = EngineOption & {
  readonly build: Deploy;
  /** What is not installed, in words; without it the tests are skipped. */
  readonly missing: string | undefined;
  readonly engine: { readonly engine: Engine; readonly first: Tab } | undefined;
};

/**
 * A page of the host that is none of the viewer's. Nobody is sent to `about:blank`: on the way from there WebKit begins
 * another process, and now and then forgets what it was asked meanwhile.
 */
export const ELSEWHERE = "/robots.txt";

/** How long the tone is that stands for a sentence, in ms. */
const TONE_MS = 1_200;

export const test = base.extend<Fixture, Worker>({
  engineName: ["chromium", { option: true, scope: "worker" }],
  script: ["", { option: true }],
  missing: [
    async ({ engineName }, use) => {
      await use(ENGINES[engineName].missing());
    },
    { scope: "worker" },
  ],
  build: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => use(await thisDeploy()),
    { scope: "worker" },
  ],
  engine: [
    async ({ engineName }, use) => {
      const { missing, start } = ENGINES[engineName];
      if (missing() !== undefined) return use(undefined);
      const engine = await start();
      await use({ engine, first: await engine.open() });
      await engine.close();
    },
    // Sound, a window, the engine and its first tab each have their own deadline.
    { scope: "worker", timeout: 150_000 },
  ],
  host: async ({ build, script }, use) => {
    const watch = createWatch();
    const watched = watchedBuild(build, script);
    const requests: string[] = [];
    const deploys = await startDeploys(watched, {
      synthesize: toneSynthesizer(TONE_MS),
      before: (message, response) => {
        requests.push(message.url ?? "");
        return watch.hear(message, response);
      },
    });
    const host: Host = {
      ...deploys,
      plain: build,
      build: watched,
      requests: () => requests,
      complaints: watch.complaints,
      expectsComplaints: false,
    };
    await use(host);
    await host.close();
    if (!host.expectsComplaints) expect(host.complaints(), "errors and violations").toEqual([]);
  },
  viewer: async ({ engine, missing, host }, use, info) => {
    info.skip(missing !== undefined, missing ?? "");
    if (engine === undefined) return;
    const viewer = viewerPageOf(engine.first, host.origin);
    await viewer.resize(900, 900);
    await use(viewer);
    if (info.status !== info.expectedStatus)
      await info.attach("page", { body: await viewer.screenshot(), contentType: "image/png" });
    await viewer.goto(ELSEWHERE);
  },
  openTab: async ({ engine, host }, use) => {
    const tabs: Tab[] = [];
    await use(async () => {
      if (engine === undefined) throw new Error("There is no engine");
      const tab = await engine.engine.open();
      tabs.push(tab);
      return viewerPageOf(tab, host.origin);
    });
    for (const tab of tabs) await tab.close();
  },
});
