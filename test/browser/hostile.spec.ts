import type { Page } from "@playwright/test";

import type { WireEvent } from "../../src/vas/encode-event.ts";
import { settingsButton, settingsTab } from "../harness/controls.ts";
import { malformedFrames } from "../harness/malformed-frames.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { breakStream } from "./page-clock.ts";

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

/** Leaves the settings open at the connection's details and gives what they say, by name. */
async function connectionDetails(page: Page): Promise<Readonly<Record<string, string>>> {
  const details = page.getByRole("group").filter({ hasText: "Connection details" });
  if (!(await details.isVisible())) {
    await settingsButton(page).click();
    await settingsTab(page, "more").click();
  }
  if ((await details.getAttribute("open")) === null) await page.getByText("Connection details").click();
  const names = await details.getByRole("term").allTextContents();
  const values = await details.getByRole("definition").allTextContents();
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}

/** "2 broken-json, 1 too-large" as a table. */
const counted = (refused = ""): Readonly<Record<string, number>> =>
  Object.fromEntries(
    refused.split(", ").map((part) => {
      const [count = "", code = ""] = part.split(" ");
      return [code, Number(count)] as const;
    }),
  );

test("events in all three envelopes give the same page", async ({ page, stage }) => {
  const pages: string[] = [];
  for (const envelope of ["named", "typed", "action"] as const) {
    const room = stage.open();
    room.setEnvelope(envelope);
    await follow(page, room.channel().token, "?lang=de&original=on");
    for (const event of EVERYTHING) room.send(event);
    await expectConnection(page, "waiting");
    await expect(page.locator("[data-sid]")).toHaveCount(4);
    await expect(page.getByRole("region", { name: "Announcements" }).getByRole("paragraph")).toHaveText(
      "Lunch at noon.",
    );
    pages.push(await page.locator("#root").innerHTML());
  }
  expect(pages[0]).toContain("Dr. Ada");
  expect(pages[1]).toBe(pages[0]);
  expect(pages[2]).toBe(pages[0]);
});

test("1,000 malformed or unknown events change nothing but a counter, and text goes on", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  room.send(said(1, "Before.", { translated_texts: { "de-DE": "Vorher." } }));
  await expect(sentence(page, 1)).toHaveText("Vorher.");
  const before = await page.locator("#root").innerHTML();
  // One that is too large alone takes a viewer too far behind for a rehearsal; `decode-refusals.test.ts` has those.
  const frames = malformedFrames(1_000, 20_260_105).filter(({ code }) => code !== "too-large");
  expect(new Set(frames.map(({ frame }) => frame)).size).toBeGreaterThan(300);
  for (const { frame } of frames.slice(0, 500)) room.sendRaw(frame);
  room.send({ name: "heartbeat", payload: {} });
  for (const { frame } of frames.slice(500)) room.sendRaw(frame);
  room.send(said(2, "After.", { translated_texts: { "de-DE": "Nachher." } }));
  await expect(sentence(page, 2)).toHaveText("Nachher.");
  await expectConnection(page, "live");
  await sentence(page, 2).evaluate((element) => element.remove());
  expect(await page.locator("#root").innerHTML()).toBe(before);
  const details = await connectionDetails(page);
  const expected: Record<string, number> = {};
  for (const { code } of frames) expected[code] = (expected[code] ?? 0) + 1;
  expect(counted(details["Events refused"])).toEqual(expected);
  expect(Object.keys(expected)).toHaveLength(4);
  expect(details["Connections opened"]).toBe("1");
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

test("an event larger than the viewer reads at all costs the connection, and text goes on", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(1, "Before."));
  await expect(sentence(page, 1)).toBeVisible();
  await breakStream(page, () => room.sendRaw(`data: ${"x".repeat(8_000_000)}\n\n`));
  await expectConnection(page, "live");
  room.send(said(2, "After."));
  await expect(page.locator("[data-sid]")).toHaveText(["Before.", "After."]);
});

test("the counter shows refused events while nothing else comes, and a frame format bent out of shape changes nothing", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  room.sendRaw('event: subtitle\ndata: {"text":"in words we do not know"}\n\n');
  await expect.poll(async () => (await connectionDetails(page))["Events refused"]).toBe("1 unknown-event");
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
  await expect(page.locator("[data-sid]")).toHaveText(["In two lines."]);
  await expectConnection(page, "live");
  expect((await connectionDetails(page))["Connections opened"]).toBe("1");
});
