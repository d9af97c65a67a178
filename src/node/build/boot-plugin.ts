/**
 * Puts the boot page into the built `index.html`: their sheet and what asks for them stand in the page itself, so that
 * nothing has to be fetched before; what shows them comes while the service is being asked. What Vite would load at once
 * is only named there, to be loaded in its time. Only `vite.config.ts` uses this. While the viewer is being developed the
 * page loads the app directly.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { type Plugin, type Rolldown, runnerImport } from "vite";

import { bootSheetPlugin } from "./boot-sheet.ts";
import { classNamesPlugin } from "./class-names.ts";
import { buildAlone } from "./stand-alone.ts";

const BEGIN = fileURLToPath(new URL("../../boot/early-requests.ts", import.meta.url));
const FIRST = fileURLToPath(new URL("../../boot/first-subtitle.ts", import.meta.url));
const EARLY_TALK = fileURLToPath(new URL("../../boot/early-talk.ts", import.meta.url));
const WORDS = fileURLToPath(new URL("../../i18n/boot-words.ts", import.meta.url));
const OLD_BROWSER = fileURLToPath(new URL("../../boot/old-browser.js", import.meta.url));

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words of the page before the app, by language. The configuration of a build cannot find files by glob itself. */
async function bootWords(): Promise<Words> {
  const { module } = await runnerImport<{ readonly allBootWords: Words }>(WORDS, {
    configFile: false,
    logLevel: "error",
  });
  return module.allBootWords;
}

type Inline = {
  readonly begin: string;
  /** The address of the script that shows the first subtitle. */
  readonly first: string;
  readonly style: string;
  readonly oldBrowser: string;
};

/** A file beside the page, under an address that stays while its content does. */
type File = { readonly fileName: string; readonly source: string };

const fileOf = (name: string, extension: string, source: string): File => ({
  fileName: `assets/${name}-${createHash("sha256").update(source).digest("base64url").slice(0, 8)}.${extension}`,
  source,
});

/** The page of a published talk, and its sheets. */
const TALK_PAGE = "src/displays/talk/page.tsx";
const TALK_SHEETS = new Set(["talk.css", "talk-player.css"]);

/** The files that the page of a talk is made of, with its sheets, without what every page begins with. */
function filesOfTalk(bundle: Rolldown.OutputBundle): readonly string[] {
  const outputs = Object.values(bundle);
  const entries = outputs.filter((file) => file.type === "chunk" && file.isEntry);
  const known = entries.flatMap((file) => (file.type === "chunk" ? [file.fileName, ...file.imports] : []));
  const page = outputs.find((file) => file.type === "chunk" && file.facadeModuleId?.endsWith(TALK_PAGE));
  if (page === undefined) throw new Error(`${TALK_PAGE} is no file of its own`);
  const found = new Set<string>();
  const add = (name: string): void => {
    const file = bundle[name];
    if (found.has(name) || known.includes(name) || file?.type !== "chunk") return;
    found.add(name);
    for (const imported of file.imports) add(imported);
  };
  add(page.fileName);
  const sheets = outputs.filter(
    (file) => file.type === "asset" && file.names.some((name) => TALK_SHEETS.has(name)),
  );
  if (sheets.length !== TALK_SHEETS.size) throw new Error("The sheets of a talk are not built");
  return [...found, ...sheets.map(({ fileName }) => fileName)].map((name) => `/${name}`);
}

async function buildFirst(
  bundle: Rolldown.OutputBundle,
): Promise<{ readonly inline: Inline; readonly files: readonly File[] }> {
  const all = await bootWords();
  const words = Object.fromEntries(
    Object.entries(all).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).filter(([name]) => name !== "old")),
    ]),
  );
  const define = { TALK_FILES: JSON.stringify(filesOfTalk(bundle)) };
  const talk = await buildAlone({ input: EARLY_TALK, define });
  const earlyTalk = fileOf("early-talk", "js", talk.script);
  const address = `/${earlyTalk.fileName}`;
  const [begin, first] = await Promise.all([
    buildAlone({ input: BEGIN, define: { EARLY_TALK: JSON.stringify(address) }, external: [address] }),
    buildAlone({
      input: FIRST,
      define: { BOOT_WORDS: JSON.stringify(words) },
      plugins: [...classNamesPlugin(), bootSheetPlugin()],
    }),
  ]);
  const old = Object.fromEntries(
    Object.entries(all).map(([language, { old: tooOld }]) => [language, tooOld]),
  );
  // A sentence in each language that hardly anybody needs is no part of a page that everybody waits for.
  const oldWords = fileOf("old-browser", "json", JSON.stringify(old));
  const script = fileOf("first", "js", first.script);
  const inline = {
    begin: begin.script,
    first: script.fileName,
    style: first.style,
    oldBrowser: readFileSync(OLD_BROWSER, "utf8")
      .replace(/\/\*.*?\*\/\s*/gs, "")
      .replace(/\s*\n\s*/g, " ")
      .replace("OLD_BROWSER_WORDS", () => JSON.stringify(`/${oldWords.fileName}`))
      .replace("OLD_BROWSER_ENGLISH", () => JSON.stringify(old["en"]))
      .trim(),
  };
  return { inline, files: [script, oldWords, earlyTalk] };
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** `html` with what it loads only named, and with `inline` in its place. */
function withBootPage(html: string, { begin, first, style, oldBrowser }: Inline): string {
  const named = { entry: "", parts: [] as string[], styles: [] as string[] };
  const bare = html.replace(
    /\s*<(?:script type="module"[^>]*>\s*<\/script>|link rel="(?:modulepreload|stylesheet)"[^>]*>)/g,
    (tag) => {
      if (tag.includes("<script")) named.entry = attribute(tag, "src");
      else (tag.includes("stylesheet") ? named.styles : named.parts).push(attribute(tag, "href"));
      return "";
    },
  );
  if (named.entry === "") throw new Error("The page loads no app");
  const app = `<meta name="app" content="${named.entry}" data-styles="${named.styles.join(" ")}" data-parts="${named.parts.join(" ")}" />`;
  return bare
    .replace(
      "<title>",
      () =>
        `<script>${begin}</script>\n    <script src="/${first}" crossorigin defer></script>\n    <style>${style}</style>\n    <title>`,
    )
    .replace("</body>", () => `  <script>${oldBrowser}</script>\n  </body>`)
    .replace("</head>", () => `  ${app}\n  </head>`);
}

export function bootPlugin(): Plugin {
  let inline: Inline | undefined;
  return {
    name: "boot-page",
    apply: "build",
    async generateBundle(_options, bundle) {
      const built = await buildFirst(bundle);
      for (const file of built.files) this.emitFile({ type: "asset", ...file });
      inline = built.inline;
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        if (inline === undefined) throw new Error("The boot page is not built yet");
        return withBootPage(html, inline);
      },
    },
  };
}
