import { expect, it } from "vitest";

import { ownQuery } from "../../../src/displays/display-traits.ts";

it.each([
  ["/setup", "code=live&theme=dark&ui=ar&size=400", "ui=ar"],
  ["/setup", "theme=dark", ""],
  ["/setup/", "theme=dark&ui=en", "ui=en"],
  ["/broadcast/setup", "theme=dark&ui=ar", "theme=dark&ui=ar"],
  ["/", "theme=dark", "theme=dark"],
])("at %s the query %s says %s of the page itself", (path, query, own) => {
  expect(ownQuery(path, new URLSearchParams(query)).toString()).toBe(own);
});
