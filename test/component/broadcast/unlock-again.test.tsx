/**
 * A channel that locks again: a token that went stale is renewed without a word where that is possible, else the reader is
 * asked in place, and what was said stays.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { connection, stageApp, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { passwordChannelOf, PASSWORD } from "../../harness/password-channel-in-dom.ts";
import { said } from "../../harness/small-script.ts";

const BEFORE = "What was said before.";

const stage = stageApp();
const { alert, lockedRoom, tryPassword, verifies } = passwordChannelOf(stage);

const stayUnlocked = (): HTMLElement => screen.getByRole("checkbox", { name: /^Remember in this tab/ });
const isKept = (token: string): boolean => sessionStorage.getItem(`viewer-access:${token}`) !== null;

/** Opens a password channel and reads one sentence. */
async function readLockedRoom(stays = false): Promise<Room> {
  const room = lockedRoom();
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection("locked");
  if (stays) stayUnlocked().click();
  await tryPassword(PASSWORD);
  await untilConnection("live");
  room.send(said(1, BEFORE));
  await untilSentences([BEFORE]);
  return room;
}

/** Ends the stream and every key, and lets the page try again until it stands as `mark` says. */
async function shut(room: Room, mark: string): Promise<void> {
  stage.rehearsal.access.revokeAll(room.channel().token);
  room.cut("end");
  await untilConnection("reconnecting");
  await stage.waitUntil(mark);
}

it("a stale token is renewed without a word while the password is in memory", async () => {
  const room = await readLockedRoom();
  for (const times of [1, 2]) {
    const seen: (string | undefined)[] = [];
    const observer = new MutationObserver(() => seen.push(connection()));
    observer.observe(document.documentElement, { attributeFilter: ["data-connection"] });
    await shut(room, "live");
    await until(() => seen.at(-1) === "live");
    observer.disconnect();
    expect(seen).not.toContain("locked");
    expect(verifies()).toHaveLength(1 + times);
  }
  room.send(said(2, "What was said after."));
  await untilSentences([BEFORE, "What was said after."]);
});

it("a token refused again and again is renewed once and then asked for", async () => {
  const room = await readLockedRoom();
  stage.answer(/\/text$/, { status: 401 });
  await shut(room, "locked");
  await stage.wait(600_000);
  await untilConnection("locked");
  expect(verifies()).toHaveLength(2);
});

it("a changed password leads to the prompt, what was said stays, and the new one goes on", async () => {
  const room = await readLockedRoom();
  stage.rehearsal.update(room, { passCode: "new-one" });
  await untilConnection("reconnecting");
  await stage.waitUntil("locked");
  await untilSentences([BEFORE]);
  expect(alert().textContent).toBe("The password is needed again.");
  screen.getByText("This broadcast has a password.");
  expect(verifies()).toHaveLength(2);
  await tryPassword(PASSWORD);
  await until(() => expect(alert().textContent).toMatch(/^That is not the password/));
  await untilSentences([BEFORE]);
  await tryPassword("new-one");
  await untilConnection("live");
  expect(screen.queryByLabelText("Password")).toBeNull();
  room.send(said(2, "What was said after."));
  await untilSentences([BEFORE, "What was said after."]);
  expect(verifies()).toHaveLength(4);
});

it("a public channel that gets a password while someone reads asks for it in place", async () => {
  const room = stage.open();
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection("live");
  room.send(said(1, "Said in public."));
  await untilSentences(["Said in public."]);
  stage.rehearsal.update(room, { accessType: "password", passCode: PASSWORD });
  await untilConnection("reconnecting");
  await stage.waitUntil("locked");
  await untilSentences(["Said in public."]);
  expect(alert().textContent).toBe("");
  expect(verifies()).toEqual([]);
  await tryPassword(PASSWORD);
  await untilConnection("live");
});

it("a token that was kept but is stale leads to the prompt, and is not kept any more", async () => {
  const room = await readLockedRoom(true);
  const { token } = room.channel();
  expect(isKept(token)).toBe(true);
  stage.rehearsal.access.revokeAll(token);
  await stage.readerVisit(`/broadcast/${token}`);
  await untilConnection("locked");
  expect(alert().textContent).toBe("The password is needed again.");
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain("viewer-access");
  expect(verifies()).toHaveLength(1);
  await tryPassword(PASSWORD);
  await untilConnection("live");
});

it("a renewed token is kept where the person chose to stay unlocked", async () => {
  const room = await readLockedRoom(true);
  await shut(room, "live");
  expect(verifies()).toHaveLength(2);
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection("live");
  expect(verifies()).toHaveLength(2);
});
