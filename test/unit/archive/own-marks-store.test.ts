/** Marks on the device: what is kept comes back, and nothing of it is trusted. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ARCHIVE_LIMITS } from "../../../src/archive/limits.ts";
import {
  forgetMarks,
  keepMarks,
  keepTabMarks,
  keptMarks,
  tabMarks,
} from "../../../src/archive/own-marks-store.ts";
import { DEVICE_KEYS } from "../../../src/lib/storage-keys.ts";
import { createMemoryStorage } from "../../../src/lib/safe-storage.ts";
import { joinedMarks, type OwnMark } from "../../../src/subtitles/own-marks.ts";

const NOW = Date.UTC(2026, 10, 1);
const marks: readonly OwnMark[] = [
  { sid: 3, startMs: 1_200, note: "ask Ada" },
  { sid: 8, note: "" },
];

const anyMark = fc.record({
  sid: fc.integer({ min: 1, max: 1_000 }),
  note: fc.constantFrom("", "now", "später", "問"),
});

describe("marks on the device", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 20 }), (list) => {
        const storage = createMemoryStorage();
        const kept = joinedMarks(list, []);
        keepMarks(storage, { key: "k", id: "b", at: NOW, marks: kept });
        expect(keptMarks(storage, "k", "b", NOW)).toEqual(kept);
      }),
    );
  });

  it("are not those of another talk under the same code, nor old ones", () => {
    const storage = createMemoryStorage();
    keepMarks(storage, { key: "k", id: "b", at: NOW, marks });
    expect(keptMarks(storage, "k", "other", NOW)).toEqual([]);
    expect(keptMarks(storage, "k", "b", NOW + ARCHIVE_LIMITS.ageMs + 1)).toEqual([]);
    expect(keptMarks(storage, "k", "b", NOW + ARCHIVE_LIMITS.ageMs)).toEqual(marks);
  });

  it("go with the broadcast, one or all", () => {
    const storage = createMemoryStorage();
    for (const key of ["a", "b", "c"]) keepMarks(storage, { key, id: "x", at: NOW, marks });
    forgetMarks(storage, "b");
    expect(["a", "b", "c"].map((key) => keptMarks(storage, key, "x", NOW).length)).toEqual([2, 0, 2]);
    forgetMarks(storage);
    expect(storage.get(DEVICE_KEYS.marks)).toBeUndefined();
  });

  it("are of no more broadcasts than texts are, the newest of them", () => {
    const storage = createMemoryStorage();
    for (let at = 0; at <= ARCHIVE_LIMITS.broadcasts; at += 1)
      keepMarks(storage, { key: `k${at}`, id: "x", at: NOW + at, marks });
    expect(keptMarks(storage, "k0", "x", NOW)).toEqual([]);
    expect(keptMarks(storage, "k1", "x", NOW)).toEqual(marks);
  });

  it("that cannot be read are none, whatever stands there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const storage = createMemoryStorage();
        storage.set(DEVICE_KEYS.marks, text);
        expect(keptMarks(storage, "k", "b", NOW)).toEqual([]);
        storage.set("own-marks:a3f9", text);
        for (const { sid, note } of tabMarks(storage, "a3f9"))
          expect([sid > 0, typeof note]).toEqual([true, "string"]);
      }),
    );
  });

  it("of a tab are by the code of the broadcast", () => {
    const storage = createMemoryStorage();
    keepTabMarks(storage, "a3f9", marks);
    expect([tabMarks(storage, "a3f9"), tabMarks(storage, "b000")]).toEqual([marks, []]);
    keepTabMarks(storage, "a3f9", []);
    expect(storage.get("own-marks:a3f9")).toBeUndefined();
  });
});
