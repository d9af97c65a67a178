/**
 * The browser's own translator (Translator API): which languages it can give, and one translator that is made when somebody asks for
 * it. It may be slow, fail, or be gone from one moment to the next; nothing of it throws here.
 */

export type Pair = { readonly sourceLanguage: string; readonly targetLanguage: string };

/** What the browser gives. */
type Translator = {
  readonly translate: (text: string) => Promise<string>;
  readonly destroy?: () => void;
};
type CreateOptions = Pair & {
  readonly signal: AbortSignal;
  readonly monitor: (model: EventTarget) => void;
};
type TranslatorFactory = {
  readonly availability: (pair: Pair) => Promise<string>;
  readonly create: (options: CreateOptions) => Promise<Translator>;
};

/** How a pair can be had: at once, after a file was loaded, or not at all. */
export type Availability = "ready" | "to-load" | "none";

export type DeviceTranslator = Translator;

/** Languages that browsers are known to translate into; each is asked for before it is offered. */
const LANGUAGES =
  "ar bg bn cs da de el en es fi fr he hi hr hu id it ja kn ko lt mr nl no pl pt ro ru sk sl sv ta te th tr uk vi zh zh-Hant".split(
    " ",
  );

/** How long a browser may take to say what it can, in ms. */
const ASK_MS = 5_000;

const factory = (): TranslatorFactory | undefined =>
  Reflect.get(globalThis, "Translator") as TranslatorFactory | undefined;

/** Whether this browser says that it translates. */
const hasTranslator = (): boolean => factory() !== undefined;

/** The language as translators know it: without its region, but for the script of Chinese. */
export function translatorTag(tag: string): string {
  const [language = "und"] = tag.toLowerCase().split("-");
  return language === "zh" && /^zh-(?:hant|tw|hk|mo)/i.test(tag) ? "zh-Hant" : language;
}

const soon = <T>(answer: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([answer, new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), ASK_MS))]);

/** How text in one language can be had in another. */
export async function availabilityOf(pair: Pair): Promise<Availability> {
  try {
    const said = await soon(Promise.resolve(factory()?.availability(pair)), undefined);
    if (said === "available") return "ready";
    return said === "downloadable" || said === "downloading" ? "to-load" : "none";
  } catch {
    return "none";
  }
}

/** Languages that text in `source` can be had in, beside those there are anyway. */
export async function translatable(source: string, offered: readonly string[]): Promise<readonly string[]> {
  if (!hasTranslator()) return [];
  const known = new Set([source, ...offered].map(translatorTag));
  const others = LANGUAGES.filter((language) => !known.has(language));
  const said = await Promise.all(
    others.map((targetLanguage) => availabilityOf({ sourceLanguage: translatorTag(source), targetLanguage })),
  );
  return others.filter((_, at) => said[at] !== "none");
}

/**
 * A translator; nothing where the browser makes none. `onLoaded` hears how much of its file is loaded, from 0 to 1. Where a file has
 * to be loaded, call it in answer to a press.
 */
export async function makeTranslator(
  pair: Pair,
  signal: AbortSignal,
  onLoaded: (share: number) => void,
): Promise<DeviceTranslator | undefined> {
  try {
    return await factory()?.create({
      ...pair,
      signal,
      monitor: (model) =>
        model.addEventListener("downloadprogress", (event) => {
          const { loaded } = event as Event & { readonly loaded?: unknown };
          if (typeof loaded === "number") onLoaded(Math.min(Math.max(loaded, 0), 1));
        }),
    });
  } catch {
    return undefined;
  }
}
