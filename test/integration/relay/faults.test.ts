/**
 * The faults of the relay, each with real processes, while people speak and somebody reads: nothing is lost without a mark,
 * and nothing is told twice.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";

import { MISSING_TEXT } from "../../../src/node/relay/retelling.ts";
import { openRelayReader, type RelayReader } from "../../harness/relay-reader.ts";
import {
  missingForRelay,
  type Program,
  type RelayStage,
  startRelayStage,
} from "../../harness/relay-stage.ts";

const PATIENCE = { timeout: 20_000, interval: 25 };
const STEP_MS = 500;
/** Sentences that are said before, during and after a fault. */
const SENTENCES = 2;

describe.skipIf(missingForRelay() !== undefined)("while somebody reads", () => {
  let stage: RelayStage;
  let redis: Program;
  let engine: Program;
  const relays: (Program | undefined)[] = [];
  let reader: RelayReader;

  const newest = (): number => Math.max(0, ...reader.finals().keys());

  /** Lets people speak until the reader has `count` more sentences. */
  async function speak(count = SENTENCES): Promise<void> {
    const goal = newest() + count;
    await expect
      .poll(() => {
        stage.service.advance(STEP_MS);
        return newest();
      }, PATIENCE)
      .toBeGreaterThanOrEqual(goal);
  }

  /** Lets people speak whom nobody may hear now. */
  const speakUnheard = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += STEP_MS) stage.service.advance(STEP_MS);
  };

  async function startRelay(which: 0 | 1): Promise<Program> {
    const relay = await stage.relay(which);
    relays[which] = relay;
    return relay;
  }

  /** Every sentence up to the newest that `reader` knows now has reached `who`, once; more may come meanwhile. */
  async function expectWhole(who = reader): Promise<void> {
    const last = newest();
    const numbers = Array.from({ length: last }, (_, at) => at + 1);
    await expect.poll(() => [...who.finals().keys()].slice(0, last), PATIENCE).toEqual(numbers);
    expect([...who.finals().values()].flat()).not.toContain(MISSING_TEXT);
    expect(who.doubled()).toEqual([]);
  }

  beforeAll(async () => {
    stage = await startRelayStage();
    redis = await stage.startRedis();
    engine = await stage.startEngine();
    const first = await startRelay(0);
    await first.until(/"event":"service-stream-open"/);
    reader = openRelayReader(stage.origin, stage.token, "ja-JP");
  }, 60_000);
  beforeEach(() => speak());
  afterAll(async () => {
    reader.close();
    await stage.close();
  });

  it("the relay is restarted", async () => {
    await relays[0]?.end("SIGTERM");
    speakUnheard(5_000);
    await startRelay(0);
    await speak();
    await expectWhole();
  });

  it("the relay is killed", async () => {
    await relays[0]?.end("SIGKILL");
    speakUnheard(5_000);
    await startRelay(0);
    await speak();
    await expectWhole();
  });

  it("one of two relays is killed, and the other takes over", async () => {
    const second = await startRelay(1);
    expect(second.said()).not.toContain('"leading"');
    await relays[0]?.end("SIGKILL");
    await speak();
    expect(second.said()).toContain('"leading"');
    await expectWhole();
  });

  it("the relay that leads stands still, is overtaken, and goes on", async () => {
    const first = await startRelay(0);
    relays[1]?.signal("SIGSTOP");
    await speak();
    expect(first.said()).toContain('"leading"');
    relays[1]?.signal("SIGCONT");
    await speak();
    await expectWhole();
    await relays[1]?.end("SIGTERM");
    await speak();
    await expectWhole();
  });

  it("the engine is restarted", async () => {
    await engine.end("SIGTERM");
    speakUnheard(5_000);
    engine = await stage.startEngine();
    await speak();
    await expectWhole();
  });

  it("Redis is killed", async () => {
    await redis.end("SIGKILL");
    speakUnheard(5_000);
    redis = await stage.startRedis();
    await speak();
    await expectWhole();
  });

  it("the service is away, and sends again what was missed", async () => {
    stage.service.rehearsal.setFault({ status: 503, headers: {} });
    stage.service.rehearsal.byToken(stage.token)?.cut("destroy");
    speakUnheard(20_000);
    stage.service.rehearsal.setFault(undefined);
    await speak();
    await expectWhole();
  });

  it("the relay is restarted while the service is away: who comes meanwhile gets what was said, and all see why nothing follows", async () => {
    stage.service.setAway(true);
    stage.service.rehearsal.byToken(stage.token)?.cut("destroy");
    await relays[0]?.end("SIGKILL");
    await startRelay(0);
    const late = openRelayReader(stage.origin, stage.token, "ja-JP");
    onTestFinished(late.close);
    await expect.poll(() => late.finals().size, PATIENCE).toBeGreaterThanOrEqual(newest());
    const path = `/api/v1/viewer/broadcasts/${stage.token}`;
    const found = (await (await fetch(stage.origin + path)).json()) as { data: object };
    expect(found.data).toMatchObject({ status: "active", transcription_language: "en-US" });
    const health = await fetch(`${stage.relayOrigins[0]}/health`);
    expect(await health.json()).toMatchObject({ redis: true, service_stream_open: false });
    for (const who of [reader, late]) await expect.poll(who.phase, PATIENCE).toBe("interrupted");
    const later = openRelayReader(stage.origin, stage.token, "zh-TW");
    onTestFinished(later.close);
    await expect.poll(later.phase, PATIENCE).toBe("interrupted");
    stage.service.setAway(false);
    await speak();
    await expectWhole();
    await expectWhole(late);
    for (const who of [reader, late, later]) await expect.poll(who.phase, PATIENCE).toBe("live");
  });

  it("the service is away, and what was missed is lost: it is marked, for those who come later as well", async () => {
    const before = newest();
    stage.service.rehearsal.setFault({ status: 503, headers: {} });
    stage.service.rehearsal.byToken(stage.token)?.cut("destroy");
    stage.service.advance(1_500_000);
    stage.service.rehearsal.setFault(undefined);
    await speak();
    const late = openRelayReader(stage.origin, stage.token, "ja-JP");
    onTestFinished(late.close);
    const marked = (of: RelayReader): readonly number[] =>
      [...of.finals()].flatMap(([sid, texts]) => (texts.includes(MISSING_TEXT) ? [sid] : []));
    await expect.poll(() => marked(late), PATIENCE).toHaveLength(1);
    expect(marked(reader)).toEqual(marked(late));
    expect(marked(late)[0]).toBeGreaterThan(before);
    expect(reader.doubled()).toEqual([]);
  });
});
