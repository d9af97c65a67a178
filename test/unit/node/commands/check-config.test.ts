import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it, vi } from "vitest";

import { checkConfig, main } from "../../../../src/node/commands/check-config.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

const FILE = `{
  "serviceOrigin": "service.example",
  "embedOrigins": ["https://events.example",
    "events.example"],
  "brand": {
    "name": "Harbour Museum",
    "logo": "https://elsewhere.example/logo.svg",
    "lnks": {}
  },
  "features": { "speech": "no" }
}`;

describe("the check of a configuration", () => {
  it("names each problem with its line and what may stand there", () => {
    expect(checkConfig(FILE)).toEqual([
      'line 2: serviceOrigin: this value does not count. Expected: "https://service.example", "".',
      'line 4: embedOrigins.1: this value does not count. Expected: "https://events.example", "*".',
      'line 7: brand.logo: this value does not count. Expected: "/logo.svg", "data:image/…".',
      "line 8: brand.lnks: there is no such field. There are: name, logo, logoDark, accent, accentDark, links.",
      "line 10: features.speech: this value does not count. Expected: true, false.",
    ]);
  });

  it.each([
    ["[]", /^line 1: The file is not a JSON object/],
    ['{\n  "serviceOrigin": "",\n}', /^line 3: .*Nothing of the file counts\.$/],
    ["", /^line 1: .*Nothing of the file counts\.$/],
  ])("of %j says where it stops", (text, said) => {
    expect(checkConfig(text)).toEqual([expect.stringMatching(said)]);
  });

  it("finds nothing in the file that ships, nor in the example of the guide", () => {
    expect(checkConfig(readFileSync(join(ROOT, "public/config.json"), "utf8"))).toEqual([]);
    expect(checkConfig(`\uFEFF{}`)).toEqual([]);
    const guide = readFileSync(join(ROOT, "docs/configuration.md"), "utf8");
    const examples = Array.from(guide.matchAll(/```json\n([^`]+)```/g), ([, text = ""]) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(checkConfig(example)).toEqual([]);
  });

  it("ends with 1 where something is to be mended, and with 0 where nothing is", async () => {
    const printed = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) =>
      spy.mockImplementation(() => undefined),
    );
    try {
      expect(await main(["public/config.json"], ROOT)).toBe(0);
      expect(await main(["README.md"], ROOT)).toBe(1);
      expect(await main(["nowhere.json"], ROOT)).toBe(1);
      expect(await main([], ROOT)).toBe(1);
      const [fine, mended] = printed.map(({ mock }) => mock.calls.flat().map(String));
      expect(fine).toEqual(["public/config.json is fine."]);
      expect(mended).toEqual([
        expect.stringMatching(/^README\.md, line 1: /),
        "nowhere.json cannot be read.",
        "npm run check:config -- path/to/config.json",
      ]);
    } finally {
      for (const spy of printed) spy.mockRestore();
    }
  });
});
