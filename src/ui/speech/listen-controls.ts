/**
 * The controls of whoever listens, as one file of the viewer.
 */
export { SpeechBar } from "./speech-bar.tsx";
export { VoicePanel } from "./voice-panel.tsx";
