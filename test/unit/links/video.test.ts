/** How the video of a room is shown, as the device keeps it. */
import { expect, it } from "vitest";

import { videoFromStored, videoToStored } from "../../../src/links/parameters/video.ts";

const USUAL = { videoShown: false, videoPlace: "beside", videoKind: "programme" };

it("comes back as it was kept", () => {
  const choices = { videoShown: true, videoPlace: "corner", videoKind: "signing" } as const;
  expect(videoFromStored(videoToStored(choices))).toEqual(choices);
});

it("is as usual where nothing usable was kept", () => {
  expect(videoFromStored(undefined)).toEqual(USUAL);
  expect(videoFromStored("no JSON")).toEqual(USUAL);
  expect(videoFromStored('{"videoShown":1,"videoPlace":"left","videoKind":"signing"}')).toEqual({
    ...USUAL,
    videoKind: "signing",
  });
});
