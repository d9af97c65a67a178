import { describe, expect, it } from "vitest";

import { changelogSection, withRelease } from "../../../../src/node/release/changelog.ts";

const entry = (version: string, ...commits: string[]) => ({ version, date: "2026-03-01", commits });

describe("a section of the changelog", () => {
  it("lists the commits under plain titles, in the order they are given", () => {
    const commits = [
      "Fix the door",
      "Add a door",
      "Paint the door",
      "Drop the hatch",
      "Test the door",
      "Offer a key",
    ];
    expect(changelogSection(entry("1.0.0", ...commits), "")).toBe(`## [1.0.0] – 2026-03-01

### Added

- Add a door
- Offer a key

### Fixed

- Fix the door

### Removed

- Drop the hatch

### Tests and measurements

- Test the door

### Changed

- Paint the door
`);
  });

  it("puts what a person wrote first", () => {
    expect(changelogSection(entry("1.0.0", "Paint the door"), "The door is green.")).toBe(
      "## [1.0.0] – 2026-03-01\n\nThe door is green.\n\n### Changed\n\n- Paint the door\n",
    );
  });

  it("takes only whole words for what was done", () => {
    expect(changelogSection(entry("1.0.0", "Address the door", "Fixture"), "")).toContain(
      "### Changed\n\n- Address the door\n- Fixture",
    );
  });
});

describe("the changelog", () => {
  it("begins with the first release", () => {
    const changelog = withRelease("", entry("1.0.0", "Add a door"));
    expect(changelog).toMatch(/^# Changelog\n/);
    expect(changelog).toContain("## [Unreleased]\n\n## [1.0.0] – 2026-03-01\n\n### Added\n\n- Add a door\n");
  });

  it("takes the words under Unreleased into the release, and keeps earlier ones as they are", () => {
    const first = withRelease("", entry("1.0.0", "Add a door"));
    const edited = first
      .replace("## [Unreleased]\n", "## [Unreleased]\n\n- The key **moved**.\n")
      .replace("- Add a door", "- A door, made of oak");
    const second = withRelease(edited, entry("1.1.0", "Paint the door"));
    expect(second.slice(second.indexOf("## [Unreleased]"))).toBe(`## [Unreleased]

## [1.1.0] – 2026-03-01

- The key **moved**.

### Changed

- Paint the door

## [1.0.0] – 2026-03-01

### Added

- A door, made of oak
`);
  });

  it("has one Unreleased and one head after many releases", () => {
    let changelog = "";
    for (const minor of [1, 2, 3, 4]) changelog = withRelease(changelog, entry(`1.${minor}.0`, "Add a door"));
    expect(changelog.match(/\[Unreleased\]/g)).toHaveLength(1);
    expect(changelog.match(/^# /gm)).toHaveLength(1);
    expect(changelog.match(/^## \[\d[^\]]*\]/gm)).toEqual([
      "## [1.4.0]",
      "## [1.3.0]",
      "## [1.2.0]",
      "## [1.1.0]",
    ]);
  });
});
