/**
 * Everything that was chosen in the link builder, and what it makes: the address of the builder itself, in which
 * all of it is kept, the link to take away, and the link of the preview.
 */
import type { Config, Features } from "../../config/config.ts";
import { isLanguageTag } from "../../lib/language-tag.ts";
import { type DisplayName, DISPLAY_NAMES } from "../../links/display-names.ts";
import { toQuery } from "../../links/preferences.ts";
import {
  applies,
  cleanValues,
  linkNames,
  standardOf,
  valueIn,
  type Values,
} from "../../links/setup-parameters.ts";
import { readTypedToken } from "../shared/typed-token.ts";
import { addressOf, firstPartOf, REGISTRY } from "../registry.ts";
import { readSite } from "./link-origin.ts";
import { MOST_LINES, SHEET_FORMATS, type SheetFormat } from "./sheet-languages.ts";

export const PAPERS = ["a4", "a5", "letter"] as const;
export type Paper = (typeof PAPERS)[number];
export const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: "A4", a5: "A5", letter: "Letter" };

export type SetupState = {
  /** The broadcast's code; empty until it is known. */
  readonly code: string;
  readonly display: DisplayName;
  /** What was chosen, by the names the link has for it; also what only another display heeds. */
  readonly values: Values;
  /** What is usual on this host for those who read on their own device; nothing but what differs from everywhere. */
  readonly look?: Values;
  /** The venue screen of the preview stands upright. */
  readonly portrait: boolean;
  /** Languages of the printed sheet; nothing chosen means those of the broadcast. */
  readonly sheet: readonly string[] | undefined;
  /** Those of cards, which have less room; nothing chosen means those of the sheet, or else of the link. */
  readonly cardLanguages?: readonly string[] | undefined;
  readonly paper: Paper;
  readonly format: SheetFormat;
  /** The origin of all links, where this page is open at an address of this computer alone. */
  readonly site?: string | undefined;
};

/** The link's `ui` has another name in the builder's address, where `ui` is the builder's own. */
const LINK_UI = "link-ui";

const isDisplay = (raw: string | null): raw is DisplayName => DISPLAY_NAMES.some((name) => name === raw);

/** The displays that a link may lead to on this host. */
export const displaysOf = (features: Features): readonly DisplayName[] =>
  DISPLAY_NAMES.filter((name) => {
    const { feature } = REGISTRY[name];
    return feature === undefined || features[feature];
  });

/** The state with a display that there is on this host, and what is usual there. */
export const onHost = (
  state: SetupState,
  { features, look }: Pick<Config, "features" | "look">,
): SetupState => ({
  ...state,
  display: displaysOf(features).includes(state.display) ? state.display : "reader",
  look: Object.fromEntries(toQuery(look)),
});

/** Commas are left as they are, which every server reads and people do too. */
const readable = (query: URLSearchParams): string => query.toString().replaceAll("%2C", ",");

const CARD_LANGUAGES = "card-languages";

const tagsIn = (query: URLSearchParams, name: string, most: number): readonly string[] | undefined =>
  query
    .get(name)
    ?.split(",")
    .filter((tag) => isLanguageTag(tag))
    .slice(0, most);

/** What the builder's own address says. */
export function fromSetupQuery(query: URLSearchParams): SetupState {
  const typed = readTypedToken(query.get("code") ?? "");
  const display = query.get("home");
  const ofLink = new URLSearchParams(query);
  ofLink.delete("ui");
  const ui = query.get(LINK_UI);
  if (ui !== null) ofLink.set("ui", ui);
  return {
    code: typed.kind === "token" ? typed.token : "",
    display: isDisplay(display) ? display : "reader",
    values: cleanValues(ofLink),
    portrait: query.get("screen") === "portrait",
    sheet: tagsIn(query, "sheet", MOST_LINES.sheet),
    cardLanguages: tagsIn(query, CARD_LANGUAGES, MOST_LINES["4"]),
    paper: PAPERS.find((paper) => paper === query.get("paper")) ?? "a4",
    format: SHEET_FORMATS.find((format) => format === query.get("cards")) ?? "sheet",
    site: readSite(query.get("site") ?? ""),
  };
}

