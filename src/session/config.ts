/**
 * `config.json` beside the page names the service at run time, so that one build serves everywhere. A broken file
 * costs nobody their page: it falls back to the page's own origin.
 */
import * as v from "valibot";

export type Config = {
  /** Origin of the service, without a trailing slash; empty for the page's own. */
  readonly serviceOrigin: string;
  /** Origins whose pages may talk to an embedded viewer; `*` for any, which then may not hear a password channel. */
  readonly embedOrigins: readonly string[];
  /** Whether a password may be typed inside a frame. */
  readonly embedPassword: boolean;
};

export const defaultConfig: Config = { serviceOrigin: "", embedOrigins: ["*"], embedPassword: false };

const ANY_ORIGIN = "*";

// Each field stands for itself: one that cannot be read costs the others nothing.
const schema = v.object({
  serviceOrigin: v.fallback(v.string(), ""),
  embedOrigins: v.fallback(v.array(v.string()), [ANY_ORIGIN]),
  embedPassword: v.fallback(v.boolean(), false),
});

const DEADLINE_MS = 5_000;

/** An origin such as `https://service.example`; empty for what is none. */
function cleanOrigin(raw: string): string {
  try {
    const url = new URL(raw);
    return url.protocol === "https:" || url.protocol === "http:" ? url.origin : "";
  } catch {
    return "";
  }
}

/** Loads the configuration; defaults where there is none or it cannot be read within 5 s. */
export async function loadConfig(fetchImpl: typeof fetch): Promise<Config> {
  const controller = new AbortController();
  const deadline = setTimeout(() => controller.abort(), DEADLINE_MS);
  try {
    const response = await fetchImpl("/config.json", { cache: "no-cache", signal: controller.signal });
    const checked = v.safeParse(schema, await response.json());
    if (!checked.success) return defaultConfig;
    const { serviceOrigin, embedOrigins, embedPassword } = checked.output;
    const origins = embedOrigins.map((raw) => (raw === ANY_ORIGIN ? raw : cleanOrigin(raw)));
    return {
      serviceOrigin: cleanOrigin(serviceOrigin),
      embedOrigins: origins.filter((origin) => origin !== ""),
      embedPassword,
    };
  } catch {
    return defaultConfig;
  } finally {
    clearTimeout(deadline);
  }
}
