import { revoke } from "../../src/node/rehearsal/channel.ts";
import {
  lockedRoom,
  PASSWORD,
  passwordField,
  stayUnlocked,
  tryPassword,
  unlockButton,
  watchVerifies,
} from "../harness/door.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test, watchPage } from "./fixtures.ts";

test("a wrong password is said clearly, what was typed stays, and the right one opens", async ({
  page,
  stage,
}) => {
  const room = lockedRoom(stage);
  const verifies = watchVerifies(page);
  await page.goto(`/broadcast/${room.channel().token}`);
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
});

test("a wrong password is said again when it is sent again", async ({ page, stage }) => {
  const verifies = watchVerifies(page);
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await tryPassword(page, "guess");
  await expect(page.getByRole("alert")).toHaveText(/^That is not the password/);
  await unlockButton(page).click();
  await expect.poll(() => verifies.length).toBe(2);
  await expect(page.getByRole("alert")).toHaveText(/^That is not the password/);
});

test("nothing typed is explained and nothing is sent", async ({ page, stage }) => {
  const verifies = watchVerifies(page);
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await unlockButton(page).click();
  await expect(page.getByRole("alert")).toHaveText("Type the password.");
  await expect(passwordField(page)).toBeFocused();
  await passwordField(page).press("x");
  await expect(page.getByRole("alert")).toHaveText("");
  expect(verifies).toEqual([]);
});

test("the password can be shown and hidden again while it is typed", async ({ page, stage }) => {
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await passwordField(page).fill("secret");
  await expect(passwordField(page)).toHaveAttribute("type", "password");
  await page.getByRole("checkbox", { name: "Show the password" }).check();
  await expect(passwordField(page)).toHaveAttribute("type", "text");
  await expect(passwordField(page)).toHaveValue("secret");
  await page.getByRole("checkbox", { name: "Show the password" }).uncheck();
  await expect(passwordField(page)).toHaveAttribute("type", "password");
});

test("a reload asks again", async ({ page, stage }) => {
  await page.goto(`/broadcast/${lockedRoom(stage).channel().token}`);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  await page.reload();
  await expectConnection(page, "locked");
  await expect(passwordField(page)).toHaveValue("");
  await expect(page.getByRole("alert")).toHaveText("");
});

test("a reload does not ask who chose to stay unlocked, but another page does", async ({
  page,
  stage,
  context,
}) => {
  const { token } = lockedRoom(stage).channel();
  await page.goto(`/broadcast/${token}`);
  await stayUnlocked(page).check();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  const verifies = watchVerifies(page);
  await page.reload();
  await expectConnection(page, "live");
  expect(verifies).toEqual([]);
  const other = await context.newPage();
  const watched = await watchPage(other);
  await other.goto(`${stage.origin}/broadcast/${token}`);
  await expectConnection(other, "locked");
  await expect(passwordField(other)).toBeVisible();
  expect(watched).toEqual({ errors: [], violations: [] });
});

test("a channel that became public while someone was at its door lets them in", async ({ page, stage }) => {
  const room = lockedRoom(stage);
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "locked");
  stage.rehearsal.update(room, { accessType: "public", passCode: null });
  await tryPassword(page, "whatever");
  await expectConnection(page, "live");
});

test("a channel withdrawn while someone was at its door is said to be gone", async ({ page, stage }) => {
  const room = lockedRoom(stage);
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "locked");
  room.apply((channel, now) => revoke(channel, now));
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "failed");
  await expect(passwordField(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Enter another code" })).toBeVisible();
});
