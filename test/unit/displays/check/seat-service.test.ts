/**
 * What the check of a seat asks of the service: once, within the limits, and nothing about a password that nobody typed.
 */
import { createRoot } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";

import type { StreamMeasure } from "../../../../src/check/measure-stream.ts";
import { createSeatService } from "../../../../src/displays/check/seat-service.ts";
import { MEASURE_MS } from "../../../../src/check/measure-stream.ts";
import { RESOLVE_LIMIT, STREAM_LIMIT } from "../../../../src/lib/budget.ts";
import { TAB_KEYS } from "../../../../src/lib/storage-keys.ts";
import type { BroadcastInfo } from "../../../../src/vas/broadcast-info.ts";
import { createFakePage } from "../../../harness/fake-page.ts";
import { fakeFetch, jsonAnswer } from "../../../harness/fake-fetch.ts";
import { createFakeStorage } from "../../../harness/fake-storage.ts";
import { fakeTransports } from "../../../harness/fake-transport.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

const SENT = "Mon, 05 Jan 2026 09:00:00 GMT";
const WALL = Date.UTC(2026, 0, 5, 9);
const info = (requiresPassword: boolean): BroadcastInfo => ({
  id: "1",
  name: "Board meeting",
  requiresPassword,
  status: "active",
  transcriptionLanguage: "en",
  translationLanguages: ["de"],
  speechLanguages: [],
  voices: new Map(),
});
const BROADCAST = {
  data: {
    id: "1",
    name: "Board meeting",
    access_type: "password",
    requires_password: true,
    status: "active",
    is_live: true,
    transcription_language: "en",
    translation_languages: ["de"],
    tts_languages: [],
    tts_voices: {},
  },
};

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

let end: () => void = () => undefined;
afterEach(() => end());

function stand(stored: Readonly<Record<string, string>> = {}) {
  const clock = createManualClock();
  const transports = fakeTransports();
  const { page, hide, show } = createFakePage();
  Object.assign(page, { navigator: { onLine: true } });
  const network = fakeFetch(() => {
    const isVerify = network.asked.at(-1)?.url.endsWith("/verify") === true;
    const grant = { data: { viewer_access_token: "key-1", expires_at: "2026-01-06T09:00:00Z" } };
    return jsonAnswer(200, isVerify ? grant : BROADCAST, { date: SENT });
  });
  const progress: unknown[] = [];
  const service = createRoot((dispose) => {
    end = dispose;
    return createSeatService({
      token: "a3f9",
      serviceOrigin: "https://service.example",
      fetch: network.fetch,
      openTransport: transports.openTransport,
      clock,
      wallNow: () => WALL + 120_000 + clock.now(),
      random: () => 0.5,
      page,
      streamNames: {},
      tabStorage: createFakeStorage(stored),
      needs: () => ({ speech: false, language: "de" }),
      onFound: () => undefined,
      onProgress: (now) => progress.push(now),
    });
  });
  /** Lets time pass, in ms, and every answer that is due arrive. */
  const pass = async (ms = 0): Promise<void> => {
    clock.advance(ms);
    for (let turn = 0; turn < 8; turn += 1) {
      await nextTurn();
      clock.advance(0);
    }
  };
  const verifies = () => network.asked.filter(({ url }) => url.endsWith("/verify")).length;
  return { service, clock, transports, network, progress, pass, hide, show, verifies };
}

const refused = { kind: "refused", status: 401, code: "unauthorized" } as const;

describe("a public broadcast", () => {
  it("is asked for once, with one stream in the languages of the reader, which is closed", async () => {
    const { service, transports, network, progress, pass, verifies } = stand();
    const resolved = service.resolve();
    await pass();
    expect((await resolved).answer.ok).toBe(true);
    let measured: StreamMeasure | undefined;
    void service.measure(info(false)).then((measure) => (measured = measure));
    await pass();
    const stream = transports.newest();
    expect(stream.url).toBe("https://service.example/broadcast/a3f9/text?lang=de");
    stream.onOpen();
    await pass(MEASURE_MS);
    expect(measured?.end).toBe("complete");
    expect(stream.closes()).toBe(1);
    expect(transports.attempts).toHaveLength(1);
    expect(network.asked).toHaveLength(1);
    expect(verifies()).toBe(0);
    expect(progress.at(-1)).toBeUndefined();
  });

  it("is read as the reader reads it, also by shape where names are not known", async () => {
    const { service, transports, pass } = stand();
    let measured: StreamMeasure | undefined;
    void service.measure(info(false)).then((measure) => (measured = measure));
    await pass();
    transports.newest().onOpen();
    transports.newest().deliver("caption", { seq: 1, text: "Hello", lang: "de", final: true });
    transports.newest().deliver("metrics", { cpu: 3 });
    // What reads by shape is loaded when it is first needed.
    await import("../../../../src/vas/shape/read-shape.ts");
    await pass(MEASURE_MS);
    expect(measured).toMatchObject({ frames: 2, framesRead: 1, textsRead: 1 });
    expect(measured?.unread).toEqual([{ name: "metrics", keys: ["cpu"], count: 1, texts: 0 }]);
  });

  it("tells what time it is at the service, however wrong the device's clock is", async () => {
    const { service, clock, pass } = stand();
    expect(service.serviceTime().isKnown).toBe(false);
    void service.resolve();
    await pass();
    const { toServerMs, isKnown } = service.serviceTime();
    expect(isKnown).toBe(true);
    expect(Math.abs(toServerMs + clock.now() - WALL)).toBeLessThanOrEqual(500);
  });

  it("is not asked for more often than a visit does, whatever is pressed", async () => {
    const { service, network, pass } = stand();
    for (let press = 0; press < RESOLVE_LIMIT.most + 5; press += 1) {
      void service.resolve();
      await pass();
    }
    expect(network.asked).toHaveLength(RESOLVE_LIMIT.most);
    await pass(RESOLVE_LIMIT.everyMs);
    expect(network.asked.length).toBeGreaterThan(RESOLVE_LIMIT.most);
  });
});

