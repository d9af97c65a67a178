/**
 * Takes secrets out of what a service said, before it goes into a file that people send to each other: passwords, access
 * tokens, and what stands behind `?` in addresses. Works on the text as it came, since parsing it and writing it again
 * would change what a recording is there to show.
 */

const REMOVED = "removed";

/** What belongs to an address, also inside JSON, where `/` and `&` may be escaped. */
const OF_ADDRESS = String.raw`(?:[^\s"'<>\\]|\\+(?:\/|u[\da-fA-F]{4}))`;
/** A query behind an address, or behind a path; one of a path says a name and a value. */
const QUERY = new RegExp(
  String.raw`(https?:(?:\\*\/){2}(?:[^\s"'<>?\\]|\\+\/)*)\?${OF_ADDRESS}*|((?:\\*\/)[\w.%~-]+(?:(?:\\*\/)[\w.%~-]*)*)\?(?=[\w.%~-]+=)${OF_ADDRESS}*`,
  "g",
);
const USER = /(https?:(?:\\*\/){2})[^\s"'<>@/\\]+@/g;
/** Whatever is called so holds a secret; `\\*` for an object in a string. */
const FIELD =
  /(\\*")([\w-]*(?:token|password|pass_?code|passcode|secret|authorization|api[_-]?key|signature|cookie|jwt|credential)[\w-]*)\1(\s*:\s*)(\\*")((?:(?!\4)[^])*)\4/gi;
const JWT = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `text` without `secrets`, in whatever form they may stand there, and without what looks like one. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  let clean = text
    .replace(
      QUERY,
      (_all, address: string | undefined, path: string | undefined) => `${address ?? path ?? ""}?${REMOVED}`,
    )
    .replace(USER, "$1")
    .replace(FIELD, `$1$2$1$3$4${REMOVED}$4`)
    .replace(JWT, REMOVED);
  for (const secret of secrets) {
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])) {
      clean = clean.replace(
        new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(form)}(?![\p{L}\p{N}])`, "gu"),
        REMOVED,
      );
    }
  }
  return clean;
}
