/**
 * Every word of the interface, in English. This dictionary is the type of all others, so a missing or misspelt key
 * does not compile.
 */

export const en = {
  app: { name: "Live subtitles" },
  join: {
    title: "Follow along in your language",
    lead: "Type the four characters you were given, or paste the link.",
    label: "Code",
    placeholder: "a3f9",
    open: "Open",
    incomplete: "A code has four characters; {{ missing }} to go.",
    empty: "Type the four characters of your code.",
    wrongCharacters:
      "A code has only the letters a to z and digits. This is not one of them: {{ characters }}",
    tooLong: "A code has four characters; this is longer.",
    notShareLink: "There is no broadcast code in this link.",
  },
  unlock: {
    lead: "This broadcast has a password.",
    label: "Password",
    open: "Unlock",
    checking: "Checking …",
    show: "Show the password",
    remember: "Stay unlocked when this tab is reloaded",
    wrong: "That is not the password. Check it and try again.",
    stale: "The password is needed again.",
    empty: "Type the password.",
    wait: "Too many tries. Try again in {{ seconds }} s.",
    invalid: "The service does not accept this as a password.",
    unreachable: "The service did not answer. What you typed is still here; try again.",
  },
  status: {
    connecting: "Connecting",
    live: "Live",
    waiting: "Waiting",
    standby: "Standby",
    paused: "Paused",
    reconnecting: "Reconnecting",
    queued: "In line",
    locked: "Locked",
    ended: "Ended",
    failed: "Not available",
  },
  notice: {
    connecting: "Connecting …",
    listening: "Listening. The text appears here as soon as someone speaks.",
    notStarted: "Not started yet. The text begins here by itself, you can leave this open.",
    standby: "About to begin.",
    paused: "Paused. The text goes on by itself.",
    reconnecting: "The connection was lost. Trying again …",
    behind: "No new text for {{ duration }}.",
    queued: "The broadcast is full. You are number {{ position }} in line.",
    queuedEstimate: "The broadcast is full. You are number {{ position }} in line, about {{ wait }} to go.",
    ended: "This broadcast has ended.",
    endedWithText: "This broadcast has ended. What was said stays here while you keep this page open.",
    revoked: "This broadcast was withdrawn by its host.",
    unknown: "There is no broadcast with the code {{ token }}.",
    unreachable: "The service cannot be reached. Trying again by itself …",
    unexpected:
      "The answer did not come from the subtitle service. You may have to sign in to this network first.",
    refused: "The service refused the connection.",
    tryNow: "Try now",
    otherCode: "Enter another code",
    badPage: "There is nothing at this address.",
  },
  gap: {
    one: "{{ count }} sentence is missing here; the connection was lost for {{ duration }}.",
    other: "{{ count }} sentences are missing here; the connection was lost for {{ duration }}.",
  },
  reader: {
    region: "Subtitles",
    newSentences: { one: "{{ count }} new sentence", other: "{{ count }} new sentences" },
    toLive: "Back to live",
    speaks: "{{ name }}:",
    dropped: "The beginning is no longer kept.",
  },
  language: {
    label: "Language",
    original: "{{ language }} (original)",
    gone: "{{ language }} is no longer offered. Here is the original.",
    goneOther: "{{ language }} is no longer offered.",
  },
  announcements: { region: "Announcements" },
  settings: {
    open: "Text",
    title: "Text and connection",
    size: "Size",
    smaller: "Smaller",
    larger: "Larger",
    theme: "Colours",
    themes: {
      system: "As on this device",
      light: "Light",
      dark: "Dark",
      contrast: "High contrast",
      sepia: "Sepia",
    },
    original: "Show the original beside the translation",
    interface: "Language of the buttons",
    close: "Close",
  },
  diagnostics: {
    title: "Connection details",
    state: "State",
    attempts: "Connections opened",
    interruptions: "Interruptions",
    bytes: "Bytes received",
    events: "Events understood",
    refused: "Events refused",
    lastFailure: "Last interruption",
    none: "none",
    viewers: "Viewers",
    copy: "Copy as text",
    copied: "Copied.",
  },
  duration: {
    seconds: { one: "{{ count }} second", other: "{{ count }} seconds" },
    minutes: { one: "{{ count }} minute", other: "{{ count }} minutes" },
  },
} as const;

type Words<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string }
    : { readonly [Key in keyof T]: Words<T[Key]> };

/** A dictionary of the interface: the same keys as English; plurals in whatever forms the language has. */
export type Dictionary = Words<typeof en>;
