/**
 * What opens beside the text when it is asked for, as one file of the viewer: readers who change nothing never load it.
 */
export { AnnounceBar } from "./announce/announce-bar.tsx";
export { SettingsPanel } from "./controls/settings-panel.tsx";
export { ShortcutsDialog } from "./shortcuts/shortcuts-dialog.tsx";
