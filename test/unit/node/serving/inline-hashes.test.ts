import { createHash } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { inlineHashes } from "../../../../src/node/serving/inline-hashes.ts";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("what stands in a page itself", () => {
  it("is nothing where everything is in files", () => {
    const html = `<head><script type="module" crossorigin src="/assets/index.js"></script>
      <link rel="stylesheet" href="/assets/style.css"></head>`;
    expect(inlineHashes(html)).toEqual({ scripts: [], styles: [] });
  });

  it("is named by the hash a browser computes", () => {
    // The example of CSP Level 3, section 2.3.1.
    expect(inlineHashes(`<script>alert('Hello, world.');</script>`).scripts).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ]);
  });

  it("is every script and sheet, each once, in the order of the page", () => {
    const html = `<style>a{}</style><script>one()</script><SCRIPT TYPE="module">two()</SCRIPT>
      <script>one()</script><noscript><style media="print">b{}</style></noscript>`;
    expect(inlineHashes(html)).toEqual({
      scripts: [hash("one()"), hash("two()")],
      styles: [hash("a{}"), hash("b{}")],
    });
  });

  it.each([
    ['<script type="application/json">{}</script>'],
    ["<script type='text/plain'>x</script>"],
    ["<script type=application/ld+json>{}</script>"],
    ["<script src=/a.js>ignored</script>"],
    ["<script defer\nsrc = '/a.js' >ignored</script>"],
    ["<!-- <script>x()</script> <style>a{}</style> -->"],
    ["<scripting>x</scripting>"],
    ["<styled>x</styled>"],
  ])("is no %s", (html) => {
    expect(inlineHashes(html)).toEqual({ scripts: [], styles: [] });
  });

  it.each([
    ['<script type="text/javascript">x</script>'],
    ['<script type="">x</script>'],
    ["<script type=module>x</script>"],
    ["<script async data-src='/a.js'>x</script>"],
    ['<script data-note="a > b">x</script>'],
    ["<script\n  id='early'\n>x</script >"],
    ["<script type='importmap'>x</script>"],
  ])("is the script of %s", (html) => {
    expect(inlineHashes(html).scripts).toEqual([hash("x")]);
  });

  it("is hashed as a parser sees it, whatever the line ends of the file", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z;() ]*$/)),
        fc.constantFrom("\n", "\r\n", "\r"),
        (lines, end) => {
          const text = lines.join("\n");
          const { scripts } = inlineHashes(`<script>${lines.join(end)}</script>`);
          expect(scripts).toEqual([hash(text)]);
        },
      ),
    );
  });
});
