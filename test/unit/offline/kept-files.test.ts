import { describe, expect, it } from "vitest";

import { isOwnCache } from "../../../src/offline/caches.ts";
import { createKeptFiles, MOST_KEPT_FILES } from "../../../src/offline/kept-files.ts";
import { createFakeCaches } from "../../harness/fake-caches.ts";

function fixture() {
  const { caches, kept } = createFakeCaches();
  let now = 1_000;
  const files = createKeptFiles({ caches: () => caches, now: () => (now += 1_000) });
  return { files, kept };
}

describe("a kept file", () => {
  it("is there with the time it was kept at, until it is forgotten", async () => {
    const { files } = fixture();
    expect(await files.read("/event.json")).toBeUndefined();
    await files.keep("/event.json", "{}");
    await files.keep("/event.json", "[]");
    expect(await files.read("/event.json")).toEqual({ text: "[]", keptAt: 3_000 });
    await files.forget("/event.json");
    expect(await files.read("/event.json")).toBeUndefined();
  });

  it("goes when many others were kept after it", async () => {
    const { files, kept } = fixture();
    const names = Array.from({ length: MOST_KEPT_FILES + 2 }, (_, at) => `/events/${at}.json`);
    for (const name of names) await files.keep(name, "{}");
    expect(Object.values(kept()).flat()).toEqual(names.slice(2));
  });

  it("is in a cache that is emptied with all the others", async () => {
    const { files, kept } = fixture();
    await files.keep("/event.json", "{}");
    expect(Object.keys(kept()).every(isOwnCache)).toBe(true);
  });
});

it.each([
  ["there is none", () => undefined],
  [
    "the browser refuses",
    () => {
      throw new DOMException("refused", "SecurityError");
    },
  ],
])("nothing is kept where %s", async (_why, caches) => {
  const files = createKeptFiles({ caches, now: () => 1 });
  await files.keep("/event.json", "{}");
  await files.forget("/event.json");
  expect(await files.read("/event.json")).toBeUndefined();
});
