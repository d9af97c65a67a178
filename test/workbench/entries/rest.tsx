/** What few people see: the screen reader mode, keys, what is kept, parts that are lost, and a dark screen. */
import { createResource } from "solid-js";

import { DarkScreen } from "../../../src/displays/kiosk/dark-screen.tsx";
import { DeleteAll } from "../../../src/displays/privacy/delete-all.tsx";
import { useI18n } from "../../../src/i18n/i18n-signals.ts";
import { createPrivacyWords, loadPrivacyWords } from "../../../src/i18n/privacy-words.ts";
import { AnnounceBar, type AnnounceBarProps } from "../../../src/ui/announce/announce-bar.tsx";
import { ArchiveList } from "../../../src/ui/archive/archive-list.tsx";
import { LostPart } from "../../../src/ui/parts/lost-part.tsx";
import { createToolsWords, loadToolsWords } from "../../../src/i18n/tools-words.ts";
import { OneSentenceBar } from "../../../src/ui/tools/one-sentence-bar.tsx";
import { ShortcutsDialog } from "../../../src/ui/shortcuts/shortcuts-dialog.tsx";
import { type Entry, nothing } from "../entry.ts";

const loadedTools = await loadToolsWords("en");
const toolsWords = createToolsWords(() => loadedTools);
const privacyWords = await loadPrivacyWords("en");
/** When the broadcasts of the list were kept, in ms since the epoch. */
const KEPT_AT = Date.UTC(2026, 0, 5, 9);
/** The picture of a kept talk. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#2f5d73" d="M0 0h16v9H0z"/></svg>')}`;

const announce = (more: Partial<AnnounceBarProps>) => (
  <AnnounceBar
    announcement={undefined}
    paused={false}
    held={false}
    waiting={0}
    behindMs={0}
    onPause={nothing}
    onResume={nothing}
    onPrevious={nothing}
    onRepeat={nothing}
    onNext={nothing}
    onNewest={nothing}
    onOff={nothing}
    {...more}
  />
);

const SPOKEN: AnnounceBarProps["announcement"] = {
  speaker: "Ada Okafor",
  texts: [
    {
      language: "en",
      direction: "ltr",
      text: "Good morning, and welcome.",
      role: "original",
      isFinal: true,
    },
  ],
  skipped: 0,
  corrected: false,
};

function deleteAll(works: boolean) {
  const { language } = useI18n();
  const [loaded] = createResource(language, loadPrivacyWords);
  const { say } = createPrivacyWords(() => loaded.latest ?? privacyWords);
  return <DeleteAll say={say} onDelete={() => Promise.resolve(works)} />;
}

export const rest: readonly Entry[] = [
  {
    name: "announce-bar",
    states: {
      waiting: () => announce({}),
      speaking: () => announce({ announcement: SPOKEN, waiting: 3, behindMs: 12_000 }),
      paused: () => announce({ announcement: SPOKEN, paused: true, waiting: 3 }),
    },
  },
  {
    name: "one-sentence-bar",
    states: {
      between: () => <OneSentenceBar say={toolsWords.say} sentence={{ has: () => true, step: nothing }} />,
      "at the end": () => (
        <OneSentenceBar
          say={toolsWords.say}
          sentence={{ has: (direction) => direction === -1, step: nothing }}
        />
      ),
    },
  },
  {
    name: "archive-list",
    states: {
      empty: () => <ArchiveList talks={[]} onForget={nothing} onForgetAll={nothing} />,
      two: () => (
        <ArchiveList
          talks={[
            {
              key: "a",
              name: "Harbour Lectures",
              address: "/broadcast/a3f9",
              since: KEPT_AT,
              count: 412,
              talks: [
                {
                  from: 1,
                  title: "Tides, and what they leave behind",
                  speakers: ["Ada Núñez", "Ben Okafor"],
                },
                { from: 210, title: "港のクレーン", speakers: ["佐藤 美咲"] },
              ],
            },
            {
              key: "b",
              name: "Of another service",
              address: undefined,
              since: KEPT_AT,
              count: 3,
              talks: [],
            },
            {
              key: "c",
              name: "Why a small sensor hears the storm before the harbour does",
              address: "/talk/a3f9/tides",
              since: KEPT_AT,
              count: undefined,
              picture: PICTURE,
              talks: [],
            },
          ]}
          onForget={nothing}
          onForgetAll={nothing}
        />
      ),
    },
  },
  { name: "delete-all", states: { works: () => deleteAll(true), fails: () => deleteAll(false) } },
  { name: "lost-part", states: { here: () => <LostPart form="here" onAgain={nothing} onClose={nothing} /> } },
  {
    name: "lost-dialog",
    isWhole: true,
    states: { dialog: () => <LostPart form="dialog" onClose={nothing} /> },
  },
  { name: "shortcuts-dialog", isWhole: true, states: { all: () => <ShortcutsDialog onClose={nothing} /> } },
  {
    name: "dark-screen",
    isWhole: true,
    states: {
      "with a name": () => (
        <DarkScreen
          name="Harbour Lectures"
          time={{ now: KEPT_AT, language: "en" }}
          place={{ x: 0.3, y: 0.6 }}
        />
      ),
    },
  },
];
