/**
 * A browser that translates the whole page, again after each change: it moves each text into `<font>` elements, or writes
 * another in its place. On every display what is said and what is told goes on, each once.
 */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";

import { end } from "../../src/node/rehearsal/channel.ts";
import { stageApp, textOf, textsOf, until, untilConnection } from "../harness/app-in-dom.tsx";
import { moveIntoFont, replaceByFont } from "../harness/page-translation.ts";
import { said, translated } from "../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../src/displays/screens.tsx";
import "../../src/displays/setup/page.tsx";
import "../../src/displays/setup/setup-page.tsx";
import "../../src/displays/setup/display-cards.tsx";
import "../../src/i18n/locales/en/setup.ts";

const stage = stageApp();

/** Translates every text of the page that has not been translated yet, also what is to be left alone: not every browser does. */
function translatePage(change: (node: Text) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.data.trim() !== "" && node.parentElement?.closest("font") === null)
      texts.push(node);
  for (const text of texts) change(text);
}

describe.each([
  ["moved into other elements", moveIntoFont],
  ["replaced by others", replaceByFont],
] as const)("on a page whose text nodes are %s", (_how, change) => {
  it.each([
    "/broadcast/TOKEN?lang=en&steady=fast",
    "/embed/TOKEN?lang=en&steady=fast",
    "/broadcast/TOKEN/record?lang=en",
  ])("%s shows every final, each once", async (path) => {
    const room = stage.open({ settings: { name: "Harbour talk" } });
    await stage.readerVisit(path.replace("TOKEN", room.channel().token));
    await untilConnection("live");
    translatePage(change);
    const isThere = (text: string) => until(() => textsOf("[data-sid]").join(" ").includes(text));
    for (const [sid, text] of [
      [1, "First."],
      [2, "Second grew to its end."],
      [3, "Third."],
    ] as const) {
      room.send(said(sid, text.slice(0, 4), { is_final: false }));
      translatePage(change);
      room.send(said(sid, text));
      await isThere(text);
      translatePage(change);
    }
    room.send(said(2, "Second, put right."));
    await isThere("Second, put right.");
    expect(textsOf("[data-sid]")).toHaveLength(3);
    for (const text of ["First.", "Second, put right.", "Third."])
      expect(textsOf("[data-sid]").join(" ").split(text)).toHaveLength(2);
    room.apply((channel, now) => end(channel, now));
    await untilConnection("ended");
    if (!path.includes("record")) await until(() => document.body.textContent?.includes("Ended"));
  });

  it("/ says what is wrong with a code, and opens a right one", async () => {
    const room = stage.open({ settings: { name: "Harbour talk" } });
    await stage.readerVisit("/");
    await until(() => screen.queryAllByRole("textbox").length > 0);
    translatePage(change);
    const field = screen.getByRole<HTMLInputElement>("textbox");
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.form?.requestSubmit();
    };
    type("zz");
    await until(() => textOf("[role=alert]") !== "");
    translatePage(change);
    type(room.channel().token);
    await untilConnection("live");
    await until(() => textOf("h1")?.includes("Harbour talk"));
  });

  it("/setup finds a broadcast, and says so", async () => {
    const room = stage.open({ settings: { name: "Harbour talk" } });
    await stage.readerVisit("/setup");
    await until(() => screen.queryAllByRole("textbox").length > 0);
    translatePage(change);
    const [field] = screen.getAllByRole<HTMLInputElement>("textbox");
    if (field === undefined) throw new Error("There is no field");
    field.value = room.channel().token;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await stage.wait(2_000);
    await until(() => textsOf("[role=status]").join(" ").includes("Harbour talk"));
  });
});

describe("what a browser is told to leave as it is", () => {
  const isLeft = (element: Element | null | undefined): boolean =>
    element?.closest("[translate=no]") instanceof Element;

  it.each([
    ["/broadcast/TOKEN?lang=en,de&steady=fast", "[data-sid] p[lang|=en]", "[data-sid] p[lang|=de]"],
    ["/broadcast/TOKEN/record?lang=en,de", "[data-sid] p[lang|=en]", "[data-sid] p[lang|=de]"],
    ["/kiosk/TOKEN?lang=en,de&steady=fast", "[data-sid] [lang|=en]", "[data-sid] [lang|=de]"],
  ])(
    "%s: text in the reader's own language and names of speakers, and no other text",
    async (path, own, other) => {
      const room = stage.open({ settings: { name: "Harbour talk", speakerDiarization: true } });
      await stage.readerVisit(path.replace("TOKEN", room.channel().token));
      await untilConnection("live");
      room.send(said(1, "First.", { speaker_id: "s1", speaker_label: "Ada Sail" }));
      room.send(translated(1, "de-DE", "Erstens."));
      await until(() => textOf(other) === "Erstens.");
      await until(() => textOf(own) === "First.");
      const row = document.querySelector("[data-sid]");
      await until(() => expect(isLeft(document.querySelector(own)), row?.outerHTML).toBe(true));
      expect(isLeft(document.querySelector(other))).toBe(false);
      const name = Array.from(document.querySelectorAll("bdi")).find((one) => one.textContent === "Ada Sail");
      expect(isLeft(name)).toBe(true);
    },
  );

  it("codes and languages by their own names", async () => {
    const room = stage.open({ settings: { name: "Harbour talk" } });
    const { token } = room.channel();
    await stage.readerVisit(`/broadcast/${token}?lang=en`);
    await until(() => screen.getByText(new RegExp(token)));
    expect(isLeft(screen.getByText(new RegExp(token)))).toBe(true);
    expect(isLeft(screen.getByRole("button", { name: "Deutsch" }))).toBe(true);
  });
});
