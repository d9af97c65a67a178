/**
 * A venue screen in a test, and the ways to look at it.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import type { WireEvent } from "../../src/vas/encode-event.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expectConnection } from "./fixtures.ts";

export const LANDSCAPE = { width: 1920, height: 1080 };
export const PORTRAIT = { width: 1080, height: 1920 };
export const LARGE = { width: 3840, height: 2160 };

export const qr = (page: Page) => page.locator("aside").getByRole("img");
export const title = (page: Page) => page.getByRole("heading", { level: 1 });
export const clock = (page: Page) => page.getByRole("time");
export const dimmed = (page: Page) => page.locator("[data-dimmed]");

/** Opens the kiosk of a live broadcast. */
export async function watch(page: Page, stage: Stage, query = "?lang=en&steady=fast"): Promise<Room> {
  const room = stage.open();
  await page.goto(`/kiosk/${room.channel().token}${query}`);
  await expectConnection(page, "live");
  return room;
}

const TEXTS = {
  "en-US": "This is a sentence of the talk, and it is neither short nor especially long",
  "de-DE": "Dies ist ein Satz aus dem Vortrag, und er ist weder kurz noch besonders lang",
  "ja-JP": "これは講演の中の一文で、短くもなく、とりわけ長くもありません",
  "ar-SA": "هذه جملة من المحاضرة، ليست قصيرة ولا طويلة على وجه الخصوص",
  "zh-TW": "這是演講中的一句話,既不短,也不特別長",
} as const;

/** Says sentences in every language. */
export function say(room: Room, from: number, to: number): void {
  for (let sid = from; sid <= to; sid += 1) {
    room.send(said(sid, `${TEXTS["en-US"]} ${sid}.`));
    for (const language of ["de-DE", "ja-JP", "ar-SA", "zh-TW"] as const)
      room.send(translated(sid, language, `${TEXTS[language]} ${sid}.`));
  }
}

/** What the host tells everyone, with translations. */
export const announcementOf = (message: string, translations: Record<string, string> = {}): WireEvent => ({
  name: "announcement",
  payload: { announcement_id: message, message, translated_messages: translations, duration_ms: 60_000 },
});
