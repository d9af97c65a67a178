/**
 * Every screen a person can come to, and the way there.
 */
import type { Page } from "@playwright/test";

import { end, revoke } from "../../src/rehearsal/channel.ts";
import type { Room } from "../../src/rehearsal/room.ts";
import type { NewChannel } from "../../src/rehearsal/service.ts";
import { lockedRoom } from "../harness/door.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expect, expectConnection } from "./fixtures.ts";
import { expectSpeech, speechStream } from "./listening.ts";

const LONG = "A sentence that is long enough to take more than a line on a telephone. ".repeat(6);

export type Screen = {
  readonly what: string;
  /** Brings the page there; `query` holds the interface language. */
  readonly show: (page: Page, stage: Stage, query: string) => Promise<void>;
};

async function visit(page: Page, room: Room, query: string, mark: string): Promise<void> {
  await page.goto(`/broadcast/${room.channel().token}${query}`);
  await expectConnection(page, mark);
}

/** Turns speech on, wherever the reader stands. */
async function hear(page: Page): Promise<void> {
  await page.locator("nav").getByRole("button").first().click();
  await expect(page.locator("section[aria-label]").getByRole("button").first()).toBeVisible();
}

/** A reader with some text by two speakers, translated and in the original. */
export async function read(page: Page, stage: Stage, query: string): Promise<Room> {
  const room = stage.open({ settings: { speakerDiarization: true, name: "Harbour talk" } });
  await visit(page, room, `${query}&lang=de&original=on`, "live");
  stage.pass(15_000);
  room.send(
    said(4, "And one more that is still", { is_final: false, speaker_id: "Guest-3", speaker_label: "Cy" }),
  );
  await expect(page.locator("[data-sid]")).toHaveCount(4);
  return room;
}

const state = (what: string, channel: NewChannel, mark: string): Screen => ({
  what,
  show: async (page, stage, query) => visit(page, stage.open(channel), query, mark),
});

