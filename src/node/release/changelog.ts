/**
 * The changelog (keepachangelog.com): written from the subjects of the commits, beneath what a person wrote under
 * "Unreleased".
 */

export type ChangelogEntry = {
  readonly version: string;
  /** Year, month and day, such as `2026-01-31`. */
  readonly date: string;
  /** Subjects of the commits since the last release, newest first, without merges. */
  readonly commits: readonly string[];
};

const HEAD = `# Changelog

What changed for those who read, deploy and develop, newest first. Words under "Unreleased" are taken over into the next
release as they stand; the lists beneath them are the commits.
`;
const UNRELEASED = "## [Unreleased]";

/** In the order they are listed; the last takes what no other does. */
const GROUPS: readonly (readonly [title: string, verbs: RegExp])[] = [
  ["Added", /^(?:add|bring|give|introduce|let|offer|open|play|show|speak|support|serve)\b/i],
  ["Fixed", /^(?:correct|fix|heal|mend|prevent|repair|spare|stop)\b/i],
  ["Removed", /^(?:delete|drop|remove|retire)\b/i],
  ["Tests and measurements", /^(?:bench|check|measure|prove|soak|test)\b/i],
  ["Changed", /^/],
];

/** The commits under plain titles, by their first word. */
function grouped(commits: readonly string[]): string {
  const groupOf = (subject: string): string => GROUPS.find(([, verbs]) => verbs.test(subject))?.[0] ?? "";
  return GROUPS.map(([title]) => ({ title, items: commits.filter((subject) => groupOf(subject) === title) }))
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => `### ${title}\n\n${items.map((subject) => `- ${subject}`).join("\n")}\n`)
    .join("\n");
}

/** What is under "Unreleased", and what is released already. */
function partsOf(changelog: string): { readonly unreleased: string; readonly released: string } {
  const from = changelog.indexOf(UNRELEASED);
  if (from < 0) return { unreleased: "", released: "" };
  const after = changelog.slice(from + UNRELEASED.length);
  const next = after.search(/^## /m);
  return next < 0
    ? { unreleased: after.trim(), released: "" }
    : { unreleased: after.slice(0, next).trim(), released: after.slice(next).trim() };
}

/** The section of one release, with the words a person wrote for it first. */
export function changelogSection({ version, date, commits }: ChangelogEntry, written: string): string {
  const parts = [`## [${version}] – ${date}`, written, grouped(commits).trim()];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** `changelog` with a release more, and an empty "Unreleased"; an empty `changelog` begins one. */
export function withRelease(changelog: string, entry: ChangelogEntry): string {
  const { unreleased, released } = partsOf(changelog);
  const parts = [HEAD, `${UNRELEASED}\n`, changelogSection(entry, unreleased), released];
  return `${parts
    .filter((part) => part !== "")
    .join("\n")
    .trimEnd()}\n`;
}
