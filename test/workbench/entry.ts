/**
 * What the workbench shows: a component by its name, in some of its states.
 */
import type { JSX } from "solid-js";

export type Entry = {
  readonly name: string;
  /** What covers the page, or fills it: shown only where it is asked for by its name. */
  readonly isWhole?: boolean;
  /** The states by their names. */
  readonly states: Readonly<Record<string, () => JSX.Element>>;
};

/** For what a component reports and nobody hears. */
export const nothing = (): void => undefined;
