import { expect, it } from "vitest";

import { voiceNameOf } from "../../../src/vas/voice-name.ts";

it.each([
  ["en-US-Grace", "Grace"],
  ["de-DE-KatjaNeural", "Katja"],
  ["zh-Hant-TW-HsiaoChenNeural", "HsiaoChen"],
  ["en-US-JennyMultilingualNeural", "Jenny"],
  ["Grace", "Grace"],
  ["Anna (Premium)", "Anna (Premium)"],
  ["en-US", "en-US"],
  ["alloy", "alloy"],
  ["", ""],
])("a voice with the name %j is called %j", (name, shown) => {
  expect(voiceNameOf(name)).toBe(shown);
});
