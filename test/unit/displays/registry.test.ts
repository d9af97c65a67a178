/**
 * The registry of displays: its names, and which of them an address leads to.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { notFound } from "../../../src/displays/not-found/descriptor.ts";
import {
  addressOf,
  displayOf,
  DISPLAYS,
  displayWithoutCode,
  ownQuery,
  REGISTRY,
} from "../../../src/displays/registry.ts";
import { defaultConfig, FEATURES } from "../../../src/config/config.ts";
import { DISPLAY_NAMES } from "../../../src/links/display-names.ts";
import { standardOf } from "../../../src/links/setup-parameters.ts";
import { toQuery } from "../../../src/links/preferences.ts";

const nameAt = (path: string): string => displayOf(path).name;

describe("the registry", () => {
  it("has each display under its own name", () => {
    expect(DISPLAYS.map(({ name }) => name)).toEqual(Object.keys(REGISTRY));
  });

  it("agrees with the names that links know, in their order", () => {
    const offered = DISPLAYS.filter(({ name }) => DISPLAY_NAMES.some((known) => known === name));
    expect(offered.map(({ name }) => name)).toEqual(DISPLAY_NAMES);
  });

  it("has a folder with a page for each, and a card for /setup where that makes links to it", () => {
    for (const { name, shownBy, isUnattended } of [...DISPLAYS, notFound]) {
      const file = `${shownBy ?? name}/${isUnattended === true ? "unattended-page" : "page"}.tsx`;
      const page = fileURLToPath(new URL(`../../../src/displays/${file}`, import.meta.url));
      expect(existsSync(page), file).toBe(true);
    }
    for (const name of DISPLAY_NAMES) {
      const card = fileURLToPath(new URL(`../../../src/displays/${name}/setup-card.tsx`, import.meta.url));
      expect(existsSync(card), card).toBe(true);
    }
  });

  it("says nothing of how text looks that the link builder does not know", () => {
    for (const name of DISPLAY_NAMES) {
      const { defaults = {} } = REGISTRY[name];
      for (const [parameter, value] of toQuery(defaults)) expect(standardOf(name, parameter)).toBe(value);
    }
  });

  it("can be switched off where config.json has a switch of that name", () => {
    expect(defaultConfig.features.kiosk).toBe(true);
    for (const name of ["embed", "kiosk", "overlay", "setup"] as const) {
      expect(FEATURES).toContain(name);
      expect(REGISTRY[name].feature).toBe(name);
    }
  });
});

describe("an address that lacks the code of its broadcast", () => {
  it.each(["/check", "/kiosk/", "/overlay", "/embed", "/broadcast"])(
    "is known by its display: %s",
    (path) => {
      expect(displayWithoutCode(path)?.path).toBe(`${path.replace(/\/$/, "")}/:token`);
    },
  );

  it.each(["/", "/setup", "/talk", "/event", "/kiosk/a3f9", "/nothing"])("is not %s", (path) => {
    expect(displayWithoutCode(path)).toBeUndefined();
  });
});

describe("what is kept", () => {
  it("is a password only where nobody could type it again, and a transcript only where a person reads", () => {
    const [withPassword, withTranscript] = (["password", "transcript"] as const).map((what) =>
      DISPLAYS.filter(({ keeps }) => keeps[what]).map(({ name }) => name),
    );
    // The board of an event opens no broadcast.
    const unattended = DISPLAYS.filter((one) => one.isUnattended && one.name !== "foyer");
    expect(withPassword).toEqual(unattended.map(({ name }) => name));
    expect(withTranscript).toEqual(["reader", "record"]);
  });

  it("is nothing at all in other people's pages", () => {
    for (const { keeps, policy } of DISPLAYS.filter(({ isFramable }) => isFramable)) {
      expect(Object.values(keeps)).not.toContain(true);
      expect(["embed", "talk-embed"]).toContain(policy);
    }
    expect(DISPLAYS.filter(({ policy }) => policy === "embed").every((one) => one.isFramable)).toBe(true);
  });
});

describe("the viewer itself", () => {
  it("is kept by a person's own pages; not by frames, venue screens and tools", () => {
    const keeping = DISPLAYS.filter(({ keepsViewer }) => keepsViewer).map(({ name }) => name);
    expect(keeping).toEqual(["reader", "record", "join", "event", "named-event"]);
  });
});

describe("an address", () => {
  it.each(DISPLAYS.map((display) => [display.name, addressOf(display, "a3f9")] as const))(
    "leads to its display: %s at %s",
    (name, path) => {
      expect(nameAt(path)).toBe(name);
      expect(nameAt(`${path}/`)).toBe(path === "/" ? "not-found" : name);
    },
  );

  it("of the screens of an event is none of a token", () => {
    expect(nameAt("/kiosk/event")).toBe("foyer");
    expect(nameAt("/kiosk/room/main")).toBe("room");
    expect(nameAt("/kiosk/room/main/more")).toBe("not-found");
  });

  it("may have any token, which its page reads", () => {
    expect(nameAt("/kiosk/A3F9")).toBe("kiosk");
    expect(nameAt("/kiosk/%20")).toBe("kiosk");
    expect(nameAt("/kiosk/room")).toBe("kiosk");
    expect(nameAt("/broadcast/setup")).toBe("reader");
    expect(addressOf(REGISTRY.reader, "$&")).toBe("/broadcast/$&");
    expect(addressOf(REGISTRY.talk, "a3f9", "the-bridge")).toBe("/talk/a3f9/the-bridge");
  });

  it.each([
    "/KIOSK/a3f9",
    "/Embed/a3f9",
    "/oVERLAY/a3f9",
    "/Broadcast/a3f9",
    "/broadcast/a3f9/Record",
    "/Setup",
    "/PRIVACY",
    "/%6Biosk/a3f9",
    "/kiosk",
    "/kiosk/",
    "/kiosk//a3f9",
    "//kiosk/a3f9",
    "/embed/a3f9/more",
    "/broadcast/a3f9/record/more",
    "/kiosks/a3f9",
    "//",
    "/setup/x",
    "/*",
    "/nothing/here",
    "/reader/a3f9",
    "/Event",
    "/talk/a3f9",
    "/Talk/a3f9/the-bridge",
    "/talk/a3f9/the-bridge/more",
    "/event/one/two",
  ])("that is none of them leads to none: %s", (path) => {
    expect(nameAt(path)).toBe("not-found");
  });

  it("with other case is never taken for the display that it looks like, nor for another", () => {
    const paths = fc.constantFrom(...DISPLAYS.map((display) => addressOf(display, "0000")));
    fc.assert(
      fc.property(paths, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (path, upper) => {
        const cased = Array.from(path, (letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join("");
        expect(nameAt(cased)).toBe(cased === path ? nameAt(path) : "not-found");
      }),
    );
  });
});

describe("the query of an address", () => {
  it.each([
    ["/setup", "code=live&theme=dark&ui=ar&size=400", "ui=ar"],
    ["/setup", "theme=dark", ""],
    ["/setup/", "theme=dark&ui=en", "ui=en"],
    ["/broadcast/setup", "theme=dark&ui=ar", "theme=dark&ui=ar"],
    ["/", "theme=dark", "theme=dark"],
  ])("at %s, %s says of the page itself: %s", (path, query, own) => {
    expect(ownQuery(displayOf(path), new URLSearchParams(query)).toString()).toBe(own);
  });
});
