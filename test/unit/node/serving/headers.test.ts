import { describe, expect, it } from "vitest";

import { headersOf } from "../../../../src/node/serving/headers.ts";
import { type Kind, kindOf, KINDS } from "../../../../src/node/serving/kinds.ts";

describe("the kind of an address", () => {
  it.each<[string, Kind]>([
    ["/", "page"],
    ["/privacy", "page"],
    ["/index.html", "page"],
    ["/nothing/here", "page"],
    ["/setup", "setup"],
    ["/setups", "page"],
    ["/broadcast/a3f9", "previewed"],
    ["/broadcast/a3f9/record", "previewed"],
    ["/broadcast/a3f9/text", "service"],
    ["/broadcast/a3f9/text/", "previewed"],
    ["/kiosk/a3f9", "previewed"],
    ["/overlay/a3f9", "previewed"],
    ["/embed/a3f9", "embed"],
    ["/embedded/a3f9", "page"],
    ["/x/embed/a3f9", "page"],
    ["/api/v1/viewer/broadcasts/a3f9", "service"],
    ["/assets/index-C_LiL2EG.js", "asset"],
    ["/assets/missing", "asset"],
    ["/sw.js", "worker"],
    ["/config.json", "file"],
    ["/manifest.webmanifest", "file"],
    ["/live-subtitles.js", "file"],
    ["/icons/icon-192.png", "file"],
  ])("%s is of the kind %s", (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  it("of a display is told by the first part of its path", () => {
    expect(KINDS.slice(-3)).toEqual([
      ["^/embed/", "embed"],
      ["^/(broadcast|kiosk|overlay)/", "previewed"],
      ["^/setup(/|$)", "setup"],
    ]);
  });
});

const ALL: readonly Kind[] = [...new Set<Kind>([...KINDS.map(([, kind]) => kind), "page"])];
const directives = (kind: Kind, options?: Parameters<typeof headersOf>[1]): Map<string, string> =>
  new Map(
    (headersOf(kind, options)["content-security-policy"] ?? "").split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );

describe("the headers", () => {
  it.each(ALL.filter((kind) => kind !== "service"))("of the kind %s allow nothing by default", (kind) => {
    expect(directives(kind).get("default-src")).toBe("'none'");
    expect(headersOf(kind)["content-security-policy"]).not.toMatch(/unsafe-(?:inline|eval)/);
    expect(headersOf(kind)["referrer-policy"]).toBe("no-referrer");
    expect(headersOf(kind)["x-content-type-options"]).toBe("nosniff");
  });

  it("let the service say for itself how its answers may be kept and read", () => {
    expect(Object.keys(headersOf("service"))).toEqual(["x-content-type-options"]);
  });

  it("say who may frame what", () => {
    const options = { embedAncestors: ["'self'", "https://event.example"] };
    const framers = (kind: Kind) => directives(kind, options).get("frame-ancestors");
    expect(framers("embed")).toBe("'self' https://event.example");
    expect(framers("previewed")).toBe("'self'");
    for (const kind of ["page", "setup", "file", "asset"] as const) expect(framers(kind)).toBe("'none'");
    expect(directives("embed").get("frame-ancestors")).toBe("*");
  });

  it("let only the link builder have frames", () => {
    for (const kind of ["page", "previewed", "embed"] as const)
      expect(directives(kind).get("frame-src")).toBe("'none'");
    expect(directives("setup").get("frame-src")).toBe("'self'");
  });

  it("name exactly what stands in the page itself", () => {
    const inline = { scripts: ["'sha256-a'"], styles: ["'sha256-b'", "'sha256-c'"] };
    expect(directives("page", { inline }).get("script-src")).toBe("'self' 'sha256-a'");
    expect(directives("page", { inline }).get("style-src")).toBe("'self' 'sha256-b' 'sha256-c'");
    expect(directives("page").get("script-src")).toBe("'self'");
  });

  it("let the page connect to where it is told", () => {
    expect(directives("page").get("connect-src")).toBe("'self'");
    const connect = ["'self'", "https://service.example"];
    expect(directives("page", { connect }).get("connect-src")).toBe("'self' https://service.example");
  });

  it("let only what is named by its content be kept without asking", () => {
    for (const kind of ALL.filter((kind) => kind !== "service"))
      expect(headersOf(kind)["cache-control"]).toBe(
        kind === "asset" ? "public, max-age=31536000, immutable" : "no-cache",
      );
  });

  it("let a frame without an origin read the viewer's files, and nobody its pages", () => {
    for (const kind of ["asset", "file"] as const)
      expect(headersOf(kind)["access-control-allow-origin"]).toBe("*");
    for (const kind of ["page", "embed", "previewed", "setup"] as const)
      expect(headersOf(kind)).not.toHaveProperty("access-control-allow-origin");
  });

  it("grant what the page uses and refuse the rest", () => {
    const granted = headersOf("embed")["permissions-policy"] ?? "";
    for (const name of ["autoplay", "fullscreen", "screen-wake-lock", "clipboard-write"])
      expect(granted).toContain(`${name}=(self)`);
    for (const name of ["camera", "microphone", "geolocation", "payment"])
      expect(granted).toContain(`${name}=()`);
    // What is not named is the page's own.
    expect(granted).not.toContain("web-share");
  });
});
