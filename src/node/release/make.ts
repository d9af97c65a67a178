/**
 * Makes the files of a release out of what is checked out: the archive, its bills of materials, and the checksums of both.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";

import { checksums, type Files, packArchive } from "./archive.ts";
import { type BillOf, cycloneDxBill, spdxBill } from "./bill.ts";
import { buildInto, git, npmOutput } from "./commands.ts";
import { type Notice, thirdPartyNotices } from "./notices.ts";
import { type Lock, type ShippedPackage, shippedPackages } from "./shipped.ts";

type Manifest = { readonly name: string; readonly version: string; readonly license?: string };

/** Folders that go with the viewer, as far as they are there. */
const BESIDE = ["deploy", "docs"];
const LICENCE_FILE = /^(?:licen[cs]e|copying|ofl)(?:[.-]|$)/i;

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, "utf8")) as T;

/** When what is checked out was made, in seconds since 1970 (reproducible-builds.org, SOURCE_DATE_EPOCH). */
async function epochOf(root: string): Promise<number> {
  const given = Number(process.env["SOURCE_DATE_EPOCH"] ?? "");
  return given > 0 ? given : Number(await git(root, "log", "-1", "--format=%ct"));
}

/** The built viewer and the files that servers need for it (`node/serving/plugin.ts`), by their paths in the archive. */
async function builtFiles(root: string): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), "release-"));
  try {
    await buildInto(root, join(folder, "dist"));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      await Promise.all(
        files.map(async (file): Promise<readonly [string, Uint8Array]> => [
          relative(folder, file).split(sep).join("/"),
          await readFile(file),
        ]),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function noticeOf(root: string, { path, name, version }: ShippedPackage): Promise<Notice> {
  const folder = join(root, path);
  const { license = "unknown" } = await readJson<Manifest>(join(folder, "package.json"));
  const file = (await readdir(folder)).sort().find((one) => LICENCE_FILE.test(one));
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8");
  return { name, version, licence: license, text };
}

/** Files in the repository beneath `folders`, with those that may be run. */
async function trackedFiles(root: string, folders: readonly string[]) {
  const list = await git(root, "ls-files", "--stage", "-z", "--", ...folders);
  const tracked = list
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => ({ mode: line.slice(0, 6), path: line.slice(line.indexOf("\t") + 1) }));
  const files = tracked.map(async ({ path }): Promise<readonly [string, Uint8Array]> => [
    path,
    await readFile(join(root, path)),
  ]);
  const executables = tracked.filter(({ mode }) => mode === "100755").map(({ path }) => path);
  return { files: await Promise.all(files), executables: new Set(executables) };
}

export type Made = { readonly version: string; readonly files: Files };

/** The files of a release, by name. Throws where something of it cannot be made. */
export async function makeRelease(root: string): Promise<Made> {
  const { name, version } = await readJson<Manifest>(join(root, "package.json"));
  const shipped = shippedPackages(await readJson<Lock>(join(root, "package-lock.json")));
  const epoch = await epochOf(root);
  const [built, beside, notices] = await Promise.all([
    builtFiles(root),
    trackedFiles(root, [...BESIDE, "README.md", "SECURITY.md", "LICENSE", "CHANGELOG.md"]),
    Promise.all(shipped.map((one) => noticeOf(root, one))),
  ]);
  const text = new TextEncoder();
  const content: Files = new Map([
    ...built,
    ...beside.files,
    ["config.example.json", await readFile(join(root, "public/config.json"))],
    ["THIRD-PARTY.txt", text.encode(thirdPartyNotices(notices))],
  ]);
  const release = `${name}-${version}`;
  const bill: BillOf = { name, version, epoch, shipped };
  const [cycloneDx, spdx] = await Promise.all(
    ["cyclonedx", "spdx"].map((format) => npmOutput(root, "sbom", `--sbom-format=${format}`)),
  );
  const files = new Map([
    [
      `${release}.tar.gz`,
      await packArchive(content, { root: release, epoch, executables: beside.executables }),
    ],
    [`${release}.cdx.json`, text.encode(cycloneDxBill(cycloneDx ?? "", bill))],
    [`${release}.spdx.json`, text.encode(spdxBill(spdx ?? "", bill))],
  ]);
  return { version, files: new Map([...files, ["SHA256SUMS", text.encode(checksums(files))]]) };
}
