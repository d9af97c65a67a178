/**
 * The names that those of a service's stream may stand for, for the documents.
 */
import { STREAM_EVENTS, STREAM_FIELDS } from "../../vas/stream-names.ts";

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** The table as Markdown. */
export const streamNamesTable = (): string =>
  [
    "| field | their name → one of |",
    "| --- | --- |",
    `| \`events\` | ${code(STREAM_EVENTS)} |`,
    `| \`fields\` | ${code(STREAM_FIELDS)} |`,
  ].join("\n");
