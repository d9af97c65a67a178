/**
 * Whether there is a page to come back to: servers answer an address that they do not know with a whole page as well.
 */
import { expect, it } from "vitest";

import { isPageThere } from "../../../src/unattended/page-probe.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const HTML = '<div id="root"></div><meta name="app" content="/assets/index.js" />';
const page = { status: 200, type: "text/html", body: HTML };
const script = { status: 200, type: "text/javascript", body: "export {}" };

it.each([
  ["is there with its script", page, script, true],
  ["is not there where the page is an answer to an unknown address", { ...page, status: 404 }, script, false],
  ["is not there where its script is refused", page, { ...script, status: 503 }, false],
  ["is not there where a page comes in place of its script", page, page, false],
  ["is not there where something else is at its address", { ...page, body: "Sign in" }, script, false],
])("a page %s", async (_what, ofPage, ofScript, isThere) => {
  const network: typeof fetch = async (input) => {
    const isScript = new Request(input).url.endsWith("/assets/index.js");
    const { status, type, body } = isScript ? ofScript : ofPage;
    return new Response(body, { status, headers: { "content-type": type } });
  };
  const answer = isPageThere("https://hall.example/kiosk/ab3f", network, createManualClock());
  expect(await answer).toBe(isThere);
});
