import { describe, expect, it } from "vitest";

import { defaultOverlay, overlayEdge, overlayFromQuery } from "../../../src/links/parameters/overlay.ts";
import { fromQuery, overlayDefaults } from "../../../src/links/preferences.ts";

const read = (query: string) => overlayFromQuery(new URLSearchParams(query));

describe("what a link says of an overlay", () => {
  it("is the usual where it says nothing", () => {
    expect(read("")).toEqual(defaultOverlay);
  });

  it("is what it asks for", () => {
    expect(read("lines=3&position=top&key=%2300FF00&fade=2.5&box=on&speakers=on")).toEqual({
      flow: "rolling",
      lines: 3,
      position: "top",
      key: "00ff00",
      fadeSeconds: 2.5,
      box: true,
      speakers: true,
      captions: "off",
    });
    expect(read("captions=obs")).toMatchObject({ captions: "obs" });
    expect(read("lines=blocks")).toMatchObject({ flow: "blocks", lines: 2 });
    expect(read("fade=0")).toMatchObject({ fadeSeconds: 0 });
  });

  it.each([
    "lines=0",
    "lines=4",
    "position=left",
    "key=green",
    "key=0f0",
    "fade=-1",
    "fade=601",
    "box=75",
    "speakers=1",
    "captions=vmix",
  ])("leaves aside %s", (query) => {
    expect(read(query)).toEqual(defaultOverlay);
  });

  it("means the page by its key, and what is behind the letters by its background", () => {
    const link = new URLSearchParams("key=00ff00&background=000000");
    expect(overlayFromQuery(link).key).toBe("00ff00");
    expect(fromQuery(link)).toEqual({ backgroundColour: "000000" });
  });

  it("has edges unless the link says otherwise", () => {
    expect({ ...overlayDefaults, ...fromQuery(new URLSearchParams("")) }.edge).toBe("outline");
    expect({ ...overlayDefaults, ...fromQuery(new URLSearchParams("edge=none")) }.edge).toBe("none");
  });

  it.each([
    ["auto", "rgba(0, 0, 0, 1)"],
    ["ffff00", "rgba(0, 0, 0, 1)"],
    ["000000", "rgba(255, 255, 255, 1)"],
    ["202060", "rgba(255, 255, 255, 1)"],
  ])("has edges that stand out from letters of the colour %s", (textColour, edge) => {
    expect(overlayEdge({ textColour })).toBe(edge);
  });
});
