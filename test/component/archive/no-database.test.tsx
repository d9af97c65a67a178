/**
 * A device that keeps nothing for the page: the text works all the same, and it is said once.
 */
import { screen, within } from "@solidjs/testing-library";
import { afterEach, expect, it } from "vitest";

import { stageApp, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/archive/device-archive.ts";
import "../../../src/ui/panels.ts";

const REFUSED = "This browser keeps nothing for this page. The text works all the same.";
const KEEPING = { features: { keeping: true } };

const stage = stageApp();

afterEach(() => Reflect.deleteProperty(window, "indexedDB"));

const give = (get: () => unknown): void => {
  Object.defineProperty(window, "indexedDB", { configurable: true, get });
};

it.each<[string, () => unknown]>([
  ["is not there", () => undefined],
  [
    "throws",
    () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  ],
  [
    "refuses to open",
    () => ({
      open: () => {
        throw new DOMException("A mutation operation was attempted", "InvalidStateError");
      },
    }),
  ],
])("with a database that %s the text works, and it is said once", async (_what, database) => {
  give(database);
  const room = stage.open();
  const address = `/broadcast/${room.channel().token}?lang=en`;
  await stage.readerVisit(address, KEEPING);
  await untilConnection("live");
  await until(() => screen.getByText(REFUSED));
  const alerts = screen.queryAllByRole("alert").filter(({ textContent }) => textContent !== "");
  expect(alerts).toEqual([]);
  room.send(said(1, "One."));
  await untilSentences(["One."]);

  await stage.readerVisit(address, KEEPING);
  await untilConnection("live");
  room.send(said(2, "Two."));
  await until(() => screen.getByText("Two."));
  expect(screen.queryByText(REFUSED)).toBeNull();
  screen.getByRole("button", { name: "Settings" }).click();
  await until(() => screen.getByRole("tab", { name: "Tools" }).click());
  await until(() =>
    expect(
      within(screen.getByRole("group", { name: "Kept on this device" })).getByRole("status").textContent,
    ).toBe("Nothing is kept."),
  );
});

it("a database that does not answer holds nothing up", async () => {
  give(() => ({ open: () => new EventTarget() }));
  const room = stage.open();
  await stage.readerVisit(`/broadcast/${room.channel().token}?lang=en`, KEEPING);
  await stage.waitUntil("live");
  room.send(said(1, "One."));
  await untilSentences(["One."]);
});
