import { describe, expect, it } from "vitest";

import { eventLinks } from "../../../../src/displays/setup/event/event-links.ts";

describe("the tag of an event", () => {
  const firstLine = (name: string, room?: string) =>
    eventLinks("https://viewer.example", name).tag("Harbour Days", room).split("\n")[0];

  it("has no empty value, which looks forgotten, where the event has no name of its own", () => {
    expect(firstLine("-")).toBe('<live-subtitles event title="Harbour Days">');
    expect(firstLine("-", "hall")).toBe('<live-subtitles event room="hall" title="Harbour Days">');
    expect(firstLine("harbour")).toBe('<live-subtitles event="harbour" title="Harbour Days">');
  });
});
