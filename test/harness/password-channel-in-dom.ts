/**
 * The password form of a channel in a DOM without a browser.
 */
import { screen } from "@solidjs/testing-library";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { type AppStage, until } from "./app-in-dom.tsx";

export const PASSWORD = "Lyra-77 Öst";

/** Ways to the password form of the page under test. */
export function passwordChannelOf(stage: AppStage) {
  const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("Password");
  const unlockButton = (): HTMLElement => screen.getByRole("button", { name: "Unlock" });
  return {
    field,
    unlockButton,
    alert: (): HTMLElement => screen.getByRole("alert"),
    /** A live channel that opens to `PASSWORD`. */
    lockedRoom: (): Room =>
      stage.open({ settings: { name: "Board meeting", accessType: "password", passCode: PASSWORD } }),
    /** Types a password into the form, once it is there, and sends it. */
    tryPassword: async (password: string): Promise<void> => {
      await until(() => field());
      field().value = password;
      field().dispatchEvent(new InputEvent("input", { bubbles: true }));
      unlockButton().click();
    },
    /** The bodies of every request to verify a password so far. */
    verifies: (): readonly string[] =>
      stage.asked.filter(({ path }) => path.endsWith("/verify")).map(({ body }) => body),
  };
}
