/** Marks on what was found change by what has changed: nobody asks where the rows stand while text grows. */
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";

import { changedRows } from "../../../src/ui/find/changed-rows.ts";
import { createMarks } from "../../../src/ui/find/marks.ts";

class FakeHighlight extends Set<StaticRange> {
  constructor(...ranges: StaticRange[]) {
    super(ranges);
  }
}
class FakeRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }
}

const highlights = new Map<string, FakeHighlight>();
beforeEach(() => {
  vi.stubGlobal("Highlight", FakeHighlight);
  vi.stubGlobal("StaticRange", FakeRange);
  vi.stubGlobal("CSS", { highlights });
});
afterEach(() => {
  vi.unstubAllGlobals();
  highlights.clear();
});

function makeRow(sid: number, text: string): HTMLElement {
  const row = document.createElement("div");
  row.dataset["sid"] = String(sid);
  const paragraph = document.createElement("p");
  paragraph.lang = "en";
  paragraph.append(text);
  row.append(paragraph);
  return row;
}

function page(...texts: readonly string[]) {
  const scroller = document.createElement("main");
  const content = document.createElement("div");
  const rows = texts.map((text, at) => makeRow(at + 1, text));
  content.append(...rows);
  scroller.append(content);
  document.body.append(scroller);
  onTestFinished(() => scroller.remove());
  const asked = vi
    .spyOn(HTMLElement.prototype, "getBoundingClientRect")
    .mockReturnValue(new DOMRect(0, 0, 100, 50));
  onTestFinished(() => asked.mockRestore());
  const marks = createMarks(scroller, content);
  const write = (row: HTMLElement | undefined, text: string): void => {
    const node = row?.firstChild?.firstChild;
    if (node instanceof Text) node.data = text;
  };
  const found = (name = "found"): readonly string[] =>
    [...(highlights.get(name) ?? [])].map(
      ({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset) ?? "",
    );
  return { content, rows, marks, write, found, asked };
}

it("marks a sentence that grows, and neither asks where rows stand nor touches the marks of others", () => {
  const { rows, marks, write, found, asked } = page("The harbour", "We see");
  marks.show("harbour", undefined);
  const [first] = highlights.get("found") ?? [];
  asked.mockClear();
  const set = vi.spyOn(highlights, "set");
  for (const text of ["We see the", "We see the HARBOUR", "We see the HARBOUR and a harbour"]) {
    write(rows[1], text);
    marks.changed(rows.slice(1));
  }
  expect(found()).toEqual(["harbour", "HARBOUR", "harbour"]);
  write(rows[1], "We see the sea");
  marks.changed(rows.slice(1));
  expect([...(highlights.get("found") ?? [])]).toEqual([first]);
  rows[0]?.remove();
  marks.changed(rows.slice(0, 1));
  expect(found()).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  expect(set).not.toHaveBeenCalled();
});

it("marks the match a reader is at apart, also while its sentence is corrected", () => {
  const { rows, marks, write, found } = page("A harbour and a harbour");
  const match = { sid: 1, column: 0, text: "A harbour and a harbour", from: 2, to: 9 };
  marks.show("harbour", match);
  expect([found(), found("found-current")]).toEqual([["harbour"], ["harbour"]]);
  write(rows[0], "One harbour and a harbour");
  marks.changed(rows);
  expect([found(), found("found-current")]).toEqual([["harbour", "harbour"], []]);
  marks.show("one", undefined);
  expect(found()).toEqual(["One"]);
});

it("is told of rows that grow, come and go, and of larger changes as such", async () => {
  const { content, rows, write } = page("One", "Two");
  const seen: ReturnType<typeof changedRows>[] = [];
  const observer = new MutationObserver((records) => void seen.push(changedRows(records)));
  observer.observe(content, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  const third = makeRow(3, "Three");
  write(rows[0], "One more");
  rows[1]?.remove();
  content.append(third);
  await vi.waitFor(() => expect(seen).toEqual([new Set([rows[0], rows[1], third])]));
  const section = document.createElement("div");
  section.append(makeRow(4, "Four"));
  content.append(section);
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(seen[1]).toBeUndefined();
});
