/**
 * Loading the app: its sheet first, so that nothing is seen without it, its parts meanwhile. The built `index.html`
 * names them in one element, which `plugin.ts` writes.
 */

export type AppParts = {
  readonly entry: string;
  readonly styles: readonly string[];
  /** What the entry imports: asked for at once and not one after the other. */
  readonly parts: readonly string[];
};

const wordsIn = (text: string | undefined): readonly string[] => (text ?? "").split(" ").filter(Boolean);

/** The parts that the page names. */
export function partsOf(document: Document): AppParts | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="app"]');
  return meta === null
    ? undefined
    : {
        entry: meta.content,
        styles: wordsIn(meta.dataset["styles"]),
        parts: wordsIn(meta.dataset["parts"]),
      };
}

function link(document: Document, rel: string, href: string): Promise<void> {
  const element = document.createElement("link");
  element.rel = rel;
  element.href = href;
  element.crossOrigin = "";
  const loaded = new Promise<void>((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(`Could not load ${href}`)));
  });
  document.head.append(element);
  return loaded;
}

/** Loads the app; rejects where a part of it cannot be had. */
export async function loadApp(document: Document, { entry, styles, parts }: AppParts): Promise<void> {
  const sheets = styles.map((href) => link(document, "stylesheet", href));
  for (const href of [entry, ...parts]) link(document, "modulepreload", href).catch(() => undefined);
  await Promise.all(sheets);
  await import(/* @vite-ignore */ entry);
}
