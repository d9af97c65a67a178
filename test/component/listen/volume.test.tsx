/**
 * The loudness of speech: offered where a page may set it, and not where the device takes it back, as an iPhone does.
 */
import { screen } from "@solidjs/testing-library";
import { afterEach, expect, it, vi } from "vitest";

import { stageApp, until, untilConnection } from "../../harness/app-in-dom.tsx";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/ui/speech/listen-controls.ts";

const stage = stageApp();

afterEach(() => vi.restoreAllMocks());

async function openVoices(): Promise<void> {
  const room = stage.open({ settings: { speechLanguages: ["de-DE"] } });
  await stage.readerVisit(`/broadcast/${room.channel().token}?lang=de`);
  await untilConnection("live");
  screen.getByRole("button", { name: "Listen" }).click();
  await until(() => screen.getByRole("button", { name: /^Voice/ }).click());
  await until(() => void screen.getByRole("slider", { name: "Speed" }));
  await stage.wait(1_000);
}

it("is offered where a page may set it", async () => {
  await openVoices();
  expect(screen.getByRole("slider", { name: "Volume" })).toBeTruthy();
});

it("is not offered where the device takes it back a moment later", async () => {
  let volume = 1;
  vi.spyOn(HTMLMediaElement.prototype, "volume", "get").mockImplementation(() => volume);
  vi.spyOn(HTMLMediaElement.prototype, "volume", "set").mockImplementation((wanted) => {
    volume = wanted;
    setTimeout(() => (volume = 1));
  });
  await openVoices();
  expect(screen.queryByRole("slider", { name: "Volume" })).toBeNull();
  expect(screen.getByRole("slider", { name: "Speed" })).toBeTruthy();
});
