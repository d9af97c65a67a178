/**
 * A stream that is bent out of shape: what cannot be read is counted and changes nothing, and text goes on.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import type { WireEvent } from "../../../src/vas/encode-event.ts";
import {
  connection,
  sentence,
  stageApp,
  textOf,
  textsOf,
  until,
  untilConnection,
  untilSentences,
} from "../../harness/app-in-dom.tsx";
import { malformedFrames } from "../../harness/malformed-frames.ts";
import { said, translated } from "../../harness/small-script.ts";

const stage = stageApp();

const { follow } = stage;

/** A little of everything a channel can send. */
const EVERYTHING: readonly WireEvent[] = [
  said(1, "Good mor", { is_final: false, revision: 1, speaker_id: "s-1", speaker_label: "Ada" }),
  said(1, "Good morning.", { revision: 2, speaker_id: "s-1", speaker_label: "Ada" }),
  translated(1, "de-DE", "Guten Mor", { is_final: false, revision: 1 }),
  translated(1, "de-DE", "Guten Morgen.", { revision: 2 }),
  said(2, "Thank you.", { speaker_id: "s-2", speaker_label: "Ben", translated_texts: { "de-DE": "Danke." } }),
  said(4, "A late one.", { speaker_id: "s-3", speaker_label: "Cy" }),
  translated(4, "de-DE", "Ein später."),
  said(3, "In between.", { speaker_id: "s-2", language: "fr-FR" }),
  translated(3, "de-DE", "Dazwischen."),
  { name: "speaker_renamed", payload: { speaker_id: "s-1", new_label: "Dr. Ada" } },
  { name: "speaker_reassigned", payload: { sid: 3, new_speaker_id: "s-1", new_speaker_label: "Dr. Ada" } },
  {
    name: "speakers_merged",
    payload: {
      source_speaker_id: "s-3",
      target_speaker_id: "s-2",
      target_speaker_label: "Ben",
      affected_sids: [4],
    },
  },
  { name: "announcement", payload: { announcement_id: "a", message: "Lunch at noon.", duration_ms: 60_000 } },
  { name: "viewer_count", payload: { count: 12 } },
  { name: "config_updated", payload: { translation_languages: ["de-DE", "ja-JP"] } },
  { name: "broadcast_phase_changed", payload: { status: "paused" } },
  { name: "heartbeat", payload: {} },
];

/** Opens the connection's details, and gives what they say of `name` from then on. */
async function openDetails(): Promise<(name: string) => string | undefined> {
  screen.getByRole("button", { name: "Settings" }).click();
  await until(() => screen.getByRole("tab", { name: "Tools" }).click());
  await until(() => screen.getByText("Connections opened"));
  return (name) =>
    Array.from(document.querySelectorAll("dt")).find(({ textContent }) => textContent === name)
      ?.nextElementSibling?.textContent ?? undefined;
}

/** "2 broken-json, 1 too-large" as a table. */
const counted = (refused = ""): Readonly<Record<string, number>> =>
  Object.fromEntries(
    refused.split(", ").map((part) => {
      const [count = "", code = ""] = part.split(" ");
      return [code, Number(count)] as const;
    }),
  );

it("events in all three envelopes give the same page", async () => {
  const pages: string[] = [];
  for (const envelope of ["named", "typed", "action"] as const) {
    const room = stage.open();
    room.setEnvelope(envelope);
    await follow("lang=de&original=on", room);
    for (const event of EVERYTHING) room.send(event);
    await untilConnection("waiting");
    await until(() => document.querySelectorAll("[data-sid]").length === 4);
    await until(() => screen.getByText("Lunch at noon."));
    pages.push(textsOf("main, header, [data-speaker]").join("\n"));
    pages.push(textOf("main") === undefined ? "" : (document.querySelector("main")?.innerHTML ?? ""));
  }
  expect(pages[0]).toContain("Dr. Ada");
  for (const at of [2, 4]) expect(pages.slice(at, at + 2)).toEqual(pages.slice(0, 2));
});

it("1,000 malformed or unknown events change nothing but a counter, and text goes on", async () => {
  const room = await follow("lang=de");
  room.send(said(1, "Before.", { translated_texts: { "de-DE": "Vorher." } }));
  await untilSentences(["Vorher."]);
  await until(() => screen.getByRole("button", { name: "Mark the sentence" }));
  const before = document.body.innerHTML;
  // One that is too large alone takes a viewer too far behind for a rehearsal; `decode-refusals.test.ts` has those.
  const frames = malformedFrames(1_000, 20_260_105).filter(({ code }) => code !== "too-large");
  expect(new Set(frames.map(({ frame }) => frame)).size).toBeGreaterThan(300);
  for (const { frame } of frames.slice(0, 500)) room.sendRaw(frame);
  room.send({ name: "heartbeat", payload: {} });
  for (const { frame } of frames.slice(500)) room.sendRaw(frame);
  room.send(said(2, "After.", { translated_texts: { "de-DE": "Nachher." } }));
  await untilSentences(["Vorher.", "Nachher."]);
  expect(connection()).toBe("live");
  sentence(2)?.remove();
  expect(document.body.innerHTML).toBe(before);
  const details = await openDetails();
  const expected: Record<string, number> = {};
  for (const { code } of frames) expected[code] = (expected[code] ?? 0) + 1;
  expect(counted(details("Events refused"))).toEqual(expected);
  expect(Object.keys(expected)).toHaveLength(4);
  expect(details("Connections opened")).toBe("1");
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it("the counter shows refused events while nothing else comes, and a frame format bent out of shape changes nothing", async () => {
  const room = await follow("");
  const details = await openDetails();
  room.sendRaw('event: subtitle\ndata: {"text":"in words we do not know"}\n\n');
  await until(() => expect(details("Events refused")).toBe("1 unknown-event"));
  for (const noise of [
    ": a comment\n\n",
    "retry: 0\n\n",
    "retry: 99999999999999999999\n\n",
    "id: \u0000\n\n",
    "id: 字幕-1\n\n",
    "event: init_sentence\n\n",
    "data\n\n",
    "nonsense: x\n:\n\n\n\n",
    "event: init_sentence\r\ndata: {\r\n\r\n",
    "\ufeffdata: {}\n\n",
  ])
    room.sendRaw(noise);
  room.sendRaw(
    'event: init_sentence\ndata: {"sid":1,\ndata: "original_text":"In two lines.",\ndata: "is_final":true}\n\n',
  );
  await untilSentences(["In two lines."]);
  expect(connection()).toBe("live");
  expect(details("Connections opened")).toBe("1");
});
