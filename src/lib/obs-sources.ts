/**
 * Where an overlay reaches OBS, as sources of `connect-src`: on its own machine and nowhere else. OBS lets its port be chosen.
 */
export const OBS_SOURCES: readonly string[] = ["ws://127.0.0.1:*", "ws://localhost:*"];
