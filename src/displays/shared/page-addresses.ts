/**
 * The two pages of one broadcast: the reader and the written record. Each leads to the other with what its own address
 * says of how to read.
 */
import { reader } from "../reader/descriptor.ts";
import { record } from "../record/descriptor.ts";
import { addressOf, displayOf } from "../registry.ts";

const withState = (path: string): string => path + location.search;

export const readerAddress = (token: string): string => withState(addressOf(reader, token));

export const recordAddress = (token: string): string => withState(addressOf(record, token));

/** Whether the path of a broadcast's page is the record's. */
export const isRecordPath = (path: string): boolean => displayOf(path) === record;

/** The sentence that the fragment of a record's address names, as in `#s42`. */
export function sentenceIn(hash: string): number | undefined {
  const sid = Number(/^#s(\d{1,9})$/.exec(hash)?.[1] ?? 0);
  return sid > 0 ? sid : undefined;
}
