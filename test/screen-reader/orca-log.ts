/**
 * What Orca has spoken, read from its debug log.
 */
import { existsSync, readFileSync } from "node:fs";

export type OrcaLog = {
  /** Every utterance so far, in order. */
  readonly spoken: () => readonly string[];
};

/** An utterance, and after it the voice. One of several lines is indented there. */
const SPOKEN = /^(?:[\d:.]+ - )?SPEECH OUTPUT: '(.*?)'(?: ?\[?\{[^\n]*)?$/gms;

export const readOrcaLog = (file: string): OrcaLog => ({
  spoken: () =>
    existsSync(file)
      ? Array.from(readFileSync(file, "utf8").matchAll(SPOKEN), ([, said = ""]) =>
          said.replace(/\s+/g, " ").trim(),
        )
      : [],
});

export const hears = (log: OrcaLog, words: string): boolean =>
  log.spoken().some((said) => said.includes(words));
