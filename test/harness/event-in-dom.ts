/**
 * The screens of an event in a DOM without a browser: what the host's file says of its rooms and talks, and ways to look at
 * what is shown.
 */
import { beforeEach, expect } from "vitest";

import { type AppStage, stageApp, textOf, until } from "./app-in-dom.tsx";
import { eventAround, type RoomAround, type TalkAround } from "./event-around.ts";

/** When the page's clock starts. */
export const START = Date.UTC(2026, 0, 5, 9);
export const MINUTE_MS = 60_000;

export const HALL = { id: "hall", name: "Harbour hall" };
export const DOCK = { id: "dock", name: "Dock 4" };
export const tides = (more: Partial<TalkAround> = {}): TalkAround => ({
  room: "hall",
  from: 20,
  to: 50,
  title: "Tides",
  speakers: ["Ada Núñez", "Bo Lindqvist"],
  ...more,
});
export const cranes = (more: Partial<TalkAround> = {}): TalkAround => ({
  ...tides(),
  from: 55,
  to: 80,
  title: "Cranes",
  speakers: [],
  ...more,
});

export const title = (): string | undefined => textOf("h1");
export const untilTitle = (words: string): Promise<void> => until(() => expect(title()).toBe(words));

/** Sheets are not loaded here. */
function isShown(): boolean {
  for (const link of document.querySelectorAll("link")) link.dispatchEvent(new Event("load"));
  return document.querySelector("h1, [data-dimmed]") !== null;
}

export type EventStage = {
  readonly stage: AppStage;
  /** The host's file from now on; minutes are counted from the start of the test. */
  readonly serve: (talks: readonly TalkAround[], rooms: readonly RoomAround[]) => void;
  /** The file from now on is one that cannot be read. */
  readonly serveBroken: () => void;
  readonly stopServing: () => void;
  /** The time of the server counts from now on; before, that of the device does. */
  readonly believeServer: () => void;
  readonly open: (path?: string, query?: string) => Promise<void>;
  readonly minutes: (count: number) => Promise<void>;
};

/** To be called where a file of tests begins. */
export function stageEvent(): EventStage {
  const stage = stageApp();
  let stopServing = (): void => undefined;
  let believeServer = (): void => undefined;
  function answer(body: string): void {
    stopServing();
    stopServing = stage.answer(/^\/event\.json/, { headers: { "content-type": "application/json" }, body });
  }
  beforeEach(() => {
    stopServing = () => undefined;
    believeServer = stage.answer(/^\/config\.json/, "no answer");
  });
  return {
    stage,
    serve: (talks, rooms) => answer(JSON.stringify(eventAround(START, rooms, talks))),
    serveBroken: () => answer("{"),
    stopServing: () => stopServing(),
    believeServer: () => believeServer(),
    open: async (path = "/kiosk/room/hall", query = "lang=en&steady=fast") => {
      await stage.readerVisit(`${path}?${query}`);
      await until(isShown);
    },
    minutes: (count) => stage.wait(count * MINUTE_MS),
  };
}
