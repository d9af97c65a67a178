import { describe, expect, it } from "vitest";

import { scopedName, writeNames } from "../../../../src/node/build/class-names.ts";

const SHEETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "./row.module.css": { row: "ui-row-row", wide: "ui-row-wide ui-row-row" },
  "../controls.module.css": { button: "controls-button", primary: "controls-primary" },
};
const write = (...lines: readonly string[]): string =>
  writeNames(lines.join("\n"), (sheet) => SHEETS[sheet] ?? {});
const ROW = 'import styles from "./row.module.css";';
const CONTROLS = 'import controls from "../controls.module.css";';

describe("a class's name in the page", () => {
  it("says which sheet it comes from", () => {
    expect(scopedName("row", "/viewer/src/ui/find/find.module.css")).toBe("find-row");
    expect(scopedName("row", "/viewer/src/styles/controls.module.css")).toBe("styles-controls-row");
    expect(scopedName("row", "/viewer/src/ui/controls/controls.module.css?used")).toBe("controls-row");
  });
});

describe("a page's code", () => {
  it("holds the names, with those a class is composed of", () => {
    expect(write(ROW, '<p class={styles["wide"]}/>')).toContain('<p class={"ui-row-wide ui-row-row"}/>');
  });

  it("holds several of them as one text", () => {
    const code = write(CONTROLS, '<p class={`${controls["button"]} ${controls["primary"]}`}/>');
    expect(code).toContain("<p class={`controls-button controls-primary`}/>");
  });

  it("keeps the sheet, and its table only where a name is not known before", () => {
    expect(write(ROW, 'f(styles["row"])')).toBe('import "./row.module.css";\n\nf("ui-row-row")');
    expect(write(ROW, "f(styles[name])")).toBe(`${ROW}\n\nf(styles[name])`);
  });

  it("may have several sheets", () => {
    const code = write(CONTROLS, ROW, 'f(controls["button"], styles["row"])');
    expect(code).toContain('f("controls-button", "ui-row-row")');
  });

  it("is not built with a class that its sheet does not have", () => {
    expect(() => write(ROW, 'f(styles["narrow"])')).toThrow('./row.module.css has no class "narrow".');
  });
});
