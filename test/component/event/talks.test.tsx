/** The talks of a broadcast in its written record and in the save dialog, as the programme of the event tells them. */
import { screen } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

// The app loads them when they are asked for, which takes a test runner a while.
import "../../../src/displays/reader/rooms/event-rooms.tsx";
import "../../../src/displays/record/page.tsx";
import "../../../src/ui/save/save-dialog.tsx";
import { said } from "../../harness/small-script.ts";
import { stageApp, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";

const app = stageApp();
const MINUTE_MS = 60_000;

/** The record of a room whose second talk is on, with two sentences of the first and one of the second. */
async function openRecord(query = "event=-&room=main") {
  const main = app.open({ settings: { name: "Main hall" } });
  const { token } = main.channel();
  const time = (minutes: number): string => new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  const event = {
    timeZone: "UTC",
    rooms: [{ id: "main", name: "Main hall", token }],
    sessions: [
      { room: "main", start: time(-70), end: time(-30), title: "Tides", speakers: ["Ada Núñez", "Ben"] },
      { room: "main", start: time(-20), end: time(20), title: "Cranes" },
    ],
  };
  app.answer(/^\/event\.json$/, { body: JSON.stringify(event) });
  await app.readerVisit(`/broadcast/${token}/record?steady=fast&lang=en&${query}`);
  await untilConnection("live");
  main.send(said(1, "The sea.", { start_ms: 0 }));
  main.send(said(2, "The moon.", { start_ms: 60_000 }));
  main.send(said(3, "The crane.", { start_ms: 60 * MINUTE_MS }));
  await until(() => expect(textsOf("[data-sid] p[lang]")).toHaveLength(3));
  return main;
}

it("begin with a heading in the record, and are chosen when it is saved", async () => {
  await openRecord();
  // New text is looked at once in a while.
  await app.wait(5_000);
  await until(() => expect(textsOf("[data-sid] h2")).toEqual(["TidesAda Núñez, Ben", "Cranes"]));
  const headed = [...document.querySelectorAll("[data-sid]")].filter(
    (row) => row.querySelector("h2") !== null,
  );
  expect(headed.map((row) => row.getAttribute("data-sid"))).toEqual(["1", "3"]);

  await userEvent.setup({ delay: null }).click(screen.getByRole("button", { name: "Save" }));
  const choice = await screen.findByRole<HTMLSelectElement>("combobox", { name: "What" });
  expect([...choice.options].map(({ text }) => text)).toEqual([
    "Everything",
    "Tides – Ada Núñez, Ben",
    "Cranes",
  ]);
  expect(choice.selectedOptions[0]?.text).toBe("Cranes");
});

it("are nothing to a page that was opened for no event", async () => {
  await openRecord("");
  expect(textsOf("[data-sid] h2")).toEqual([]);
  expect(app.asked.some(({ path }) => path === "/event.json")).toBe(false);
});
