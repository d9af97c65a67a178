/**
 * The form of a password channel as a person meets it, and a count of how often the service was asked to verify one.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import type { Stage } from "./stage.ts";

export const PASSWORD = "Lyra-77 Öst";

/** A live channel that opens to `PASSWORD`. */
export const lockedRoom = (stage: Stage): Room =>
  stage.open({ settings: { name: "Board meeting", accessType: "password", passCode: PASSWORD } });

export const passwordField = (page: Page) => page.getByRole("textbox", { name: "Password" });
export const unlockButton = (page: Page) => page.getByRole("button", { name: "Unlock" });
export const stayUnlocked = (page: Page) => page.getByRole("checkbox", { name: /^Remember in this tab/ });

/** Types a password into the form and sends it. */
export async function tryPassword(page: Page, password: string): Promise<void> {
  await passwordField(page).fill(password);
  await unlockButton(page).click();
}

/** Every request to verify a password that the page has made so far. */
export function watchVerifies(page: Page): readonly string[] {
  const bodies: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/verify")) bodies.push(request.postData() ?? "");
  });
  return bodies;
}

/** Notes every viewer access token that the service gives out, on its way: the body of an answer is gone with its page. */
export async function watchTokens(page: Page): Promise<readonly string[]> {
  const tokens: string[] = [];
  await page.route("**/verify", async (route) => {
    const response = await route.fetch();
    if (response.ok()) {
      const { data } = (await response.json()) as { data: { viewer_access_token: string } };
      tokens.push(data.viewer_access_token);
    }
    await route.fulfill({ response });
  });
  return tokens;
}
