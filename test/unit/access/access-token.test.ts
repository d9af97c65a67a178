import { describe, expect, it } from "vitest";

import { createAccessToken } from "../../../src/access/access-token.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";

const KEY = "viewer-access:ab3f";
const grant = { accessToken: "token-1", password: "secret", remember: false };

describe("the access to a broadcast", () => {
  it("is none at first", () => {
    const access = createAccessToken("ab3f", createFakeStorage());
    expect(access.accessToken()).toBeUndefined();
    expect(access.takeForRenewal()).toBeUndefined();
  });

  it("lives in memory only, unless the person said so", () => {
    const storage = createFakeStorage();
    const access = createAccessToken("ab3f", storage);
    access.keep(grant);
    expect(access.accessToken()).toBe("token-1");
    expect(storage.kept).toEqual(new Map());
    access.keep({ ...grant, remember: true });
    expect(storage.kept).toEqual(new Map([[KEY, "token-1"]]));
  });

  it("never keeps the password in the storage", () => {
    const storage = createFakeStorage();
    const access = createAccessToken("ab3f", storage);
    access.keep({ ...grant, remember: true });
    access.confirm();
    access.takeForRenewal();
    expect(JSON.stringify([...storage.kept])).not.toContain("secret");
  });

  it("leaves the storage when the person does not want to stay unlocked any more", () => {
    const storage = createFakeStorage();
    const access = createAccessToken("ab3f", storage);
    access.keep({ ...grant, remember: true });
    access.keep({ ...grant, remember: false });
    expect(storage.kept).toEqual(new Map());
  });

  it("comes back from the storage, for its own broadcast alone", () => {
    const storage = createFakeStorage({ [KEY]: "token-0" });
    expect(createAccessToken("ab3f", storage).accessToken()).toBe("token-0");
    expect(createAccessToken("zzzz", storage).accessToken()).toBeUndefined();
  });

  it("cannot be renewed without a person after it came back from the storage", () => {
    const access = createAccessToken("ab3f", createFakeStorage({ [KEY]: "token-0" }));
    access.confirm();
    expect(access.takeForRenewal()).toBeUndefined();
  });

  it("is forgotten everywhere", () => {
    const storage = createFakeStorage();
    const access = createAccessToken("ab3f", storage);
    access.keep({ ...grant, remember: true });
    access.forget();
    expect(access.accessToken()).toBeUndefined();
    expect(storage.kept).toEqual(new Map());
  });
});

describe("a renewal", () => {
  it("needs a token that worked", () => {
    const access = createAccessToken("ab3f", createFakeStorage());
    access.keep(grant);
    expect(access.takeForRenewal()).toBeUndefined();
    access.confirm();
    expect(access.takeForRenewal()).toEqual({ password: "secret", remember: false });
  });

  it("leaves nothing in the storage where somebody deleted it there meanwhile", () => {
    const storage = createFakeStorage();
    const access = createAccessToken("ab3f", storage);
    access.keep({ ...grant, remember: true });
    access.confirm();
    storage.remove(KEY);
    expect(access.isRemembered()).toBe(false);
    expect(access.takeForRenewal()).toEqual({ password: "secret", remember: false });
  });

  it("is given out once for every token that worked", () => {
    const access = createAccessToken("ab3f", createFakeStorage());
    access.keep({ ...grant, remember: true });
    access.confirm();
    expect(access.takeForRenewal()).toEqual({ password: "secret", remember: true });
    expect(access.takeForRenewal()).toBeUndefined();
    access.keep({ ...grant, accessToken: "token-2" });
    expect(access.takeForRenewal()).toBeUndefined();
    access.confirm();
    expect(access.takeForRenewal()).toEqual({ password: "secret", remember: false });
  });

  it("is not given out after the access was forgotten without a new one", () => {
    const access = createAccessToken("ab3f", createFakeStorage());
    access.keep(grant);
    access.confirm();
    access.takeForRenewal();
    access.forget();
    expect(access.takeForRenewal()).toBeUndefined();
  });
});
