/**
 * A talk with sound in other languages, over real HTTP: what it costs is told first, each sentence is bought once, and one
 * track a language is published.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { soundKind } from "../../../src/node/publish/sound-kind.ts";
import { talkFilePath } from "../../../src/talk/addresses.ts";
import { finishTalk, quietVoice } from "../../harness/finished-talk.ts";
import { openPublishStage, type PublishStage } from "../../harness/publish-command.ts";
import { script } from "../../harness/rehearsal-server.ts";

let stage: PublishStage;
afterEach(() => stage.close());

const vmeg = () => stage.server.rehearsal.partners.vmeg;
const SPEECH = ["--broadcast", "a3f9", "--no-sound", "--speech", "ja-JP"];

describe("speech in another language", () => {
  beforeEach(async () => {
    /** A second of a low tone, whatever is said. */
    const sample = () =>
      Promise.resolve(Float32Array.from({ length: 22_050 }, (_, at) => 0.3 * Math.sin(at / 20)));
    stage = await openPublishStage({ synthesize: quietVoice, sample });
    await finishTalk(stage.server);
  });

  it("is told with its cost, bought when the host agrees, and published as one track", async () => {
    expect(await stage.publish([...SPEECH, "--price", "30"])).toBe(1);
    expect(stage.lines).toContain("Speech in ja-JP: 3 sentences with 35 characters, in 1 request.");
    expect(stage.lines).toContain("It costs about 1.05 USD.");
    expect(stage.lines.at(-1)).toBe(
      "! Nothing was bought and nothing was published. With --yes nobody is asked.",
    );
    expect([vmeg().charged(), await stage.talks().catch(() => [])]).toEqual([[], []]);
    expect(await stage.publish(SPEECH, { confirm: () => Promise.resolve(true) })).toBe(0);
    expect(stage.lines).toContain("Speech in ja-JP: 3 sentences, at 0.90 to 1.00 of the voice's speed.");
    const { name, head } = await stage.openTalk();
    const [track] = head.sounds;
    expect(track).toMatchObject({ language: "ja-JP", type: "audio/mpeg", durationMs: 12_000 });
    const bytes = await readFile(join(stage.folder, talkFilePath("a3f9", name, track?.file ?? "")));
    const kind = await soundKind(Uint8Array.from(bytes));
    expect(kind?.type).toBe("audio/mpeg");
    expect(Math.abs((kind?.durationMs ?? 0) - 12_000)).toBeLessThan(150);
  });

  it("is bought once: publishing again, and going on after a failure, cost what is missing", async () => {
    const broken = script.sentences[1]?.translations["ja-JP"];
    vmeg().misbehave({ failing: (text) => text === broken });
    expect(await stage.publish([...SPEECH, "--yes"])).toBe(1);
    expect(stage.lines.at(-1)).toBe(
      `! vmeg could not speak the sentence "${broken}" in ja-JP. It said: The text could not be spoken`,
    );
    expect(vmeg().charged()).toHaveLength(2);
    vmeg().misbehave({});
    expect(await stage.publish([...SPEECH, "--yes"])).toBe(0);
    expect(vmeg().charged()).toHaveLength(3);
    const first = await stage.contents();
    expect(await stage.publish(SPEECH)).toBe(0);
    expect(stage.lines).toContain("Speech in ja-JP: all sentences are there from before; nothing is bought.");
    expect(vmeg().charged()).toHaveLength(3);
    expect(await stage.contents()).toEqual(first);
  });

  it("is not paid twice where an answer is lost on its way", async () => {
    let lost = 0;
    const fetchImpl: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init);
      const isSpeech = (url instanceof Request ? url.url : url.toString()).endsWith("/tts/create");
      if (!isSpeech || lost > 0) return answer;
      lost += 1;
      throw new TypeError("lost");
    };
    expect(await stage.publish([...SPEECH, "--yes"], { fetch: fetchImpl })).toBe(0);
    expect([lost, vmeg().charged().length]).toEqual([1, 3]);
  });

  it.each([
    [
      { code: 402, message: "Insufficient balance", data: null },
      /balance of the account is used up\. It said: Insuff/,
    ],
    [{ code: 429, message: "Too many requests", data: null }, /was asked too often/],
    [{ code: 50_012, message: "Provider failed", data: null }, /fault of its own.* It said: Provider failed/],
  ])("is told why it could not be bought, and nothing is published: %o", async (answer, words) => {
    vmeg().misbehave({ error: answer });
    expect(await stage.publish([...SPEECH, "--voice", "ja-JP=x", "--yes"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(words);
    expect(await stage.talks().catch(() => [])).toEqual([]);
  });

  it("needs a key of its own, a text, a voice, and another language than what is spoken", async () => {
    const told = async (args: readonly string[], environment = stage.world.environment) => {
      expect(await stage.publish(["--broadcast", "a3f9", "--no-sound", ...args], { environment })).toBe(1);
      return stage.lines.at(-1);
    };
    const { VMEG_API_KEY: _, ...without } = stage.world.environment;
    expect(await told(["--speech", "ja-JP"], without)).toMatch(/VMEG_API_KEY has to hold the key/);
    const wrong = { ...stage.world.environment, VMEG_API_KEY: "wrong" };
    expect(await told(["--speech", "ja-JP"], wrong)).toMatch(/^! vmeg does not know this API key/);
    const plain = { ...stage.world.environment, VMEG_SERVICE: "http://vmeg.example" };
    expect(await told(["--speech", "ja-JP"], plain)).toMatch(/Plain http only reaches this machine/);
    expect(await told(["--speech", "en-US"])).toMatch(/en-US is what is spoken/);
    expect(await told(["--speech", "de-DE"])).toMatch(/no sentence in de-DE/);
  });
});