describe("a broadcast with a password", () => {
  it("opens nothing and verifies nothing before somebody has typed it", async () => {
    const { service, transports, pass, verifies } = stand();
    void service.measure(info(true));
    await pass(600_000);
    expect(service.accessGate.locked()).toBe(true);
    expect(transports.attempts).toHaveLength(0);
    expect(verifies()).toBe(0);
    void service.accessGate.unlock("lighthouse", false);
    await pass();
    expect(verifies()).toBe(1);
    expect(transports.newest().url).toContain("viewer_access_token=key-1");
  });

  it("takes the way in that this tab has", async () => {
    const { service, transports, pass, verifies } = stand({ [`${TAB_KEYS.accessToken}a3f9`]: "kept" });
    void service.measure(info(true));
    await pass();
    expect(transports.newest().url).toContain("viewer_access_token=kept");
    expect(verifies()).toBe(0);
  });

  it("asks again where that is stale, and leaves it at that in the end", async () => {
    const { service, transports, pass, verifies } = stand({ [`${TAB_KEYS.accessToken}a3f9`]: "stale" });
    let measured: StreamMeasure | undefined;
    void service.measure(info(true)).then((measure) => (measured = measure));
    await pass();
    for (const round of [1, 2]) {
      transports.newest().onClose(refused);
      await pass();
      expect(service.accessGate.locked(), `round ${round}`).toBe(true);
      expect(verifies()).toBe(round - 1);
      void service.accessGate.unlock("lighthouse", false);
      await pass();
    }
    transports.newest().onClose(refused);
    await pass();
    expect(measured?.cause).toEqual(refused);
    expect(transports.attempts).toHaveLength(3);
  });

  it("renews nothing once it is over, however long the page stays open", async () => {
    const { service, transports, pass, verifies } = stand();
    void service.measure(info(true));
    await pass();
    void service.accessGate.unlock("lighthouse", false);
    await pass();
    transports.newest().onOpen();
    await pass(MEASURE_MS);
    await pass(48 * 3_600_000);
    expect(verifies()).toBe(1);
  });
});

describe("the page", () => {
  it("pauses the measurement while it is hidden", async () => {
    const { service, transports, progress, pass, hide, show } = stand();
    void service.measure(info(false));
    await pass();
    transports.newest().onOpen();
    hide();
    expect(progress.at(-1)).toMatchObject({ isPaused: true });
    show();
    expect(progress.at(-1)).toMatchObject({ isPaused: false });
  });

  it("that is left closes its stream", async () => {
    const { service, transports, pass } = stand();
    void service.measure(info(false));
    await pass();
    service.dispose();
    expect(transports.newest().closes()).toBe(1);
  });

  it("that is left while a use has to wait asks and opens nothing any more, and leaves no timer", async () => {
    const { service, clock, network, transports, pass } = stand();
    for (let press = 0; press < RESOLVE_LIMIT.most; press += 1) {
      void service.resolve();
      await pass();
    }
    for (let run = 0; run < STREAM_LIMIT.most; run += 1) {
      void service.measure(info(false));
      await pass();
      transports.newest().onClose({ kind: "network" });
      await pass();
    }
    const [asked, opened] = [network.asked.length, transports.attempts.length];
    void service.resolve();
    void service.measure(info(false));
    await pass();
    expect([network.asked.length, transports.attempts.length]).toEqual([asked, opened]);
    expect(clock.pending()).toBeGreaterThan(0);
    service.dispose();
    expect(clock.pending()).toBe(0);
    await pass(RESOLVE_LIMIT.everyMs * 2);
    expect([network.asked.length, transports.attempts.length]).toEqual([asked, opened]);
  });

  it("that is left before it is begun opens nothing", async () => {
    const { service, network, transports, pass } = stand();
    service.dispose();
    void service.resolve();
    void service.measure(info(false));
    await pass(RESOLVE_LIMIT.everyMs);
    expect(network.asked).toHaveLength(0);
    expect(transports.attempts).toHaveLength(0);
  });
});
