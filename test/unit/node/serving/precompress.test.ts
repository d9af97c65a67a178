import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { afterEach, beforeEach, expect, it } from "vitest";

import { precompress } from "../../../../src/node/serving/precompress.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "precompress-"));
  await mkdir(join(folder, "assets"));
});
afterEach(() => rm(folder, { recursive: true }));

const LONG = "a line of the viewer;\n".repeat(100);
const files = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name !== "assets").sort();

it("puts smaller copies beside what the build wrote", async () => {
  for (const name of ["index.html", "sw.js", "assets/index-a1.js", "assets/index-a1.css"])
    await writeFile(join(folder, name), LONG);
  await precompress(folder);
  for (const name of ["index.html", "sw.js", "assets/index-a1.js", "assets/index-a1.css"]) {
    const br = await readFile(join(folder, `${name}.br`));
    const gz = await readFile(join(folder, `${name}.gz`));
    expect(brotliDecompressSync(br).toString()).toBe(LONG);
    expect(gunzipSync(gz).toString()).toBe(LONG);
    expect(br.length).toBeLessThan(LONG.length);
  }
});

it("makes no copy of what may be changed on the server, is compressed already, or is tiny", async () => {
  const alone = [
    "assets/face.woff2",
    "assets/small-a1.js",
    "config.json",
    "icon.svg",
    "manifest.webmanifest",
  ];
  for (const name of alone) await writeFile(join(folder, name), name.includes("small") ? "x" : LONG);
  await precompress(folder);
  expect(await files()).toEqual(alone);
});

it("makes the same copies of the same content", async () => {
  await writeFile(join(folder, "index.html"), LONG);
  await precompress(folder);
  const first = await readFile(join(folder, "index.html.gz"));
  await precompress(folder);
  expect(await readFile(join(folder, "index.html.gz"))).toEqual(first);
  expect(await files()).toEqual(["index.html", "index.html.br", "index.html.gz"]);
});
