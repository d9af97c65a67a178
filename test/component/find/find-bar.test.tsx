/** Looking for something moves the text only for what was asked, and gives the place back where nothing is found. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it, onTestFinished, vi } from "vitest";

import type { View } from "../../../src/subtitles/view.ts";
import { FindBar } from "../../../src/ui/find/find-bar.tsx";
import { final } from "../../harness/builders.ts";
import { fold } from "../../harness/histories.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const ENGLISH: View = { languages: ["en"], original: false, transcriptionLanguage: "en" };
const TEXTS = ["The town below", "the bridge", "a letter"];
const talk = (...texts: string[]) => fold(texts.map((text, index) => final(index + 1, text))).articles;

/** A talk in a window that shows its last sentence. */
async function search({ following, said: texts = TEXTS }: { following: boolean; said?: readonly string[] }) {
  const [articles, setArticles] = createSignal(talk(...texts));
  const [view, setView] = createSignal(ENGLISH);
  const scroller = document.createElement("div");
  const content = document.createElement("div");
  scroller.append(content);
  document.body.append(scroller);
  onTestFinished(() => scroller.remove());
  for (const sid of texts.keys()) {
    const row = document.createElement("div");
    row.dataset["sid"] = String(sid + 1);
    const above = (texts.length - 1 - sid) * 100;
    vi.spyOn(row, "getBoundingClientRect").mockReturnValue(new DOMRect(0, -above, 100, 50));
    content.append(row);
  }
  scroller.scrollTop = 300;
  const onGoTo = vi.fn<(top: number) => void>((top) => (scroller.scrollTop = top));
  const goLive = vi.fn<() => void>();
  const place = { scroller, content, articles, view, onGoTo, live: { following: () => following, goLive } };
  const { user } = await renderInLanguage(() => <FindBar place={place} onClose={() => undefined} />);
  const field = screen.getByRole("searchbox");
  const said = () => screen.getByRole("search").textContent;
  return { user, field, said, setArticles, setView, onGoTo, goLive };
}

it("leads back to live where nothing is found any more", async () => {
  const { user, field, said, onGoTo, goLive } = await search({ following: true });
  await user.type(field, "tow");
  await vi.waitFor(() => expect(said()).toContain("1 of 1"));
  await vi.waitFor(() => expect(onGoTo).toHaveBeenCalled());
  expect(goLive).not.toHaveBeenCalled();
  await user.type(field, "er");
  await vi.waitFor(() => expect(said()).toContain("Not found"));
  expect(goLive).toHaveBeenCalledOnce();
});

it("leads back to where somebody read before", async () => {
  const { user, field, said, onGoTo, goLive } = await search({ following: false });
  await user.type(field, "bridge");
  await vi.waitFor(() => expect(onGoTo).toHaveBeenCalled());
  await user.type(field, "x");
  await vi.waitFor(() => expect(said()).toContain("Not found"));
  expect(onGoTo).toHaveBeenLastCalledWith(300);
  expect(goLive).not.toHaveBeenCalled();
});

it("stays where the reader is when what was not found is said later, whatever else changes", async () => {
  const { user, field, said, setArticles, setView, onGoTo } = await search({ following: true });
  await user.type(field, "harbour");
  await vi.waitFor(() => expect(said()).toContain("Not found"));
  onGoTo.mockClear();
  setArticles(talk("The town below", "the bridge", "a letter", "the harbour"));
  await vi.waitFor(() => expect(said()).toContain("0 of 1"));
  setView({ ...ENGLISH });
  await vi.waitFor(() => expect(said()).toContain("0 of 1"));
  expect(onGoTo).not.toHaveBeenCalled();
});

it("goes to the nearest match before what is in sight, and not to the first of the talk", async () => {
  const texts = ["A harbour", "the harbour", "a letter"];
  const { user, field, said } = await search({ following: true, said: texts });
  await user.type(field, "harbour");
  await vi.waitFor(() => expect(said()).toContain("2 of 2"));
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(said()).toContain("1 of 2"));
});

it("is cleared with one press, and typed into again", async () => {
  const { user, field, said } = await search({ following: true });
  expect(screen.queryByRole("button", { name: "Clear the field" })).toBeNull();
  await user.type(field, "bridge");
  await vi.waitFor(() => expect(said()).toContain("1 of 1"));
  await user.click(screen.getByRole("button", { name: "Clear the field" }));
  expect(field).toHaveProperty("value", "");
  expect(said()).not.toContain("1 of 1");
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole("button", { name: "Clear the field" })).toBeNull();
});
