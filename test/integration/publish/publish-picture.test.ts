/**
 * The picture of a talk: a file of the host's own, and videos of VideoGen that are found, looked at and generated.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { drawPicture } from "../../../src/node/rehearsal/partners/draw-picture.ts";
import { talkFilePath } from "../../../src/talk/addresses.ts";
import { finishTalk } from "../../harness/finished-talk.ts";
import { openPublishStage, type PublishStage, secretsIn } from "../../harness/publish-command.ts";

let stage: PublishStage;
beforeEach(async () => {
  stage = await openPublishStage();
  await finishTalk(stage.server);
});
afterEach(() => stage.close());

const TALK = ["--broadcast", "a3f9", "--no-sound"];
const videogen = () => stage.server.rehearsal.partners.videogen;
const wait = (ms: number): Promise<void> => Promise.resolve(stage.server.advance(ms));

describe("a picture of the host's own", () => {
  it("is published by what its bytes are, with words for those who do not see it", async () => {
    await writeFile(join(stage.folder, "poster.jpg"), drawPicture(0));
    const args = [...TALK, "--picture", "poster.jpg", "--picture-alt", "A bridge at dawn"];
    expect(await stage.publish(args)).toBe(0);
    const { name, head } = await stage.openTalk();
    expect(head.picture).toMatchObject({ type: "image/png", alt: "A bridge at dawn" });
    const bytes = await readFile(join(stage.folder, talkFilePath("a3f9", name, head.picture?.file ?? "")));
    expect(bytes.equals(drawPicture(0))).toBe(true);
    expect(await stage.publish(TALK)).toBe(0);
    expect((await stage.openTalk()).head.picture).toBeUndefined();
  });

  it("that is none, too large or not there is told, and nothing changes", async () => {
    const told = async (content: Uint8Array | string) => {
      await writeFile(join(stage.folder, "poster.png"), content);
      expect(await stage.publish([...TALK, "--picture", "poster.png"])).toBe(1);
      return stage.lines.at(-1);
    };
    expect(await told("<svg/>")).toMatch(/poster\.png is no picture/);
    const large = Buffer.concat([drawPicture(0), Buffer.alloc(3_000_000)]);
    expect(await told(large)).toMatch(/is larger than 3 MB/);
    expect(await stage.publish([...TALK, "--picture", "other.png"])).toBe(1);
    expect(stage.lines.at(-1)).toBe("! other.png cannot be opened.");
    expect(await stage.filesIn("talks")).toEqual([]);
  });
});

describe("a video of VideoGen", () => {
  it("is found, or seen among those that many look at, and published by its id", async () => {
    expect(await stage.publish(["--videogen-search", "bridge"])).toBe(0);
    expect(stage.lines).toEqual([
      "vid_bridge1    12 s  640 × 360  A bridge at dawn",
      "vid_bridge2    12 s  640 × 360  A bridge in the morning",
      "Take one with --videogen and its id.",
    ]);
    expect(await stage.publish(["--videogen-trending"])).toBe(0);
    expect(stage.lines[3]).toMatch(/^vid_bridge1 /);
    expect(stage.lines[4]).toMatch(/^vid_harbour /);
    expect(await stage.publish([...TALK, "--videogen", "vid_bridge2"])).toBe(0);
    const { head } = await stage.openTalk();
    expect(head.picture).toMatchObject({ type: "image/png", alt: "A bridge in the morning" });
    expect(head.clip).toMatchObject({ type: "video/webm" });
    expect(await secretsIn(stage)).toEqual([]);
  });

  const PROMPT = "A bridge that hums in the wind";
  const GENERATED = [...TALK, "--videogen-prompt", PROMPT];

  it("is generated when the host agrees, waited for, and generated once", async () => {
    expect(await stage.publish(GENERATED)).toBe(1);
    expect(stage.lines.at(-1)).toBe("! Nothing was generated. With --yes nobody is asked.");
    expect(videogen().charged()).toEqual([]);
    expect(await stage.publish([...GENERATED, "--yes"], { wait })).toBe(0);
    expect(stage.shown).toContain("Generating 50 %");
    expect((await stage.openTalk()).head.picture).toMatchObject({ alt: PROMPT });
    expect(await stage.publish(GENERATED)).toBe(0);
    expect(stage.lines.at(-1)).toBe("Nothing has changed since it was published.");
    expect(videogen().charged()).toEqual([PROMPT]);
  });

  it("is waited for as long as the service asks, and goes on when the command was broken off", async () => {
    const waits: number[] = [];
    const busy = {
      status: 429,
      body: { error: "Rate limit exceeded", message: "Too many requests", retry_after: 60 },
    };
    let looks = 0;
    const patient = (ms: number): Promise<void> => {
      waits.push(ms);
      stage.server.advance(ms);
      looks += 1;
      videogen().misbehave(looks === 1 ? { answer: busy } : {});
      return Promise.resolve();
    };
    expect(await stage.publish([...GENERATED, "--yes"], { wait: patient })).toBe(0);
    expect(waits.slice(0, 2)).toEqual([5_000, 60_000]);
    expect(videogen().charged()).toEqual([PROMPT]);
  });

  it.each([
    [{ fails: true }, /could not generate the video/],
    [
      { answer: { status: 400, body: { error: "Validation error", details: ["Prompt is bad"] } } },
      /did not accept.*Prompt is bad/,
    ],
    [
      { answer: { status: 429, body: { error: "Rate limit exceeded", retry_after: 3_600 } } },
      /asked too often\. It asks to wait 3600 s/,
    ],
    [{ answer: { status: 500, body: { error: "Internal server error" } } }, /fault of its own/],
    [{ answer: { status: 200, body: { job: 1 } } }, /does not understand/],
  ])("that cannot be had is told, and nothing is published: %o", async (how, words) => {
    videogen().misbehave(how);
    expect(await stage.publish([...GENERATED, "--yes"], { wait })).toBe(1);
    expect(stage.lines.at(-1)).toMatch(words);
    expect(await stage.filesIn("talks")).toEqual([]);
  });

  it("needs its own key, and an id that is there", async () => {
    const told = async (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
      expect(await stage.publish(args, { environment: { ...stage.world.environment, ...more } })).toBe(1);
      return stage.lines.at(-1);
    };
    expect(await told(["--videogen-trending"], { VIDEOGEN_API_KEY: "" })).toMatch(
      /VIDEOGEN_API_KEY has to hold/,
    );
    expect(await told(["--videogen-trending"], { VIDEOGEN_API_KEY: "vgm_x" })).toMatch(
      /VideoGen does not know this API key/,
    );
    expect(await told(["--videogen-trending"], { VIDEOGEN_SERVICE: "ftp://x" })).toMatch(
      /VIDEOGEN_SERVICE is no address/,
    );
    expect(await told([...TALK, "--videogen", "vid_none"])).toMatch(
      /VideoGen does not have what was asked for/,
    );
  });
});
