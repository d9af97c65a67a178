/**
 * Starts the app in the page.
 */
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/dark-hall.css";

import { render } from "solid-js/web";

import { App } from "./app.tsx";
import { openInbox } from "./embed/inbox.ts";
import { createBootPort } from "./boot/boot-port.ts";
import { createEarlyFetch } from "./boot/early-fetch.ts";
import { forgetTrouble } from "./boot/missing-app.ts";
import { systemClock } from "./lib/clock.ts";
import { createSafeStorage } from "./lib/safe-storage.ts";
import { registerPage } from "./offline/register.ts";
import { loadConfig } from "./config/load-config.ts";
import { displayOf } from "./displays/registry.ts";
import { forgetWithOthers } from "./visit/forget-tab.ts";

forgetWithOthers(
  () => sessionStorage,
  (name) => new BroadcastChannel(name),
);

/** A browser translates a page once it is there: what follows that is fetched so long after, in ms. */
const FOLLOW_TRANSLATION_AFTER_MS = 2_000;

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place for the app.");
const display = displayOf(location.pathname);
const inbox = display.isFramable === true ? (window.earlyInbox ?? openInbox(window)) : undefined;
/** Nothing runs before it that it could mend; where it cannot be fetched, the page is asked for again as without the app. */
async function startHealing() {
  const { startSelfHealing } = await import("./unattended/self-healing.ts");
  return startSelfHealing({
    clock: systemClock,
    random: Math.random,
    page: window,
    openStorage: () => createSafeStorage(() => sessionStorage),
    fetch: (input, init) => fetch(input, init),
  });
}
const real = createEarlyFetch(window, (input, init) => fetch(input, init));
/** A preview of the link builder shows the page as it is at another time; a frame on another origin cannot ask for that. */
const example = (window.frameElement as HTMLElement | null)?.dataset["example"];
const network =
  example === undefined
    ? real
    : (await import("./displays/setup/example-service.ts")).createExampleService(example, real, systemClock);
const isUnattended = display.isUnattended === true;
const [config, healing] = await Promise.all([
  loadConfig(network, isUnattended ? { clock: systemClock, random: Math.random } : undefined),
  isUnattended ? startHealing() : undefined,
]);
const boot = window.boot && createBootPort(window.boot);
render(
  () => (
    <App
      config={config}
      display={display}
      fetch={network}
      isExample={example !== undefined}
      inbox={inbox}
      healing={healing}
      boot={boot}
    />
  ),
  root,
);
boot?.coverPage();
forgetTrouble(window);
if (import.meta.env.PROD) {
  if (config.features.offline) {
    if (display.keepsViewer === true) registerPage(window, systemClock);
  } else void import("./offline/forget.ts").then(({ forgetViewer }) => forgetViewer(window));
}
setTimeout(() => {
  import("./ui/page-translation.ts").then(
    ({ followTranslation }) => followTranslation(document),
    () => undefined,
  );
}, FOLLOW_TRANSLATION_AFTER_MS);
// oxlint-disable-next-line no-console -- for whoever puts the viewer on a host; readers never look there
const warn = (text: string): void => console.warn(text);
if (config.refused.length > 0)
  void import("./config/problems.ts").then(({ warningOf }) => warn(warningOf(config.refused)));
