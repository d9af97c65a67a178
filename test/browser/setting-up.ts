/**
 * The link builder as a person uses it.
 */
import type { Frame, Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import type { Stage } from "../harness/stage.ts";
import { expect } from "./fixtures.ts";

export const codeField = (page: Page) => page.getByRole("textbox", { name: "Code" });
/** The link; for an event page, where it is pasted alone, that is Notion. */
export const linkField = (page: Page) => page.getByRole("textbox", { name: /^(?:Notion: )?Link$/ });
export const place = (page: Page, name: string) => page.getByRole("radio", { name });

/** A live talk in four translations, with voices for all of them. */
export const harbourTalk = (stage: Stage): Room => stage.open({ settings: { name: "Harbour talk" } });

/** Opens the link builder for a broadcast; `query` holds choices. */
export async function setUp(page: Page, token: string, query = ""): Promise<void> {
  await page.goto(`/setup?code=${token}${query}`);
  await expect(linkField(page)).toHaveValue(new RegExp(`/${token}`));
}

/** The page in the preview, once it is the one for this address. */
export async function preview(page: Page, address: RegExp): Promise<Frame> {
  const inFrame = (): Frame | undefined => page.frames().find((frame) => frame.parentFrame() !== null);
  await expect.poll(() => inFrame()?.url()).toMatch(address);
  const frame = inFrame();
  if (frame === undefined) throw new Error("There is no preview");
  return frame;
}
