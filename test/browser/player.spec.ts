/**
 * howler in a real browser, under the production policy: what is reported as heard was heard, and nothing hangs.
 */
import { SOUND_ALLOWED } from "./listening.ts";
import { expect, said, test } from "./player-run.ts";

test.use(SOUND_ALLOWED);

const HEARD = ["loaded", "started", "ended"];

test("a clip is loaded, starts and ends, by the audio clock, at any speed", async ({ run }) => {
  await test.step("at its own speed", async () => {
    const page = await run("scenario=play&ms=600");
    await page.reported("ended");
    expect(said(page)).toEqual(HEARD);
    const { durationMs } = (await page.reported("loaded")) as { readonly durationMs?: number };
    expect(durationMs).toBeGreaterThanOrEqual(600);
    expect(durationMs).toBeLessThan(750);
    expect((await page.reported("started")).positionMs).toBeGreaterThan(0);
    expect(await page.reported("sound")).toMatchObject({ playbackRate: 1, volume: 0.5, muted: false });
  });

  await test.step("one that is very short starts before it ends", async () => {
    const page = await run("scenario=play&ms=20");
    await page.reported("ended");
    expect(said(page)).toEqual(HEARD);
  });

  // Other speeds are in the steps in which a clip goes faster while it plays, and goes on after a pause.
  for (const rate of [0.5, 2.5])
    await test.step(`at ${rate} times the speed it keeps its pitch`, async () => {
      const page = await run(`scenario=play&ms=300&rate=${rate}`);
      expect(await page.reported("sound")).toMatchObject({ playbackRate: rate, preservesPitch: true });
      await page.reported("ended");
      expect(said(page)).toEqual(HEARD);
    });

  await test.step("it goes faster while it plays", async () => {
    const page = await run("scenario=live-rate");
    expect(await page.reported("sound")).toMatchObject({ playbackRate: 2, preservesPitch: true });
    await page.reported("ended");
    expect(said(page)).toEqual(HEARD);
  });

  await test.step("on a device that fetches nothing before it is played", async () => {
    const page = await run("scenario=paused&lazy");
    await page.reported("ended");
    expect(await page.reported("loaded")).not.toHaveProperty("durationMs");
    expect(said(page)).toEqual(["loaded", "started", "resumed", "ended"]);
    const paused = await page.reported("paused");
    expect((await page.reported("resumed")).positionMs).toBeGreaterThanOrEqual(
      Number(paused.positionMs) - 30,
    );
  });

  await test.step("it may have an address", async () => {
    const page = await run("scenario=url&url=%2Ftone%3Fms%3D200");
    await page.reported("ended");
    expect(said(page)).toEqual(HEARD);
  });
});

test("a clip that is paused or given up makes no sound, and leaves nothing behind", async ({ run }) => {
  await test.step("it stands while it is paused and goes on from there at its rate", async () => {
    const page = await run("scenario=paused");
    await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "resumed", "ended"]);
    const paused = await page.reported("paused");
    const [whilePaused, afterwards] = page.all("sound");
    expect(Number(whilePaused?.["currentTime"]) * 1_000).toBeLessThan(Number(paused.positionMs) + 60);
    expect(afterwards).toMatchObject({ playbackRate: 1.25 });
    expect((await page.reported("resumed")).positionMs).toBeGreaterThanOrEqual(
      Number(paused.positionMs) - 30,
    );
  });

  await test.step("paused before its first sound it makes none until it goes on", async () => {
    const page = await run("scenario=paused-early");
    await page.reported("ended");
    expect(said(page)).toEqual(HEARD);
    const whilePaused = await page.reported("sound");
    expect(Number(whilePaused["currentTime"])).toBeLessThan(0.05);
  });

  await test.step("given up while it starts it leaves nothing to the next ones", async () => {
    const page = await run("scenario=disposed");
    await page.reported("ended");
    for (let key = 1; key < 8; key += 1) expect(said(page, key)).toEqual(["loaded"]);
    expect(said(page, 8)).toEqual(HEARD);
    const done = await page.reported("done");
    expect(done).toMatchObject({ left: 0 });
    const left = Object.entries(done["listeners"] ?? {}).filter(([, count]) => count !== 0);
    expect(left, "listeners on elements").toEqual([]);
  });

  await test.step("nothing more is said once the player is closed", async () => {
    const page = await run("scenario=closed");
    expect(await page.reported("done")).toMatchObject({ left: 0 });
    expect(said(page)).toEqual(["loaded", "started"]);
  });
});

