/**
 * Speech where nothing can speak: that is said, and the text goes on.
 */
import { screen, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import { stageApp, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { said, translated } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/ui/speech/listen-controls.ts";

const stage = stageApp();

it("where nothing can speak, that is said, and the text goes on", async () => {
  const room = stage.open({ settings: { speechLanguages: ["ja-JP"] } });
  await stage.readerVisit(`/broadcast/${room.channel().token}?lang=de`);
  await untilConnection("live");
  screen.getByRole("button", { name: "Listen" }).click();
  await until(() => document.documentElement.dataset["speech"] === "failed");
  await until(() => {
    const [first] = within(screen.getByRole("region", { name: "Speech" })).getAllByRole("status");
    expect(first?.textContent).toContain("There is no speech in Deutsch.");
  });
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await untilSentences(["Guten Morgen."]);
});
