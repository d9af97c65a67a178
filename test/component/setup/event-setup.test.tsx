/**
 * `/setup?event=…` over a rehearsal service: the links of an event, its sheets, and the check list with what is looked up.
 */
import { screen, within } from "@solidjs/testing-library";
import { expect, it, vi } from "vitest";

// The app loads them when they are asked for, which takes a test runner a while.
import "../../../src/displays/setup/event/event-setup.tsx";
import "../../../src/displays/setup/page.tsx";
import { qrPath } from "../../../src/ui/qr/qr-path.ts";
import { stageApp, textsOf, until } from "../../harness/app-in-dom.tsx";
import { eventAround } from "../../harness/event-around.ts";

const app = stageApp();

/** A hall, a dock whose code changes, a shed that nobody knows, and a lab without subtitles. */
async function openSetup() {
  const hall = app.open({ settings: { name: "Main hall" } }).channel().token;
  const rooms = [
    { id: "hall", name: "Main hall", token: hall, languages: ["en-US", "fi-FI"] },
    { id: "dock", name: "Dock", token: hall, tokens: [{ from: "2100-01-01T00:00", token: "d0k2" }] },
    { id: "shed", name: "Shed", token: "zzz9" },
    { id: "lab", name: "Lab" },
  ];
  const talks = rooms.map(({ id }) => ({ room: id, from: -10, to: 60, title: `In ${id}` }));
  const event = eventAround(Date.now(), rooms, talks);
  const stop = app.answer(/^\/events\/harbour\.json$/, { body: JSON.stringify(event) });
  await app.readerVisit("/setup?event=harbour");
  await until(() => screen.getByRole("heading", { level: 2, name: "Check list for the morning" }));
  return { hall, stop };
}

const linkOf = (label: string): string =>
  screen.getAllByLabelText<HTMLTextAreaElement>(label).map(({ value }) => value)[0] ?? "";
const codes = (): readonly (string | null)[] =>
  [...document.querySelectorAll('svg[role="img"] path')].map((path) => path.getAttribute("d"));

const press = (name: string): void => screen.getByRole("button", { name }).click();

it("gives the links of the event and of each room, by the name of its file", async () => {
  const { hall, stop } = await openSetup();
  expect(document.title).toBe("Set up Harbour Days");
  expect(linkOf("For everyone: rooms and programme")).toBe(`${location.origin}/event/harbour`);
  expect(linkOf("Screen in the foyer")).toBe(`${location.origin}/kiosk/event?event=harbour`);
  expect(linkOf("Screen in the room")).toBe(`${location.origin}/kiosk/room/hall?event=harbour`);
  expect(linkOf("Phones and computers")).toBe(`${location.origin}/broadcast/${hall}?event=harbour&room=hall`);
  const tags = screen
    .getAllByLabelText<HTMLTextAreaElement>("HTML page")
    .map(({ value }) => value.split("\n")[0]);
  expect(tags.slice(0, 2)).toEqual([
    '<live-subtitles event="harbour" title="Harbour Days">',
    '<live-subtitles event="harbour" room="hall" title="Main hall">',
  ]);
  stop();
});

it("has a sheet for the foyer and one for each room that is read: with its code only where that holds on all days", async () => {
  const { hall, stop } = await openSetup();
  const programme = `${location.origin}/event/harbour`;
  await until(() => expect(screen.getAllByRole("group", { name: "The sheet" })).toHaveLength(4));
  expect(codes()).toEqual(
    [
      programme,
      `${location.origin}/broadcast/${hall}?event=harbour&room=hall`,
      programme,
      `${location.origin}/broadcast/zzz9?event=harbour&room=shed`,
    ].map((link) => qrPath(link).path),
  );
  // Wherever something is printed.
  screen.getByText(/^The printed code leads to an address that works only on this computer/);
  screen.getByText(/^The addresses in this list work only on this computer/);
  const print = vi.fn<() => void>();
  vi.stubGlobal("print", print);
  press("Print the check list");
  expect(document.querySelector("main")?.dataset["print"]).toBe("list");
  press("Print the sheets");
  expect(document.querySelector("main")?.dataset["print"]).toBe("sheets");
  expect(print).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
  stop();
});

it("looks each broadcast up once when it is asked to, and says what is not as planned", async () => {
  const { hall, stop } = await openSetup();
  const asked = (token: string): number =>
    app.asked.filter(({ path }) => path === `/api/v1/viewer/broadcasts/${token}`).length;
  expect(asked(hall)).toBe(0);
  const unchecked = (): number => screen.queryAllByText(/Not checked yet/).length;
  expect(unchecked()).toBeGreaterThan(1);
  press("Check now");
  await until(() => screen.getByText("Planned and not on offer: Finnish"));
  await until(() => expect(screen.getByText("Check now").getAttribute("aria-disabled")).toBe("false"));
  expect([asked(hall), asked("zzz9")]).toEqual([1, 1]);
  expect(unchecked()).toBe(0);
  const part = (name: string): HTMLElement => {
    const box = screen.getByRole("heading", { level: 3, name }).parentElement;
    if (box === null) throw new Error(`There is no part for ${name}.`);
    return box;
  };
  within(part("Main hall")).getByText("Opens without a password.");
  within(part("Shed")).getByText(/zzz9/, { selector: "span" });
  within(part("Lab")).getByText("No code for this day: no subtitles here.");
  expect(textsOf('[role="status"]')).toContain("Problem");
  stop();
});

it("says once what the page is for where there is no event of that name", async () => {
  const stop = app.answer(/^\/events\/none\.json$/, { status: 404 });
  await app.readerVisit("/setup?event=none");
  await until(() => screen.getByText("There is no event here to set up. Write event.json first."));
  screen.getByRole("heading", { level: 1, name: "Set up a whole event" });
  expect(document.title).toBe("Set up a whole event");
  stop();
});

it("is found from the link builder, which says that a board of all rooms is there", async () => {
  await app.readerVisit("/setup");
  await until(() => screen.getByText(/^A large screen that nobody touches\. For a board of all rooms/));
  const way = screen.getByRole("link", { name: "Set up a whole event" });
  expect(way.parentElement?.textContent).toContain("the board of all rooms for the foyer");
});
