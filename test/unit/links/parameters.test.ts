/**
 * Every row of the table of parameters, through everything that follows from it.
 */
import { describe, expect, it } from "vitest";

import { LOOK, readConfig } from "../../../src/config/config.ts";
import { problemAt } from "../../../src/config/problems.ts";
import { PARAMETERS, SWITCHES } from "../../../src/embed/attribute-names.ts";
import { DISPLAY_NAMES, type DisplayName } from "../../../src/links/display-names.ts";
import { OF_DISPLAY } from "../../../src/links/parameters.ts";
import type { Kind } from "../../../src/links/parameters/kinds.ts";
import { EVENT } from "../../../src/links/parameters/event.ts";
import { kioskFromQuery } from "../../../src/links/parameters/kiosk.ts";
import { overlayFromQuery } from "../../../src/links/parameters/overlay.ts";
import {
  defaultsOf,
  keptOf,
  readKept,
  readLink,
  type Row,
  type Rows,
  textOf,
  writeLink,
} from "../../../src/links/parameters/rows.ts";
import {
  defaultPreferences,
  displayDefaults,
  fromQuery,
  fromStored,
  PREFERENCES,
  toStored,
} from "../../../src/links/preferences.ts";
import { applies, cleanValues, standardOf } from "../../../src/links/setup-parameters.ts";

type Case = readonly [place: string, key: string, row: Row<unknown>, rows: Rows];

const casesOf = (place: string, rows: Rows): readonly Case[] =>
  Object.entries(rows).map(([key, row]) => [place, key, row, rows] as const);
const preferences = casesOf("preferences", PREFERENCES);
const ofDisplays = DISPLAY_NAMES.flatMap((display) => casesOf(display, OF_DISPLAY[display]));
const all = [...preferences, ...ofDisplays];
const inLinks = all.filter(([, , { name, ofFrame }]) => name !== undefined && ofFrame !== true);

/** Samples of texts that are no name of a language, no colour and no number. */
const BAD = ["", "!", "constructor", "<b>", "-1e9", "x".repeat(400)];

/** Usable values for a kind, other than the default where there is one. */
function samplesOf({ of, bounds, values }: Kind<unknown>, key: string): readonly unknown[] {
  if (key === "follow") return ["https://example.org/talk"];
  if (key === "event" || key === "room") return ["harbour-days", "-"];
  if (key === "fontFamily") return ['"Futura", serif', ""];
  switch (of) {
    case "choice":
      return values ?? [];
    case "switch":
      return [true, false];
    case "number":
      return bounds ?? [];
    case "colour":
      return ["00ff7f", ...(values ?? [])];
    case "language":
      return ["de-DE", "ar"];
    case "languages":
      return [["de-DE", "ja"]];
    case "text":
      return ["Conrad"];
    case "record":
      return [{ "de-DE": { source: "device", name: "Anna" } }];
  }
}

/** A link that asks for one value, with all that its parameter says besides. */
const linkOf = (rows: Rows, key: string, value: unknown): URLSearchParams => {
  const row = rows[key];
  const main = Object.entries(rows).find(([, other]) => other.name === row?.name && other.part !== true);
  const usual = main?.[0] === "listening" ? true : main?.[1].is.default;
  return new URLSearchParams(writeLink(rows, { ...(main && { [main[0]]: usual }), [key]: value }));
};

describe.each(all)("in %s, the row %s", (_place, key, row, rows) => {
  it("has a default that its own kind takes", () => {
    const { default: usual } = row.is;
    // Nothing chosen is a default that nobody can write.
    const isNothing = usual === undefined || usual === "" || (Array.isArray(usual) && usual.length === 0);
    if (!isNothing) expect(row.is.clean(usual)).toEqual(usual);
    for (const value of Object.values(row.defaults ?? {})) expect(row.is.clean(value)).toEqual(value);
  });

  it("takes each of its values, from the device as from JSON", () => {
    const samples = samplesOf(row.is, key);
    expect(samples.length).toBeGreaterThan(0);
    for (const value of samples) expect(row.is.clean(value)).toEqual(value);
  });

  it("belongs to no more than one parameter that another row writes", () => {
    if (row.part !== true) return;
    const others = Object.values(rows).filter((other) => other !== row && other.name === row.name);
    expect(others.filter((other) => other.part !== true)).toHaveLength(1);
  });
});

