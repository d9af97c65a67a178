/** The tag on an event page, and the frame in it. */
import type { Frame, Page } from "@playwright/test";

import { heard } from "../harness/event-page.ts";
import { expect } from "./fixtures.ts";

export const iframe = (page: Page) => page.locator("live-subtitles iframe");
export const tag = (page: Page) => page.locator("live-subtitles");

export const frameOf = (page: Page, token: string): Frame => {
  const frame = page.frames().find((one) => one.url().includes(`/embed/${token}`));
  if (frame === undefined) throw new Error(`There is no frame ${token}`);
  return frame;
};

/** The frame with this code, once the page knows that it is ready. */
export async function ready(page: Page, token = "a3f9"): Promise<Frame> {
  await expect.poll(() => heard(page, "ready")).toContainEqual(expect.objectContaining({ token }));
  return frameOf(page, token);
}

export const setAttribute = (page: Page, name: string, value: string) =>
  tag(page).evaluate((element, [key = "", text = ""]) => element.setAttribute(key, text), [name, value]);
