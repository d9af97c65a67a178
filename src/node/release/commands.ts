/**
 * The programs a release is made with: git, npm, the tests and the build.
 */
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
/** npm's bills of materials are the longest that is read. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What git says, without the last line break. Throws where git fails. */
export async function git(root: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", args, { cwd: root, maxBuffer: MOST_OUTPUT });
  return stdout.trimEnd();
}

/** npm as it was called, so that a release is made by one npm. */
const npm = (): readonly [string, ...string[]] => {
  const script = process.env["npm_execpath"] ?? "";
  // Other tools that start programs leave their own script here.
  return /npm-cli\.c?js$/.test(script) ? [process.execPath, script] : ["npm"];
};

/** What npm prints. Throws where npm fails. */
export async function npmOutput(root: string, ...args: readonly string[]): Promise<string> {
  const [program, ...first] = npm();
  const { stdout } = await run(program, [...first, ...args], { cwd: root, maxBuffer: MOST_OUTPUT });
  return stdout;
}

/** Runs npm with its output on ours; whether it succeeded. */
export function npmRun(root: string, ...args: readonly string[]): boolean {
  const [program, ...first] = npm();
  return spawnSync(program, [...first, ...args], { cwd: root, stdio: "inherit" }).status === 0;
}

/** Builds the viewer of `root` into `folder`. Throws, with what was printed, where it cannot be built. */
export async function buildInto(root: string, folder: string): Promise<void> {
  const vite = ["node_modules/vite/bin/vite.js", "build", "--outDir", folder, "--emptyOutDir"];
  const env = { ...process.env, NODE_ENV: "production" };
  await run(process.execPath, vite, { cwd: root, env, maxBuffer: MOST_OUTPUT });
}
