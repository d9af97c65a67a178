/**
 * Passes the viewer's requests on to a real service: the addresses of the table and no other, with what a request claims of
 * itself replaced by what this server knows.
 */
import type { ProxyOptions } from "vite";

import { KINDS, kindsFrom, pathOf, TOKEN } from "../serving/kinds.ts";
import { NEVER_PASSED } from "../serving/request-headers.ts";
import type { CallerOf } from "./caller.ts";

const SERVICE = new Set(kindsFrom("service"));

/**
 * Vite's rules for a service at `target`, an origin, by the patterns of the addresses that are passed on: those of one broadcast,
 * or of all where `token` is left out.
 */
export function passOn(
  target: string,
  callerOf: CallerOf,
  token = TOKEN,
): Readonly<Record<string, ProxyOptions>> {
  const options: ProxyOptions = {
    target,
    changeOrigin: true,
    secure: true,
    configure: (proxy) => {
      proxy.on("proxyReq", (request, message) => {
        for (const name of NEVER_PASSED) request.removeHeader(name);
        const caller = callerOf(message);
        request.setHeader("X-Forwarded-For", caller);
        request.setHeader("X-Forwarded-Proto", "http");
        request.setHeader("X-Real-IP", caller);
      });
      // Vite writes the whole address into its log where the service is away, and the query may hold an access token.
      proxy.on("error", (_error, message) => {
        message.url = pathOf(message.url ?? "");
      });
    },
  };
  return Object.fromEntries(
    KINDS.filter(([, kind]) => SERVICE.has(kind)).map(([pattern]) => [
      pattern.replace(TOKEN, token).replace(/\$$/, "(?:[?]|$)"),
      options,
    ]),
  );
}
