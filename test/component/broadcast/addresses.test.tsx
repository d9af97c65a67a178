/**
 * Addresses as people type and shorten them: forgiving where the broadcast is meant, and a way on where there is none.
 */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";

import { stageApp, textOf, until, untilConnection } from "../../harness/app-in-dom.tsx";

const stage = stageApp();

const untilReason = (reason: RegExp | string): Promise<void> =>
  until(() => expect(textOf("h1")).toEqual(expect.stringMatching(reason)));

it("a link in capitals, with a slash or with values that mean nothing works like the plain one", async () => {
  const { token } = stage.open({ settings: { name: "Harbour talk" } }).channel();
  for (const address of [
    token.toUpperCase(),
    `${token}/`,
    `${token}?lang=%00&size=huge&theme=url(x)&ui=__proto__&original=maybe`,
  ]) {
    await stage.readerVisit(`/broadcast/${address}`);
    await untilConnection("live");
    await until(() => screen.getByRole("heading", { level: 1, name: "Harbour talk" }));
  }
});

it.each([
  ["abc", "abc"],
  ["abcde", "abcde"],
  ["%3Cimg%20src=x%3E", "%3cimg%20src=x%3e"],
  ["$&$'$$", "$&$'$$"],
  ["%7B%7B%20token%20%7D%7D", "%7b%7b%20token%20%7d%7d"],
])("what is no code is shown as the code it is not, and nothing is asked for: %s", async (path, shown) => {
  await stage.readerVisit(`/broadcast/${path}`);
  await untilConnection("failed");
  await until(() => expect(textOf("h1")).toBe(`There is no broadcast with the code ${shown}.`));
  expect(stage.asked).toEqual([]);
});

describe("an address that is nothing", () => {
  it.each(["/broadcast/ab3f/and/more", "/index", "/nothing/here"])(
    "says so, and takes a code: %s",
    async (path) => {
      await stage.readerVisit(path);
      await untilReason("Page not found");
      expect(document.title).toBe("Live subtitles");
      await until(() => screen.getByRole("textbox", { name: "Code" }));
    },
  );

  it("asks for the code where that alone is missing", async () => {
    await stage.readerVisit("/broadcast");
    await untilReason("Type the four characters of your code.");
    await until(() => screen.getByRole("textbox", { name: "Code" }));
  });

  it.each(["/nothing/here", "/broadcast/abc"])("says so in the reader's language: %s", async (path) => {
    await stage.readerVisit(`${path}?ui=ar`);
    await untilReason(/^(?:لا يوجد بث|الصفحة غير موجودة)/);
    expect(document.documentElement.dir).toBe("rtl");
    await until(() => expect(document.title).toBe("ترجمة حية"));
  });
});
