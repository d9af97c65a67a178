import { describe, expect, it } from "vitest";

import { dayText, spanText, timeText, zoneText } from "../../../src/event/event-times.ts";
import { at } from "../../harness/event-files.ts";

const style = { locale: "en-GB", eventZone: "Europe/Brussels", readerZone: "Europe/Paris" };
const plain = (text: string | undefined): string | undefined =>
  text?.replace(/\s/g, " ").replace(/ ?– ?/g, "–");

describe("times of a programme as text", () => {
  it("are said once where clocks agree, whatever the zones are called", () => {
    expect(timeText(at("14:00"), style)).toEqual({ event: "14:00" });
    expect(plain(spanText(at("14:00"), at("14:45"), style).event)).toBe("14:00–14:45");
    expect(spanText(at("14:00"), at("14:45"), style).reader).toBeUndefined();
  });

  it("are said for both where they differ, with the day where that differs too", () => {
    const london = { ...style, readerZone: "Europe/London" };
    expect(timeText(at("14:00"), london)).toEqual({ event: "14:00", reader: "13:00" });
    const auckland = timeText(at("14:00"), { ...style, readerZone: "Pacific/Auckland" });
    expect(auckland.reader).toMatch(/^Sun.*02:00$/);
    expect(plain(spanText(at("14:00"), at("14:45"), london).reader)).toBe("13:00–13:45");
  });

  it("are a range without dates past midnight too", () => {
    const late = at("23:40");
    expect(plain(spanText(late, late + 25 * 60_000, style).event)).toMatch(/^23:40–0?0:05$/);
    const london = { ...style, readerZone: "Europe/London" };
    const later = at("23:59") + 50 * 60_000;
    expect(plain(spanText(later, later + 30 * 60_000, london).reader)).toMatch(/^Sat.* 23:49–0?0:19$/);
  });

  it("are written as the interface's language does", () => {
    expect(timeText(at("14:00"), { ...style, locale: "en-US" }).event).toMatch(/^2:00\sPM$/);
    expect(dayText("2026-11-29", "de-DE")).toBe("Sonntag, 29. November");
    expect(zoneText("Europe/Brussels", "en-GB", at("14:00"))).toBe("Central European Standard Time");
  });
});
