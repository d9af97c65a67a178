/**
 * What the host tells everyone, in the reader's language, for as long as it is meant to be there.
 */
import { screen } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { end } from "../../../src/node/rehearsal/channel.ts";
import type { WireEvent } from "../../../src/vas/encode-event.ts";
import { sentence, stageApp, until } from "../../harness/app-in-dom.tsx";
import { asSentence, hostileTexts } from "../../harness/hostile-texts.ts";
import { said } from "../../harness/small-script.ts";

const stage = stageApp();

const { follow } = stage;

type Fields = Extract<WireEvent, { name: "announcement" }>["payload"];

const announced = (announcement_id: string, message: string, more: Partial<Fields> = {}): WireEvent => ({
  name: "announcement",
  payload: { announcement_id, message, ...more },
});

const items = (): readonly HTMLElement[] => {
  const board = screen.queryByRole("region", { name: "Announcements" });
  return board === null ? [] : [...board.querySelectorAll("p")];
};
const untilItems = (...texts: readonly string[]): Promise<void> =>
  until(() => expect(items().map(({ textContent }) => textContent)).toEqual(texts));
/** How the last one is marked. */
const marked = (): readonly unknown[] => [items().at(-1)?.lang, items().at(-1)?.dir];

it("comes in the reader's language, once, and goes with the broadcast", async () => {
  const room = await follow("lang=ar&ui=en");
  const user = userEvent.setup({ delay: null });
  const choose = (language: string): Promise<void> =>
    user.selectOptions(screen.getByRole("combobox", { name: "Language" }), language);
  const board = screen.getByRole("region", { name: "Announcements" });
  expect(board.querySelectorAll("[aria-live=polite]")).toHaveLength(1);
  const translations = { "de-DE": "Mittagessen um zwölf.", "ar-SA": "الغداء عند الظهر." };
  room.send(announced("lunch", "Lunch is at noon.", { translated_messages: translations }));
  await untilItems("الغداء عند الظهر.");
  expect(marked()).toEqual(["ar-SA", "rtl"]);
  await choose("ja-JP");
  await untilItems("Lunch is at noon.");
  expect(marked()).toEqual(["en-US", "ltr"]);
  await choose("de-DE");
  await untilItems("Mittagessen um zwölf.");

  // Drawn once, so that it is read out once.
  const [drawn] = items();
  room.send({ name: "viewer_count", payload: { count: 1_234 } });
  room.send(announced("door", "The doors close at ten."));
  await untilItems("Mittagessen um zwölf.", "The doors close at ten.");
  expect(items()[0]).toBe(drawn);

  // Found for a reader of the same language under another tag.
  await choose("zh-TW");
  const chinese = { "zh-Hans": "午餐", "zh-Hant": "午餐時間" };
  room.send(announced("tea", "Tea is at four.", { translated_messages: chinese }));
  await until(() => expect(items().at(-1)?.textContent).toBe("午餐時間"));
  expect(marked()).toEqual(["zh-Hant", "ltr"]);

  for (const name of ["First", "Second", "Third", "Fourth"]) room.send(announced(name, `${name}.`));
  await untilItems("Second.", "Third.", "Fourth.");
  room.send(announced("Third", "Third, corrected."));
  await until(() => expect(items().map(({ textContent }) => textContent)).toContain("Third, corrected."));
  expect(items()).toHaveLength(3);

  room.apply((channel, now) => end(channel, now));
  await untilItems();
});

it("leaves when its time is over, and is not announced again when the service repeats it", async () => {
  const room = await follow("");
  const short = announced("short", "For ten seconds.", { duration_ms: 10_000 });
  room.send(short);
  await untilItems("For ten seconds.");
  room.send(announced("plain", "For as long as is usual."));
  await untilItems("For ten seconds.", "For as long as is usual.");
  await stage.wait(6_000);
  room.send(short);
  room.send(said(1, "Good morning."));
  await until(() => sentence(1) !== null);
  await stage.wait(4_500);
  await untilItems("For as long as is usual.");
  room.send(short);
  room.send(said(2, "And welcome."));
  await until(() => sentence(2) !== null);
  expect(items()).toHaveLength(1);
  await stage.wait(10_000);
  await untilItems();
});

it("is plain text, whatever is in it", async () => {
  const room = await follow("lang=de");
  for (const [index, hostile] of hostileTexts.entries()) {
    room.send(announced(hostile.raw.slice(0, 50) + index, hostile.raw));
    room.send(announced("end", `End of ${index}.`));
    await until(() => items().some(({ textContent }) => textContent === `End of ${index}.`));
    const shown = asSentence(hostile);
    if (shown !== "")
      expect(
        items().map(({ textContent }) => textContent),
        hostile.what,
      ).toContain(shown);
    expect(
      items().flatMap((item) => [...item.children]),
      hostile.what,
    ).toEqual([]);
  }
});
