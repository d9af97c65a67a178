/**
 * What a recipe's server has to do, tried in a browser over TLS, with the server from the system's packages and a
 * rehearsal behind it. The servers are different, what they do is not.
 */
import type { Page } from "@playwright/test";

import { headersOf, HSTS } from "../../src/node/serving/headers.ts";
import { kindOf } from "../../src/node/serving/kinds.ts";
import { lockedRoom, PASSWORD, tryPassword } from "../harness/password-channel.ts";
import { frameOf, framingPage, startFraming } from "../harness/framing.ts";
import { said, setStage, type Stage } from "../harness/stage.ts";
import type { ServerKind } from "../harness/recipes.ts";
import { missing, startWebServer } from "../harness/web-server.ts";
import { expect, expectConnection, follow, sentence, test as base } from "./fixtures.ts";
import { untilKept } from "./offline-fixture.ts";
import { breakStream } from "./page-clock.ts";
import { asset, built, FILES, found, PAGES, putTalk, source } from "./recipe-files.ts";

/** Which protocol each answer came over, by path. */
async function watchProtocols(page: Page): Promise<ReadonlyMap<string, string>> {
  const protocols = new Map<string, string>();
  const visit = await page.context().newCDPSession(page);
  visit.on("Network.responseReceived", ({ response }) => {
    protocols.set(new URL(response.url).pathname, response.protocol ?? "");
  });
  await visit.send("Network.enable");
  return protocols;
}

