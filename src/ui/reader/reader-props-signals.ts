/**
 * What the reading page is given.
 */
import type { JSX } from "solid-js";

import type { Layout } from "../../links/preferences.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import type { ReaderAidsProps } from "../announce/reader-aids.ts";
import type { ShownAnnouncement } from "../announcements.tsx";
import type { LanguageSelectProps } from "../controls/language-select.tsx";
import type { SettingsPanelProps } from "../controls/settings-panel.tsx";
import type { ListenButtonProps } from "../speech/listen-button.tsx";
import type { SpeechBarProps } from "../speech/speech-bar-props.ts";
import type { VoicePanelProps } from "../speech/voice-panel-props.ts";
import type { FinishedProps } from "../status/finished.tsx";
import type { HostWordsProps } from "../status/host-words.tsx";
import type { NoticeProps } from "../status/notice.tsx";
import type { StatusWord } from "../status/status-mark.tsx";
import type { Follow } from "./follow-signals.ts";
import type { ReaderText } from "./reader-text-signals.ts";

export type ReaderProps = {
  readonly name: string;
  /** The code of the broadcast. */
  readonly token: string;
  readonly status: StatusWord;
  readonly text: ReaderText;
  readonly follow: Follow;
  /** What is switched on. */
  readonly features: { readonly find: boolean; readonly saving: boolean };
  /** The reader is in a page of somebody else: it is compact, and may have no controls. */
  readonly frame?: { readonly controls: boolean } | undefined;
  readonly subtitles: SubtitleState;
  readonly announcements: readonly ShownAnnouncement[];
  /** A question to the reader, beside the text. */
  readonly question: JSX.Element;
  /** Something to say about the language shown, such as that the chosen one is not offered any more. */
  readonly languageNotice: string | undefined;
  /** It says that a language is missing, and there are others to choose from. */
  readonly mayChooseAnother: boolean;
  readonly notice: Omit<NoticeProps, "alone"> | undefined;
  /** Text is waited for, with what a person may rely on meanwhile. */
  readonly waiting: { readonly note: string | undefined } | undefined;
  /** There will be no more text. */
  readonly finished: boolean;
  /** Asks whether what was said is published, once there is no more text; absent where nobody is led away. */
  readonly loadTalk?: FinishedProps["loadTalk"];
  /** The host's own words, such as a standby message, and their language. */
  readonly hostWords: Omit<HostWordsProps, "alone">;
  /** After the notice: what the person has to do before text goes on. */
  readonly accessGate: JSX.Element;
  readonly language: LanguageSelectProps;
  readonly layout: Layout;
  /** A tap on a sentence while nothing is heard. */
  readonly onTap: (sid: number) => void;
  /** Absent where nothing can be heard. */
  readonly listen: ReaderListenProps | undefined;
  readonly settings: Omit<SettingsPanelProps, "onClose" | "hasKeyboard">;
  readonly aids: ReaderAidsProps;
  /** The rooms of an event; absent where the page was not opened for one. */
  readonly rooms?: ReaderRooms | undefined;
  /** Where the written record of this broadcast is. */
  readonly record: { readonly href: string; readonly newTab: boolean };
};

export type ReaderRooms = {
  /** In the bar. */
  readonly button: (props: { readonly isOpen: boolean; readonly onToggle: () => void }) => JSX.Element;
  readonly panel: (onClose: () => void) => JSX.Element;
  /** After the end. */
  readonly next: () => JSX.Element;
  /** Among the other settings. */
  readonly more: () => JSX.Element;
  /** Beside or above the text. */
  readonly video: () => JSX.Element;
};

/** Whether there is nothing to read yet. */
export const isAlone = ({ text }: Pick<ReaderProps, "text">): boolean => !text.hasText();

export type ReaderListenProps = ListenButtonProps & {
  readonly bar: Omit<SpeechBarProps, "optionsOpen" | "onOptions" | "onStop">;
  readonly options: Omit<VoicePanelProps, "onClose" | "hasVolume">;
  readonly onHear: (sid: number) => void;
};
