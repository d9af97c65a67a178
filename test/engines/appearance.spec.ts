/**
 * Every screen that the tests of Chromium have seen, and every component of the workbench, laid out by this engine: what
 * is pressed is large enough and stands out, no text is cut off or covered, nothing is wider than the window.
 */
import { isAllowed } from "../browser/appearance-exceptions.ts";
import { lookForFaults } from "../harness/appearance-looks.ts";
import { startFraming } from "../harness/framing.ts";
import type { Looking } from "../harness/layout.ts";
import { pageOfCopy, readCopies, sheetOfCopy } from "../harness/screen-copies.ts";
import { expect, test, type ViewerPage } from "./fixtures.ts";

const copies = readCopies();

/** The first frame of a page, as those who look at a page know one. */
const lookingThrough = ({ evaluateInFrame }: ViewerPage): Looking => ({
  evaluate: (run: (given: never) => unknown, given?: unknown) =>
    evaluateInFrame(run as never, given as never),
});

/** No window of these engines is as narrow as a small phone; a frame is. */
const FRAME = '<!doctype html><body style="margin: 0"><iframe style="border: 0">';

/** Shows a page in the frame, in a frame of this size, and settles once it is loaded. */
const show = (path: string, width: number, height: number): Promise<void> =>
  new Promise((resolve) => {
    const old = document.querySelector("iframe");
    const frame = document.createElement("iframe");
    frame.style.cssText = `border: 0; width: ${width}px; height: ${height}px`;
    frame.addEventListener("load", () => resolve());
    frame.src = path;
    old?.replaceWith(frame);
  });

test("every screen that Chromium has shown looks as it was designed", async ({ viewer }) => {
  test.skip(copies.length === 0, "no screens are kept: `npm run test:browser -- appearance` does that");
  test.setTimeout(240_000);
  const server = await startFraming();
  const page = lookingThrough(viewer);
  const faults: string[] = [];
  // One file for all copies that name it, which an engine reads once.
  const sheets = new Map<string, string>();
  const pathOf = (sheet: string): string => {
    const path = sheets.get(sheet) ?? server.serve(sheetOfCopy(sheet), "text/css; charset=utf-8");
    sheets.set(sheet, path);
    return path;
  };
  await viewer.resize(1_300, 800);
  await viewer.goto(server.elsewhere + server.serve(FRAME));
  for (const copy of copies) {
    const path = server.serve(pageOfCopy(copy, pathOf));
    await viewer.evaluate(show, path, copy.width, copy.height);
    expect(await viewer.evaluateInFrame(() => location.pathname)).toBe(path);
    for (const { kind, what } of await lookForFaults(page))
      if (!isAllowed(kind, copy.screen, what))
        faults.push(`${kind}, ${copy.screen}, ${copy.width} px: ${what}`);
  }
  await server.close();
  expect(faults).toEqual([]);
});
