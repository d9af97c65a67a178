/**
 * Keeping what is said behind a password: nothing is written before a yes.
 */
import { describe, expect, it } from "vitest";

import { device, heard, kept, readerVisit, settled } from "../../harness/archive-device.ts";

describe("behind a password", () => {
  const secret = { requiresPassword: true };

  it("nothing is written before a yes, and then what was said before it as well", async () => {
    const on = device();
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find(secret);
    say(1);
    await written();
    archive.leaveBehind();
    await settled();
    expect(archive.isAsking()).toBe(true);
    expect(on.store.headers.size).toBe(0);
    expect(on.tab.kept.size).toBe(0);
    archive.turn(true);
    await written();
    expect(archive.isAsking()).toBe(false);
    expect(kept(on)).toContain("said 1");
  });

  it("a yes and a no hold for the visits that follow", async () => {
    const on = device();
    await heard(on, {}, secret);
    const again = readerVisit(on);
    await settled();
    again.find(secret);
    expect([again.archive.isAsking(), again.archive.isOn()]).toEqual([false, true]);
    again.archive.turn(false);
    await settled();
    expect(on.store.headers.size).toBe(0);
    again.dispose();
    const last = readerVisit(on);
    await settled();
    last.find(secret);
    expect([last.archive.isAsking(), last.archive.isOn()]).toEqual([false, false]);
    expect(last.isWanted()).toBe(true);
  });

  it("what was said needs a yes though the password is taken away later in the visit", async () => {
    const on = device();
    const { find, say, become, written } = readerVisit(on);
    await settled();
    find(secret);
    say(1);
    become({ requiresPassword: false });
    say(2);
    await written();
    expect(on.store.headers.size).toBe(0);
  });

  it("nothing more is written once a password is set", async () => {
    const on = device();
    const { find, say, become, written, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    become({ requiresPassword: true });
    say(2, "a secret");
    await written();
    archive.flush();
    await settled();
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).not.toContain("a secret");
    expect(archive.isAsking()).toBe(true);
  });

  it("who deletes what is kept is asked again, in another visit", async () => {
    const on = device();
    await heard(on, {}, secret);
    const again = readerVisit(on);
    await settled();
    again.find(secret);
    again.archive.forget();
    await settled();
    expect(on.store.headers.size).toBe(0);
    expect(again.archive.isAsking()).toBe(false);
    const last = readerVisit(on);
    await settled();
    last.find(secret);
    expect(last.archive.isAsking()).toBe(true);
  });
});
