/**
 * Scripts that stand alone: classic files that import nothing, for places where no module can be loaded or where nothing may
 * be fetched first. A bundler writes one of them at a time, so each is a small build of its own.
 */
import { build, type Plugin } from "vite";

/** The oldest browsers the viewer runs in (README.md, "Browsers"). */
export const OLDEST_BROWSERS: readonly string[] = ["chrome99", "safari15.4", "firefox98"];

export type StandAlone = {
  /** The path of the source. */
  readonly input: string;
  /** What names in the source stand for, as source text. */
  readonly define?: Readonly<Record<string, string>>;
  readonly plugins?: readonly Plugin[];
  /** What it loads by `import()` when it runs. */
  readonly external?: readonly string[];
};

/** The script, made small, and its sheet; empty where it has none. Throws where it would be more than one file. */
export async function buildAlone({
  input,
  define = {},
  plugins = [],
  external = [],
}: StandAlone): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [...plugins],
    define: { ...define },
    build: {
      write: false,
      target: [...OLDEST_BROWSERS],
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input, external: [...external], output: { format: "iife" } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [chunk, ...others] = outputs.filter((output) => output.type === "chunk");
  if (chunk === undefined || others.length > 0) throw new Error(`${input} is not one script`);
  const sheet = outputs.find((output) => output.type === "asset" && output.fileName.endsWith(".css"));
  return { script: chunk.code.trim(), style: sheet?.type === "asset" ? String(sheet.source).trim() : "" };
}
