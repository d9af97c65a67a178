import { describe, expect, it } from "vitest";

import { frameHeights, type HeightAttributes } from "../../../src/embed/element-height.ts";

const heights = (attributes: Partial<HeightAttributes>, text?: number) =>
  frameHeights({ height: null, min: null, max: null, ...attributes }, text);

describe("the height of the frame", () => {
  it("is the tag's own, which the page's style sheet gives", () => {
    expect(heights({}, 900)).toEqual({ height: "100%", minHeight: "0", maxHeight: "none" });
  });

  it("is fixed where the tag says so, in px or any length", () => {
    expect(heights({ height: "400" }, 900).height).toBe("400px");
    expect(heights({ height: " 50VH " }).height).toBe("50vh");
    expect(heights({ height: "12.5rem", max: "80svh" })).toEqual({
      height: "12.5rem",
      minHeight: "0",
      maxHeight: "80svh",
    });
  });

  it("follows the text between two bounds", () => {
    expect(heights({ height: "auto" }, 333)).toEqual({
      height: "333px",
      minHeight: "8rem",
      maxHeight: "40rem",
    });
    expect(heights({ height: "auto", min: "200", max: "60vh" }, 333)).toEqual({
      height: "333px",
      minHeight: "200px",
      maxHeight: "60vh",
    });
  });

  it("begins at its lower bound, and has no upper one where the page wants none", () => {
    expect(heights({ height: "auto", max: "none" })).toEqual({
      height: "0px",
      minHeight: "8rem",
      maxHeight: "none",
    });
  });

  it.each(["tall", "-5", "50%", "10px;position:fixed", "calc(1px)", "1e9", "123456px"])(
    "is the usual one where the tag says %j",
    (height) => {
      expect(heights({ height }, 900).height).toBe("20rem");
    },
  );
});
