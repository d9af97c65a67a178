/**
 * What every group of choices is given, and how it reads and changes a parameter of the link.
 */
import { defaultPreferences, fromQuery, type Preferences, toQuery } from "../../links/preferences.ts";
import { linkNames, valueIn, type Values } from "../../links/setup-parameters.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { SetupState } from "./setup-state.ts";

export type ChoicesProps = {
  readonly state: SetupState;
  readonly onChoose: (chosen: Values) => void;
};

export type BroadcastChoicesProps = ChoicesProps & { readonly info: BroadcastInfo };

/** What holds for the parameter now, in the home that was chosen. */
export const valueOf = (state: SetupState, name: string): string =>
  valueIn(state.display, state.values, name, state.look);

/** What holds now as the viewer's preferences, for those controls that the viewer's own settings have as well. */
export function asPreferences(state: SetupState): Preferences {
  const values = linkNames(state.display).map((name) => [name, valueOf(state, name)]);
  return { ...defaultPreferences, ...fromQuery(new URLSearchParams(values)) };
}

/** A change of preferences as values. */
export const asValues = (change: Partial<Preferences>): Values => Object.fromEntries(toQuery(change));
