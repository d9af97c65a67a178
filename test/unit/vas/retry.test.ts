/**
 * One rule says which answers may pass, by status and by code, and nothing is both momentary and a refusal.
 */
import { describe, expect, it } from "vitest";

import { mayPass } from "../../../src/lib/retry.ts";
import { codeOfStatus, VAS_ERROR_CODES } from "../../../src/vas/errors.ts";
import { errorMayPass, isRefusal } from "../../../src/vas/retry.ts";

describe("an answer that may pass", () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 599])("has status %i", (status) => {
    expect(mayPass(status)).toBe(true);
    expect(isRefusal(status)).toBe(false);
  });

  it.each([200, 204, 301, 400, 401, 403, 404, 410, 422])("has not status %i", (status) => {
    expect(mayPass(status)).toBe(false);
  });

  it("is one by its code too, where its status says so", () => {
    for (const status of [408, 425, 429, 500, 503]) expect(errorMayPass(codeOfStatus(status))).toBe(true);
    expect(VAS_ERROR_CODES.filter(errorMayPass).toSorted()).toEqual([
      "service-error",
      "too-many-requests",
      "unexpected-answer",
      "unreachable",
    ]);
  });
});

describe("a refusal", () => {
  it.each([400, 401, 403, 405, 422, 451])("has status %i", (status) => {
    expect(isRefusal(status)).toBe(true);
  });

  it.each([undefined, 200, 302, 404, 410])("has not status %s", (status) => {
    expect(isRefusal(status)).toBe(false);
  });
});
