/**
 * Which page the app shows at an address.
 */
import { render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";

import { App } from "../../src/app.tsx";
import { defaultConfig } from "../../src/config/config.ts";
import { displayOf } from "../../src/displays/registry.ts";

const ALL_OFF = Object.fromEntries(
  Object.keys(defaultConfig.features).map((name) => [name, false]),
) as typeof defaultConfig.features;

const NOT_FOUND = "Page not found";
const SWITCHED_OFF = "Whoever runs this viewer has switched this page off.";

const NO_NETWORK: typeof fetch = () => Promise.reject(new TypeError("No network"));

function open(path: string, config = { ...defaultConfig, features: ALL_OFF }, network = NO_NETWORK): void {
  history.replaceState(null, "", path);
  render(() => (
    <App
      config={config}
      display={displayOf(path)}
      fetch={network}
      inbox={undefined}
      healing={undefined}
      boot={undefined}
    />
  ));
}

afterEach(() => {
  history.replaceState(null, "", "/");
  delete document.documentElement.dataset["home"];
});

describe("an address", () => {
  it.each(["/setup", "/privacy", "/check/a3f9", "/embed/a3f9", "/kiosk/a3f9", "/overlay/a3f9"])(
    "of a display leads somewhere: %s",
    (path) => {
      open(path);
      expect(screen.queryByText(NOT_FOUND)).toBeNull();
      expect(document.documentElement.dataset["home"]).toBe(displayOf(path).name);
    },
  );

  it("leads to a page that says that it is switched off", async () => {
    open("/broadcast/a3f9/record");
    expect(await screen.findByText(SWITCHED_OFF)).toBeDefined();
    expect(document.documentElement.dataset["home"]).toBe("record");
  });

  it.each(["/SETUP", "/Embed/a3f9", "/KIOSK/a3f9", "/Broadcast/a3f9/record", "/broadcast/a3f9/Record"])(
    "in other letters leads nowhere, and nothing is kept or asked there: %s",
    async (path) => {
      const kept = (): unknown => [Object.entries(localStorage), Object.entries(sessionStorage)];
      const before = kept();
      const requests: unknown[] = [];
      open(path, defaultConfig, async (input) => {
        requests.push(input);
        throw new TypeError("No network");
      });
      expect(await screen.findByText(NOT_FOUND)).toBeDefined();
      expect(screen.queryByText(SWITCHED_OFF)).toBeNull();
      expect(document.documentElement.dataset["home"]).toBe("not-found");
      expect(kept()).toEqual(before);
      expect(requests).toEqual([]);
    },
  );
});
