/** What stands on a wall and over a video while people speak, and what is written of it. */
import { defaultKiosk } from "../../../src/links/parameters/kiosk.ts";
import { defaultOverlay, type OverlayChoices } from "../../../src/links/parameters/overlay.ts";
import { KioskScreen } from "../../../src/displays/kiosk/kiosk-screen.tsx";
import type { Say } from "../../../src/displays/shared/wall-words-signals.ts";
import type { ObsProblem } from "../../../src/obs/link.ts";
import { ObsForm } from "../../../src/displays/overlay/obs-form.tsx";
import { OverlayScreen } from "../../../src/displays/overlay/overlay-screen.tsx";
import { RecordPage } from "../../../src/displays/record/record-page.tsx";
import type { ShownAnnouncement } from "../../../src/ui/announcements.tsx";
import type { Talk } from "../../../src/subtitles/talks.ts";
import { offerTalks } from "../../../src/ui/reader/known-talks-signals.ts";
import { Walled } from "../walled.tsx";
import { type Entry, nothing } from "../entry.ts";
import { TALKS } from "./forms.tsx";
import { english, SAMPLES, subtitlesOf, textOf } from "../sample-text.ts";

function kiosk(
  languages: readonly string[],
  more: { readonly mark?: Say; readonly name?: string; readonly told?: ShownAnnouncement } = {},
) {
  const subtitles = subtitlesOf(SAMPLES.final);
  return (
    <Walled languages={languages.slice(0, 2)}>
      <KioskScreen
        choices={defaultKiosk}
        text={textOf(() => subtitles, { ...english, languages })}
        columns={languages}
        name={more.name ?? "Harbour Lectures"}
        time={{ now: Date.UTC(2030, 4, 6, 7, 8), language: "en" }}
        follow={{ url: "https://viewer.example/broadcast/a3f9?hall=ja,ar", token: "a3f9", to: "live" }}
        mark={more.mark}
        waiting={undefined}
        dimmed={false}
        announcements={more.told === undefined ? [] : [more.told]}
        now={0}
        brand={{ name: undefined, logo: undefined }}
      />
    </Walled>
  );
}

function overlay(languages: readonly string[], choices: Partial<OverlayChoices> = {}) {
  const subtitles = subtitlesOf(SAMPLES.final);
  return (
    <OverlayScreen
      choices={{ ...defaultOverlay, ...choices }}
      text={textOf(() => subtitles, { ...english, languages })}
      columns={languages}
      faded={false}
      boxed={choices.box === true}
      edge="#000"
    />
  );
}

const obs = (problem?: ObsProblem, busy = false) => (
  <Walled>
    <ObsForm busy={busy} problem={problem} onConnect={nothing} onSkip={nothing} />
  </Walled>
);

function record(
  languages: readonly string[],
  { talks = [], isLate = false }: { readonly talks?: readonly Talk[]; readonly isLate?: boolean } = {},
) {
  const subtitles = subtitlesOf(SAMPLES.standIn);
  const text = textOf(() => subtitles, { ...english, languages });
  offerTalks(text, () => talks);
  return (
    <RecordPage
      name="Harbour Lectures"
      text={text}
      subtitles={subtitles}
      offered={["en", "de", "ar", "ja"]}
      target={undefined}
      lacksBeginning={isLate}
      back={{ href: "/broadcast/a3f9" }}
      message=""
      accessGate={<></>}
    />
  );
}

const whole = (name: string, state: string, draw: Entry["states"][string]): Entry => ({
  name,
  isWhole: true,
  states: { [state]: draw },
});

export const screens: readonly Entry[] = [
  whole("kiosk-long-name", "one language", () =>
    kiosk(["en"], { name: "What a harbour of the next century will have to know about tides and currents" }),
  ),
  whole("kiosk-arabic", "a name and an announcement in Arabic", () => {
    const text =
      "تبدأ المحاضرة التالية في القاعة الكبرى بعد استراحة الغداء. يرجى ترك الممرات خالية وإغلاق الهواتف.";
    return kiosk(["en"], { name: text, told: { id: "a", text, language: "ar", direction: "rtl" } });
  }),
  whole("kiosk", "one language", () => kiosk(["en"])),
  whole("kiosk-two", "two languages, reconnecting", () =>
    kiosk(["ja", "ar"], { mark: ({ i18n }) => i18n.t("status.reconnecting") }),
  ),
  whole("kiosk-four", "four languages", () => kiosk(["en", "de", "ja", "ar"])),
  whole("overlay", "two languages", () => overlay(["ja", "en"])),
  whole("overlay-box", "on a box, with speakers", () => overlay(["ar"], { box: true, speakers: true })),
  {
    name: "obs-setup",
    isWhole: true,
    states: {
      empty: () => obs(),
      connecting: () => obs(undefined, true),
      unreachable: () => obs("unreachable"),
      "wrong password": () => obs("wrong-password"),
      "too old": () => obs("unsupported"),
    },
  },
  whole("record", "two languages, one without a translation", () => record(["ar", "en"])),
  whole("record-talks", "of two talks", () => record(["en"], { talks: TALKS })),
  whole("record-late", "joined late", () => record(["en"], { isLate: true })),
];
