/**
 * The two pages of one broadcast: the reader and the written record. Each leads to the other with what its own address
 * says of how to read.
 */

const withState = (path: string): string => path + location.search;

export const readerAddress = (token: string): string => withState(`/broadcast/${token}`);

export const recordAddress = (token: string): string => withState(`/broadcast/${token}/record`);

/** Whether the path of a broadcast's page is the record's. */
export const isRecordPath = (path: string): boolean => /^\/broadcast\/[^/]+\/record\/?$/.test(path);
