/**
 * Sentences as they are read: they grow, become final, are corrected, are translated, and stand in their order.
 */
import { screen } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import type { NewChannel } from "../../../src/node/rehearsal/service.ts";
import { HOLDS } from "../../../src/subtitles/stabiliser/holds.ts";
import { sentence, stageApp, textOf, textsOf, until, untilSentences } from "../../harness/app-in-dom.tsx";
import { said, translated } from "../../harness/small-script.ts";

const stage = stageApp();

const follow = (query = "", channel: NewChannel = {}): Promise<Room> =>
  stage.follow(query, stage.open(channel));

const state = (sid: number): string | undefined => sentence(sid)?.dataset["state"];
const untilState = (sid: number, wanted: string): Promise<void> => until(() => state(sid) === wanted);

describe("a sentence", () => {
  it("grows, becomes final and is corrected", async () => {
    const room = await follow("steady=fast");
    room.send(said(1, "good mor", { is_final: false, revision: 1 }));
    await untilSentences(["good mor"]);
    expect(state(1)).toBe("interim");
    room.send(said(1, "Good morning.", { revision: 2 }));
    await untilSentences(["Good morning."]);
    expect(state(1)).toBe("final");
    room.send(said(1, "Good mourning.", { is_final: false, revision: 1 }));
    room.send(said(1, "Good morning, all.", { revision: 3 }));
    await untilSentences(["Good morning, all."]);
  });

  it("stands beside no status without words, which a screen reader would stop at", async () => {
    const room = await follow("steady=fast");
    room.send(said(1, "Good morning."));
    await until(() => screen.queryByRole("button", { name: "Freeze the text" }) !== null);
    const empty = screen.queryAllByRole("status").filter(({ textContent }) => textContent === "");
    expect(empty.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it("is never taken back to an older interim", async () => {
    const room = await follow("steady=fast");
    room.send(said(2, "good morning ev", { is_final: false, revision: 3 }));
    room.send(said(2, "good mor", { is_final: false, revision: 2 }));
    room.send(said(3, "And so"));
    await untilSentences(["good morning ev", "And so"]);
  });

  it("stands in its order, once, whatever the order it comes in", async () => {
    const room = await follow("steady=fast");
    for (const sid of [3, 51, 1, 2, 3, 50, 1]) room.send(said(sid, `Sentence ${sid}.`, { revision: 9 }));
    await untilSentences([1, 2, 3, 50, 51].map((sid) => `Sentence ${sid}.`));
  });
});

it("the talk of the rehearsal arrives whole, in order, with speakers where they change", async () => {
  await follow("lang=de", { settings: { speakerDiarization: true } });
  stage.pass(15_000);
  await until(() =>
    expect(textsOf("[data-sid] [lang]")).toEqual([
      "Guten Morgen und willkommen.",
      "Danke, schön, hier zu sein.",
      "Dann fangen wir an.",
    ]),
  );
  expect(textsOf("[data-speaker]")).toEqual(["Ada", "Ben", "Ada"]);
  expect(document.querySelectorAll('[data-sid] [lang="de-DE"][dir="ltr"]')).toHaveLength(3);
});

describe("a translation", () => {
  it("follows its original, which stands in where none comes", async () => {
    const room = await follow("lang=ja");
    room.send(said(1, "Good morning."));
    room.send(translated(1, "ja-JP", "おはよう", { is_final: false }));
    await until(() => screen.queryByText("Listening.") === null);
    await stage.wait(HOLDS.balanced.quietMs);
    await untilState(1, "interim");
    room.send(said(2, "Nobody translates this."));
    room.send(translated(1, "ja-JP", "おはようございます。"));
    await untilSentences(["おはようございます。"]);
    expect(sentence(1)?.querySelector("[lang]")?.getAttribute("lang")).toBe("ja-JP");
    await stage.wait(1_500);
    await until(() => textOf('[data-sid="2"] [lang="en-US"]') === "Nobody translates this.");
  });

  it("is stood in for after a change of language as well, and is there again after another", async () => {
    const room = await follow("lang=ja&ui=en");
    room.send(said(1, "Good morning."));
    room.send(translated(1, "ja-JP", "おはようございます。"));
    await untilSentences(["おはようございます。"]);
    await stage.wait(6_000);
    const user = userEvent.setup({ delay: null });
    const choose = (language: string): Promise<void> =>
      user.selectOptions(screen.getByRole("combobox", { name: "Language" }), language);
    await choose("de-DE");
    await untilSentences(["Good morning."]);
    expect(textsOf('[data-sid="1"] [lang="en-US"][data-role="stand-in"]')).toEqual(["Good morning."]);
    await choose("ja-JP");
    await untilSentences(["おはようございます。"]);
  });
});
