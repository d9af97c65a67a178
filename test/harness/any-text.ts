/**
 * Strings of every kind a stranger could send: plain ones, control characters, half surrogates, and characters of
 * every plane.
 */
import fc from "fast-check";

const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0, max: 0xffff }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.integer({ min: 0, max: 0x10ffff }),
);

const unit = codePoint.map((code) => String.fromCodePoint(code));

/** Any string of up to `maxLength` characters. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> => fc.string({ unit, maxLength });
