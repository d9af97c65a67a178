import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Asked, requestRouteOf } from "../../../src/offline/request-routes.ts";
import { streamUrl, resolveUrl, verifyUrl } from "../../../src/vas/addresses.ts";

const ORIGIN = "https://viewer.example";

const navigation = (path: string): Asked => ({
  method: "GET",
  url: ORIGIN + path,
  mode: "navigate",
  destination: "document",
});
const part = (path: string, destination = ""): Asked => ({
  method: "GET",
  url: ORIGIN + path,
  mode: "cors",
  destination,
});

describe("a request of the viewer's page", () => {
  it.each([
    [navigation("/"), "page"],
    [navigation("/?lang=ja"), "page"],
    [navigation("/broadcast/a3f9"), "page"],
    [navigation("/broadcast/a3f9?share-text=x"), "page"],
    [navigation("/kiosk/a3f9"), "page"],
    [navigation("/any/where"), "page"],
    [navigation("/?share-text=hello"), "shared"],
    [navigation("/?lang=ja&share-url=hello"), "shared"],
    [part("/assets/index-C_LiL2EG.js", "script"), "file"],
    [part("/assets/style-C4eZUMKo.css", "style"), "file"],
    [part("/assets/kalam-400-Dy6c0U2e.woff2", "font"), "font"],
    [part("/config.json"), "config"],
    [navigation("/licences/kalam.txt"), "network"],
    [navigation("/broadcast/a3f9/text"), "network"],
    [navigation("/api/v1/viewer/broadcasts/a3f9"), "network"],
    [{ ...navigation("/embed/a3f9"), destination: "iframe" }, "network"],
    [{ ...navigation("/"), method: "POST" }, "network"],
    [part("/icon.svg", "image"), "network"],
    [part("/sw.js"), "network"],
    [part("/assets/../secret.js/x"), "network"],
  ] as const)("%j is answered by way of: %s", (asked, way) => {
    expect(requestRouteOf(asked, ORIGIN)).toBe(way);
  });
});

describe("what is none of the worker's business", () => {
  /** Addresses have their own idea of a part that is one or two dots. */
  const token = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/^\.{1,2}$/.test(text));
  const mode = fc.constantFrom("cors", "no-cors", "same-origin", "navigate");
  const destination = fc.constantFrom("", "document", "script", "font", "iframe", "image");

  it("is the service, under whatever token", () => {
    fc.assert(
      fc.property(token, mode, destination, (token, mode, destination) => {
        const urls = [
          resolveUrl(ORIGIN, token),
          verifyUrl(ORIGIN, token),
          streamUrl(ORIGIN, token, { speech: true, accessToken: token }),
        ];
        for (const url of urls)
          expect(requestRouteOf({ method: "GET", url, mode, destination }, ORIGIN)).toBe("network");
      }),
    );
  });

  it("is every other origin, and every method but GET", () => {
    const paths = fc.constantFrom(
      "/",
      "/config.json",
      "/assets/index-1.js",
      "/assets/a-1.woff2",
      "/broadcast/a3f9",
    );
    const methods = fc.constantFrom("HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    fc.assert(
      fc.property(paths, mode, destination, methods, (path, mode, destination, method) => {
        const far = { method: "GET", url: `https://service.example${path}`, mode, destination };
        expect(requestRouteOf(far, ORIGIN)).toBe("network");
        expect(requestRouteOf({ ...far, url: ORIGIN + path, method }, ORIGIN)).toBe("network");
      }),
    );
  });
});

describe("the manifest", () => {
  const manifest = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8")) as {
    readonly start_url: string;
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
    readonly share_target: { readonly action: string; readonly params: Readonly<Record<string, string>> };
  };

  it("shares to a page that the worker keeps to the device", () => {
    const { action, params } = manifest.share_target;
    for (const name of Object.values(params))
      expect(requestRouteOf(navigation(`${action}?${name}=x`), ORIGIN)).toBe("shared");
    expect(requestRouteOf(navigation(manifest.start_url), ORIGIN)).toBe("page");
  });

  it("names icons of the size it says, one of them for masks", () => {
    for (const { src, sizes } of manifest.icons.filter(({ src }) => src.endsWith(".png"))) {
      const header = readFileSync(`public${src}`).subarray(16, 24);
      expect(`${header.readUInt32BE(0)}x${header.readUInt32BE(4)}`, src).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose = "any" }) => purpose)).toContain("maskable");
  });
});