/** Registers the tests of one server; where it is not installed they are skipped, and say so. */
export function testRecipe(kind: ServerKind): void {
  const test = base.extend<object, { readonly stage: Stage }>({
    ignoreHTTPSErrors: true,
    stage: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
      async ({}, use) => {
        const stage = await setStage({ front: { kind, secure: true } });
        await use(stage);
        await stage.close();
      },
      { scope: "worker" },
    ],
  });
  const reason = missing(kind);
  test.skip(reason !== undefined, reason ?? "");

  test("a broadcast is joined and followed over HTTP/2, and taken up again where its stream broke off", async ({
    page,
    stage,
  }) => {
    const protocols = await watchProtocols(page);
    await page.clock.install();
    const room = stage.open({ settings: { name: "Behind a server" } });
    const { token } = room.channel();
    await page.goto("/");
    await test.step("a stream comes as it is: at once, and not compressed", async () => {
      const first = await page.evaluate(async (url) => {
        const { headers, body } = await fetch(url);
        const reader = body?.getReader();
        const chunk = new TextDecoder().decode((await reader?.read())?.value);
        await reader?.cancel();
        return { type: headers.get("content-type"), encoding: headers.get("content-encoding"), chunk };
      }, `/broadcast/${token}/text`);
      expect(first).toMatchObject({ type: "text/event-stream; charset=utf-8", encoding: null });
      expect(first.chunk).toContain(": welcome");
    });
    await test.step("it is followed event by event", async () => {
      await page.getByRole("textbox", { name: "Code" }).fill(token);
      await page.getByRole("button", { name: "Join" }).click();
      await expectConnection(page, "live");
      for (const sid of [1, 2, 3]) {
        room.send(said(sid, `Sentence ${sid}.`));
        await expect(sentence(page, sid)).toHaveText(`Sentence ${sid}.`);
      }
      for (const path of ["/", `/broadcast/${token}/text`, `/api/v1/viewer/broadcasts/${token}`])
        expect(protocols.get(path), path).toBe("h2");
      expect(new Set(protocols.values())).toEqual(new Set(["h2"]));
    });
    await test.step("a stream that is cut is taken up again where it broke off", async () => {
      await breakStream(page, () => {
        room.cut("destroy");
        room.send(said(4, "During the break."));
      });
      await expect(sentence(page, 4)).toHaveText("During the break.");
      await expect(page.locator("[data-gap]")).toHaveCount(0);
    });
    await test.step("a viewer who leaves is gone for the service too", async () => {
      await expect.poll(() => room.viewers()).toBe(1);
      await page.goto("about:blank");
      await expect.poll(() => room.viewers()).toBe(0);
    });
  });

  test("a password opens its broadcast, and no log holds the key or where anybody came from", async ({
    page,
    stage,
  }) => {
    const keys = new Set<string>();
    page.on("request", (request) => {
      const key = new URL(request.url()).searchParams.get("viewer_access_token");
      if (key !== null) keys.add(key);
    });
    const room = lockedRoom(stage);
    const { token } = room.channel();
    await page.goto(`/?share-text=${encodeURIComponent("a private note")}`);
    await page.goto(`/broadcast/${token}?lang=en`);
    await tryPassword(page, PASSWORD);
    await expectConnection(page, "live");
    room.send(said(1, "Behind the door."));
    await expect(sentence(page, 1)).toBeVisible();
    // One stream ends by the service's fault, the next one by the viewer's leaving.
    room.cut("destroy");
    await expectConnection(page, "reconnecting");
    await page.close();
    const logs = (): string => stage.server?.logs() ?? "";
    await expect.poll(logs).toContain(`/broadcast/${token}/text`);
    expect(keys.size).toBe(1);
    for (const secret of [...keys, "viewer_access_token", "private", "lang=en", "Mozilla", "127.0.0.1:"])
      expect(logs()).not.toContain(secret);
  });

  test("every answer has the headers of the one source, its smallest form, and no secret in a log", async ({
    page,
    stage,
  }) => {
    await test.step("every page, file and error has the headers of the one source", async () => {
      for (const path of [...PAGES, ...FILES, asset()]) {
        const answer = await page.request.get(path);
        expect(answer.status(), path).toBe(200);
        expect(found(answer), path).toEqual(source(path));
        expect(answer.headers()["strict-transport-security"], path).toBe(HSTS);
        if (PAGES.includes(path)) expect(await answer.text()).toBe(built("index.html").toString());
      }
      for (const path of [
        "/assets/index-gone.js",
        "/assets/",
        "/nothing.json",
        "/api/v1/broadcasts",
        "/no-such-page",
      ]) {
        const answer = await page.request.get(path);
        expect(answer.status(), path).toBe(404);
        expect(found(answer), path).toEqual({ ...source(path), "cache-control": "no-store" });
        const isPage = (await answer.text()) === built("index.html").toString();
        expect(isPage, path).toBe(kindOf(path) === "unknown");
      }
      const { token } = stage.open().channel();
      const resolved = await page.request.get(`/api/v1/viewer/broadcasts/${token}`);
      expect(resolved.headers()).toMatchObject({
        "cache-control": "no-store",
        "strict-transport-security": HSTS,
      });
      expect(resolved.headers()).toMatchObject(headersOf("resolve"));
    });
    await test.step("a published talk comes in parts, and is kept as the names of its files allow", async () => {
      const { index, sound, remove } = putTalk(kind === "nginx" ? "ngnx" : "cddy");
      for (const path of [index, sound]) {
        const answer = await page.request.get(path);
        expect(answer.status(), path).toBe(200);
        expect(found(answer), path).toEqual(source(path));
      }
      const part = await page.request.get(sound, { headers: { range: "bytes=2-4" } });
      expect([part.status(), await part.text()]).toEqual([206, "234"]);
      expect(part.headers()["cache-control"]).toContain("immutable");
      remove();
      const gone = await page.request.get(index);
      expect([gone.status(), gone.headers()["cache-control"]]).toEqual([404, "no-store"]);
    });
    await test.step("files come in the form that a browser takes, and are asked for again by their mark", async () => {
      for (const path of ["/", asset(), "/sw.js", "/live-subtitles.js"]) {
        const content = built(path === "/" ? "index.html" : path).toString();
        for (const [accepted, sent] of [
          ["br, gzip", "br"],
          ["gzip", "gzip"],
          ["identity", undefined],
        ] as const) {
          const answer = await page.request.get(path, { headers: { "accept-encoding": accepted } });
          expect(answer.headers()["content-encoding"], `${path} as ${accepted}`).toBe(sent);
          if (sent !== undefined) expect(answer.headers()["vary"], path).toMatch(/accept-encoding/i);
          expect(await answer.text()).toBe(content);
          const etag = answer.headers()["etag"] ?? "";
          expect(etag).not.toBe("");
          const again = { "accept-encoding": accepted, "if-none-match": etag };
          expect((await page.request.get(path, { headers: again })).status(), path).toBe(304);
        }
      }
      const config = await page.request.get("/config.json");
      expect(config.headers()["content-type"]).toMatch(/^application\/json/);
      expect(await config.json()).toEqual(JSON.parse(built("config.json").toString()));
    });
    await test.step("plain HTTP leads to TLS", async () => {
      const plain = `${stage.server?.plainOrigin ?? ""}/broadcast/a3f9?lang=de`;
      const answer = await page.request.get(plain, { maxRedirects: 0 });
      expect([301, 308]).toContain(answer.status());
      expect(answer.headers()["location"]).toMatch(
        /^https:\/\/localhost(?::\d+)?\/broadcast\/a3f9\?lang=de$/,
      );
    });
    await test.step("a service that is away leaves no key in any log", async () => {
      const alone = await startWebServer({ kind, secure: true, service: "127.0.0.1:9" });
      const answer = await page.request.get(`${alone.origin}/broadcast/a3f9/text?viewer_access_token=key`);
      expect(answer.status()).toBe(502);
      await expect.poll(alone.logs).toContain("/broadcast/a3f9/text");
      expect(alone.logs()).not.toContain("viewer_access_token");
      await alone.close();
    });
  });

  test("a frame is shown in pages of the origins that may have one, and other pages refuse one", async ({
    page,
    stage,
    watched,
  }) => {
    const framing = await startFraming();
    await test.step("in a page of another origin", async () => {
      const room = stage.open();
      const { token } = room.channel();
      const put = (path: string, attributes = ""): Promise<unknown> =>
        page.goto(framing.nextDoor + framing.serve(framingPage(stage.origin + path, { attributes })));
      for (const attributes of ["", 'sandbox="allow-scripts"']) {
        await put(`/embed/${token}`, attributes);
        await expect(frameOf(page).locator("html")).toHaveAttribute("data-connection", "live");
      }
      room.send(said(1, "In a frame."));
      await expect(frameOf(page).locator('[data-sid="1"]')).toHaveText("In a frame.");
      for (const path of [`/broadcast/${token}`, `/kiosk/${token}`, "/setup", "/"]) {
        await put(path);
        await expect.poll(() => watched.violations.join()).toContain("frame-ancestors");
        await expect(frameOf(page).locator("#root")).toHaveCount(0);
        watched.violations.length = 0;
      }
    });
    await test.step("who may have the frame is said in one place", async () => {
      const narrow = await setStage({
        front: { kind, secure: true },
        embedAncestors: ["'self'", framing.nextDoor],
      });
      const path = framing.serve(framingPage(`${narrow.origin}/embed/${narrow.open().channel().token}`));
      await page.goto(framing.nextDoor + path);
      await expect(frameOf(page).locator("html")).toHaveAttribute("data-connection", "live");
      await page.goto(framing.elsewhere + path);
      await expect.poll(() => watched.violations.join()).toContain("frame-ancestors");
      await expect(frameOf(page).locator("#root")).toHaveCount(0);
      watched.violations.length = 0;
      await narrow.close();
    });
    await framing.close();
  });

  test("the link builder shows the other displays, and a browser has nothing to say about the headers", async ({
    page,
    stage,
  }) => {
    const warnings: string[] = [];
    page.on("console", (message) => {
      if (/permissions-policy|cross-origin|strict-transport/i.test(message.text()))
        warnings.push(message.text());
    });
    const { token } = stage.open().channel();
    for (const display of ["kiosk", "overlay"]) {
      await page.goto(`/${display}/${token}`);
      await expectConnection(page, "live");
    }
    await page.goto(`/setup?code=${token}`);
    await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-connection", "live");
    expect(warnings).toEqual([]);
  });

  test("the viewer is kept on the device and opens without a network", async ({ browser }) => {
    // A browser takes no worker from a server whose certificate it does not know; loopback needs none.
    const stage = await setStage({ front: { kind, secure: false } });
    const context = await browser.newContext({ serviceWorkers: "allow", baseURL: stage.origin });
    const page = await context.newPage();
    const room = stage.open();
    await follow(page, room.channel().token);
    room.send(said(1, "Before the break."));
    await expect(sentence(page, 1)).toBeVisible();
    await untilKept(page);
    await context.setOffline(true);
    await page.goto("/");
    await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
    await context.close();
    await stage.close();
  });
}