describe.each(inLinks)("in %s, the parameter of %s", (place, key, row, rows) => {
  it("is read from the link it was written into", () => {
    for (const value of samplesOf(row.is, key)) {
      const link = new URLSearchParams(String(linkOf(rows, key, value)));
      expect(readLink(rows, link)).toMatchObject({ [key]: value });
      const again = new URLSearchParams(writeLink(rows, readLink(rows, link)));
      expect(String(again)).toBe(String(link));
    }
  });

  it("falls back to its default where the value is bad", () => {
    const { name = "" } = row;
    for (const bad of BAD) {
      if (row.is.of === "text" && row.is.clean(bad) !== undefined) continue;
      const query = new URLSearchParams({ [name]: bad });
      const read: Readonly<Record<string, unknown>> =
        place === "kiosk"
          ? kioskFromQuery(query)
          : place === "overlay"
            ? overlayFromQuery(query)
            : place === "reader"
              ? { ...defaultsOf(EVENT), ...readLink(EVENT, query) }
              : { ...defaultPreferences, ...fromQuery(query) };
      expect(read[key]).toEqual(row.is.default);
    }
  });
});

describe.each(preferences)("in %s, %s", (_place, key, row) => {
  const samples = samplesOf(row.is, key);
  const isKept = row.kept !== false;

  it(isKept ? "is kept on the device" : "is not kept on the device, nor read from there", () => {
    for (const value of samples) {
      const back = fromStored(toStored({ [key]: value }));
      expect(back).toEqual(isKept ? { [key]: value } : {});
      expect(keptOf(PREFERENCES, { [key]: value })).toEqual(isKept ? { [key]: value } : {});
      expect(readKept(PREFERENCES, { [key]: value })).toEqual(isKept ? { [key]: value } : {});
    }
  });

  it(row.look === true ? "can be set in config.json" : "cannot be set in config.json", () => {
    const { name = key } = row;
    expect(LOOK.includes(name)).toBe(row.look === true);
    for (const value of samples) {
      const { look, refused } = readConfig({ look: { [name]: value } });
      expect(look).toEqual(row.look === true ? { [key]: value } : {});
      expect(refused).toEqual(row.look === true ? [] : [`look.${name}`]);
    }
    const { kind, expected } = problemAt(`look.${name}`);
    expect(kind).toBe(row.look === true ? "unusable" : "unknown");
    for (const value of row.look === true ? (row.is.values ?? []) : []) expect(expected).toContain(value);
  });

  it("is an attribute of the tag, if its row says so", () => {
    if (row.name === undefined) return;
    expect(PARAMETERS.includes(row.name)).toBe(row.tag !== false);
    if (row.part !== true)
      expect(SWITCHES.includes(row.name)).toBe(row.tag !== false && row.is.of === "switch");
  });

  it("is offered by /setup where its row says so, with the default of each display", () => {
    const { name } = row;
    if (name === undefined) return;
    for (const display of DISPLAY_NAMES) {
      const lists = [row.displays, row.setup === false ? [] : row.setup];
      expect(applies(display, name)).toBe(lists.every((list) => list?.includes(display) !== false));
      const own: Readonly<Record<string, unknown>> = displayDefaults(display);
      expect(own[key]).toEqual(row.defaults?.[display]);
      if (row.part !== true && !(name in own))
        expect(standardOf(display, name)).toBe(textOf(row.defaults?.[display] ?? row.is.default ?? ""));
    }
  });
});

describe.each(ofDisplays)("in %s, %s of the display alone", (place, _key, row) => {
  it("is offered by /setup there and nowhere else, if its row says so", () => {
    const { name = "", setup } = row;
    const display = DISPLAY_NAMES.find((known) => known === place) ?? "reader";
    if (setup === false) return;
    expect(applies(display, name)).toBe(true);
    expect(applies("reader", name)).toBe(false);
    expect(standardOf(display, name)).toBe(textOf(row.is.default ?? ""));
    if (row.is.default !== undefined)
      expect(cleanValues(new URLSearchParams({ [name]: textOf(row.is.default) }))).toHaveProperty(name);
  });
});

it("a name means one thing in every display but those that have it for themselves", () => {
  const namesOf = (rows: Rows) => new Set(Object.values(rows).flatMap(({ name }) => name ?? []));
  const shared = namesOf(PREFERENCES);
  for (const display of DISPLAY_NAMES satisfies readonly DisplayName[])
    expect([...namesOf(OF_DISPLAY[display])].filter((name) => shared.has(name))).toEqual([]);
});
