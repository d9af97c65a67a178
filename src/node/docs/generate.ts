/**
 * Everything in the repository that is written from tables of the program: parts of documents between markers, and one
 * list of names. `npm run docs` writes it; a test says what is stale.
 */
import { attributeNames } from "./attribute-names.ts";
import { brandFieldsTable, featuresTable, serviceFieldsTable } from "./config-tables.ts";
import { eventFieldsTable } from "./event-file-table.ts";
import { eventsTable } from "./stream-events-table.ts";
import { limitsTable } from "./limits-table.ts";
import { displayTable, lookTable, preferenceTable, tagSwitchList } from "./parameter-tables.ts";
import { streamNamesTable } from "./stream-names.ts";

/** The parts of documents by the names in their markers, `<!-- generated: name -->` and `<!-- /generated -->`. */
const PARTS: Readonly<Record<string, () => string>> = {
  parameters: preferenceTable,
  "display parameters": displayTable,
  "look fields": lookTable,
  "service fields": serviceFieldsTable,
  "brand fields": brandFieldsTable,
  features: featuresTable,
  "event fields": eventFieldsTable,
  events: eventsTable,
  limits: limitsTable,
  "stream names": streamNamesTable,
  "tag switches": tagSwitchList,
};

const MARKED = /<!-- generated: ([^>]+?) -->[^]*?<!-- \/generated -->/g;

/** A document with its generated parts written anew. Throws for a marker nobody knows. */
export const withParts = (text: string): string =>
  text.replace(MARKED, (_part, name: string) => {
    const write = PARTS[name];
    if (write === undefined) throw new Error(`There is no generated part "${name}".`);
    return `<!-- generated: ${name} -->\n\n${write()}\n\n<!-- /generated -->`;
  });

/** Files that hold generated text, by their paths in the repository, and how each is written from what it is now. */
export const GENERATED: Readonly<Record<string, (text: string) => string>> = {
  "docs/links.md": withParts,
  "docs/configuration.md": withParts,
  "docs/events.md": withParts,
  "docs/contract.md": withParts,
  "docs/limits.md": withParts,
  "docs/embedding.md": withParts,
  "src/embed/attribute-names.ts": attributeNames,
};
