/**
 * What the release command does: the version, the changelog, the files, and only where it is told to the commit and its tag.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { type ChangelogEntry, changelogSection, withRelease } from "./changelog.ts";
import { git, npmRun } from "./commands.ts";
import { makeRelease } from "./make.ts";
import { differingFiles } from "./twice.ts";
import { nextVersion } from "./version.ts";

const HELP = `Makes a release

  npm run release -- VERSION [options]   VERSION is 1.2.0, or major, minor or patch
  npm run release -- --build             only the files of what is checked out, such as a tag
  npm run release -- --check             makes them twice in two folders and compares the bytes

Options
  --dry-run        say what would be done, and do nothing
  --skip-tests     do not run the tests first
  --tag            commit the version and the changelog, and tag the commit
  --help           this text
`;

const OPTIONS = {
  build: { type: "boolean" },
  check: { type: "boolean" },
  "dry-run": { type: "boolean" },
  "skip-tests": { type: "boolean" },
  tag: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Where the files of a release are put. */
const FOLDER = "release";
const CHANGELOG = "CHANGELOG.md";

/** Subjects of the commits since the last release, newest first; none where there was none, since they are no changes then. */
async function commitsSince(root: string): Promise<readonly string[]> {
  const last = await git(root, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").catch(
    () => undefined,
  );
  if (last === undefined) return [];
  return (await git(root, "log", "--no-merges", "--format=%s", `${last}..HEAD`))
    .split("\n")
    .filter((line) => line !== "");
}

/** Makes the files and puts them in place of those of an earlier release. */
async function writeFiles(root: string): Promise<void> {
  const { version, files } = await makeRelease(root);
  const folder = join(root, FOLDER);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  const list = Array.from(files, ([name, { byteLength }]) => `  ${FOLDER}/${name} (${byteLength} bytes)`);
  console.log(`Version ${version}:\n${list.join("\n")}`);
}

async function check(root: string): Promise<number> {
  const differing = await differingFiles(root);
  console.log(
    differing.length === 0 ? "Both are the same, byte for byte." : `They differ: ${differing.join(", ")}`,
  );
  return differing.length === 0 ? 0 : 1;
}

type Wishes = { readonly dryRun: boolean; readonly skipTests: boolean; readonly tag: boolean };

async function release(root: string, wanted: string, { dryRun, skipTests, tag }: Wishes): Promise<number> {
  const { version: current } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const next = nextVersion(current, wanted);
  if (!next.ok) return refuse(next.error);
  if ((await git(root, "status", "--porcelain")) !== "")
    return refuse("There are changes that are not committed. A release is made of a commit.");

  const version = next.value;
  const date = new Date().toISOString().slice(0, 10);
  const entry: ChangelogEntry = { version, date, commits: await commitsSince(root) };
  if (dryRun) {
    console.log(`${current} → ${version}\n\n${changelogSection(entry, "")}`);
    const steps = [
      ...(skipTests ? [] : ["run the tests"]),
      `write package.json, package-lock.json and ${CHANGELOG}`,
      ...(tag ? [`commit them and tag the commit v${version}`] : []),
      `write ${FOLDER}/`,
    ];
    console.log(`Nothing was done. It would ${steps.join(", ")}.`);
    return 0;
  }
  if (!skipTests && !npmRun(root, "test")) return refuse("The tests do not pass.");

  const changelog = join(root, CHANGELOG);
  const before = await readFile(changelog, "utf8").catch(() => "");
  await writeFile(changelog, withRelease(before, entry));
  if (!npmRun(root, "version", version, "--no-git-tag-version", "--ignore-scripts"))
    return refuse("The version could not be set.");
  await git(root, "add", CHANGELOG, "package.json", "package-lock.json");
  if (tag) {
    await git(root, "commit", "--quiet", "--message", `Release ${version}`);
    await git(root, "tag", "--annotate", `v${version}`, "--message", `Release ${version}`);
  }
  await writeFiles(root);
  if (!tag)
    console.log(
      `Read ${CHANGELOG}, commit, and tag the commit v${version}. The files to publish are those of the tag: ` +
        "npm run release -- --build",
    );
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** Runs the command with `args` in the project at `root`; gives the exit code. */
export async function main(args: readonly string[], root: string): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [wanted, ...others] = positionals;
    if (values.help === true) {
      console.log(HELP);
      return 0;
    }
    if (values.check === true) return await check(root);
    if (values["dry-run"] === true && (values.build === true || wanted === undefined))
      return refuse("--dry-run goes with a version: npm run release -- minor --dry-run");
    if (values.build === true) {
      await writeFiles(root);
      return 0;
    }
    if (wanted === undefined || others.length > 0) return refuse(`Name one version.\n\n${HELP}`);
    return await release(root, wanted, {
      dryRun: values["dry-run"] === true,
      skipTests: values["skip-tests"] === true,
      tag: values.tag === true,
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
