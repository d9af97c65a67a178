/**
 * Parts of long texts. Browsers make a part by pointing into the whole, so that whoever keeps ten characters keeps the
 * megabytes they were cut from.
 */

/** The same text in memory of its own, for what is kept longer than what it was cut from. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
