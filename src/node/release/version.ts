/**
 * Which version comes next. Versions are three numbers (semver.org, without pre-releases: there is one line of releases).
 */
import { err, ok, type Result } from "../../lib/result.ts";

type Numbers = readonly [major: number, minor: number, patch: number];

function numbersOf(version: string): Numbers | undefined {
  const match = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.exec(version);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** `wanted` is a version above `current`, or `major`, `minor` or `patch` for the next of its kind. */
export function nextVersion(current: string, wanted: string): Result<string, string> {
  const now = numbersOf(current);
  if (now === undefined) return err(`package.json has no version of three numbers: "${current}".`);
  const [major, minor, patch] = now;
  if (wanted === "major") return ok(`${major + 1}.0.0`);
  if (wanted === "minor") return ok(`${major}.${minor + 1}.0`);
  if (wanted === "patch") return ok(`${major}.${minor}.${patch + 1}`);
  const next = numbersOf(wanted);
  if (next === undefined) return err(`A version is three numbers such as 1.2.0, not "${wanted}".`);
  const step = next.map((number, place) => number - (now[place] ?? 0)).find((change) => change !== 0) ?? 0;
  return step > 0 ? ok(wanted) : err(`${wanted} does not come after ${current}.`);
}
