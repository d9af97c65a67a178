/**
 * `/event` as a whole over a rehearsal service: what is said of rooms and talks, where taps lead, how often the service is
 * asked, and what is said where there is no file.
 */
import { screen, within } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, onTestFinished, vi } from "vitest";

// The app loads it when it is asked for, which takes a test runner a while.
import "../../../src/displays/event/page.tsx";
import "../../../src/displays/reader/rooms/event-rooms.tsx";
import { eventAround } from "../../harness/event-around.ts";
import { harbourDays } from "../../harness/event-files.ts";
import { createFakeCaches } from "../../harness/fake-caches.ts";
import { stageApp, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";

const app = stageApp();
const MINUTE_MS = 60_000;

/** The event's file with its rooms' tokens in the place of the server's answer. */
function hostEvent(path = /^\/event\.json$/) {
  const main = app.open({ settings: { name: "Main hall" } }).channel().token;
  const harbour = app.open({ state: { status: "pending" } }).channel().token;
  const event = harbourDays(Date.now(), { main, harbour });
  const stop = app.answer(path, { body: JSON.stringify(event) });
  return { main, harbour, stop };
}

const room = (name: string): HTMLElement => {
  const card = screen.getByRole("heading", { level: 3, name }).closest("li");
  if (card === null) throw new Error(`There is no card of ${name}.`);
  return card;
};
const resolvesOf = (token: string): number =>
  app.asked.filter(({ path }) => path === `/api/v1/viewer/broadcasts/${token}`).length;
/** Sheets are not loaded here. */
function untilShown(): Promise<void> {
  for (const link of document.querySelectorAll("link")) link.dispatchEvent(new Event("load"));
  return until(() => screen.getByRole("heading", { level: 2, name: "Now" }));
}

/** Hides the page, or shows it again. */
function setSeen(isSeen: boolean): void {
  Object.defineProperty(document, "visibilityState", {
    value: isSeen ? "visible" : "hidden",
    configurable: true,
  });
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("the rooms", () => {
  it("say what is on, what comes next and which are live, live ones first", async () => {
    const { main } = hostEvent();
    await app.readerVisit("/event?lang=de&ui=en");
    await untilShown();
    await until(() => within(room("Main hall")).getByText("Live"));
    expect(textsOf(".event-room-name")).toEqual(["Main hall", "Lab", "Harbour room", "Terrace"]);
    expect(room("Main hall").textContent).toContain("Tides, and what they leave behindAda Núñez, Ben Okafor");
    expect(room("Main hall").textContent).toMatch(/Next, 6:40.PM/);
    expect(within(room("Lab")).getByText("No subtitles")).toBeDefined();
    expect(within(room("Lab")).queryByRole("link")).toBeNull();
    await app.wait(3_000);
    await until(() => within(room("Harbour room")).getByText("Not live yet"));
    expect(room("Terrace").textContent).toContain("Over for this event");
    const link = within(room("Main hall")).getByRole("link", { name: "Read along: Main hall" });
    expect(link.getAttribute("href")).toBe(`/broadcast/${main}?lang=de&ui=en&event=-&room=main`);
  });

  it("are a tap away from the text, in the same page", async () => {
    const { main } = hostEvent(/^\/events\/harbour-days\.json$/);
    await app.readerVisit("/event/harbour-days");
    await untilShown();
    await userEvent
      .setup({ delay: null })
      .click(within(room("Main hall")).getByRole("link", { name: /Read along/ }));
    await untilConnection("live");
    expect(location.pathname + location.search).toBe(`/broadcast/${main}?event=harbour-days&room=main`);
  });

  it("lead to the room's heading by keyboard; a room that was opened by its own address leaves the focus alone", async () => {
    const { main } = hostEvent();
    const loaded = vi.spyOn(performance, "getEntriesByType");
    onTestFinished(() => loaded.mockRestore());
    for (const path of ["/event", `/broadcast/${main}`]) {
      loaded.mockReturnValue([{ name: `${location.origin}${path}` } as PerformanceEntry]);
      await app.readerVisit("/event?ui=en");
      await untilShown();
      const link = within(room("Main hall")).getByRole("link", { name: /Read along/ });
      link.focus();
      await userEvent.setup({ delay: null }).keyboard("{Enter}");
      await untilConnection("live");
      const heading = screen.getByRole("heading", { level: 1, name: "Main hall" });
      if (path === "/event") await until(() => document.activeElement === heading);
      else expect(document.activeElement).not.toBe(heading);
    }
  });
});

describe("the service is asked", () => {
  it("once a minute for a room at most, and not while the page is hidden", async () => {
    const { main, harbour } = hostEvent();
    await app.readerVisit("/event");
    await untilShown();
    await app.wait(10 * MINUTE_MS);
    expect(resolvesOf(main)).toBeGreaterThan(6);
    for (const token of [main, harbour]) expect(resolvesOf(token)).toBeLessThanOrEqual(11);
    onTestFinished(() => void Reflect.deleteProperty(document, "visibilityState"));
    setSeen(false);
    // What was on its way is there within a second.
    await app.wait(1_000);
    const before = app.asked.length;
    await app.wait(30 * MINUTE_MS);
    expect(app.asked.length).toBe(before);
    setSeen(true);
    await until(() => app.asked.length > before);
  });

  it("less and less while it errs", async () => {
    hostEvent();
    app.answer(/^\/api\//, { status: 503 });
    await app.readerVisit("/event");
    await untilShown();
    await app.wait(30 * MINUTE_MS);
    const asked = app.asked.filter(({ path }) => path.startsWith("/api/"));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThan(9);
    expect(within(room("Main hall")).queryByText("Live")).toBeNull();
  });
});

describe("the programme", () => {
  it("marks the talk that is live, with the way to its text", async () => {
    const { main } = hostEvent();
    await app.readerVisit("/event?ui=en");
    await untilShown();
    const programme = within(screen.getByRole("region", { name: "Programme" }));
    const row = (title: string): HTMLElement => {
      const found = programme.getByText(title).closest("li");
      if (found === null) throw new Error(`There is no row of ${title}.`);
      return found;
    };
    await until(() => within(row("Tides, and what they leave behind")).getByText("Live"));
    expect(programme.getAllByText("Live")).toHaveLength(1);
    const link = within(row("Tides, and what they leave behind")).getByRole("link", {
      name: "Read along: Tides, and what they leave behind",
    });
    expect(link.getAttribute("href")).toBe(`/broadcast/${main}?ui=en&event=-&room=main`);
    // It is on, and nobody can read it.
    expect(row("Knots by hand").hasAttribute("data-now")).toBe(true);
    expect(within(row("Knots by hand")).queryByRole("link")).toBeNull();
  });

  it("leads from talks that are over to their texts, or says that there are none", async () => {
    const talk = (from: number, to: number, title: string, token: string) => ({
      room: "hall",
      from,
      to,
      title,
      token,
    });
    const event = eventAround(
      Date.now(),
      [{ id: "hall", name: "Hall", token: "h4ll" }],
      [talk(-90, -60, "Sealed", "s3al"), talk(-50, -30, "Gone", "g0ne"), talk(-20, 20, "On now", "h4ll")],
    );
    app.answer(/^\/event\.json$/, { body: JSON.stringify(event) });
    app.answer(/^\/talks\/index\.json$/, { body: JSON.stringify({ version: 1, tokens: ["s3al"] }) });
    const lock = { kdf: "PBKDF2-SHA-512", rounds: 1, salt: "a".repeat(22) };
    const sealed = {
      name: "sealed",
      source: "0".repeat(16),
      published: "2026-01-01T00:00:00Z",
      lock,
      sealed: "x",
    };
    app.answer(/^\/talks\/s3al\/index\.json$/, {
      body: JSON.stringify({ version: 1, token: "s3al", talks: [sealed] }),
    });
    await app.readerVisit("/event?ui=en");
    await untilShown();
    const programme = within(screen.getByRole("region", { name: "Programme" }));
    await until(() => programme.getByText("Over. Its text is not published."));
    expect(programme.getAllByRole("link", { hidden: true }).map((link) => link.getAttribute("href"))).toEqual(
      ["/talk/s3al/sealed?ui=en"],
    );
    programme.getByRole("link", { name: "Read the text: Sealed", hidden: true });
  });

  it("is searched in all days, and narrowed down to a language", async () => {
    hostEvent();
    const user = userEvent.setup({ delay: null });
    await app.readerVisit("/event");
    await untilShown();
    await user.type(screen.getByRole("searchbox", { name: "Search talks and speakers" }), "harbour");
    expect(textsOf("[aria-labelledby=event-talks] .event-talk-title")).toEqual([
      "Ropes",
      "A second day at the harbour",
    ]);
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "nunez zebra");
    expect(screen.getByText(/^Nothing found/)).toBeDefined();
    await user.clear(screen.getByRole("searchbox"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Subtitles in" }), "ja-JP");
    expect(textsOf(".event-room-name")).toEqual(["Main hall"]);
  });

  it("has its days as buttons", async () => {
    hostEvent();
    await app.readerVisit("/event");
    await untilShown();
    const days = within(screen.getByRole("group", { name: "Days" }));
    expect(days.getByRole("button", { pressed: true }).textContent).toBe("Monday, January 5");
    await userEvent.setup({ delay: null }).click(days.getByRole("button", { name: "Tuesday, January 6" }));
    expect(screen.getByText("A second day at the harbour")).toBeDefined();
  });
});

describe("an event without a file", () => {
  it("says so, with the way on", async () => {
    app.answer(/^\/event\.json$/, { status: 404 });
    await app.readerVisit("/event");
    await until(() => screen.getByRole("heading", { name: "There is no programme at this address." }));
    expect(screen.getByRole("link", { name: "Enter another code" })).toBeDefined();
  });

  it("that cannot be had now is asked for again by itself", async () => {
    const stop = app.answer(/^\/event\.json$/, "no answer");
    await app.readerVisit("/event");
    await until(() => screen.getByRole("heading", { name: "The programme cannot be loaded at the moment." }));
    stop();
    hostEvent();
    await app.wait(20_000);
    await untilShown();
  });

  it("that nobody can read is told so", async () => {
    app.answer(/^\/event\.json$/, { body: "{" });
    await app.readerVisit("/event");
    await until(() => screen.getByRole("heading", { name: "The programme cannot be read." }));
  });

  it("shows the one that was kept, and how old it is", async () => {
    const { caches } = createFakeCaches();
    vi.stubGlobal("caches", caches);
    const { stop } = hostEvent();
    await app.readerVisit("/event");
    await untilShown();
    stop();
    app.answer(/^\/event\.json$/, "no answer");
    await app.wait(5 * MINUTE_MS);
    await app.readerVisit("/event");
    await until(() => screen.getByText(/^No connection\. This is the programme as of Monday 9:00.AM\.$/));
  });
});
