/**
 * Writes `embed/attribute-names.ts`: the script of the tag has the names of its attributes, and not the whole table of
 * parameters.
 */
import { tagNames, tagSwitches } from "../../links/parameters.ts";

/** Longest line of a source file. */
const LONGEST_LINE = 110;

/** A declaration, on one line where it fits, as the formatter has it. */
function declaration(name: string, values: readonly string[]): string {
  const texts = values.map((value) => `"${value}"`);
  const line = `export const ${name} = [${texts.join(", ")}];`;
  if (line.length <= LONGEST_LINE) return line;
  return `export const ${name} = [\n${texts.map((text) => `  ${text},\n`).join("")}];`;
}

/** The text of the module. */
export const attributeNames = (): string => `/**
 * The parameters that may be written on the tag, by name only, so that its script stays small. Made from the table of
 * parameters (\`links/parameters.ts\`) by \`npm run docs\`; not to be changed by hand.
 */

/** All of them. */
${declaration("PARAMETERS", tagNames())}

/** Those that may be written without a value, as in \`<live-subtitles original>\`. */
${declaration("SWITCHES", tagSwitches())}
`;
