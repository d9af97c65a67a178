/**
 * A talk with sound in other languages, over real HTTP: what it costs is told first, each sentence is bought once, and one
 * track a language is published. The last test takes a file all the way, in the rehearsal's own voices.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { vmegKey } from "../../../src/node/rehearsal/partners/vmeg.ts";
import { createSynthesizer } from "../../../src/node/rehearsal/speech/synthesizer.ts";
import { voicesOf } from "../../../src/node/rehearsal/speech/voices.ts";
import { soundKind } from "../../../src/node/publish/sound-kind.ts";
import { talkFilePath } from "../../../src/talk/addresses.ts";
import { about, readTalkFile } from "../../../src/talk/published-talk.ts";
import { openedAddress, openEditPage } from "../../harness/edit-page.ts";
import { finishTalk, quietVoice } from "../../harness/finished-talk.ts";
import { openPublishStage, type PublishStage } from "../../harness/publish-command.ts";
import { API_KEY, script } from "../../harness/rehearsal-server.ts";

let stage: PublishStage;
afterEach(() => stage.close());

/** Gives the command what it needs to know of the stand-in. */
async function open(options: Parameters<typeof openPublishStage>[0]): Promise<void> {
  stage = await openPublishStage(options);
  const { rehearsal, origin } = stage.server;
  const environment = { VMEG_SERVICE: `${origin}/rehearsal/v1/vmeg`, VMEG_API_KEY: vmegKey(rehearsal) };
  stage.world.environment = { ...stage.world.environment, ...environment };
}
const vmeg = () => stage.server.rehearsal.partners.vmeg;
const SPEECH = ["--broadcast", "a3f9", "--no-sound", "--speech", "ja-JP"];

describe("speech in another language", () => {
  beforeEach(async () => {
    /** A second of a low tone, whatever is said. */
    const sample = () =>
      Promise.resolve(Float32Array.from({ length: 22_050 }, (_, at) => 0.3 * Math.sin(at / 20)));
    await open({ synthesize: quietVoice, sample });
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

describe("a file of the rehearsal's own voices", () => {
  it("is imported, corrected, summarised, spoken in a second language and published", async () => {
    await open({});
    const [voice] = voicesOf("en-US");
    if (voice === undefined) throw new Error("There is no voice");
    const text = script.sentences.map((sentence) => sentence.text).join(" … ");
    const synthesize = createSynthesizer();
    const clips = [1, 2, 3].map(() => synthesize({ text, language: "en-US", voice, rate: 0.7 }));
    const audio = (await Promise.all(clips)).map((clip) => clip.audio);
    await writeFile(join(stage.folder, "talk.mp3"), Buffer.concat(audio));
    const { open: opens, address } = openedAddress();
    const args = [
      "--import",
      "talk.mp3",
      "--language",
      "en-US",
      "--translate",
      "ja-JP,de-DE",
      "--broadcast",
      "a3f9",
    ];
    const code = stage.publish(
      [...args, "--edit", "--summary", "en-US,ja-JP", "--speech", "ja-JP", "--yes"],
      {
        open: opens,
        wait: () => Promise.resolve(stage.server.advance(1_000)),
      },
    );
    const page = await openEditPage(
      await Promise.race([address, code.then(() => Promise.reject(new Error(stage.lines.at(-1))))]),
    );
    const sentences = [
      { sid: 2, seen: "The bridge is open again.", text: "The old bridge is closed again today." },
    ];
    const speakers = [{ speaker: "Guest-1", name: "Anna Berg" }];
    expect((await page.post("/save", { speakers, sentences })).body).toMatchObject({ outcome: "saved" });
    expect([await code, stage.lines.at(-1)]).toEqual([0, "Published at /talk/a3f9/talk."]);
    const { name, head } = await stage.openTalk();
    expect(head).toMatchObject({
      speakers: ["Anna Berg", "Guest-2"],
      languages: ["en-US", "ja-JP", "de-DE"],
      sounds: [
        { language: "en-US", type: "audio/mpeg" },
        { language: "ja-JP", type: "audio/mpeg" },
      ],
    });
    const file = async (path = ""): Promise<unknown> => stage.json(talkFilePath("a3f9", name, path));
    const summary = readTalkFile(about, await file(head.about["en-US"]?.file))?.summary ?? [];
    expect(summary).toContainEqual({
      kind: "point",
      text: "The old bridge is closed again today.",
      sids: [2],
    });
    const secrets = [API_KEY, API_KEY.slice(4), vmegKey(stage.server.rehearsal), stage.server.origin];
    for (const [path, bytes] of await stage.contents()) {
      if (!path.includes("/talks/")) continue;
      for (const secret of secrets) expect(bytes.includes(secret) || path.includes(secret)).toBe(false);
    }
  });
});
