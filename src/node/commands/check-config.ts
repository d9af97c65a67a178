/**
 * Says what of a `config.json` does not count, with the line, before it goes to a host. The checking itself is the
 * viewer's own (`config/config.ts`), so that what is fine here is fine there.
 */
import { readConfig } from "../../config/config.ts";
import { problemAt, sentenceOf } from "../../config/problems.ts";
import { lineOfValue } from "../transcripts/json-lines.ts";
import { parseJson, runCheck, stepsOf } from "./check-file.ts";

/** The problems of a file's text, each as a sentence with its line; none where all of it counts. */
export function checkConfig(source: string): readonly string[] {
  const parsed = parseJson(source);
  if (!parsed.ok) return [parsed.error];
  const { raw, text } = parsed.value;
  return readConfig(raw).refused.map((path) => {
    // Names of a stream may have dots themselves.
    const [, field, name] = /^(stream\.(?:events|fields))\.(.*)$/s.exec(path) ?? [];
    const steps = field !== undefined && name !== undefined ? [...field.split("."), name] : stepsOf(path);
    return `line ${path === "" ? 1 : lineOfValue(text, steps)}: ${sentenceOf(problemAt(path))}`;
  });
}

/** Checks the file that is named, relative to `folder`; the exit code is 1 where there is anything to mend. */
export const main = (args: readonly string[], folder: string): Promise<number> =>
  runCheck(
    {
      usage: "npm run check:config -- path/to/config.json",
      check: (source) => ({ problems: checkConfig(source) }),
    },
    args,
    folder,
  );
