/**
 * The controls of whoever listens, as one file of the viewer.
 */
export { SpeechBar } from "./speech-bar.tsx";
export { obeysVolume } from "./device-volume.ts";
export { VoicePanel } from "./voice-panel.tsx";
