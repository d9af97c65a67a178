/**
 * The kept page at addresses that need more than the page of `/`, which it is: the policy of that one has no place for a talk's
 * sound, for the clip of a screen that waits, nor for OBS.
 */
import { OBS_SOURCES } from "../lib/obs-sources.ts";
import { SCREEN_CLIPS, TALK_SOUND } from "../lib/talk-sources.ts";

const POLICY = "content-security-policy";

/** What is different, by address. */
const DIFFERENT: readonly (readonly [path: RegExp, from: RegExp, to: string])[] = [
  [/^\/talk\//, /media-src [^;]*/, `media-src ${TALK_SOUND.join(" ")}`],
  [/^\/overlay\//, /connect-src [^;]*/, `$& ${OBS_SOURCES.join(" ")}`],
  // That of a broadcast: the others of an event play none.
  [/^\/kiosk\/(?!event\/?$)[^/]+\/?$/, /media-src [^;]*/, `$& ${SCREEN_CLIPS.join(" ")}`],
];

/** The page as the server would answer for `path`. */
export function shellAt(path: string, shell: Response): Response {
  const policy = shell.headers.get(POLICY);
  const [, from, to] = DIFFERENT.find(([pattern]) => pattern.test(path)) ?? [];
  if (policy === null || from === undefined || to === undefined) return shell;
  const headers = new Headers(shell.headers);
  headers.set(POLICY, policy.replace(from, to));
  return new Response(shell.body, { headers });
}
