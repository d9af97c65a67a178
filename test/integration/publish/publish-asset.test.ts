/**
 * Talks whose text memories.ai writes: an asset that it has, and the sound of a file beside it.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { MEMORIES_ASSET } from "../../../src/node/rehearsal/partners/memories.ts";
import { openCalledAddress } from "../../harness/called-address.ts";
import { quietClip } from "../../harness/finished-talk.ts";
import {
  openPublishStage,
  type PublishStage,
  secretsIn,
  withoutService,
} from "../../harness/publish-command.ts";

let stage: PublishStage;
beforeEach(async () => {
  stage = await openPublishStage();
});
afterEach(() => stage.close());

const ADDRESS = ["--broadcast", "a3f9"];
const alone = () => withoutService(stage);
const write = (name: string, content: string | Uint8Array) => writeFile(join(stage.folder, name), content);

describe("an asset of memories.ai", () => {
  const ASSET = ["--asset", MEMORIES_ASSET, "--title", "The bridge", "--languages", "en-US", ...ADDRESS];
  const memories = () => stage.server.rehearsal.partners.memories;

  it("is transcribed when the host agrees to its price, published, and paid once", async () => {
    expect(await stage.publish(ASSET, alone())).toBe(1);
    expect(stage.lines.slice(-2)).toEqual([
      "memories.ai takes 0.002 USD for a second, with speakers told apart.",
      "! Nothing was asked for. With --yes nobody is asked.",
    ]);
    expect(memories().charged()).toBe(0);
    await write("talk.mp3", quietClip(350));
    expect(await stage.publish([...ASSET, "--sound", "talk.mp3", "--yes"], alone())).toBe(0);
    expect(stage.lines).toContain("It costs about 0.02 USD at memories.ai.");
    const { head } = await stage.openTalk();
    expect(head).toMatchObject({ title: "The bridge", speakers: ["SPEAKER_00", "SPEAKER_01"], sentences: 3 });
    const paid = memories().charged();
    expect(await stage.publish([...ASSET, "--sound", "talk.mp3"], alone())).toBe(0);
    expect(stage.lines).toContain("The transcript is there from before; nothing is asked of memories.ai.");
    expect(memories().charged()).toBe(paid);
    expect(await secretsIn(stage)).toEqual([]);
  });

  it.each<[string, readonly string[], () => void, RegExp]>([
    ["not there", ["re_1"], () => undefined, /gives one reason for several/],
    ["asked for too often", [MEMORIES_ASSET], () => memories().setBusy(true), /gives one reason for several/],
  ])("that is %s is told, and nothing is published", async (_what, [asset = ""], arrange, words) => {
    arrange();
    const args = ASSET.map((arg) => (arg === MEMORIES_ASSET ? asset : arg));
    expect(await stage.publish([...args, "--yes"], alone())).toBe(1);
    expect(stage.lines.at(-1)).toMatch(words);
    expect(stage.lines.at(-1)).not.toContain("exceeded");
    expect(await stage.filesIn("talks")).toEqual([]);
  });

  it("needs its own key, which goes without Bearer to the address that was named", async () => {
    const told = async (more: Readonly<Record<string, string>>) => {
      expect(
        await stage.publish([...ASSET, "--yes"], { environment: { ...alone().environment, ...more } }),
      ).toBe(1);
      return stage.lines.at(-1);
    };
    expect(await told({ MEMORIES_API_KEY: "" })).toMatch(/MEMORIES_API_KEY has to hold the key/);
    expect(await told({ MEMORIES_API_KEY: "sk-mavi-x" })).toMatch(
      /^! memories\.ai does not know this API key/,
    );
    expect(await told({ MEMORIES_SERVICE: "http://memories.example" })).toMatch(
      /MEMORIES_SERVICE is no address/,
    );
    expect(await told({ MEMORIES_SERVICE: "http://127.0.0.1:9" })).toMatch(/memories\.ai does not answer/);
  });

  it("may also come as the result that a webhook was called with, in a file", async () => {
    const hook = await openCalledAddress();
    memories().setWebhook(hook.url);
    const asked = await stage.server.request(
      "POST",
      "/rehearsal/v1/memories/transcriptions/async-generate-audio",
      { asset_id: MEMORIES_ASSET, speaker: true },
      { Authorization: stage.world.environment["MEMORIES_API_KEY"] ?? "" },
    );
    expect(asked.body).toMatchObject({ code: 200, data: { task_id: expect.any(String) as string } });
    stage.server.advance(5_000);
    await expect.poll(() => hook.calls.length).toBe(1);
    await write("result.json", hook.calls[0] ?? "");
    await hook.close();
    const args = ["--transcript", "result.json", "--languages", "en-US", "--title", "The bridge"];
    expect(await stage.publish([...args, ...ADDRESS], alone())).toBe(0);
    expect((await stage.openTalk()).head).toMatchObject({
      sentences: 3,
      speakers: ["SPEAKER_00", "SPEAKER_01"],
    });
  });
});