/** The builder's own address for a state, as a query; `ui` is the language the builder speaks, if one was asked for. */
export function toSetupQuery(state: SetupState, ui: string | undefined): string {
  const { ui: linkUi, ...values } = state.values;
  return readable(
    new URLSearchParams({
      ...(state.code !== "" && { code: state.code }),
      home: state.display,
      ...values,
      ...(linkUi !== undefined && { [LINK_UI]: linkUi }),
      ...(state.portrait && { screen: "portrait" }),
      ...(state.sheet !== undefined && { sheet: state.sheet.join(",") }),
      ...(state.cardLanguages !== undefined && { [CARD_LANGUAGES]: state.cardLanguages.join(",") }),
      ...(state.paper !== "a4" && { paper: state.paper }),
      ...(state.format !== "sheet" && { cards: state.format }),
      ...(state.site !== undefined && { site: state.site }),
      ...(ui !== undefined && { ui }),
    }),
  );
}

/** The state after a choice; what is usual on the display is not kept as chosen. */
export function choose(state: SetupState, chosen: Values): SetupState {
  const values: Record<string, string> = { ...state.values };
  for (const [name, value] of Object.entries(chosen)) {
    if (value === standardOf(state.display, name, state.look)) delete values[name];
    else values[name] = value;
  }
  return { ...state, values };
}

/** How speech is heard says nothing while there is none. */
const OF_SPEECH = new Set(["voice", "rate"]);

/** The parameters of the link: those the display heeds and that are not what it would do anyway. */
export function linkValues({ display, values, look }: SetupState): Values {
  const isHeard = valueIn(display, values, "speech") !== standardOf(display, "speech");
  return Object.fromEntries(
    linkNames(display).flatMap((name) => {
      const value = valueIn(display, values, name, look);
      const isIdle = value === standardOf(display, name, look) || (OF_SPEECH.has(name) && !isHeard);
      return isIdle ? [] : [[name, value] as const];
    }),
  );
}

const pathOf = ({ display, code }: SetupState): string => addressOf(REGISTRY[display], code);

const address = (origin: string, state: SetupState, values: Values): string => {
  const query = readable(new URLSearchParams(values));
  return `${origin}${pathOf(state)}${query === "" ? "" : `?${query}`}`;
};

/** The link to take away. */
export const linkOf = (origin: string, state: SetupState): string =>
  address(origin, state, linkValues(state));

/** The link an audience is given: the reader's, with what was chosen for it. */
export const audienceLink = (origin: string, state: SetupState): string =>
  state.display === "reader" ? linkOf(origin, state) : `${origin}${addressOf(REGISTRY.reader, state.code)}`;

/**
 * The page of the preview. It says everything, so that nothing this device keeps of its owner's own settings shows;
 * and it makes no sound. The code on a screen leads to `origin`, where that is another than the page's own.
 */
export function previewOf(state: SetupState, origin?: string): string {
  const { display } = state;
  const chosen = linkValues(state);
  const said = linkNames(display).flatMap((name) => {
    const value = chosen[name] ?? standardOf(display, name, state.look);
    return value === "" ? [] : [[name, value] as const];
  });
  return address("", state, {
    ...Object.fromEntries(said),
    ...(applies(display, "speech") && { volume: "0" }),
    ...(display === "kiosk" &&
      origin !== undefined && { follow: origin + addressOf(REGISTRY.reader, state.code) }),
  });
}

const STARTS = DISPLAY_NAMES.map((name) => firstPartOf(REGISTRY[name]));
const LINK = new RegExp(
  String.raw`/(${STARTS.join("|")})/[a-z0-9]{4}(?![a-z0-9])[^?\s#<>"']*(?:\?([^\s#<>"']*))?`,
  "i",
);

/**
 * What pasted text says besides the code, where there is a link of ours in it: its display and what it asks for. A bare
 * code says nothing.
 */
export function pastedLink(typed: string): Pick<SetupState, "display" | "values"> | undefined {
  const [whole, start = "", query = ""] = LINK.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  return {
    display: DISPLAY_NAMES[STARTS.indexOf(start.toLowerCase())] ?? "reader",
    values: cleanValues(new URLSearchParams(query.replaceAll("&amp;", "&"))),
  };
}
