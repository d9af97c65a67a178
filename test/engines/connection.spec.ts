/**
 * A connection that breaks in the ways it does on phones: cut, silently dead, gone with a hidden page or with a page that was
 * left; and a host that has deployed something else meanwhile.
 */
import words from "../../src/i18n/locales/en/interface.ts";
import { end } from "../../src/node/rehearsal/channel.ts";
import { laterDeploy } from "../harness/deploys.ts";
import { startFaultProxy } from "../harness/fault-proxy.ts";
import { said } from "../harness/stage.ts";
import { ELSEWHERE, expect, expectMark, expectSentences, expectText, test } from "./fixtures.ts";
import { untilWritten } from "./long-talk.ts";

/** A page whose time passes so many times as fast: what takes a minute of waiting is seen in seconds. */
const SPEED = 6;
const FASTER = `{
  const [now, dateNow, after, every] = [performance.now.bind(performance), Date.now, setTimeout, setInterval];
  const start = dateNow();
  performance.now = () => now() * ${SPEED};
  Date.now = () => start + (dateNow() - start) * ${SPEED};
  setTimeout = (run, ms, ...args) => after(run, ms / ${SPEED}, ...args);
  setInterval = (run, ms, ...args) => every(run, ms / ${SPEED}, ...args);
}`;

test.describe("with time passing faster", () => {
  test.use({ script: FASTER });

  test("nothing is lost over cuts, and each sentence stands there once", async ({ viewer, host }) => {
    const room = host.open();
    await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
    await expectMark(viewer, "connection", "live");
    const spoken: string[] = [];
    for (const how of ["destroy", "end", "destroy"] as const) {
      for (const when of ["before", "meanwhile", "after"] as const) {
        if (when === "meanwhile") room.cut(how);
        if (when === "after") await expectMark(viewer, "connection", "live");
        spoken.push(`Sentence ${spoken.length + 1}, ${when} a cut.`);
        room.send(said(spoken.length, spoken.at(-1) ?? ""));
      }
      await expectSentences(viewer, spoken);
    }
    expect(await viewer.count("[data-gap]")).toBe(0);
  });

  test("a stream that is dead without a word is noticed, and what was said meanwhile comes", async ({
    viewer,
    host,
  }) => {
    const proxy = await startFaultProxy(host.origin);
    try {
      const room = host.open();
      await viewer.goto(`${proxy.origin}/broadcast/${room.channel().token}?lang=en`);
      await expectMark(viewer, "connection", "live");
      room.send(said(1, "Before."));
      await expectSentences(viewer, ["Before."]);
      proxy.strike("stall");
      room.send(said(2, "Into the void."));
      await expect.poll(() => viewer.texts("[data-sid]")).toEqual(["Before.", "Into the void."]);
      await expectMark(viewer, "connection", "live");
    } finally {
      await viewer.goto(ELSEWHERE);
      await proxy.close();
    }
  });
});

test("a page behind another tab has everything once it is in front again", async ({
  viewer,
  host,
  openTab,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "In front."));
  await expectSentences(viewer, ["In front."]);
  const front = await openTab();
  await front.show();
  await front.goto(ELSEWHERE);
  room.cut("destroy");
  room.send(said(2, "Behind."));
  await viewer.show();
  await expectSentences(viewer, ["In front.", "Behind."]);
  await expectMark(viewer, "connection", "live");
});

test("a page that was left and comes back shows what was said meanwhile, also out of the back-forward cache", async ({
  viewer,
  host,
  engineName,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Before."));
  await expectSentences(viewer, ["Before."]);
  await untilWritten(viewer, 1);
  // Beside a page of the same policy WebKit keeps the one before as it is; beside another it is loaded again.
  for (const [sid, text, place] of [
    [2, "Meanwhile.", "/privacy"],
    [3, "Once more.", ELSEWHERE],
  ] as const) {
    await viewer.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }), { once: true });
    });
    await viewer.goto(place);
    await expect.poll(() => room.viewers()).toBe(0);
    room.send(said(sid, text));
    await viewer.back();
    const isKept = () => viewer.evaluate(() => Reflect.get(window, "persisted") === true);
    if (engineName === "webkit" && place === "/privacy") await expect.poll(isKept).toBe(true);
    await expectText(viewer, `#root [data-sid="${sid}"]`, text);
    await expectMark(viewer, "connection", "live");
  }
  await expectSentences(viewer, ["Before.", "Meanwhile.", "Once more."]);
});

test("a page without a connection is kept in the back-forward cache as it is", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Before."));
  await expectSentences(viewer, ["Before."]);
  room.apply((channel, now) => end(channel, now));
  await expectMark(viewer, "connection", "ended");
  await expect.poll(() => room.viewers()).toBe(0);
  const locks = () => viewer.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0);
  await expect.poll(locks).toBe(0);
  await viewer.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }), { once: true });
  });
  await viewer.goto("/privacy");
  await viewer.back();
  await expect.poll(() => viewer.evaluate(() => Reflect.get(window, "persisted") === true)).toBe(true);
  await expectSentences(viewer, ["Before."]);
});

test("a part that a deploy took away is said to be gone, and a reload brings the new one", async ({
  viewer,
  host,
}) => {
  host.expectsComplaints = true;
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  // There is a search once there is text.
  room.send(said(1, "Good morning."));
  await expectSentences(viewer, ["Good morning."]);
  host.deploy(laterDeploy(host.build, "b"));
  await viewer.press(words.find.open);
  await expectText(viewer, "section:has(button)", words.lost.part);
  await viewer.press(words.lost.reload);
  await expectMark(viewer, "connection", "live");
  await viewer.press(words.find.open);
  await viewer.typeInto("input[type=search]", "harbour");
  await expectText(viewer, "[role=search] [role=status]", words.find.none);
});
