/**
 * What the workbench shows and how, as the query of its address: `theme`, `dir`, `size` in percent, `ui`, and `only` for
 * the name of one component and `state` for one state of it, so that a test can open exactly what it looks at.
 */
import { defaultPreferences, fromQuery, type Preferences } from "../../src/links/preferences.ts";

export type WorkbenchOptions = {
  /** Theme, size and interface language, as in any link. */
  readonly preferences: Preferences;
  /** Absent for the direction of the interface language. */
  readonly direction: "ltr" | "rtl" | undefined;
  readonly only: string | undefined;
  readonly state: string | undefined;
};

/** Reads the query; what is not understood is as if it was not there. */
export function readOptions(query: URLSearchParams): WorkbenchOptions {
  const direction = query.get("dir");
  return {
    preferences: { ...defaultPreferences, ...fromQuery(query) },
    direction: direction === "ltr" || direction === "rtl" ? direction : undefined,
    only: query.get("only") ?? undefined,
    state: query.get("state") ?? undefined,
  };
}
