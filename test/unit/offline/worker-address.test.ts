import fc from "fast-check";
import { expect, it } from "vitest";

import { onlyWorker, workerAddress } from "../../../src/offline/worker-address.ts";

it("the worker's address passes", () => {
  expect(onlyWorker("/sw.js")).toBe("/sw.js");
  expect(workerAddress()).toBe("/sw.js");
});

it("no other address passes", () => {
  const near = ["//sw.js", "/sw.js?x", "/sw.js#x", "sw.js", "/SW.js", "https://elsewhere.example/sw.js", ""];
  for (const address of near) expect(() => onlyWorker(address)).toThrow(TypeError);
  fc.assert(
    fc.property(fc.string(), (address) => {
      fc.pre(address !== "/sw.js");
      expect(() => onlyWorker(address)).toThrow(TypeError);
    }),
  );
});
