/**
 * Objects from outside, before anything is known of what is in them.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a parsed value is an object with fields, and no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a parsed value; none where it has none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
