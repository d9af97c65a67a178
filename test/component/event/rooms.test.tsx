/**
 * A reader that was opened for a room of an event: changing rooms, what is said after the end, and that nothing of it is
 * there without an event.
 */
import { screen, within } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

// The app loads them when they are asked for, which takes a test runner a while.
import "../../../src/displays/reader/rooms/event-rooms.tsx";
import "../../../src/displays/reader/rooms/room-video.tsx";
import "../../../src/ui/panels.ts";
import { end } from "../../../src/node/rehearsal/channel.ts";
import { said } from "../../harness/small-script.ts";
import { stageApp, textsOf, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";

const app = stageApp();
const MINUTE_MS = 60_000;

/** Two rooms with a talk each, and in the first a talk with a token of its own afterwards. */
async function openMain(query = "", minutesLeft = 30, videos: readonly object[] = []) {
  const tokenOf = (name: string) => app.open({ settings: { name } });
  const [main, harbour, after] = [tokenOf("Main hall"), tokenOf("Harbour room"), tokenOf("Main hall, later")];
  const time = (minutes: number): string => new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  const event = {
    name: "Harbour Days",
    timeZone: "UTC",
    rooms: [
      { id: "main", name: "Main hall", token: main.channel().token, languages: ["en-US", "de-DE"], videos },
      { id: "harbour", name: "Harbour room", token: harbour.channel().token },
      { id: "lab", name: "Lab" },
    ],
    sessions: [
      { room: "main", start: time(-10), end: time(minutesLeft), title: "Tides" },
      {
        room: "main",
        start: time(minutesLeft + 5),
        end: time(minutesLeft + 40),
        title: "Cranes",
        token: after.channel().token,
      },
      { room: "harbour", start: time(-10), end: time(30), title: "Ropes" },
    ],
    feedback: "https://harbour.example/say?code={code}&sentence={sentence}",
  };
  app.answer(/^\/event\.json$/, { body: JSON.stringify(event) });
  const { token } = main.channel();
  await app.readerVisit(`/broadcast/${token}?event=-&room=main&steady=fast${query}`);
  await untilConnection("live");
  return { main, harbour, after };
}

const roomsButton = () => screen.getByRole("button", { name: "Rooms" });
const panel = () => screen.getByRole("region", { name: "Rooms" });
const user = () => userEvent.setup({ delay: null });
const streamsAsked = (): readonly string[] =>
  app.asked.filter(({ path }) => path.includes("/text")).map(({ path }) => path.split("/")[2] ?? "");

async function openRooms(): Promise<void> {
  await until(roomsButton);
  await user().click(roomsButton());
}

describe("the rooms of an event", () => {
  it("are two taps away, with how to read kept, and one stream at a time", async () => {
    const { main, harbour } = await openMain("&size=150&lang=en-US&theme=dark&ui=en");
    main.send(said(1, "In the main hall."));
    await untilSentences(["In the main hall."]);
    await openRooms();
    await until(() => within(panel()).getByText("Live"));
    expect(textsOf(".event-choice-name")).toEqual(["Main hall", "Harbour room", "Lab"]);
    expect(within(panel()).getByText("You are here")).toBeDefined();
    expect(textsOf(".event-choice-link:not([href])").slice(-1)).toEqual(["LabNo subtitles"]);
    const chosen = new URLSearchParams(location.search);
    const before = app.asked.length;
    await user().click(within(panel()).getByRole("link", { name: /Harbour room/ }));
    await untilConnection("live");
    const { token } = harbour.channel();
    expect(location.pathname).toBe(`/broadcast/${token}`);
    chosen.set("room", "harbour");
    expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual(Object.fromEntries(chosen));
    // One round trip to resolve, one to open the stream.
    await until(() => streamsAsked().length === 2);
    expect(app.asked.slice(before).map(({ path }) => path.split("?")[0])).toEqual([
      `/api/v1/viewer/broadcasts/${token}`,
      `/broadcast/${token}/text`,
    ]);
    await until(() => main.viewers() === 0);
    harbour.send(said(1, "In the harbour room."));
    await untilSentences(["In the harbour room."]);
  });

  it("are asked for only while the list is open, and never the room that is read", async () => {
    const { main, harbour } = await openMain();
    await until(roomsButton);
    await app.wait(5 * MINUTE_MS);
    const resolves = (token: string): number =>
      app.asked.filter(({ path }) => path === `/api/v1/viewer/broadcasts/${token}`).length;
    expect(resolves(harbour.channel().token)).toBe(0);
    await openRooms();
    await until(() => resolves(harbour.channel().token) === 1);
    expect(resolves(main.channel().token)).toBe(1);
  });

  it("can be closed again, back to the button", async () => {
    await openMain();
    await openRooms();
    await user().click(within(panel()).getByRole("button", { name: "Close" }));
    expect(document.activeElement).toBe(roomsButton());
  });

  it("lead by keyboard to the new room's heading, once, and to its text where that takes the heading's place", async () => {
    const { harbour } = await openMain();
    await openRooms();
    await until(() => within(panel()).getByText("Live"));
    within(panel())
      .getByRole("link", { name: /Harbour room/ })
      .focus();
    const focused: (string | null)[] = [];
    const note = ({ target }: FocusEvent): void => {
      const { tagName, textContent } = target as HTMLElement;
      focused.push(tagName === "MAIN" ? "the text" : textContent);
    };
    document.addEventListener("focusin", note);
    await user().keyboard("{Enter}");
    await untilConnection("live");
    await until(() => expect(document.activeElement?.tagName).toBe("H1"));
    harbour.send(said(1, "In the harbour room."));
    await untilSentences(["In the harbour room."]);
    harbour.send(said(2, "It is high tide."));
    await untilSentences(["In the harbour room.", "It is high tide."]);
    document.removeEventListener("focusin", note);
    expect(focused).toEqual(["Harbour room", "the text"]);
  });

  it("leave the focus alone where a room is opened first, and where it was moved meanwhile", async () => {
    await openMain();
    await until(roomsButton);
    expect(document.activeElement).toBe(document.body);
    await openRooms();
    await until(() => within(panel()).getByText("Live"));
    const link = within(panel()).getByRole("link", { name: /Harbour room/ });
    const field = document.body.appendChild(document.createElement("input"));
    await user().click(link);
    field.focus();
    await untilConnection("live");
    await until(roomsButton);
    await app.wait(1_000);
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it("have the organiser's address for feedback among the settings, filled in", async () => {
    const { main } = await openMain();
    main.send(said(7, "In the main hall."));
    await untilSentences(["In the main hall."]);
    await until(roomsButton);
    await user().click(screen.getByRole("button", { name: /^Settings$/ }));
    await until(() => screen.getByRole("tab", { name: "Tools" }));
    await user().click(screen.getByRole("tab", { name: "Tools" }));
    expect(screen.getByRole("link", { name: "Give feedback" }).getAttribute("href")).toBe(
      `https://harbour.example/say?code=${main.channel().token}&sentence=7`,
    );
  });
});

describe("after the end of a talk", () => {
  it("what is next is said, with the way there", async () => {
    const { main, after } = await openMain();
    main.send(said(1, "In the main hall."));
    await untilSentences(["In the main hall."]);
    main.apply((channel, now) => end(channel, now));
    await untilConnection("ended");
    const next = await screen.findByRole("region", { name: "Next in this room" });
    expect(within(next).getByText("Cranes")).toBeDefined();
    await user().click(within(next).getByRole("link", { name: "Go to the next talk" }));
    await untilConnection("live");
    expect(location.pathname).toBe(`/broadcast/${after.channel().token}`);
  });

  it.each([
    ["", []],
    [", also beside a video", [{ kind: "signing", hls: "/signing.m3u8" }]],
  ])(
    "whoever follows the room is taken there, and the link says that it is followed%s",
    async (_, videos) => {
      const { main, after } = await openMain("", 4, videos);
      await openRooms();
      await user().click(within(panel()).getByRole("switch", { name: "Follow this room" }));
      expect(new URLSearchParams(location.search).get("follow-room")).toBe("on");
      main.apply((channel, now) => end(channel, now));
      await untilConnection("ended");
      await app.wait(30_000);
      await untilConnection("live");
      // By the programme the talk that ended is still on.
      await app.wait(60_000);
      expect(location.pathname).toBe(`/broadcast/${after.channel().token}`);
      expect(new URLSearchParams(location.search).get("follow-room")).toBe("on");
    },
  );

  it("nobody is taken anywhere who does not follow the room", async () => {
    const { main } = await openMain("", 4);
    await until(roomsButton);
    main.apply((channel, now) => end(channel, now));
    await untilConnection("ended");
    await app.wait(60_000);
    expect(location.pathname).toBe(`/broadcast/${main.channel().token}`);
  });
});

it("a reader without an event has nothing of it", async () => {
  const { token } = app.open().channel();
  await app.readerVisit(`/broadcast/${token}`);
  await untilConnection("live");
  await app.wait(1_000);
  expect(screen.queryByRole("button", { name: "Rooms" })).toBeNull();
  expect(app.asked.some(({ path }) => path.includes("event"))).toBe(false);
});
