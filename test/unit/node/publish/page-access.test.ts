/**
 * Who may use the page for corrections: the browser that opened its address first, and nobody else.
 */
import { describe, expect, it } from "vitest";

import { createPageAccess } from "../../../../src/node/publish/edit/page-access.ts";

const HOST = "127.0.0.1:4321";
const access = () => {
  let calls = 0;
  return createPageAccess(4_321, (bytes) => Buffer.alloc(bytes, (calls += 1)));
};
const ask = (
  { enter }: ReturnType<typeof access>,
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
) => enter({ method, url, headers: { host: HOST, ...headers } });

/** A page that was opened, and the cookie that came of it. */
function opened() {
  const own = access();
  const pass = ask(own, new URL(own.address).pathname);
  if (pass.to !== "opened") throw new Error("It does not open");
  return { own, setCookie: pass.cookie, cookie: pass.cookie.split(";")[0] ?? "" };
}

describe("who may use the page for corrections", () => {
  it("opens once, and then by its cookie", () => {
    const { own, setCookie, cookie } = opened();
    expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(ask(own, "/talk?x", { cookie: `other=1; ${cookie}` })).toEqual({ to: "page", path: "/talk" });
    const { pathname } = new URL(own.address);
    expect(ask(own, pathname)).toMatchObject({ to: "refused", status: 410 });
    expect(ask(own, pathname, { cookie })).toMatchObject({ to: "opened" });
  });

  it("is closed to who has neither the address nor the cookie", () => {
    const { own, cookie } = opened();
    expect(ask(own, "/open/other")).toMatchObject({ status: 404 });
    expect(ask(own, "/")).toMatchObject({ status: 403 });
    expect(ask(own, "/", { cookie: `${cookie}x` })).toMatchObject({ status: 403 });
  });

  it("is closed to other names and other pages, also with the cookie", () => {
    const { own, cookie } = opened();
    const json = { cookie, "content-type": "application/json", origin: `http://${HOST}` };
    expect(ask(own, "/save", json, "POST")).toEqual({ to: "page", path: "/save" });
    for (const wrong of [
      { ...json, host: "evil.example:4321" },
      { ...json, origin: "http://evil.example" },
      { ...json, origin: "null" },
      { ...json, origin: "http://127.0.0.1:9999" },
      { ...json, "content-type": "text/plain" },
    ])
      expect(ask(own, "/save", wrong, "POST")).toMatchObject({ to: "refused", status: 403 });
    const { origin: _, ...without } = json;
    expect(ask(own, "/save", without, "POST")).toMatchObject({ to: "refused", status: 403 });
  });
});
