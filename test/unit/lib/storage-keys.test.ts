import { expect, it } from "vitest";

import { DEVICE_KEYS, TAB_KEYS } from "../../../src/lib/storage-keys.ts";

it.each([
  ["device", DEVICE_KEYS],
  ["tab", TAB_KEYS],
])("the list of what is deleted from the storage of the %s has every name", (_storage, { all, ...names }) => {
  expect([...all].sort()).toEqual(Object.values(names).sort());
});