export const SCREENS: readonly Screen[] = [
  {
    what: "the first page",
    show: async (page, _stage, query) => {
      await page.goto(`/${query}`);
      await expect(page.getByRole("textbox")).toBeVisible();
    },
  },
  {
    what: "the first page with a problem",
    show: async (page, _stage, query) => {
      await page.goto(`/${query}`);
      await page.getByRole("textbox").fill("a3!");
      await expect(page.getByRole("alert")).not.toHaveText("");
    },
  },
  {
    what: "the door",
    show: async (page, stage, query) => visit(page, lockedRoom(stage), query, "locked"),
  },
  {
    what: "the door with a problem",
    show: async (page, stage, query) => {
      await visit(page, lockedRoom(stage), query, "locked");
      await page.getByRole("textbox").fill("wrong");
      await page.getByRole("textbox").press("Enter");
      await expect(page.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    },
  },
  { what: "the text", show: async (page, stage, query) => void (await read(page, stage, query)) },
  {
    what: "the text scrolled away from",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      for (let sid = 5; sid < 70; sid += 1) room.send(said(sid, LONG));
      await expect(page.locator("[data-sid='4']")).toBeAttached();
      await page.getByRole("main").evaluate((element) => {
        element.scrollTop = 100;
      });
      await expect(page.getByRole("main").locator("~ div").getByRole("button")).toBeVisible();
    },
  },
  {
    what: "the settings with the connection's details",
    show: async (page, stage, query) => {
      await read(page, stage, query);
      await page.locator("nav").getByRole("button").last().click();
      await page.locator("summary").last().click();
      await expect(page.getByRole("definition").first()).toBeVisible();
    },
  },
  {
    what: "the text style",
    show: async (page, stage, query) => {
      await read(page, stage, query);
      await page.locator("nav").getByRole("button").last().click();
      await page.locator("summary").first().click();
      await expect(page.getByRole("slider").first()).toBeVisible();
    },
  },
  {
    what: "a text style of one's own",
    show: async (page, stage, query) => {
      const style = "color=ffff00&background=000000&window=00ffff&edge=outline";
      await read(page, stage, `${query}&${style}&font=dyslexic&line=150&letter=12&word=16&align=center`);
    },
  },
  {
    what: "the text while it is heard",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      // A clip is sent to those alone whose stream asks for speech when its sentence is said.
      const asked = speechStream(page);
      await hear(page);
      await asked;
      await expectSpeech(page, "idle");
      room.send(said(5, "And this one."));
      room.send(translated(5, "de-DE", "Und dieser eine Satz ist so lang, dass er eine Weile zu hören ist."));
      await expect(page.locator("[data-spoken]")).toHaveCount(1);
    },
  },
  {
    what: "the text that is searched",
    show: async (page, stage, query) => {
      await read(page, stage, query);
      await page.locator("header").getByRole("button").last().click();
      await page.getByRole("searchbox").fill("o");
      await expect(page.getByRole("search").getByRole("status")).not.toHaveText("");
    },
  },
  {
    what: "saving",
    show: async (page, stage, query) => {
      await read(page, stage, query);
      await page
        .locator("[data-sid='2'] p")
        .first()
        .dblclick({ position: { x: 20, y: 15 } });
      await page.locator("header [aria-haspopup]").click();
      await expect(page.getByRole("radio").first()).toBeChecked();
    },
  },
  {
    what: "the written record",
    show: async (page, stage, query) => {
      const room = stage.open({ settings: { speakerDiarization: true, name: "Harbour talk" } });
      await page.goto(`/broadcast/${room.channel().token}/record${query}&lang=de&original=on#s2`);
      await expectConnection(page, "live");
      stage.pass(15_000);
      await expect(page.locator("[data-sid]")).toHaveCount(3);
      await expect(page.locator("[data-sid='2']")).toBeFocused();
    },
  },
  {
    what: "voice and speed",
    show: async (page, stage, query) => {
      await read(page, stage, query);
      await hear(page);
      await expectSpeech(page, "idle");
      await page.locator("section[aria-label] [aria-expanded]").first().click();
      await expect(page.getByRole("slider").first()).toBeVisible();
    },
  },
  {
    what: "speech that nothing can give",
    show: async (page, stage, query) => {
      const room = stage.open({ settings: { speechLanguages: [] } });
      await visit(page, room, `${query}&lang=de`, "live");
      await hear(page);
      await expectSpeech(page, "failed");
    },
  },
  {
    what: "announcements",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      for (const id of ["a", "b", "c"])
        room.send({ name: "announcement", payload: { announcement_id: id, message: id + LONG } });
      await expect(page.locator("section").getByRole("paragraph")).toHaveCount(3);
    },
  },
  {
    what: "the door below the text",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      stage.rehearsal.update(room, { accessType: "password", passCode: "secret" });
      await expectConnection(page, "locked");
    },
  },
  {
    what: "a language that went away",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      stage.rehearsal.update(room, { translationLanguages: ["ja-JP"] });
      await expect(page.getByRole("status").filter({ hasText: "Deutsch" })).toBeVisible();
    },
  },
  state("not started", { state: { status: "pending" } }, "waiting"),
  state("standby", { state: { phase: "standby", standbyMessage: "Doors open at nine." } }, "waiting"),
  state("listening", {}, "live"),
  state("paused", { state: { status: "paused" } }, "waiting"),
  state("in line", { arrangement: { line: { ahead: 3, everyMs: 60_000 } } }, "queued"),
  state("ended before", { state: { status: "ended" } }, "ended"),
  state("withdrawn before", { state: { status: "revoked" } }, "failed"),
  {
    what: "reconnecting",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      await page.route("**/text*", (route) => route.abort());
      room.cut("destroy");
      await expectConnection(page, "reconnecting");
    },
  },
  {
    what: "ended while reading",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      room.apply((channel, now) => end(channel, now));
      await expectConnection(page, "ended");
    },
  },
  {
    what: "withdrawn while reading",
    show: async (page, stage, query) => {
      const room = await read(page, stage, query);
      room.apply((channel, now) => revoke(channel, now));
      await expectConnection(page, "failed");
    },
  },
  {
    what: "a code nobody has",
    show: async (page, _stage, query) => {
      await page.goto(`/broadcast/abc${query}`);
      await expectConnection(page, "failed");
    },
  },
  {
    what: "a service that cannot be reached",
    show: async (page, _stage, query) => {
      await page.route("**/api/**", (route) => route.abort());
      await page.goto(`/broadcast/zzzz${query}`);
      await expectConnection(page, "failed");
    },
  },
  {
    what: "an address that is nothing",
    show: async (page, _stage, query) => {
      await page.goto(`/nothing${query}`);
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
];
