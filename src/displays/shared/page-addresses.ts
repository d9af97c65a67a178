/**
 * The pages of one broadcast that lead to each other: the reader, the written record, and the check of a seat. Each hands
 * on what its own address says of how to read.
 */
import { check } from "../check/descriptor.ts";
import { reader } from "../reader/descriptor.ts";
import { record } from "../record/descriptor.ts";
import { addressOf, displayOf } from "../registry.ts";

const withState = (path: string): string => path + location.search;

export const readerAddress = (token: string): string => withState(addressOf(reader, token));

export const recordAddress = (token: string): string => withState(addressOf(record, token));

export const checkAddress = (token: string): string => withState(addressOf(check, token));

/** Whether the path of a broadcast's page is the record's. */
export const isRecordPath = (path: string): boolean => displayOf(path) === record;

/** The sentence that the fragment of a record's address names, as in `#s42`. */
export function sentenceIn(hash: string): number | undefined {
  const sid = Number(/^#s(\d{1,9})$/.exec(hash)?.[1] ?? 0);
  return sid > 0 ? sid : undefined;
}
