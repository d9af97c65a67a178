import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DEVICE_KEYS } from "../../../src/lib/storage-keys.ts";
import { noteOffer, seenOffer } from "../../../src/vas/seen-offers.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";

const offer = { transcriptionLanguage: "en-US", translationLanguages: ["de-DE", "ja-JP"] };
const DAY_MS = 86_400_000;

describe("what public broadcasts were seen to offer", () => {
  it("comes back as it was noted, each under its own key", () => {
    const storage = createFakeStorage();
    noteOffer(storage, "a", offer, 1_000);
    noteOffer(storage, "b", { transcriptionLanguage: "th", translationLanguages: [] }, 2_000);
    expect(seenOffer(storage, "a", 3_000)).toEqual(offer);
    expect(seenOffer(storage, "b", 3_000)).toEqual({ transcriptionLanguage: "th", translationLanguages: [] });
    expect(seenOffer(storage, "c", 3_000)).toBeUndefined();
  });

  it("is forgotten when told, after 30 days, and the oldest of more than 20", () => {
    const storage = createFakeStorage();
    for (let at = 0; at < 21; at += 1) noteOffer(storage, `key ${at}`, offer, at);
    expect(seenOffer(storage, "key 0", 30)).toBeUndefined();
    expect(seenOffer(storage, "key 1", 30)).toEqual(offer);
    expect(seenOffer(storage, "key 1", 31 * DAY_MS)).toBeUndefined();
    noteOffer(storage, "key 1", undefined, 30);
    expect(seenOffer(storage, "key 1", 30)).toBeUndefined();
    for (let at = 2; at < 21; at += 1) noteOffer(storage, `key ${at}`, undefined, 30);
    expect(storage.get(DEVICE_KEYS.seenOffers)).toBeUndefined();
  });

  it("is not believed where it was noted by a clock that ran a month ahead", () => {
    const storage = createFakeStorage();
    noteOffer(storage, "a", offer, 31 * DAY_MS);
    expect(seenOffer(storage, "a", 0)).toBeUndefined();
    noteOffer(storage, "a", offer, DAY_MS);
    expect(seenOffer(storage, "a", 0)).toEqual(offer);
  });

  it("is nothing where something else stands in its place, and never throws", () => {
    const stored = fc.oneof(fc.string(), fc.json(), fc.constant('[["a",1]]'), fc.constant('[["a",1,2]]'));
    fc.assert(
      fc.property(stored, (text) => {
        const storage = createFakeStorage({ [DEVICE_KEYS.seenOffers]: text });
        expect(seenOffer(storage, "a", 0)).toBeUndefined();
        noteOffer(storage, "a", offer, 0);
        expect(seenOffer(storage, "a", 0)).toEqual(offer);
      }),
    );
  });
});
