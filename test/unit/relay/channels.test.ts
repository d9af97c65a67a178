import { expect, it } from "vitest";

import { allChannels, channelsFor, heartbeatsOf, messagesOf } from "../../../src/node/relay/channels.ts";

const BASE = "a3f9/run";
const LANGUAGES = ["ja-JP", "de-DE"];
const VOICES = [
  { language: "ja-JP", name: "ja-JP-Sakura" },
  { language: "ja-JP", name: "ja-JP-Haruto" },
];

it("gives each channel of a recording one heartbeat, where its other messages go", () => {
  const heartbeats = heartbeatsOf(BASE, LANGUAGES, VOICES);
  const channels = heartbeats.map(({ channel }) => channel);
  expect(channels.toSorted()).toEqual([...allChannels(BASE, LANGUAGES, VOICES)].toSorted());
  expect(new Set(channels).size).toBe(channels.length);
  for (const language of [undefined, ...LANGUAGES])
    expect(channels).toEqual(expect.arrayContaining([...channelsFor(BASE, language)]));
  const payload = { sid: 1, language: "ja-JP", text: "はい", is_final: true } as const;
  for (const isFinal of [true, false])
    for (const { channel, isKept } of messagesOf(
      BASE,
      { name: "translation", payload: { ...payload, is_final: isFinal } },
      VOICES,
    ))
      expect(heartbeats).toContainEqual({ channel, isKept, name: "heartbeat", data: "{}" });
});
