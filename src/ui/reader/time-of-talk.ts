/**
 * When in the talk something was said, as players show it.
 */

/** `7:05`, or `1:02:03` from the first hour on; `ms` since the talk began. */
export function timeOfTalk(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, "0");
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, "0")}:${rest}`;
}
