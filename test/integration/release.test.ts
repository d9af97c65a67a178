/**
 * A whole release, made in a repository of its own out of the sources as they are: what is in it, and that the same commit
 * makes the same bytes in another folder.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { main } from "../../src/node/release/cli.ts";
import { differingFiles } from "../../src/node/release/twice.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MINUTES = 60_000;

const sources = [
  "index.html",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "tsconfig.app.json",
  "tsconfig.node.json",
  "tsconfig.worker.json",
  "vite.config.ts",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "CHANGELOG.md",
];
const folders = ["src", "public", "docs", "deploy"].filter((name) => existsSync(join(ROOT, name)));

let parent = "";
let root = "";
const git = (...args: readonly string[]): string =>
  execFileSync("git", args, { cwd: root, encoding: "utf8" }).trimEnd();
const versionIn = (file: string): unknown =>
  (JSON.parse(readFileSync(join(root, file), "utf8")) as { readonly version: unknown }).version;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "release-test-"));
  root = join(parent, "sources");
  for (const name of [...sources, ...folders])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const packages = [join(ROOT, "node_modules"), join(root, "node_modules")];
  if (spawnSync("cp", ["-al", ...packages]).status !== 0) execFileSync("cp", ["-R", ...packages]);
  git("init", "--quiet", "--initial-branch", "main");
  git("config", "user.name", "Somebody");
  git("config", "user.email", "somebody@example.org");
  cpSync(join(ROOT, ".gitignore"), join(root, ".gitignore"));
  git("add", "--all");
  git("commit", "--quiet", "--message", "Add a viewer");
}, 2 * MINUTES);

// Thousands of files go, which takes a while on a busy disk.
afterAll(() => rmSync(parent, { recursive: true, force: true }), 2 * MINUTES);

describe("a release", () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    for (const stream of ["log", "error"] as const)
      vi.spyOn(console, stream).mockImplementation((line: unknown) => void said.push(String(line)));
  });
  afterEach(() => void vi.restoreAllMocks());

  it("is not made of changes that are in no commit, nor of a version that is none", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(await main([version, "--skip-tests"], root)).toBe(1);
    cpSync(join(root, "LICENSE"), join(root, "stray.txt"));
    expect(await main(["999.0.0", "--skip-tests"], root)).toBe(1);
    expect(said.at(-1)).toMatch(/^There are changes that are not committed\./);
    rmSync(join(root, "stray.txt"));
    expect(await main(["999.0.0", "--dry-run"], root)).toBe(0);
    expect(git("status", "--porcelain")).toBe("");
    expect(versionIn("package.json")).toBe(version);
  });

  it(
    "is a tagged commit with an archive, bills of materials and checksums that are right",
    async () => {
      expect(await main(["999.0.0", "--skip-tests", "--tag"], root)).toBe(0);
      expect(git("describe", "--exact-match")).toBe("v999.0.0");
      expect(git("status", "--porcelain")).toBe("");
      expect([versionIn("package.json"), versionIn("package-lock.json")]).toEqual(["999.0.0", "999.0.0"]);
      expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toContain("## [999.0.0] – ");

      const folder = join(root, "release");
      const name = "live-subtitle-viewer-999.0.0";
      expect(readdirSync(folder).sort()).toEqual([
        "SHA256SUMS",
        `${name}.cdx.json`,
        `${name}.spdx.json`,
        `${name}.tar.gz`,
      ]);
      execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: folder });

      execFileSync("tar", ["-xzf", `${name}.tar.gz`], { cwd: folder });
      const unpacked = join(folder, name);
      expect(readdirSync(unpacked)).toEqual(
        expect.arrayContaining([
          "CHANGELOG.md",
          "LICENSE",
          "README.md",
          "SECURITY.md",
          "THIRD-PARTY.txt",
          "config.example.json",
          "deploy",
          "dist",
          "dist-server",
          "docs",
        ]),
      );
      const page = readFileSync(join(unpacked, "dist/index.html"), "utf8");
      const script = /<script[^>]*\ssrc="([^"]+)"/.exec(page)?.[1] ?? "none";
      expect(existsSync(join(unpacked, "dist", script))).toBe(true);
      expect(existsSync(join(unpacked, "dist-server/nginx/headers.conf"))).toBe(true);
      const notices = readFileSync(join(unpacked, "THIRD-PARTY.txt"), "utf8");
      const bill = JSON.parse(readFileSync(join(folder, `${name}.cdx.json`), "utf8")) as {
        components: { name: string; version: string }[];
      };
      const listed = bill.components.map((one) => `${one.name} ${one.version}`);
      expect(listed).toEqual(expect.arrayContaining([expect.stringMatching(/^solid-js /)]));
      for (const one of listed) expect(notices).toContain(`\n${one} (`);
      expect(bill.components.map((one) => one.name)).not.toContain("vite");
    },
    2 * MINUTES,
  );

  it(
    "is the same bytes when it is made again in another folder",
    async () => {
      const folder = join(root, "release");
      const names = readdirSync(folder).filter((name) => /\.(?:json|gz)$|^SHA256SUMS$/.test(name));
      const made = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
      expect(made.size).toBe(4);
      expect(await differingFiles(root, made)).toEqual([]);
    },
    3 * MINUTES,
  );
});
