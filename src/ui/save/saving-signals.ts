/**
 * What the save dialog does with a choice: writes a file, shares it, or copies the text; one thing at a time, and what came
 * of it.
 */
import { type Accessor, createSignal, untrack } from "solid-js";

import { copyTextOf } from "../../export/copy-text.ts";
import { sourceOf, type TranscriptChoice, type TranscriptSource } from "../../export/cues.ts";
import { fileNameOf } from "../../export/file-name.ts";
import type { Format } from "../../export/formats.ts";
import { isDeviceTag } from "../../lib/device-tag.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { type Talk, talkLine } from "../../subtitles/talks.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { saveFile } from "../save-file.ts";
import { dayOfTalk } from "./day-of-talk.ts";
import { createWriting } from "./file-writing-signals.ts";
import { fileOf } from "./sharing.ts";

/** What came of it; a name is the saved file's. */
type Outcome = { readonly key: "copied" | "uncopied" | "failed" } | { readonly name: string };

export type SavingPorts = {
  readonly talk: { readonly name: string; readonly text: ReaderText };
  readonly subtitles: () => SubtitleState;
  readonly transcriptionLanguage: string;
  readonly format: Accessor<Format>;
  readonly choice: Accessor<TranscriptChoice>;
  /** The talks of the text; none where no programme is known. */
  readonly talks: readonly Talk[];
  /** The talk that is written alone; its title is the name of the file. */
  readonly chosenTalk: Accessor<Talk | undefined>;
};

export type Saving = {
  readonly source: () => TranscriptSource;
  readonly outcome: Accessor<Outcome | undefined>;
  /** What was chosen is another now: nothing came of that yet. */
  readonly clear: () => void;
  /** How much of a file is written, from 0 to 1; nothing while none is. */
  readonly share: Accessor<number | undefined>;
  readonly cancel: () => void;
  readonly saveToFile: () => Promise<void>;
  readonly shareFile: () => Promise<void>;
  readonly copy: () => Promise<void>;
};

/** Gives a file to the device's share sheet. */
async function handOver(file: File): Promise<Outcome | undefined> {
  try {
    await navigator.share({ files: [file] });
    return undefined;
  } catch (error) {
    // Closing the share sheet is a choice and no failure.
    const isClosed = error instanceof DOMException && error.name === "AbortError";
    return isClosed ? undefined : { key: "failed" };
  }
}

async function putOnClipboard(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { key: "copied" };
  } catch {
    return { key: "uncopied" };
  }
}

export function createSaving(ports: SavingPorts): Saving {
  const { talk, subtitles, transcriptionLanguage, format, choice, talks, chosenTalk } = ports;
  const { clock } = untrack(() => talk.text);
  const writing = createWriting(clock);
  const [outcome, setOutcome] = createSignal<Outcome>();
  const source = (): TranscriptSource => {
    const alone = chosenTalk();
    return sourceOf(subtitles(), {
      channelName: talk.name,
      transcriptionLanguage,
      talks: alone === undefined ? talks : [alone],
    });
  };

  /** Does one thing, unless another is being done. */
  async function once(action: () => Promise<Outcome | undefined>): Promise<void> {
    if (writing.share() !== undefined) return;
    setOutcome(undefined);
    const result = await action();
    if (result !== undefined) setOutcome(result);
  }

  /** The file, or what to say in its place. */
  async function written(): Promise<File | Outcome | undefined> {
    const asked = format();
    const alone = chosenTalk();
    const { articles, count } = subtitles();
    const today = dayOfTalk(articles, clock.now(), new Date(), alone?.from);
    const what = choice();
    const isByDevice = what.languages.some(isDeviceTag);
    const name = fileNameOf(alone === undefined ? talk.name : talkLine(alone), asked, today, isByDevice);
    const order = { format: asked, source: source(), choice: what, count };
    const result = await writing.write(order);
    if (result.ok) return fileOf(result.value, name, asked);
    return result.error === "failed" ? { key: "failed" } : undefined;
  }

  return {
    source,
    outcome,
    clear: () => setOutcome(undefined),
    share: writing.share,
    cancel: writing.cancel,
    saveToFile: () =>
      once(async () => {
        const file = await written();
        if (!(file instanceof File)) return file;
        saveFile(file, file.name);
        return { name: file.name };
      }),
    shareFile: () =>
      once(async () => {
        const file = await written();
        return file instanceof File ? handOver(file) : file;
      }),
    copy: () => once(() => putOnClipboard(copyTextOf(source(), choice()))),
  };
}
