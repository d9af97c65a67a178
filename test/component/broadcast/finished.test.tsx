/**
 * Sentences of finished sections are still put right: corrected, translated and named anew, and nothing else is touched.
 */
import { screen } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { reassignSpeaker, renameSpeaker } from "../../../src/node/rehearsal/speaker-edits.ts";
import { sentence, stageApp, textOf, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";
import { said, translated } from "../../harness/small-script.ts";

/** Two sections and a part of the third. */
const TOLD = 120;

const stage = stageApp();

const by = (id: string, label: string) => ({ speaker_id: id, speaker_label: label });

it("are corrected and named anew, and nothing else is touched", async () => {
  const room = stage.open({ settings: { speakerDiarization: true } });
  await stage.readerVisit(`/broadcast/${room.channel().token}?lang=en`);
  await untilConnection("live");
  for (let sid = 1; sid <= TOLD; sid += 1)
    room.send(said(sid, `Sentence ${sid}.`, sid <= 60 ? by("Guest-1", "Ada") : by("Guest-2", "Ben")));
  await until(() => sentence(TOLD) !== null);
  const neighbour = sentence(3);
  const text = sentence(2)?.querySelector("p");

  room.send(said(2, "Corrected.", { ...by("Guest-1", "Ada"), revision: 9 }));
  await until(() => textOf('[data-sid="2"]') === "Corrected.");
  expect(sentence(2)?.dataset["state"]).toBe("final");
  const untilNamed = (...names: readonly string[]): Promise<void> =>
    until(() => expect(textsOf("[data-speaker]")).toEqual(names));
  room.apply((channel) => renameSpeaker(channel, "Guest-1", "Dr. Ada"));
  await untilNamed("Dr. Ada", "Ben");
  room.apply((channel) => reassignSpeaker(channel, 50, "Guest-3", "Cleo"));
  await untilNamed("Dr. Ada", "Cleo", "Dr. Ada", "Ben");
  // The first of the next section is named by what stands before it.
  expect(textOf('[data-sid="51"] [data-speaker]')).toBe("Dr. Ada");
  expect(sentence(3)).toBe(neighbour);
  expect(neighbour?.textContent).toBe("Sentence 3.");
  expect(sentence(2)?.querySelector("p")).toBe(text);
});

it("follow a change of language, and late translations", async () => {
  const room = stage.open();
  await stage.readerVisit(`/broadcast/${room.channel().token}?lang=en,de`);
  await untilConnection("live");
  for (let sid = 1; sid <= TOLD; sid += 1) {
    room.send(said(sid, `Sentence ${sid}.`, { start_ms: sid * 1_000 }));
    if (sid !== 7) room.send(translated(sid, "de-DE", `Satz ${sid}.`));
  }
  await until(() => textsOf(`[data-sid="${TOLD}"] p`).length === 2);
  expect(textsOf('[data-sid="1"] p')).toEqual(["Sentence 1.", "Satz 1."]);
  const select = screen.getByRole("combobox", { name: "Language" });
  await userEvent.setup({ delay: null }).selectOptions(select, "de-DE");
  await until(() => expect(textsOf('[data-sid="1"] p')).toEqual(["Satz 1."]));
  expect(sentence(1)?.querySelector("p")?.lang).toBe("de-DE");
  // The original stands in once a translation has been waited for long enough.
  await stage.wait(10_000);
  expect(textsOf('[data-sid="7"] [data-role="stand-in"]')).toEqual(["Sentence 7."]);
  room.send(translated(7, "de-DE", "Satz 7."));
  await until(() => expect(textsOf('[data-sid="7"] p')).toEqual(["Satz 7."]));
});