test("a clip that was not heard is never told as heard", async ({ run }) => {
  await test.step("the device pauses it: interrupted, and it goes on from there", async () => {
    const page = await run("scenario=interrupted");
    await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "interrupted", "resumed", "ended"]);
    const paused = await page.reported("paused");
    expect((await page.reported("resumed")).positionMs).toBeGreaterThanOrEqual(
      Number(paused.positionMs) - 30,
    );
  });

  await test.step("its clock stands though nothing paused it: interrupted", async () => {
    const page = await run("scenario=dead");
    await page.reported("resumed");
    expect(said(page).slice(0, 4)).toEqual(["loaded", "started", "interrupted", "resumed"]);
  });

  await test.step("going on moves nothing: interrupted again", async () => {
    const page = await run("scenario=dead&again=dead");
    await expect.poll(() => page.all("interrupted").length).toBeGreaterThan(1);
    expect(said(page).slice(0, 4)).toEqual(["loaded", "started", "interrupted", "interrupted"]);
  });

  await test.step("it jumped to its end: it does not count", async () => {
    const page = await run("scenario=jump");
    await page.reported("failed");
    expect(said(page)).toEqual(["loaded", "started", "failed: stalled"]);
  });
});

test("what is no clip fails with its reason", async ({ run }) => {
  const cases = [
    ["no base64", { base64: "%%%" }, "malformed"],
    ["no audio", { base64: btoa("hello world") }, "malformed"],
    ["an ID3 tag and garbage", { base64: btoa(`ID3\u0003${"\0".repeat(6)}${"x".repeat(900)}`) }, "malformed"],
    ["an MP3 frame and garbage", { base64: "//uQxAAAAAAAAAAAAAAAAAAAAAAA" }, "malformed"],
    ["an address that is not there", { url: "/missing" }, "unreachable"],
    ["an address with something else", { url: "/text" }, "malformed"],
    ["too much", { url: "/oversized" }, "malformed"],
    ["another scheme", { url: "data:audio/mpeg;base64,//uQxA==" }, "unreachable"],
    ["another origin without TLS", { url: "http://localhost:9/clip.mp3" }, "unreachable"],
  ] as const;
  const audio = encodeURIComponent(JSON.stringify(cases.map(([, one]) => one)));
  const page = await run(`scenario=bad&audio=${audio}`);
  await expect.poll(() => page.all("failed").length).toBe(cases.length);
  for (const [at, [what, , reason]] of cases.entries())
    expect(said(page, at + 1), what).toEqual([`failed: ${reason}`]);
});

test("thirty clips, four in ten bad: in order, none over another, and nothing is left", async ({ run }) => {
  const bad = ["malformed", "garbage", "hung", "missing"];
  const kinds = Array.from({ length: 30 }, (_none, at) => bad[(at * 7) % 10] ?? "good");
  const page = await run(`scenario=fifo&ms=60&kinds=${kinds.join(",")}`);
  const done = await page.reported("done");
  const REASON = {
    malformed: "malformed",
    garbage: "malformed",
    hung: "unreachable",
    missing: "unreachable",
  };
  for (const [at, kind] of kinds.entries()) {
    const expected = kind === "good" ? HEARD : [`failed: ${REASON[kind as keyof typeof REASON]}`];
    expect(said(page, at + 1), `${at + 1}: ${kind}`).toEqual(expected);
  }
  const sounds = page.events().filter(({ type }) => type === "started" || type === "ended");
  const good = kinds.flatMap((kind, at) => (kind === "good" ? [at + 1, at + 1] : []));
  expect(sounds.map(({ key }) => key)).toEqual(good);
  expect(sounds.map(({ type }) => type)).toEqual(
    good.map((_key, at) => (at % 2 === 0 ? "started" : "ended")),
  );
  expect(Number(done["most"])).toBeLessThanOrEqual(3);
  expect(done).toMatchObject({ left: 0 });
});
