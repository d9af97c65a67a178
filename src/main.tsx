/**
 * Starts the app in the page.
 */
import "./styles/tokens.css";
import "./styles/base.css";

import { render } from "solid-js/web";

import { App } from "./app.tsx";
import { systemClock } from "./lib/clock.ts";
import { registerPage } from "./offline/register.ts";
import { loadConfig } from "./session/config.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no place for the app.");
const config = await loadConfig((input, init) => fetch(input, init));
render(() => <App config={config} />, root);
if (import.meta.env.PROD) registerPage(window, systemClock);
