import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addedWait, changed, placeAt, placesAt, waitOf } from "../../../src/event/video-pane.ts";

describe("the place of the picture", () => {
  it("is above the text on a narrow page, whatever was chosen, and as chosen on a wide one", () => {
    for (const place of placesAt(true)) {
      expect(placeAt(place, true)).toBe(place);
      expect(placeAt(place, false)).toBe("above");
    }
    expect(placesAt(false)).toEqual(["above"]);
  });
});

describe("the wait of the text", () => {
  it("is the sum of the link's delay, the video's and the reader's change", () => {
    expect(waitOf({ delay: 3, video: 4, change: -0.5 })).toBe(6.5);
    expect(addedWait({ delay: 3, video: 4, change: -0.5 })).toBe(3.5);
  });

  it("may take from the link's delay, and never goes below none", () => {
    expect(addedWait({ delay: 3, video: 0, change: -1 })).toBe(-1);
    expect(waitOf({ delay: 3, video: 0, change: -5 })).toBe(0);
  });

  it("changes by half a second a press, and not at all where there is nothing to change", () => {
    expect(changed({ delay: 0, video: 2, change: 0 }, 1)).toBe(0.5);
    expect(changed({ delay: 0, video: 0, change: 0 }, -1)).toBe(0);
    expect(changed({ delay: 0, video: 120, change: 0 }, 1)).toBe(0);
  });

  it("is within its bounds after any presses, and one press back is felt at once", () => {
    const presses = fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 400 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 120 }),
        presses,
        (delay, video, all) => {
          let change = 0;
          for (const press of all) change = changed({ delay, video, change }, press);
          const now = waitOf({ delay, video, change });
          expect(now).toBeGreaterThanOrEqual(0);
          expect(now).toBeLessThanOrEqual(120);
          if (delay + video > 120) return;
          if (now > 0)
            expect(waitOf({ delay, video, change: changed({ delay, video, change }, -1) })).toBeLessThan(now);
        },
      ),
    );
  });
});
