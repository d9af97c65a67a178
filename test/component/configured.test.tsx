/**
 * What `config.json` says of the look of a reader's page and of what is switched on there.
 */
import { fireEvent, screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

// The app loads it when it is asked for, which takes a test runner a while.
import "../../src/ui/controls/settings-panel.tsx";
import { stageApp, until, untilConnection } from "../harness/app-in-dom.tsx";

const stage = stageApp();

const root = document.documentElement;
const theme = (name: string): Promise<void> => until(() => expect(root.dataset["theme"]).toBe(name));
const isThere = (text: string): Promise<void> => until(() => screen.getByText(text));

async function follow(token: string, query: string, config: object): Promise<void> {
  await stage.readerVisit(`/broadcast/${token}${query}`, config);
  await untilConnection("live");
}

async function openSettings(): Promise<void> {
  screen.getByRole("button", { name: "Settings" }).click();
  await until(() => screen.getByRole("tab", { name: "Text" }));
}

it("a look holds for who has chosen nothing; a choice by hand and a link go before it", async () => {
  const { token } = stage.open().channel();
  await follow(token, "?lang=en", {});
  await openSettings();
  screen.getByRole("tab", { name: "Tools" }).click();
  fireEvent.change(screen.getByRole("combobox", { name: "How words appear" }), { target: { value: "fast" } });

  // It comes later, and reaches a reader who chose something else.
  await follow(token, "?lang=en", { look: { theme: "sepia", size: 150 } });
  await theme("sepia");
  await openSettings();
  await isThere("150%");

  screen.getByRole("button", { name: "Larger" }).click();
  screen.getByRole("radio", { name: "Dark" }).click();
  const other = { look: { theme: "sepia", size: 200 } };
  await follow(token, "?lang=en", other);
  await theme("dark");
  await openSettings();
  await isThere("175%");
  await follow(token, "?lang=en&theme=light", other);
  await theme("light");
});

// What each looks like is in `test/browser/appearance.spec.ts`.
it.each(["light", "dark", "sepia", "contrast", "hall"])("a link can ask for the theme %s", async (asked) => {
  await follow(stage.open().channel().token, `?theme=${asked}`, { look: { theme: "dark" } });
  await theme(asked);
});

it("of search, saving, keeping and speech that are switched off, nothing is there", async () => {
  const { token } = stage.open().channel();
  await follow(token, "?lang=en&speech=on", {
    features: { find: false, saving: false, keeping: false, speech: false },
  });
  for (const name of ["Find", "Save", "Listen"]) expect(screen.queryByRole("button", { name })).toBeNull();
  fireEvent.keyDown(screen.getByRole("main"), { key: "W", code: "KeyW", altKey: true, shiftKey: true });
  expect(screen.queryByRole("searchbox")).toBeNull();
  expect(root.dataset["speech"]).toBe("off");
  await openSettings();
  for (const tab of screen.getAllByRole("tab")) {
    tab.click();
    expect(screen.queryByText("Keep what is said on this device")).toBeNull();
  }
});
