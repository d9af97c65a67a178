/**
 * howler in a real browser, under the production policy: what is reported as heard was heard, and nothing hangs.
 */
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { between, expect, said, test } from "./player-run.ts";

test.use({
  launchOptions: {
    ...chromiumPath(),
    args: [...CHROMIUM_ARGS, "--autoplay-policy=no-user-gesture-required"],
  },
});

test.describe("a clip", () => {
  test("is loaded, starts and ends, by the audio clock", async ({ run }) => {
    const page = await run("scenario=play&ms=600");
    const ended = await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "ended"]);
    const { durationMs } = (await page.reported("loaded")) as { readonly durationMs?: number };
    expect(durationMs).toBeGreaterThanOrEqual(600);
    expect(durationMs).toBeLessThan(750);
    const started = await page.reported("started");
    expect(started.positionMs).toBeGreaterThan(0);
    expect(between(started, ended)).toBeGreaterThan(400);
    expect(await page.reported("sound")).toMatchObject({ playbackRate: 1, volume: 0.5, muted: false });
  });

  test("that is very short starts before it ends", async ({ run }) => {
    const page = await run("scenario=play&ms=20");
    await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "ended"]);
  });

  for (const rate of [0.5, 1.25, 2, 2.5]) {
    test(`keeps its pitch at ${rate} times the speed`, async ({ run }) => {
      const page = await run(`scenario=play&ms=700&rate=${rate}`);
      expect(await page.reported("sound")).toMatchObject({ playbackRate: rate, preservesPitch: true });
      const ended = await page.reported("ended");
      const took = between(await page.reported("started"), ended) * rate;
      expect(took).toBeGreaterThan(500);
      expect(took).toBeLessThan(1_100);
    });
  }

  test("goes faster while it plays", async ({ run }) => {
    const page = await run("scenario=live-rate");
    expect(await page.reported("sound")).toMatchObject({ playbackRate: 2, preservesPitch: true });
    const ended = await page.reported("ended");
    expect(between(await page.reported("started"), ended)).toBeLessThan(900);
    expect(said(page)).toEqual(["loaded", "started", "ended"]);
  });

  test("stands while it is paused and goes on from there at its rate", async ({ run }) => {
    const page = await run("scenario=paused");
    await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "resumed", "ended"]);
    const paused = await page.reported("paused");
    const [whilePaused, afterwards] = page.all("sound");
    expect(Number(whilePaused?.["currentTime"]) * 1_000).toBeLessThan(Number(paused.positionMs) + 60);
    expect(afterwards).toMatchObject({ playbackRate: 1.25 });
    const resumed = await page.reported("resumed");
    expect(resumed.positionMs).toBeGreaterThanOrEqual(Number(paused.positionMs) - 30);
    expect(resumed.positionMs).toBeLessThan(Number(paused.positionMs) + 200);
  });

  test("that is paused before its first sound makes none until it goes on", async ({ run }) => {
    const page = await run("scenario=paused-early");
    await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "ended"]);
    const whilePaused = await page.reported("sound");
    expect(Number(whilePaused["currentTime"])).toBeLessThan(0.05);
  });

  test("that is given up while it starts leaves nothing to the next ones", async ({ run }) => {
    const page = await run("scenario=disposed");
    await page.reported("ended");
    for (let key = 1; key < 8; key += 1) expect(said(page, key)).toEqual(["loaded"]);
    expect(said(page, 8)).toEqual(["loaded", "started", "ended"]);
    const done = await page.reported("done");
    expect(done).toMatchObject({ left: 0 });
    const left = Object.entries(done["listeners"] ?? {}).filter(([, count]) => count !== 0);
    expect(left, "listeners on elements").toEqual([]);
  });

  test("says nothing more once the player is closed", async ({ run }) => {
    const page = await run("scenario=closed");
    expect(await page.reported("done")).toMatchObject({ left: 0 });
    expect(said(page)).toEqual(["loaded", "started"]);
  });
});

test.describe("a clip that was not heard", () => {
  test("is told as interrupted when the device pauses it, and goes on from there", async ({ run }) => {
    const page = await run("scenario=interrupted");
    await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "interrupted", "resumed", "ended"]);
    const paused = await page.reported("paused");
    // At once: the element says so, nobody has to wait for the clock.
    expect(between(paused, await page.reported("interrupted"))).toBeLessThan(400);
    const resumed = await page.reported("resumed");
    expect(resumed.positionMs).toBeGreaterThanOrEqual(Number(paused.positionMs) - 30);
    expect(resumed.positionMs).toBeLessThan(Number(paused.positionMs) + 200);
  });

  test("is told as interrupted when its clock stands though nothing paused it", async ({ run }) => {
    const page = await run("scenario=dead");
    await page.reported("resumed");
    const paused = await page.reported("paused");
    expect(between(paused, await page.reported("interrupted"))).toBeLessThan(1_000);
    expect(said(page).slice(0, 4)).toEqual(["loaded", "started", "interrupted", "resumed"]);
  });

  test("is told as interrupted again when going on moves nothing", async ({ run }) => {
    const page = await run("scenario=dead&again=dead");
    await expect.poll(() => page.all("interrupted").length).toBeGreaterThan(1);
    expect(said(page).slice(0, 4)).toEqual(["loaded", "started", "interrupted", "interrupted"]);
  });

  test("does not count when it jumped to its end", async ({ run }) => {
    const page = await run("scenario=jump");
    await page.reported("failed");
    expect(said(page)).toEqual(["loaded", "started", "failed: stalled"]);
  });
});

