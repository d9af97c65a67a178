/**
 * How the screens of the viewer are walked through, and the ways to a reader.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import type { NewChannel } from "../../src/node/rehearsal/service.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, expectConnection } from "./fixtures.ts";

/** What a walk stands on; `query` holds the interface language, and nothing here depends on its words. */
export type Walking = { readonly page: Page; readonly stage: Stage; readonly query: string };

/** Shows a screen and waits to be gone on from it; `see` is called for each, with the window it is in where that is not the page. */
export type Walk = (walking: Walking, see: (screen: string, at?: Page) => Promise<void>) => Promise<void>;

export async function readerVisit({ page, query }: Walking, room: Room, mark: string): Promise<void> {
  await page.goto(`/broadcast/${room.channel().token}${query}`);
  await expectConnection(page, mark);
}

export async function visitNew(walking: Walking, channel: NewChannel, mark: string): Promise<Room> {
  const room = walking.stage.open(channel);
  await readerVisit(walking, room, mark);
  return room;
}

/** A reader with some text by two speakers, translated and in the original. */
export async function read(page: Page, stage: Stage, query: string): Promise<Room> {
  const room = stage.open({ settings: { speakerDiarization: true, name: "Harbour talk" } });
  // What is still growing is there at once, not when it has settled.
  await readerVisit({ page, stage, query: `${query}&lang=de&original=on&steady=fast` }, room, "live");
  stage.pass(15_000);
  room.send(
    said(4, "And one more that is still", { is_final: false, speaker_id: "Guest-3", speaker_label: "Cy" }),
  );
  await expect(page.locator("[data-sid]")).toHaveCount(4);
  return room;
}
