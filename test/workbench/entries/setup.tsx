/** Parts of the link builder: what to do next in each place, what is copied, and the sheet. */
import { createResource, type JSX } from "solid-js";

import { ConfigNotice } from "../../../src/displays/setup/config-notice.tsx";
import { CopyField } from "../../../src/displays/setup/copy-field.tsx";
import { DisplayCards } from "../../../src/displays/setup/display-cards.tsx";
import { NextSteps } from "../../../src/displays/setup/next-steps.tsx";
import { NoPreview } from "../../../src/displays/setup/no-preview.tsx";
import { fromSetupQuery, type Paper } from "../../../src/displays/setup/setup-state.ts";
import { ListLine, Tick } from "../../../src/displays/setup/event/list-line.tsx";
import { PublicAddress } from "../../../src/displays/setup/public-address.tsx";
import { SeatCards } from "../../../src/displays/setup/seat-cards.tsx";
import { codeLine } from "../../../src/displays/setup/sheet-line.ts";
import { SheetPage } from "../../../src/displays/setup/sheet-page.tsx";
import { useI18n } from "../../../src/i18n/i18n-signals.ts";
import {
  createSetupWords,
  loadSetupWords,
  SetupWordsContext,
} from "../../../src/i18n/setup-words-signals.ts";
import { DISPLAY_NAMES } from "../../../src/links/display-names.ts";
import { type Entry, nothing } from "../entry.ts";

const english = await loadSetupWords("en");
const ORIGIN = "https://viewer.example";
const LINK = `${ORIGIN}/broadcast/a3f9`;

function withWords(draw: () => JSX.Element): JSX.Element {
  const { language } = useI18n();
  const [loaded] = createResource(language, loadSetupWords);
  const words = createSetupWords(() => loaded.latest ?? english);
  return <SetupWordsContext.Provider value={words}>{draw()}</SetupWordsContext.Provider>;
}

const next = (query: string, known: { readonly isKnown?: boolean; readonly isLocked?: boolean } = {}) =>
  withWords(() => (
    <NextSteps
      origin={ORIGIN}
      state={fromSetupQuery(new URLSearchParams(query))}
      isKnown
      isLocked={false}
      {...known}
    />
  ));

const sheet = (
  name: string,
  count: number,
  more: { readonly paper?: Paper; readonly languages?: readonly string[] } = {},
) =>
  withWords(() => (
    <SheetPage
      name={name}
      code="a3f9"
      host="viewer.example"
      link={LINK}
      paper={more.paper ?? "a4"}
      languages={more.languages ?? []}
      lines={Array.from({ length: count }, () => codeLine(english, "viewer.example"))}
    />
  ));

const eventSheet = (code: string | undefined) =>
  withWords(() => (
    <SheetPage
      above="Harbour Days"
      name={code === undefined ? "Harbour Days" : "Main hall"}
      code={code}
      host={code === undefined ? "viewer.example/event" : "viewer.example"}
      link={code === undefined ? `${ORIGIN}/event` : LINK}
      paper="a4"
      lines={[codeLine(english, "viewer.example")]}
    />
  ));

const cards = (format: "4" | "8") =>
  withWords(() => (
    <SeatCards
      name="Harbour Lectures"
      code="a3f9"
      host="viewer.example"
      link={LINK}
      paper="a4"
      format={format}
      lines={Array.from({ length: 3 }, () => codeLine(english, "viewer.example"))}
    />
  ));

export const setup: readonly Entry[] = [
  { name: "seat-cards", states: { four: () => cards("4"), eight: () => cards("8") } },
  {
    name: "public-address",
    states: {
      "of this computer": () =>
        withWords(() => <PublicAddress origin="http://localhost:4173" site={undefined} onSite={nothing} />),
      "another that is none": () =>
        withWords(() => <PublicAddress origin="http://localhost:4173" site="subtitles" onSite={nothing} />),
      mended: () =>
        withWords(() => (
          <PublicAddress
            origin="http://localhost:4173"
            site="https://subtitles.example.org"
            onSite={nothing}
          />
        )),
    },
  },
  {
    name: "event-sheet",
    states: { foyer: () => eventSheet(undefined), room: () => eventSheet("a3f9") },
  },
  {
    name: "check-list",
    states: {
      lines: () => (
        <ul role="list">
          <ListLine verdict="good" text="Code " code="a3f9" />
          <ListLine verdict="remark" text="Planned and not on offer: 日本語" />
          <ListLine verdict="bad" text="There is no broadcast with the code zzz9." />
          <ListLine verdict="later" text="Code " code="b4k2" />
          <Tick text="The screen shows this room" link={`${ORIGIN}/kiosk/room/main`} />
        </ul>
      ),
    },
  },
  {
    name: "display-cards",
    states: {
      all: () =>
        withWords(() => <DisplayCards display="kiosk" displays={DISPLAY_NAMES} onDisplay={nothing} />),
    },
  },
  {
    name: "no-preview",
    states: {
      kiosk: () =>
        withWords(() => <NoPreview state={fromSetupQuery(new URLSearchParams("home=kiosk"))} problem="" />),
    },
  },
  {
    name: "next-steps",
    states: {
      "before a code": () => next("home=embed", { isKnown: false }),
      reader: () => next("code=a3f9&home=reader"),
      kiosk: () => next("code=a3f9&home=kiosk&lang=de-DE,ja-JP"),
      overlay: () => next("code=a3f9&home=overlay"),
      "overlay with a password": () => next("code=a3f9&home=overlay", { isLocked: true }),
      embed: () => next("code=a3f9&home=embed"),
    },
  },
  {
    name: "copy-field",
    states: { link: () => withWords(() => <CopyField label="Link" text={LINK} isMain />) },
  },
  {
    name: "config-notice",
    states: {
      "two problems": () =>
        withWords(() => (
          <ConfigNotice
            problems={[
              { path: "brand.colour", kind: "unknown", expected: "name, logo, accent" },
              { path: "embedOrigins", kind: "unusable", expected: '["https://event.example"]' },
            ]}
          />
        )),
    },
  },
  {
    name: "sheet-page",
    states: {
      usual: () => sheet("Harbour Lectures", 2),
      "long name, many languages": () => sheet("Harbour Lectures about ships that find their own way", 6),
      "fifteen languages": () => sheet("Harbour Lectures", 15, { languages: ["en", "de", "fi"] }),
      A5: () => sheet("Harbour Lectures", 2, { paper: "a5" }),
      Letter: () => sheet("Harbour Lectures", 2, { paper: "letter" }),
    },
  },
];
