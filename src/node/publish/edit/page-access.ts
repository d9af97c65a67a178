/**
 * Who may use the page for corrections: the browser that opened its address first. Other programs of this machine, other
 * pages in the same browser and names that were led here (DNS rebinding) may not.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

type Pass =
  | { readonly to: "page"; readonly path: string }
  | { readonly to: "opened"; readonly cookie: string }
  | { readonly to: "refused"; readonly status: number; readonly reason: string };

export type PageAccess = {
  /** Where the page is opened, once. */
  readonly address: string;
  readonly enter: (message: Pick<IncomingMessage, "method" | "url" | "headers">) => Pass;
};

const SECRET_BYTES = 24;

const isSame = (a: string, b: string): boolean => {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
};
const refused = (status: number, reason: string): Pass => ({ to: "refused", status, reason });

function cookieNamed(name: string, header: string | undefined): string {
  const found = (header ?? "").split(";").find((one) => one.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1) ?? "";
}

/** `random` gives so many bytes of chance. */
export function createPageAccess(port: number, random: (bytes: number) => Buffer): PageAccess {
  const host = `127.0.0.1:${port}`;
  const secret = random(SECRET_BYTES).toString("base64url");
  const session = random(SECRET_BYTES).toString("base64url");
  // Cookies know no port: two commands at a time must not take each other's.
  const name = `corrections-${port}`;
  let isOpened = false;

  function enter({ method = "GET", url = "/", headers }: Parameters<PageAccess["enter"]>[0]): Pass {
    if (headers.host !== host) return refused(403, "This page has another address.");
    const { origin } = headers;
    if (origin !== undefined && origin !== `http://${host}`)
      return refused(403, "Another page cannot ask for this.");
    const [path = "/"] = url.split(/[?#]/, 1);
    if (path.startsWith("/open/")) {
      if (!isSame(path.slice("/open/".length), secret)) return refused(404, "There is no such page.");
      const isBack = isSame(cookieNamed(name, headers.cookie), session);
      if (isOpened && !isBack)
        return refused(410, "This address was opened already, and counts once. Start the command again.");
      isOpened = true;
      return { to: "opened", cookie: `${name}=${session}; HttpOnly; SameSite=Strict; Path=/` };
    }
    if (!isSame(cookieNamed(name, headers.cookie), session))
      return refused(403, "Open the address that the command printed.");
    const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
    if (method === "POST" && (origin === undefined || !isJson))
      return refused(403, "Another page cannot ask for this.");
    return { to: "page", path };
  }

  return { address: `http://${host}/open/${secret}`, enter };
}
