/**
 * Which page the app shows at an address.
 */
import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";

import { App } from "../../src/app.tsx";
import { defaultConfig } from "../../src/config/config.ts";
import { displayOf } from "../../src/displays/registry.ts";
// Fetched by the page when they are asked for; here they are there before.
import "../../src/displays/embed/page.tsx";
import "../../src/displays/join/code-form.tsx";
import "../../src/displays/join/page.tsx";
import "../../src/displays/setup/page.tsx";
import "../../src/displays/screens.tsx";

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
  delete document.documentElement.dataset["connection"];
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

  describe("of a page that is switched off", () => {
    const features = { ...defaultConfig.features, embed: false, kiosk: false, overlay: false, setup: false };

    /** Opens it in a browser that notes what is asked for. */
    function openOff(path: string): readonly string[] {
      const asked: string[] = [];
      open(path, { ...defaultConfig, features }, (input) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return Promise.reject(new TypeError("No network"));
      });
      return asked;
    }

    it.each(["/embed/a3f9", "/kiosk/a3f9"])("says so, and the service is not asked: %s", async (path) => {
      const asked = openOff(path);
      expect(await screen.findByText("This page is switched off")).toBeDefined();
      await waitFor(() => expect(document.documentElement.dataset["connection"]).toBe("failed"));
      expect(asked).toEqual([]);
    });

    it("is empty over a picture, and the service is not asked", async () => {
      const asked = openOff("/overlay/a3f9");
      await waitFor(() => expect(document.documentElement.dataset["connection"]).toBe("failed"));
      expect(document.body.textContent.trim()).toBe("");
      expect(asked).toEqual([]);
    });

    it("says so for organisers, to whom no link leads", async () => {
      openOff("/");
      expect(await screen.findByRole("link", { name: "Data and privacy" })).toBeDefined();
      expect(screen.queryByRole("link", { name: /organisers/ })).toBeNull();
      cleanup();
      openOff("/setup");
      expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(
        "This page is switched off",
      );
    });
  });

  it.each([
    ["/check", "/check/b2c3"],
    ["/kiosk/?clock=on", "/kiosk/b2c3?clock=on"],
  ])("that lacks the code of its broadcast asks for it: %s", async (path, opened) => {
    const assign = vi.spyOn(location, "assign").mockReturnValue();
    open(path, defaultConfig);
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(
      "Type the four characters of your code.",
    );
    fireEvent.input(await screen.findByRole("textbox", { name: "Code" }), { target: { value: "b2c3" } });
    screen.getByRole("button", { name: "Join" }).click();
    expect(assign).toHaveBeenCalledExactlyOnceWith(opened);
    assign.mockRestore();
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
