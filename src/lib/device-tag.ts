/**
 * The tag of a language as the device translates into it (RFC 5646, private use): by it, what the device made is told from what the host
 * sent, on the page and in every saved file.
 */
const SUFFIX = "-x-device";

export const deviceTag = (language: string): string => `${language}${SUFFIX}`;

export const isDeviceTag = (tag: string): boolean => tag.endsWith(SUFFIX);

/** The language of such a tag. */
export const languageOfDevice = (tag: string): string => tag.slice(0, -SUFFIX.length);
