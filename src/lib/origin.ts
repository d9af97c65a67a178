/**
 * Origins as people write them into a configuration.
 */

/** The origin of an address such as `https://service.example/`; nothing for what is no `http:` or `https:` address. */
export function originOf(raw: unknown): string | undefined {
  try {
    const { origin, protocol } = new URL(String(raw));
    return protocol === "https:" || protocol === "http:" ? origin : undefined;
  } catch {
    return undefined;
  }
}
