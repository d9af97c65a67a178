/**
 * What the archive needs of a store, so that it can be tested without a browser; and why a store may fail, as values.
 */
import type { Header } from "./record.ts";
import type { ArchiveRecord } from "./restore.ts";

/** One write to one record, all of it or nothing. */
export type Change = {
  readonly key: string;
  /** The record was there before; where it is gone, somebody deleted it and nothing is written. */
  readonly mustExist: boolean;
  /** Sections to write, and those to take out. */
  readonly sections: readonly number[];
  readonly gone: readonly number[];
  /** The new chunk of a section, given what is there (another tab may have heard more). */
  readonly chunk: (section: number, before: unknown) => string;
  /** The new header, given what is there; asked for after all chunks. Nothing where the record must be left alone. */
  readonly header: (before: unknown) => Header | undefined;
};

/** All methods reject with what the browser says. */
export type ArchiveStore = {
  readonly headers: () => Promise<readonly { readonly key: string; readonly value: unknown }[]>;
  readonly read: (key: string) => Promise<ArchiveRecord | undefined>;
  /** Whether it was written: not where it must exist and does not, or must be left alone. */
  readonly write: (change: Change) => Promise<boolean>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Takes back everything that is under way: it rejects, and nothing of it is written. */
  readonly interrupt: () => void;
  readonly close: () => void;
};

/** Opens the store; `onGone` tells that it was closed from outside and has to be opened anew. */
export type OpenArchiveStore = (onGone: () => void) => Promise<ArchiveStore>;

export type ArchiveProblem =
  /** The browser keeps nothing here: a private window, a setting, a sandbox. */
  | "refused"
  /** No room, even after older records went. */
  | "full"
  /** A newer version of the viewer wrote it. */
  | "newer"
  /** Another tab with an older version of the viewer is in the way. */
  | "blocked"
  /** A record could not be read at all, and was deleted. */
  | "corrupt"
  | "failed";

/** Thrown by a store that waits for another tab. */
export class BlockedError extends Error {
  override readonly name = "BlockedError";
}

const PROBLEMS: Readonly<Record<string, ArchiveProblem>> = {
  QuotaExceededError: "full",
  VersionError: "newer",
  BlockedError: "blocked",
  SecurityError: "refused",
  InvalidStateError: "refused",
  NotAllowedError: "refused",
  ReferenceError: "refused",
  TypeError: "refused",
};

/** What an error of the browser means here (IndexedDB API, "Exceptions"). */
export function problemOf(error: unknown): ArchiveProblem {
  const name = error instanceof Error ? error.name : "";
  return PROBLEMS[name] ?? "failed";
}
