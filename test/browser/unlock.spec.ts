import {
  lockedRoom,
  PASSWORD,
  passwordField,
  stayUnlocked,
  tryPassword,
  watchVerifies,
} from "../harness/password-channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test, watchPage } from "./fixtures.ts";

test("the door: the focus stays in it, a reload asks again, and who chose to stay unlocked is not asked in this tab", async ({
  page,
  stage,
  context,
}) => {
  const room = lockedRoom(stage);
  const { token } = room.channel();
  const verifies = watchVerifies(page);
  await page.goto(`/broadcast/${token}`);
  await expectConnection(page, "locked");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Board meeting");
  await expect(passwordField(page)).toBeFocused();
  await tryPassword(page, "Lyra-78");
  await expect(page.getByRole("alert")).toHaveText("That is not the password. Check it and try again.");
  await expect(passwordField(page)).toHaveValue("Lyra-78");
  await expect(passwordField(page)).toBeFocused();
  await expect(passwordField(page)).toHaveAttribute("aria-invalid", "true");
  await expect(passwordField(page)).toHaveAccessibleDescription(/^That is not the password/);
  await passwordField(page).fill(PASSWORD);
  await expect(page.getByRole("alert")).toHaveText("");
  await passwordField(page).press("Enter");
  await expectConnection(page, "live");
  room.send(said(1, "Behind the door."));
  await expect(sentence(page, 1)).toHaveText("Behind the door.");
  expect(verifies).toEqual([JSON.stringify({ password: "Lyra-78" }), JSON.stringify({ password: PASSWORD })]);

  await test.step("a reload asks again", async () => {
    await page.reload();
    await expectConnection(page, "locked");
    await expect(passwordField(page)).toHaveValue("");
    await expect(page.getByRole("alert")).toHaveText("");
  });

  await test.step("staying unlocked is for this tab only", async () => {
    await stayUnlocked(page).check();
    await tryPassword(page, PASSWORD);
    await expectConnection(page, "live");
    const before = verifies.length;
    await page.reload();
    await expectConnection(page, "live");
    expect(verifies).toHaveLength(before);
    const other = await context.newPage();
    const watched = await watchPage(other);
    await other.goto(`${stage.origin}/broadcast/${token}`);
    await expectConnection(other, "locked");
    await expect(passwordField(other)).toBeVisible();
    expect(watched).toEqual({ errors: [], violations: [] });
  });
});