test.describe("what is no clip", () => {
  for (const [what, query, reason] of [
    ["no base64", "base64&base64=%25%25%25", "malformed"],
    ["no audio", "base64&base64=aGVsbG8gd29ybGQ=", "malformed"],
    [
      "an ID3 tag and garbage",
      `base64&base64=${btoa(`ID3\u0003${"\0".repeat(6)}${"x".repeat(900)}`)}`,
      "malformed",
    ],
    ["an MP3 frame and garbage", "base64&base64=//uQxAAAAAAAAAAAAAAAAAAAAAAA", "malformed"],
    ["an address that is not there", "url&url=/missing", "unreachable"],
    ["an address with something else", "url&url=/text", "malformed"],
    ["too much", "url&url=/oversized", "malformed"],
    ["another scheme", "url&url=data:audio/mpeg;base64,//uQxA==", "unreachable"],
    ["another origin without TLS", "url&url=http://localhost:9/clip.mp3", "unreachable"],
  ] as const) {
    test(`fails for ${what}`, async ({ run }) => {
      const page = await run(`scenario=${query.replaceAll("+", "%2B").replaceAll("/", "%2F")}`);
      await page.reported("failed");
      expect(said(page)).toEqual([`failed: ${reason}`]);
    });
  }

  test("fails for an address that sends nothing, after 8 s", async ({ run }) => {
    const page = await run("scenario=url&url=/hung");
    await expect.poll(() => said(page), { timeout: 12_000 }).toEqual(["failed: unreachable"]);
    const failed = await page.reported("failed");
    expect(failed.atMs).toBeGreaterThan(7_900);
    expect(failed.atMs).toBeLessThan(10_000);
  });

  test("is played from an address when it is one after all", async ({ run }) => {
    const page = await run("scenario=url&url=%2Ftone%3Fms%3D200");
    await page.reported("ended");
    expect(said(page)).toEqual(["loaded", "started", "ended"]);
  });
});

test("two hundred clips, four in ten bad: in order, none over another, and nothing is left", async ({
  run,
}) => {
  test.setTimeout(120_000);
  const bad = ["malformed", "garbage", "hung", "missing"];
  const kinds = Array.from({ length: 200 }, (_none, at) => bad[(at * 7) % 10] ?? "good");
  const page = await run(`scenario=fifo&ms=60&kinds=${kinds.join(",")}`);
  const done = await page.reported("done");
  const events = page.events();
  const REASON = {
    malformed: "malformed",
    garbage: "malformed",
    hung: "unreachable",
    missing: "unreachable",
  };
  for (const [at, kind] of kinds.entries()) {
    const expected =
      kind === "good" ? ["loaded", "started", "ended"] : [`failed: ${REASON[kind as keyof typeof REASON]}`];
    expect(said(page, at + 1), `${at + 1}: ${kind}`).toEqual(expected);
  }
  const sounds = events.filter(({ type }) => type === "started" || type === "ended");
  const good = kinds.flatMap((kind, at) => (kind === "good" ? [at + 1, at + 1] : []));
  expect(sounds.map(({ key }) => key)).toEqual(good);
  expect(sounds.map(({ type }) => type)).toEqual(
    good.map((_key, at) => (at % 2 === 0 ? "started" : "ended")),
  );
  expect(Number(done["most"])).toBeLessThanOrEqual(3);
  expect(done).toMatchObject({ left: 0 });
  // Gaps between clips that were ready, for the record; what may be expected of them is the bench's to say.
  const gaps = sounds.flatMap((event, at) => {
    const next = sounds[at + 1];
    return event.type === "ended" && next?.key === event.key + 1 ? [next.atMs - event.atMs] : [];
  });
  const sorted = gaps.toSorted((left, right) => left - right);
  test.info().annotations.push({
    type: "gap between clips, ms",
    description: `p50 ${sorted[Math.floor(sorted.length / 2)]}, p95 ${sorted[Math.floor(sorted.length * 0.95)]}`,
  });
});
