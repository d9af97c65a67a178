/**
 * Languages are offered under the names their own readers use.
 */

/** Georgian has capital letters for whole lines only, and many fonts have none. */
const WITHOUT_CAPITALS = /^\p{Script=Georgian}/u;

/** The name of a language in itself, such as 日本語 for `ja-JP`; the tag where the browser knows no name. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: "language", languageDisplay: "standard" }).of(tag);
    if (name === undefined || name === tag) return tag;
    if (WITHOUT_CAPITALS.test(name)) return name;
    const [first = "", ...rest] = Array.from(name);
    return first.toLocaleUpperCase(tag) + rest.join("");
  } catch {
    return tag;
  }
}

/** The name of a language in another, as it is within a sentence; the tag where the browser knows no name. */
export function languageNameIn(tag: string, reader: string): string {
  try {
    const names = new Intl.DisplayNames([reader], { type: "language", languageDisplay: "standard" });
    return names.of(bare(tag)) ?? tag;
  } catch {
    return tag;
  }
}

/** Names for a list of tags: without the region where it tells nothing apart. */
export function languageNames(tags: readonly string[]): ReadonlyMap<string, string> {
  const short = tags.map((tag) => languageName(bare(tag)));
  return new Map(
    tags.map((tag, index) => {
      const name = short[index] ?? tag;
      const ambiguous = short.filter((other) => other === name).length > 1;
      return [tag, ambiguous ? languageName(tag) : name];
    }),
  );
}

/** The tag without its region; Chinese keeps its script, which is what its readers tell apart. */
function bare(tag: string): string {
  try {
    const locale = new Intl.Locale(tag);
    if (locale.language !== "zh")
      return locale.script === undefined ? locale.language : `${locale.language}-${locale.script}`;
    return `zh-${locale.maximize().script ?? "Hans"}`;
  } catch {
    return tag;
  }
}
