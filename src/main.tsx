/**
 * Starts the app in the page.
 */
import "./styles/tokens.css";
import "./styles/base.css";

import { render } from "solid-js/web";

import { App } from "./app.tsx";
import { openInbox } from "./embed/inbox.ts";
import { loadConfig } from "./session/config.ts";
import { homeOf } from "./session/homes.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place for the app.");
// Before anything is waited for: a page may say hello as soon as its frame has loaded.
const inbox = homeOf(location.pathname) === "embed" ? openInbox(window) : undefined;
const config = await loadConfig((input, init) => fetch(input, init));
render(() => <App config={config} inbox={inbox} />, root);
