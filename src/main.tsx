/**
 * Starts the app in the page.
 */
import "./styles/tokens.css";
import "./styles/base.css";

import { render } from "solid-js/web";

import { App } from "./app.tsx";
import { openInbox } from "./embed/inbox.ts";
import { createEarlyFetch } from "./first/early-fetch.ts";
import { forgetTrouble } from "./first/trouble.ts";
import { systemClock } from "./lib/clock.ts";
import { createSafeStorage } from "./lib/safe-storage.ts";
import { registerPage } from "./offline/register.ts";
import { loadConfig } from "./session/config.ts";
import { homeOf, isUnattended } from "./session/homes.ts";
import { startSelfHealing } from "./session/self-heal.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place for the app.");
const home = homeOf(location.pathname);
// Before anything is waited for: a page may say hello as soon as its frame has loaded.
const inbox = home === "embed" ? openInbox(window) : undefined;
// From the very beginning: the page's own parts may be gone after a deploy.
const healing = isUnattended(home)
  ? startSelfHealing({
      clock: systemClock,
      random: Math.random,
      page: window,
      openStorage: () => createSafeStorage(() => sessionStorage),
      fetch: (input, init) => fetch(input, init),
    })
  : undefined;
const network = createEarlyFetch(window, (input, init) => fetch(input, init));
const config = await loadConfig(network);
render(() => <App config={config} fetch={network} inbox={inbox} healing={healing} />, root);
window.firstWords?.page?.cover();
forgetTrouble(window);
if (import.meta.env.PROD) registerPage(window, systemClock);
