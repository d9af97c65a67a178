import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { headersOf } from "../../../../src/node/serving/headers.ts";
import { ALL_KINDS, type Kind, kindOf, pathOf } from "../../../../src/node/serving/kinds.ts";
import { drawHostilePath } from "../../../harness/hostile-paths.ts";

describe("the kind of a path", () => {
  it.each<[string, Kind]>([
    ["/", "page"],
    ["/privacy", "page"],
    ["/check/a3f9", "page"],
    ["/privacy/", "page"],
    ["/index.html", "page"],
    ["/nothing/here", "unknown"],
    ["/setup", "setup"],
    ["/setup/", "setup"],
    ["/setup/more", "unknown"],
    ["/setups", "unknown"],
    ["/broadcast/a3f9", "previewed"],
    ["/broadcast/a3f9/", "previewed"],
    ["/broadcast/a3f9/record", "previewed"],
    ["/broadcast/a3f9/more", "unknown"],
    ["/broadcast/two%20words", "previewed"],
    ["/broadcast/%e4%b8%ad", "previewed"],
    ["/broadcast/%3Cimg%20src=x%3E", "previewed"],
    ["/broadcast/%7B%22a%22%7D", "previewed"],
    ["/broadcast/a%3fb", "malformed"],
    ["/broadcast/a%23b", "malformed"],
    ["/broadcast/a3f9/text", "stream"],
    ["/broadcast/a3f9/text/", "absent"],
    ["/broadcast/a3f9/speech/0123456789abcdef0123456789abcdef01234567.mp3", "clip"],
    ["/broadcast/a3f9/speech/0123.mp3", "absent"],
    ["/broadcast/a3f9/speech/", "absent"],
    ["/broadcast/A3F9/text", "absent"],
    ["/kiosk/a3f9", "screen"],
    ["/kiosk/event", "previewed"],
    ["/kiosk/room/hall", "previewed"],
    ["/KIOSK/a3f9", "unknown"],
    ["/overlay/a3f9", "on-air"],
    ["/embed/a3f9", "embed"],
    ["/embed/", "unknown"],
    ["/embed/a3f9/x", "unknown"],
    ["/embedded/a3f9", "unknown"],
    ["/x/embed/a3f9", "unknown"],
    ["/api/v1/viewer/broadcasts/a3f9", "resolve"],
    ["/api/v1/viewer/broadcasts/a3f9/verify", "verify"],
    ["/api/v1/viewer/broadcasts/a3f9/", "absent"],
    ["/api/v1/viewer/broadcasts/a3f", "absent"],
    ["/api/v1/broadcasts", "absent"],
    ["/api", "absent"],
    ["/rehearsal/v1/broadcasts/live", "absent"],
    ["/talk/a3f9/the-bridge", "talk"],
    ["/talk/a3f9", "unknown"],
    ["/talk/a3f9/the-bridge/record", "talk"],
    ["/embed/talk/a3f9/the-bridge", "talk-embed"],
    ["/embed/talk/a3f9/the-bridge/record", "unknown"],
    ["/talks/index.json", "talk-index"],
    ["/talks/a3f9/index.json", "talk-index"],
    ["/talks/a3f9/the-bridge/sound.en-US.c2e4a0b1c2d3e4f5.m4a", "talk-file"],
    ["/talks/a3f9/the-bridge/index.json", "talk-file"],
    ["/talks/a3f9/the-bridge", "unknown"],
    ["/talks/A3F9/index.json", "file"],
    ["/talks/a3f9/more/deep/timeline.json", "file"],
    ["/assets/index-C_LiL2EG.js", "asset"],
    ["/assets/missing", "absent"],
    ["/assets/more/index.js", "absent"],
    ["/sw.js", "worker"],
    ["/config.json", "file"],
    ["/manifest.webmanifest", "file"],
    ["/live-subtitles.js", "file"],
    ["/icons/icon-192.png", "file"],
    ["/brand/our%20logo.svg", "file"],
    ["/.well-known/security.txt", "file"],
    ["/.git/config", "absent"],
    ["/.env", "absent"],
    ["/assets/..%2fconfig.json", "malformed"],
    ["/assets/../config.json", "malformed"],
    ["//evil.example", "malformed"],
    ["/%5cevil.example/index.html/", "malformed"],
    ["/%09/evil.example", "malformed"],
    ["/%61pi/v1/broadcasts", "malformed"],
    ["/%252e%252e/", "malformed"],
    ["/%", "malformed"],
    [`/${"a".repeat(511)}`, "unknown"],
    [`/${"a".repeat(512)}`, "malformed"],
    ["http://evil.example/", "malformed"],
    ["*", "malformed"],
    ["", "malformed"],
  ])("%s is of the kind %s", (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  it("is that of the path alone", () => {
    expect(pathOf("/config.json?/../x?y")).toBe("/config.json");
    expect(pathOf("?")).toBe("");
  });

  it("is malformed, or the path reads the same to everybody: decoded once, twice, by a browser, or not", () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (draws) => {
          const path = pathOf(drawHostilePath(() => draws.next().value as number));
          if (kindOf(path) === "malformed") return;
          const { origin, pathname } = new URL(path, "http://viewer.example");
          expect(origin).toBe("http://viewer.example");
          expect(pathname).toBe(path);
          const decoded = Buffer.from(
            path.replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          ).toString("latin1");
          expect(decoded.split("/")).toHaveLength(path.split("/").length);
          expect(decoded).not.toMatch(/[\\%\x7f]|[^ -\uffff]|\/\.{0,2}\/|\/\.{1,2}$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

const directives = (kind: Kind, options?: Parameters<typeof headersOf>[1]): Map<string, string> =>
  new Map(
    (headersOf(kind, options)["content-security-policy"] ?? "").split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );

describe("the headers", () => {
  it.each(ALL_KINDS)("of the kind %s allow nothing by default", (kind) => {
    expect(directives(kind).get("default-src")).toBe("'none'");
    expect(headersOf(kind)["content-security-policy"]).not.toMatch(/unsafe-(?:inline|eval)/);
    expect(headersOf(kind)["x-content-type-options"]).toBe("nosniff");
  });

  const SERVICE = ["resolve", "verify", "stream", "clip"] as const;

  it("let the service say for itself how its answers may be kept and read, but not that they are pages", () => {
    for (const kind of SERVICE) {
      expect(Object.keys(headersOf(kind))).toEqual(["content-security-policy", "x-content-type-options"]);
      expect(directives(kind).get("frame-ancestors")).toBe("'none'");
    }
  });

  it("say who may frame what", () => {
    const options = { embedAncestors: ["'self'", "https://event.example"] };
    const framers = (kind: Kind) => directives(kind, options).get("frame-ancestors");
    expect(framers("embed")).toBe("'self' https://event.example");
    expect(framers("previewed")).toBe("'self'");
    expect(framers("on-air")).toBe("'self'");
    expect(framers("screen")).toBe("'self'");
    for (const kind of ["page", "setup", "file", "asset"] as const) expect(framers(kind)).toBe("'none'");
    expect(directives("embed").get("frame-ancestors")).toBe("*");
  });

  it("let sound and video come from where the server is told", () => {
    expect(directives("page").get("media-src")).toBe("data:");
    const options = { media: ["data:", "blob:", "https://video.example"] };
    expect(directives("page", options).get("media-src")).toBe("data: blob: https://video.example");
  });

  it("let the sound of a talk come from beside the viewer, and from what its page has opened", () => {
    expect(directives("talk").get("media-src")).toBe("'self' blob:");
    expect(directives("talk", { media: ["data:"] }).get("media-src")).toBe("'self' blob:");
    expect(directives("talk").get("frame-ancestors")).toBe("'none'");
    expect(directives("talk-embed").get("media-src")).toBe("'self' blob:");
    expect(directives("talk-embed").get("frame-ancestors")).toBe("*");
  });

  it("let a screen that waits have clips from beside the viewer besides, and nothing else for it", () => {
    expect(directives("screen").get("media-src")).toBe("data: 'self'");
    expect(directives("screen", { media: ["data:", "'self'"] }).get("media-src")).toBe("data: 'self'");
    const [own, others] = [directives("screen"), directives("previewed")];
    own.delete("media-src");
    others.delete("media-src");
    expect(own).toEqual(others);
    const playing = ALL_KINDS.filter((kind) => directives(kind).get("media-src")?.includes("'self'"));
    expect(playing).toEqual(["screen", "talk", "talk-embed"]);
  });

  it("let only the link builder have frames", () => {
    for (const kind of ["page", "previewed", "on-air", "screen", "embed"] as const)
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

  it("let an overlay reach OBS on its own machine, and no other page", () => {
    const sources = (kind: Kind) => directives(kind).get("connect-src");
    expect(sources("on-air")).toBe("'self' ws://127.0.0.1:* ws://localhost:*");
    for (const kind of ALL_KINDS.filter((one) => one !== "on-air"))
      expect(sources(kind) ?? "").not.toContain("ws:");
  });

  it("let only what is named by its content be kept without asking", () => {
    const rules = (kinds: readonly Kind[]) => new Set(kinds.map((kind) => headersOf(kind)["cache-control"]));
    expect(rules(["asset", "talk-file"])).toEqual(new Set(["public, max-age=31536000, immutable"]));
    expect(rules(["unknown", "absent", "malformed"])).toEqual(new Set(["no-store"]));
    expect(
      rules([
        "page",
        "embed",
        "previewed",
        "on-air",
        "screen",
        "setup",
        "talk",
        "talk-embed",
        "file",
        "talk-index",
        "worker",
      ]),
    ).toEqual(new Set(["no-cache"]));
  });

  it("let a frame without an origin read the viewer's files, and nobody its pages", () => {
    for (const kind of ["asset", "file"] as const)
      expect(headersOf(kind)["access-control-allow-origin"]).toBe("*");
    for (const kind of [
      "page",
      "embed",
      "previewed",
      "on-air",
      "screen",
      "setup",
      "talk",
      "talk-file",
      "talk-index",
    ] as const)
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
