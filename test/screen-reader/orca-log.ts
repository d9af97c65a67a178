/**
 * What Orca has spoken, read from its debug log as that grows.
 */
import { closeSync, existsSync, openSync, readSync } from "node:fs";

export type OrcaLog = {
  /** Every utterance so far, in order. */
  readonly spoken: () => readonly string[];
  /** All that Orca has noted since the last call, for the report of a test that failed. */
  readonly noted: () => string;
};

/** An utterance, and after it the voice. One of several lines is indented there. */
const SPOKEN = /^(?:[\d:.]+ - )?SPEECH OUTPUT: '(.*?)'(?: ?\[?\{[^\n]*)?$/gms;
const BEGUN = "SPEECH OUTPUT: '";

/** What comes to the end of a file, which may not be there yet. */
function follow(file: string): () => string {
  const decoder = new TextDecoder();
  const piece = Buffer.alloc(2 ** 16);
  let at = 0;
  return () => {
    if (!existsSync(file)) return "";
    const descriptor = openSync(file, "r");
    let text = "";
    for (;;) {
      const count = readSync(descriptor, piece, 0, piece.length, at);
      if (count === 0) break;
      at += count;
      text += decoder.decode(piece.subarray(0, count), { stream: true });
    }
    closeSync(descriptor);
    return text;
  };
}

export function readOrcaLog(file: string): OrcaLog {
  const more = follow(file);
  const utterances: string[] = [];
  let noted = "";
  let unread = "";

  function read(): void {
    const text = more();
    noted += text;
    unread += text;
    // A line that is being written says no more than a part.
    const end = unread.lastIndexOf("\n") + 1;
    let after = 0;
    for (const match of unread.slice(0, end).matchAll(SPOKEN)) {
      const [whole, said = ""] = match;
      utterances.push(said.replace(/\s+/g, " ").trim());
      after = match.index + whole.length;
    }
    const rest = unread.slice(after, end);
    const begun = rest.indexOf(BEGUN);
    unread = (begun === -1 ? "" : rest.slice(rest.lastIndexOf("\n", begun) + 1)) + unread.slice(end);
  }

  return {
    spoken: () => {
      read();
      return utterances;
    },
    noted: () => {
      read();
      const text = noted;
      noted = "";
      return text;
    },
  };
}

export const says = (log: OrcaLog, words: string): boolean =>
  log.spoken().some((said) => said.includes(words));
