/** Every component on the workbench, in the order they are shown in. */
import { check } from "./check.tsx";
import { controls } from "./controls.tsx";
import type { Entry } from "../entry.ts";
import { eventParts } from "./event.tsx";
import { forms } from "./forms.tsx";
import { pages } from "./pages.tsx";
import { rest } from "./rest.tsx";
import { screens } from "./screens.tsx";
import { setup } from "./setup.tsx";
import { status } from "./status.tsx";
import { text } from "./text.tsx";
import { tools } from "./tools.tsx";

export const ENTRIES: readonly Entry[] = [
  ...check,
  ...forms,
  ...pages,
  ...status,
  ...controls,
  ...text,
  ...screens,
  ...setup,
  ...eventParts,
  ...tools,
  ...rest,
];
