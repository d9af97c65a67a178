/**
 * The tag that dates and times are written by: words have a language, and the order of day and month has a region.
 */
import { isLanguageTag } from "../lib/language-tag.ts";

/**
 * `language` as the first of the `device`'s own tags has it: "en" on a device of "en-GB" is "en-GB". A language that says its region
 * keeps it.
 */
export const regionalTag = (language: string, device: readonly string[]): string =>
  device.find((tag) => tag.startsWith(`${language}-`) && isLanguageTag(tag)) ?? language;
