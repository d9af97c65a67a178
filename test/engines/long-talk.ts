/**
 * A talk longer than the window.
 */
import type { Room } from "../../src/node/rehearsal/room.ts";
import { said } from "../harness/stage.ts";
import { expect, expectMark, type Host, type ViewerPage } from "./fixtures.ts";

/** Says sentences `from` to `to`, each one line or two. */
export function say(room: Room, from: number, to: number): void {
  for (let sid = from; sid <= to; sid += 1)
    room.send(said(sid, `This is sentence number ${sid} of a talk that goes on for quite a while.`));
}

/** Opens a broadcast, lets so many sentences be said, and waits for the last of them, for so many ms at most. */
export async function followLongTalk(
  viewer: ViewerPage,
  host: Host,
  count: number,
  timeout = 15_000,
): Promise<Room> {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en&steady=fast`);
  await expectMark(viewer, "connection", "live");
  say(room, 1, count);
  await expect.poll(() => viewer.text(`[data-sid="${count}"]`), { timeout }).toMatch(/sentence/);
  return room;
}

/** Scrolls up until a sentence is at the top of the window, and settles once the page follows no more. */
export async function scrollBack(viewer: ViewerPage, sid: number): Promise<void> {
  const away = (wanted: number): number => {
    const scroller = document.querySelector("main");
    const row = document.querySelector(`[data-sid="${wanted}"]`);
    if (scroller === null || row === null) return Infinity;
    const by = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += by;
    return Math.abs(by);
  };
  // What comes into sight is laid out only then.
  await expect.poll(() => viewer.evaluate(away, sid)).toBeLessThan(2);
}

/** Settles once so many sentences of a broadcast, or of the only one there is, are in the device's database. */
export async function untilWritten(viewer: ViewerPage, count: number): Promise<void> {
  const written = async (): Promise<readonly number[]> => {
    const open = indexedDB.open("kept-transcripts");
    // It is the page's to make: one without its stores would be in its way.
    open.addEventListener("upgradeneeded", () => open.transaction?.abort());
    const isThere = await new Promise((resolve) => {
      open.addEventListener("success", () => resolve(true));
      open.addEventListener("error", () => resolve(false));
    });
    if (isThere !== true) return [];
    const headers = open.result.transaction("headers").objectStore("headers").getAll();
    await new Promise((resolve) => {
      headers.addEventListener("success", resolve);
    });
    open.result.close();
    return (headers.result as { count: number }[]).map((header) => header.count);
  };
  await expect.poll(() => viewer.evaluate(written)).toContain(count);
}
