/**
 * A summary by the browser's own model, on the device (Summarizer API, Chrome 138 on desktops: https://webmachinelearning.github.io/writing-assistance-apis/).
 * It is used only where somebody asked for it, and nothing that was said leaves the device.
 */

type Progress = EventTarget;
type Summarizer = {
  readonly summarize: (text: string, options?: { readonly signal?: AbortSignal }) => Promise<string>;
  readonly destroy?: () => void;
};
type SummarizerOptions = {
  readonly type: "tldr";
  readonly format: "plain-text";
  readonly length: "short";
  readonly expectedInputLanguages?: readonly string[];
  readonly outputLanguage?: string;
  readonly monitor?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};
/** The browser's own, or a stand-in of it. */
export type SummarizerApi = {
  readonly availability: (options?: SummarizerOptions) => Promise<string>;
  readonly create: (options?: SummarizerOptions) => Promise<Summarizer>;
};

const optionsFor = (language: string): SummarizerOptions => ({
  type: "tldr",
  format: "plain-text",
  length: "short",
  expectedInputLanguages: [language],
  outputLanguage: language,
});

const isApi = (value: unknown): value is SummarizerApi =>
  (typeof value === "object" || typeof value === "function") &&
  value !== null &&
  "availability" in value &&
  "create" in value;

/** The API of this browser; nothing where it has none. */
export function summarizerHere(): SummarizerApi | undefined {
  const api: unknown = "Summarizer" in window ? window.Summarizer : undefined;
  return isApi(api) ? api : undefined;
}

/** Whether it can summarise text in this language, perhaps after a download. */
export async function canSummarise(api: SummarizerApi, language: string): Promise<boolean> {
  try {
    return ["available", "downloadable", "downloading"].includes(
      await api.availability(optionsFor(language)),
    );
  } catch {
    return false;
  }
}

export type SummaryPort = {
  readonly api: SummarizerApi;
  readonly language: string;
  readonly signal: AbortSignal;
  /** Share of the model that is there, 0–1. */
  readonly onDownload: (share: number) => void;
  /** A point, in the place of its text in the list. */
  readonly onPoint: (at: number, words: string) => void;
};

/** Longest point that is shown, in UTF-16 units. */
const LONGEST_POINT = 400;

/** One point for each text, as they come. False where the model could not be had, or gave up. Call it in answer to a press. */
export async function summarise(
  texts: readonly string[],
  { api, language, signal, onDownload, onPoint }: SummaryPort,
): Promise<boolean> {
  try {
    const summarizer = await api.create({
      ...optionsFor(language),
      signal,
      monitor: (progress) =>
        progress.addEventListener("downloadprogress", (event) => {
          if ("loaded" in event && typeof event.loaded === "number") onDownload(event.loaded);
        }),
    });
    try {
      for (const [at, text] of texts.entries()) {
        const words = (await summarizer.summarize(text, { signal })).trim();
        if (signal.aborted) return true;
        if (words !== "") onPoint(at, words.slice(0, LONGEST_POINT));
      }
    } finally {
      summarizer.destroy?.();
    }
    return true;
  } catch {
    return signal.aborted;
  }
}
