/**
 * Where the frame leads. Only a code of four characters and an origin with a known scheme ever become an address, so
 * that nothing written on the tag can lead the frame anywhere else.
 */
import { err, ok, type Result } from "../lib/result.ts";
import type { Parameters } from "./messages.ts";

/** What is wrong with a tag. */
export type TagError = "bad-token" | "bad-server";

/** A broadcast at a viewer. */
export type Place = { readonly origin: string; readonly token: string };

const originOf = (address: string): string | undefined => {
  try {
    const { protocol, origin } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? origin : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The broadcast a tag names. `server` is its attribute of that name, an address at the viewer; without it the viewer is
 * where the script came from, `script`. Case and blanks around a code are forgiven.
 */
export function placeOf(
  token: string | null,
  server: string | null,
  script: string,
): Result<Place, TagError> {
  const code = (token ?? "").trim().toLowerCase();
  if (!/^[a-z\d]{4}$/.test(code)) return err("bad-token");
  const origin = originOf(server ?? script);
  return origin === undefined ? err("bad-server") : ok({ origin, token: code });
}

/** The frame's address. */
export function frameAddress({ origin, token }: Place, parameters: Parameters): string {
  const query = new URLSearchParams(parameters).toString();
  return `${origin}/embed/${token}${query === "" ? "" : `?${query}`}`;
}
