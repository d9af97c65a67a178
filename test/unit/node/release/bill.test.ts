import { describe, expect, it } from "vitest";

import { type BillOf, cycloneDxBill, spdxBill } from "../../../../src/node/release/bill.ts";
import { shippedPackages } from "../../../../src/node/release/shipped.ts";

const lock = {
  packages: {
    "": { dependencies: { sound: "1.0.0", frame: "2.0.0" } },
    "node_modules/sound": { version: "1.0.0", dependencies: { shared: "1.0.0" } },
    "node_modules/sound/node_modules/shared": { version: "1.0.0" },
    "node_modules/frame": {
      version: "2.0.0",
      peerDependencies: { compiler: "5", base: "3" },
      peerDependenciesMeta: { compiler: { optional: true } },
    },
    "node_modules/base": { version: "3.0.0", dependencies: { shared: "2.0.0", sound: "1.0.0" } },
    "node_modules/shared": { version: "2.0.0" },
    "node_modules/compiler": { version: "5.0.0" },
    "node_modules/builder": { version: "9.0.0", dependencies: { frame: "2.0.0" } },
  },
};

const of = (epoch: number): BillOf => ({
  name: "viewer",
  version: "1.2.0",
  epoch,
  shipped: shippedPackages(lock),
});

const names = ["sound@1.0.0", "frame@2.0.0", "shared@1.0.0", "shared@2.0.0", "base@3.0.0", "builder@9.0.0"];

/** Documents as npm writes them, in a folder of some name and at some time. */
const cycloneDx = (folder: string, random: string): string =>
  JSON.stringify({
    bomFormat: "CycloneDX",
    serialNumber: `urn:uuid:${random}`,
    metadata: { timestamp: random, component: { "bom-ref": "viewer@1.2.0", type: "library", name: folder } },
    components: names.map((name) => ({ "bom-ref": name, name })),
    dependencies: [
      { ref: "viewer@1.2.0", dependsOn: ["sound@1.0.0", "frame@2.0.0", "builder@9.0.0"] },
      { ref: "builder@9.0.0", dependsOn: ["frame@2.0.0"] },
    ],
  });
const spdx = (random: string): string =>
  JSON.stringify({
    spdxVersion: "SPDX-2.3",
    documentNamespace: `http://spdx.org/spdxdocs/viewer-1.2.0-${random}`,
    creationInfo: { created: random, creators: ["Tool: npm/cli"] },
    packages: ["viewer@1.2.0", ...names].map((one) => {
      const [name = "", versionInfo = ""] = one.split("@");
      return { SPDXID: `SPDXRef-${one}`, name, versionInfo };
    }),
    relationships: [
      { spdxElementId: "SPDXRef-DOCUMENT", relatedSpdxElement: "SPDXRef-viewer@1.2.0" },
      { spdxElementId: "SPDXRef-viewer@1.2.0", relatedSpdxElement: "SPDXRef-builder@9.0.0" },
      { spdxElementId: "SPDXRef-viewer@1.2.0", relatedSpdxElement: "SPDXRef-sound@1.0.0" },
    ],
  });

describe("what ships", () => {
  it("is what is needed at run time, found where npm puts it, without tools and optional peers", () => {
    expect(shippedPackages(lock).map(({ path, version }) => `${path} ${version}`)).toEqual([
      "node_modules/base 3.0.0",
      "node_modules/frame 2.0.0",
      "node_modules/shared 2.0.0",
      "node_modules/sound 1.0.0",
      "node_modules/sound/node_modules/shared 1.0.0",
    ]);
  });
});

describe("a bill of materials", () => {
  it("is the same whatever the folder, the time and the dice were", () => {
    expect(cycloneDxBill(cycloneDx("a", "1"), of(5))).toBe(cycloneDxBill(cycloneDx("b", "2"), of(5)));
    expect(spdxBill(spdx("1"), of(5))).toBe(spdxBill(spdx("2"), of(5)));
  });

  it("names the release, its time and what ships (CycloneDX)", () => {
    const bill = JSON.parse(cycloneDxBill(cycloneDx("a", "1"), of(1_700_000_000))) as Record<string, unknown>;
    expect(bill).toEqual({
      bomFormat: "CycloneDX",
      metadata: {
        timestamp: "2023-11-14T22:13:20Z",
        component: { "bom-ref": "viewer@1.2.0", type: "application", name: "viewer" },
      },
      components: names.slice(0, -1).map((name) => ({ "bom-ref": name, name })),
      dependencies: [{ ref: "viewer@1.2.0", dependsOn: ["sound@1.0.0", "frame@2.0.0"] }],
    });
  });

  it("names the release, its time and what ships (SPDX)", () => {
    const bill = JSON.parse(spdxBill(spdx("1"), of(1_700_000_000))) as {
      documentNamespace: string;
      creationInfo: unknown;
      packages: { name: string }[];
      relationships: { relatedSpdxElement: string }[];
    };
    expect(bill.documentNamespace).toBe("http://spdx.org/spdxdocs/viewer-1.2.0");
    expect(bill.creationInfo).toEqual({ created: "2023-11-14T22:13:20Z", creators: ["Tool: npm/cli"] });
    expect(bill.packages.map(({ name }) => name)).toEqual([
      "viewer",
      "sound",
      "frame",
      "shared",
      "shared",
      "base",
    ]);
    expect(bill.relationships.map(({ relatedSpdxElement }) => relatedSpdxElement)).toEqual([
      "SPDXRef-viewer@1.2.0",
      "SPDXRef-sound@1.0.0",
    ]);
  });
});
