/**
 * Finds what stands in a built page itself instead of in a file, so that the page's policy can name exactly that and
 * nothing else.
 */
import { createHash } from "node:crypto";

export type InlineHashes = {
  /** Sources such as `'sha256-…'`, each once, in the order of the page. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
};

export const noInlineHashes: InlineHashes = { scripts: [], styles: [] };

const ATTRIBUTES = String.raw`(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?`;
/** A comment, which may hold what looks like an element, or an element with its attributes and content. */
const PIECE = new RegExp(`<!--[^]*?-->|<(script|style)(${ATTRIBUTES})>([^]*?)</\\1\\s*>`, "gi");
const SRC = /\ssrc(?:\s*=|\s|\/|$)/i;
const TYPE = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** Types of scripts a policy has a say in; all others are data (HTML, "prepare the script element"). */
const EXECUTED = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

function isExecuted(attributes: string): boolean {
  const [, quoted, single, bare] = TYPE.exec(attributes) ?? [];
  return !SRC.test(attributes) && EXECUTED.test((quoted ?? single ?? bare ?? "").trim());
}

/** A hash as policies name it; a parser sees every line end as one line feed, so that is what is hashed. */
const source = (text: string): string =>
  `'sha256-${createHash("sha256").update(text.replaceAll(/\r\n?/g, "\n")).digest("base64")}'`;

/** The hashes of all inline scripts and style sheets of a page (CSP Level 3, section 6.7.3.3). */
export function inlineHashes(html: string): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name, attributes = "", content = ""] of html.matchAll(PIECE)) {
    if (name?.toLowerCase() === "style") styles.add(source(content));
    else if (name !== undefined && isExecuted(attributes)) scripts.add(source(content));
  }
  return { scripts: [...scripts], styles: [...styles] };
}
