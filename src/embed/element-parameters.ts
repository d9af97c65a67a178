/**
 * What may be written on the tag: every setting a link can carry, under the name it has there. An attribute's value
 * goes to the viewer as it is; the viewer cleans it, as it cleans a link.
 */
import { PARAMETERS, SWITCHES } from "./attribute-names.ts";
import type { Parameters } from "./messages.ts";

export { PARAMETERS };

/** Another name of `lang`, which HTML has a meaning of its own for: the language of what is inside the tag. */
const LANGUAGES = "languages";

/** Attributes that are settings. */
export const SETTINGS = [LANGUAGES, ...PARAMETERS];

/** The longest value that is passed on; a message with a longer one is not read (`messages.ts`). */
const LONGEST_VALUE = 500;

/** An attribute's value; `null` where it is absent. */
export type Read = (attribute: string) => string | null;

/** The attribute that stands for a setting on this tag: `languages` for `lang`, unless only `lang` is there. */
export const attributeOf = (parameter: string, read: Read): string =>
  parameter === "lang" && (read(LANGUAGES) !== null || read("lang") === null) ? LANGUAGES : parameter;

/** The settings written on a tag; what is empty or too long is left out. */
export function parametersIn(read: Read): Parameters {
  const found: Record<string, string> = {};
  for (const parameter of PARAMETERS) {
    const raw = read(attributeOf(parameter, read))?.trim();
    const value = raw === "" && SWITCHES.includes(parameter) ? "on" : raw;
    if (value !== undefined && value !== "" && value.length <= LONGEST_VALUE) found[parameter] = value;
  }
  return found;
}
