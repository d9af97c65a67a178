import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { answerTo, identify, readMessage, sendStreamCaption } from "../../../src/obs/messages.ts";
import { cleanAddress, createStoredObs } from "../../../src/obs/settings.ts";
import { createMemoryStorage } from "../../../src/lib/safe-storage.ts";
import { DEVICE_KEYS } from "../../../src/lib/storage-keys.ts";

describe("messages of obs-websocket 5", () => {
  it("are read as far as they matter", () => {
    const read = (message: unknown) => readMessage(JSON.stringify(message));
    const authentication = { challenge: "c", salt: "s" };
    expect(read({ op: 0, d: { obsWebSocketVersion: "5.5.0", rpcVersion: 1 } })).toEqual({
      type: "hello",
      rpcVersion: 1,
    });
    expect(read({ op: 0, d: { rpcVersion: 1, authentication } })).toEqual({
      type: "hello",
      rpcVersion: 1,
      challenge: authentication,
    });
    expect(read({ op: 2, d: { negotiatedRpcVersion: 1 } })).toEqual({ type: "identified" });
    const requestStatus = { result: false, code: 501 };
    expect(read({ op: 7, d: { requestType: "SendStreamCaption", requestId: "4", requestStatus } })).toEqual({
      type: "response",
      id: "4",
      code: 501,
    });
  });

  it("are nothing where they are no such message, whatever they are", () => {
    const known = ["hello", "identified", "response", "other"];
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json(), fc.object()), (raw) => {
        expect(known).toContain(readMessage(raw).type);
        expect(known).toContain(readMessage(JSON.stringify({ op: 0, d: raw }) ?? raw).type);
      }),
    );
    for (const raw of [
      "",
      "{",
      "null",
      "[]",
      '{"op":0}',
      '{"op":0,"d":{"rpcVersion":"1"}}',
      `"${"a".repeat(70_000)}"`,
    ])
      expect(readMessage(raw)).toEqual({ type: "other" });
  });

  it("that are sent have the form of the protocol", () => {
    expect(JSON.parse(identify(undefined))).toEqual({ op: 1, d: { rpcVersion: 1, eventSubscriptions: 0 } });
    expect(JSON.parse(sendStreamCaption("7", "Hello\nthere"))).toEqual({
      op: 6,
      d: { requestType: "SendStreamCaption", requestId: "7", requestData: { captionText: "Hello\nthere" } },
    });
  });

  it("answer the challenge of the protocol's own example without its password", async () => {
    const challenge = "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=";
    const salt = "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=";
    expect(await answerTo({ challenge, salt }, "supersecretpassword")).toBe(
      "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=",
    );
  });
});

describe("where OBS is", () => {
  it.each([
    ["127.0.0.1:4455", "127.0.0.1:4455"],
    [" ws://LOCALHOST:4456/ ", "localhost:4456"],
    ["localhost", "localhost:4455"],
    ["192.168.0.7:4455", undefined],
    ["obs.example:4455", undefined],
    ["127.0.0.1:0", undefined],
    ["127.0.0.1:65536", undefined],
    ["127.0.0.1:4455/../", undefined],
    ["127.0.0.1@evil.example", undefined],
    ["", undefined],
  ])("%j is %j", (raw, expected) => {
    expect(cleanAddress(raw)).toBe(expected);
  });

  it("is kept until it is forgotten, and never believed where it was changed", () => {
    const storage = createMemoryStorage();
    const stored = createStoredObs(() => storage);
    expect(stored.get()).toBeUndefined();
    const settings = { address: "127.0.0.1:4455", password: "p" };
    stored.set(settings);
    expect(stored.get()).toEqual(settings);
    stored.forget();
    expect(stored.get()).toBeUndefined();
    for (const text of [
      "",
      "{",
      "[]",
      '{"address":"evil.example:1","password":"p"}',
      '{"address":"localhost:1"}',
    ]) {
      storage.set(DEVICE_KEYS.obs, text);
      expect(stored.get()).toBeUndefined();
    }
  });
});
